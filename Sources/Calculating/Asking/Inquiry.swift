import Facts

/// Why there is no number.
enum Refusal: Error {
  case missing(Missing)
  case undefined(UndefinedReason, Fact.Detail)

  /// 缺 for a reason that no cell explains.
  static func missing(_ description: String) -> Refusal {
    .missing(Missing([.init(cell: nil, description: description)]))
  }
}

/// A number with what was asked for it.
struct Computed {
  var value: Number
  var detail: Fact.Detail = .none
  var inputs: [Question] = []
  /// Where it comes from, if not from the inputs.
  var provenance: Provenance?
  /// Names of members left out because they are 无定义.
  var leftOut: [String] = []
}

/// What is asked in the report of one organisation (本局).
struct Inquiry {
  let book: FactBook
  let organization: OrganizationID

  var schema: Schema { book.catalog.schema }
  var settings: Settings { schema.settings }
  var organizations: Organizations { schema.organizations }
  var store: SeriesStore { book.store }

  func answer(_ question: Question) -> Answered {
    // A thing to look up is no quicker found than said.
    if case .entry(let entry) = question.form { return Answered(entry.value) }
    return book.answer(question, for: organization)
  }

  /// The answer to a question that nobody asks again, such as a condition of one entry: among as many
  /// reports as entries their memory would grow with the square of both.
  func answerOnce(_ question: Question) -> Answered { evaluate(question, found(question)) }

  func answer(_ question: Question, _ resolution: Resolution) -> Answered {
    book.answer(question, resolution, asked: self)
  }

  func id(_ question: Question) -> FactID { FactID(question: question, organization: organization) }

  /// The number that answers a question.
  func value(_ question: Question) throws(Refusal) -> Number {
    try value(resolution(of: question))
  }

  /// The numbers that answer several questions; what lacks for any of them is told together.
  func values(_ questions: [Question]) throws(Refusal) -> [Number] {
    var numbers: [Number] = []
    var places: [Missing.Place] = []
    var undefined: Refusal?
    for question in questions {
      do {
        numbers.append(try value(question))
      } catch .missing(let missing) {
        places += missing.places
      } catch {
        undefined = undefined ?? error
      }
    }
    if !places.isEmpty { throw .missing(Missing(places)) }
    if let undefined { throw undefined }
    return numbers
  }

  /// The numbers of two questions.
  func values(_ first: Question, _ second: Question) throws(Refusal) -> (Number, Number) {
    let numbers = try values([first, second])
    return (numbers[0], numbers[1])
  }

  func number(in answer: Answer) throws(Refusal) -> Number {
    switch answer {
    case .fact(let fact): return fact.value
    case .month(let month): return Number(Rational(month.month))
    case .missing(let missing): throw .missing(missing)
    case .undefined(let undefined): throw .undefined(undefined.reason, undefined.detail)
    case .list, .truth, .text, .organization, .member, .material:
      throw .missing("这里需要一个数")
    }
  }

  /// The answer made of a computed number or of what stood in its way.
  func answered(
    _ question: Question,
    _ compute: () throws(Refusal) -> Computed
  ) -> Answered {
    answered(question, over: period(of: question), compute)
  }

  /// The answer, where the span of the value is known.
  func answered(
    _ question: Question,
    over period: Period,
    _ compute: () throws(Refusal) -> Computed
  ) -> Answered {
    do {
      let computed = try compute()
      let fact = Fact(
        id: id(question),
        value: computed.value,
        type: question.type,
        period: period,
        provenance: computed.provenance
          ?? .computed(inputs: computed.inputs.map { id(resolution(of: $0).question) }),
        detail: computed.detail
      )
      return Answered(.fact(fact), leftOut: computed.leftOut)
    } catch {
      return Answered(refusal(error, of: question, period: period))
    }
  }

  func refusal(_ refusal: Refusal, of question: Question, period: Period) -> Answer {
    switch refusal {
    case .missing(let missing): .missing(missing)
    case .undefined(let reason, let detail):
      .undefined(
        Undefined(
          reason: reason,
          id: id(question),
          type: question.type,
          period: period,
          detail: detail
        )
      )
    }
  }
}
