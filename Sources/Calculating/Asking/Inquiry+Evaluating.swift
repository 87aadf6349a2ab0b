import Diagnostics
import Facts

// One case of `Question.Form` a branch; what takes more than a line stands in a file of its own.

extension Inquiry {
  /// The answer, not looked up.
  func evaluate(_ question: Question, _ resolution: Resolution) -> Answered {
    switch resolution.way {
    case .reading(let reading): return answer(question, reading)
    case .comparison(let comparison):
      return answered(question, over: resolution.period) { () throws(Refusal) in
        try computed(comparison)
      }
    case .rank(let ranked):
      return answered(question, over: resolution.period) { () throws(Refusal) in
        try computed(ranked)
      }
    case .refused(let refusal):
      return Answered(self.refusal(refusal, of: question, period: resolution.period))
    case .other: return quotientAnswer(question) ?? evaluateForm(of: question)
    }
  }

  private func evaluateForm(of question: Question) -> Answered {
    switch question.form {
    case .number(let value, _):
      return answered(question) { Computed(value: Number(value), inputs: []) }
    case .text(let text): return Answered(.text(text))
    case .time(let time): return Answered(.month(month(of: time)))
    case .organization(let reference): return Answered(.organization(resolve(reference)))
    case .member(let dimension, let name):
      return Answered(.member(dimension: dimension, name: name))
    case .organizations, .dimension: return Answered(.list(entries(ofSet: question)))
    case .setting(let path): return setting(question, path: path)
    case .reportPeriod(let property): return reportPeriod(question, property)
    case .entry(let entry): return Answered(entry.value)
    case .list(let items): return Answered(.list(entries(of: items)))
    case .call(let name, let arguments): return call(question, name: name, arguments: arguments)
    case .slice(let subject, let slices):
      return renamed(resliced(subject, slices), as: question)
    case .at(let subject, let time): return renamed(relocated(subject, to: time), as: question)
    case .facet(let subject, let facet, let arguments):
      return answer(question, facet: facet, of: subject, arguments: arguments)
    case .operation(let subject, let operation, let arguments):
      return answer(question, operation: operation, on: subject, arguments: arguments)
    case .property(let subject, let name): return property(question, of: subject, name: name)
    case .element(let subject, let index): return element(question, of: subject, at: index)
    case .negative(let operand):
      return answered(question) { () throws(Refusal) in
        Computed(value: -(try value(operand)), inputs: [operand])
      }
    case .arithmetic(let sign, let left, let right):
      return arithmetic(question, sign, left, right)
    case .comparison(let left, let quantifier, let sign, let right):
      return comparison(left, quantifier, sign, right)
    case .streak(let subject, let count, let sign, let right):
      return streak(subject, count: count, sign, right)
    case .judgement(let subject, let judgement): return judge(subject, judgement)
    case .not(let operand): return not(operand)
    case .and(let left, let right): return connected(left, right, stopsAt: false)
    case .or(let left, let right): return connected(left, right, stopsAt: true)
    case .series, .quotient, .local, .current, .attributeOfCurrent, .ancestorOfCurrent, .lexicon:
      return Answered(.missing(Missing([.init(cell: nil, description: "这个名称没有代入")])))
    }
  }

  /// The answer of another form of the question, under its own identity.
  func renamed(_ other: Question, as question: Question) -> Answered {
    let answered = answer(other)
    switch answered.answer {
    case .fact(let fact):
      let own = Fact(
        id: id(question),
        value: fact.value,
        type: question.type,
        period: fact.period,
        provenance: fact.provenance,
        detail: fact.detail
      )
      return Answered(.fact(own), leftOut: answered.leftOut)
    case .undefined(let undefined):
      let own = Undefined(
        reason: undefined.reason,
        id: id(question),
        type: question.type,
        period: undefined.period,
        detail: undefined.detail
      )
      return Answered(.undefined(own), leftOut: answered.leftOut)
    case .list, .truth, .text, .month, .organization, .member, .material, .missing:
      return answered
    }
  }

  /// A value that is no series of its own with slices: they narrow every series in it.
  func resliced(_ subject: Question, _ slices: [Slice]) -> Question {
    subject.mappingLeaves { leaf in
      var moved = leaf
      moved.slices = leaf.slices.narrowed(by: slices)
      return moved
    }
  }

  private func arithmetic(
    _ question: Question,
    _ sign: ArithmeticOperator,
    _ left: Question,
    _ right: Question
  ) -> Answered {
    if question.type == .text { return concatenation(left, right) }
    return answered(question) { () throws(Refusal) in
      let (first, second) = try values(left, right)
      let value =
        switch sign {
        case .plus: first + second
        case .minus: first - second
        case .times: first * second
        case .over: try quotient(first, second)
        }
      return Computed(value: value, inputs: [left, right].filter { $0.constant == nil })
    }
  }

  private func quotient(_ first: Number, _ second: Number) throws(Refusal) -> Number {
    guard second.sign != 0 else { throw .undefined(.zeroBase, .none) }
    return first / second
  }

  private func concatenation(_ left: Question, _ right: Question) -> Answered {
    let texts = [left, right].map { text(answer($0).answer) }
    guard let first = texts[0], let second = texts[1] else {
      return Answered(.missing(Missing([.init(cell: nil, description: "这里需要文字")])))
    }
    return Answered(.text(first + second))
  }

  /// A text, or the printed name of an organisation or member.
  func text(_ answer: Answer) -> String? {
    switch answer {
    case .text(let text): text
    case .organization(let id): organizations[id].shortName
    case .member(let dimension, let name):
      shortName(of: .member(dimension: dimension, name: name))
    case .material(let material): material.text.text
    case .fact, .list, .truth, .month, .missing, .undefined: nil
    }
  }
}

extension Question {
  /// The value of a constant.
  var constant: Rational? {
    switch form {
    case .number(let value, _): value
    case .negative(let operand): operand.constant.map { -$0 }
    default: nil
    }
  }

  /// The text of a word or a quoted text.
  var literalText: String? {
    switch form {
    case .text(let text): text
    case .attributeOfCurrent(let name): name
    case .local(let name): name
    default: nil
    }
  }

  /// The time of an argument.
  var timePoint: TimePoint? {
    if case .time(let time) = form { time } else { nil }
  }
}

extension [Question.Argument] {
  /// The first argument without a name.
  var first: Question? { self.first { $0.name == nil }?.value }

  func named(_ name: String) -> Question? { self.first { $0.name == name }?.value }
}
