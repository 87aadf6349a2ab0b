import Expressions
import Facts

/// A formula in words, before its operands are known by identity.
struct WrittenFormula {
  var form: Derivation.Form
  var roles: [String] = []
  var operands: [Question] = []
  var settings: [String] = []

  /// A formula over operands with their roles, in its order.
  init(
    _ pattern: String,
    _ operands: [(role: String, question: Question)],
    settings: [String] = []
  ) {
    form = .formula(pattern)
    roles = operands.map(\.role)
    self.operands = operands.map(\.question)
    self.settings = settings
  }

  init(_ form: Derivation.Form, operands: [Question] = [], settings: [String] = []) {
    self.form = form
    self.operands = operands
    self.settings = settings
  }
}

extension Inquiry {
  func derivation(of question: Question) -> Derivation {
    let core = reduced(question)
    let written = formula(of: core)
    return Derivation(
      name: explainedName(of: question),
      organization: base(of: core),
      members: core.primaryLeaf.map(sliceNames) ?? [],
      period: period(of: core),
      form: written.form,
      roles: written.roles,
      operands: written.operands.map(id),
      settings: written.settings + settingsOfTimes(in: question)
    )
  }

  /// The question under whose form the value is computed: `收入@6月.当月` is a series over one month.
  private func reduced(_ question: Question) -> Question {
    if Leaf(question) != nil { return question }
    switch question.form {
    case .slice(let subject, let slices): return reduced(resliced(subject, slices))
    case .at(let subject, let time): return reduced(relocated(subject, to: time))
    case .facet(let subject, let facet, _)
    where [.cumulative, .monthly, .atEnd].contains(facet) && subject.type.element == nil:
      return reduced(spanned(subject, facet))
    case .entry(let entry): return entry.question.map(reduced) ?? question
    case .property(let subject, "值"): return reduced(subject)
    case .element(let list, let index):
      guard case .list(let entries) = answer(list).answer, entries.indices.contains(index - 1),
        let asked = entries[index - 1].question
      else { return question }
      return reduced(asked)
    default: return question
    }
  }

  private func explainedName(of question: Question) -> String {
    let name = name(of: question)
    return name.isEmpty ? normalForm(of: question, schema: schema) : name
  }

  private func sliceNames(of leaf: Leaf) -> [String] {
    leaf.slices.compactMap { slice in
      switch slice {
      case .member(let dimension, let name):
        shortName(of: .member(dimension: dimension, name: name))
      case .organizations(let set): set.wordInExplanations
      case .organization, .local: nil
      }
    }
  }

  /// 年初, where the value names that time.
  private func settingsOfTimes(in question: Question) -> [String] {
    var names: Set<String> = []
    func visit(_ question: Question) {
      if case .at(_, .yearStart) = question.form { names.insert("年初") }
      if case .time(.yearStart) = question.form { names.insert("年初") }
      if case .facet(_, _, let arguments) = question.form {
        arguments.forEach { visit($0.value) }
      }
      _ = question.form.mappingParts { part in
        visit(part)
        return part
      }
    }
    visit(question)
    return names.sorted()
  }

  private func formula(of question: Question) -> WrittenFormula {
    if let leaf = Leaf(question) { return formula(of: leaf) }
    switch question.form {
    case .facet(let subject, let facet, let arguments):
      do {
        return try formula(of: facet, subject, arguments)
      } catch {
        return WrittenFormula(.choice(facet.rawValue), operands: [subject])
      }
    case .arithmetic(let sign, let left, let right):
      return operation(sign.rawValue, left, right)
    case .comparison(let left, nil, let sign, let right):
      return operation(sign.rawValue, left, right)
    case .negative(let operand): return WrittenFormula("−{0}", [("原值", operand)])
    case .operation(let subject, let operation, _):
      return WrittenFormula(
        .choice("一列数的\(operation.rawValue)"),
        operands: entries(behind: subject)
      )
    case .judgement(let subject, let judgement):
      return WrittenFormula(.choice("是否\(judgement.rawValue)"), operands: [subject])
    case .and(let left, let right): return operation("且", left, right)
    case .or(let left, let right): return operation("或", left, right)
    case .not(let operand): return WrittenFormula("非 {0}", [("条件", operand)])
    case .streak(let subject, let count, let sign, let bound):
      return WrittenFormula(
        .choice("连续 \(count) 期 \(sign.rawValue)"),
        operands: entries(behind: subject) + [bound].filter { $0.constant == nil }
      )
    default: return WrittenFormula(.choice(""), operands: [])
    }
  }

  /// Constants stand in the formula itself; only what was asked for is an operand.
  private func operation(_ sign: String, _ left: Question, _ right: Question) -> WrittenFormula {
    var operands: [(role: String, question: Question)] = []
    let parts = [left, right].map { part -> String in
      if part.constant != nil { return normalForm(of: part, schema: schema) }
      operands.append((explainedName(of: part), part))
      return "{\(operands.count - 1)}"
    }
    return WrittenFormula("\(parts[0]) \(sign) \(parts[1])", operands)
  }

  /// The questions of the entries of a list.
  private func entries(behind list: Question) -> [Question] {
    guard case .list(let entries) = answer(list).answer else { return [list] }
    return entries.compactMap(\.question)
  }

  private func formula(of leaf: Leaf) -> WrittenFormula {
    switch leaf.subject {
    case .series:
      guard case .summed(let parts)? = provenance(of: leaf) else {
        return WrittenFormula(.cells)
      }
      let isNamed = leaf.slices.contains { if case .organizations = $0 { true } else { false } }
      let what = isNamed ? "所选机构" : "下级各机构"
      return WrittenFormula(.sum(of: what), operands: parts.elements.map(\.question))
    case .quotient(let name):
      guard let declaration = schema.quotient(named: name) else { return WrittenFormula(.cells) }
      let parts = operands(of: declaration, leaf)
      guard parts.denominators.count == 1 else {
        return WrittenFormula(
          "{0} ÷ 分母各期平均",
          [("分子", parts.numerator)] + parts.denominators.map { ("分母", $0) }
        )
      }
      return WrittenFormula(
        "{0} ÷ {1}",
        [("分子", parts.numerator), ("分母", parts.denominators[0])]
      )
    }
  }
}

extension OrganizationSet {
  /// 下级, 县局: as it is written in a slice.
  fileprivate var wordInExplanations: String {
    switch self {
    case .children: "下级"
    case .siblings: "同级"
    case .level(let name), .kind(let name), .group(let name): name
    }
  }
}
