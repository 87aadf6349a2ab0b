package import Facts

/// The text of a question as `fmt` writes it: reading it gives the question again.
///
/// Local names stay names; the bare facets of a lexicon entry are written as facets of 值.
package func normalForm(of question: Question, schema: Schema) -> String {
  Printer(schema: schema).text(question)
}

/// The inside of `{{ }}` as `fmt` writes it: the value and its functions, ` | ` between them.
package func normalForm(of tag: OutputTag, schema: Schema) -> String {
  let printer = Printer(schema: schema)
  let calls = tag.calls.map { " | " + $0.name.asName + printer.brackets($0) }
  return printer.text(tag.question) + calls.joined()
}

/// The time as it stands behind `@`.
package func normalForm(of time: TimePoint) -> String {
  switch time {
  case .periodEnd: "期末"
  case .yearStart: "年初"
  case .sameLastYear: "上年同期"
  case .endOfLastYear: "上年末"
  case .lastMonth: "上月"
  case .month(let month): "\(month)月"
  case .months(let first, let last): "\(first)-\(last)月"
  case .quarter(let quarter): ["一", "二", "三", "四"][min(max(quarter, 1), 4) - 1] + "季度"
  case .absoluteMonth(let month): month.description
  case .absolutePeriod(let period): "\(period.first)..\(period.last)"
  }
}

/// Question → text.
private struct Printer {
  let schema: Schema

  /// How tightly a form binds; a part that binds less than its place stands in brackets.
  private enum Binding: Int, Comparable {
    case or, and, not, comparison, sum, product, factor, value

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private func binding(of question: Question) -> Binding {
    switch question.form {
    case .or: .or
    case .and: .and
    case .not: .not
    case .comparison, .streak, .judgement: .comparison
    case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): .sum
    case .arithmetic: .product
    case .negative: .factor
    default: .value
    }
  }

  private func text(_ question: Question, atLeast needed: Binding) -> String {
    let text = text(question)
    return binding(of: question) < needed ? "(\(text))" : text
  }

  func text(_ question: Question) -> String {
    switch question.form {
    case .negative(let operand): return "−" + text(operand, atLeast: .factor)
    case .arithmetic(let sign, let left, let right):
      let isSum = sign == .plus || sign == .minus
      let first = text(left, atLeast: isSum ? .sum : .product)
      let second = text(right, atLeast: isSum ? .product : .factor)
      return "\(first) \(sign.rawValue) \(second)"
    case .comparison(let left, let quantifier, let sign, let right):
      let word = quantifier.map { " " + $0.rawValue } ?? ""
      let end = rightSide(right, of: left)
      return "\(text(left, atLeast: .sum))\(word) \(sign.rawValue) \(end)"
    case .streak(let list, let count, let sign, let right):
      let end = text(right, atLeast: .sum)
      return "\(text(list, atLeast: .sum)) 连续 \(count) 期 \(sign.rawValue) \(end)"
    case .judgement(let subject, let judgement):
      return "\(text(subject, atLeast: .sum)) 是 \(judgement.rawValue)"
    case .not(let operand): return "非 " + text(operand, atLeast: .not)
    case .and(let left, let right):
      return "\(text(left, atLeast: .and)) 且 \(text(right, atLeast: .not))"
    case .or(let left, let right):
      return "\(text(left, atLeast: .or)) 或 \(text(right, atLeast: .and))"
    default: return suffixed(question) ?? subject(question)
    }
  }

  /// A text compared with an attribute is written as a bare name where it is one.
  private func rightSide(_ right: Question, of left: Question) -> String {
    if case .attributeOfCurrent = left.form, case .text(let text) = right.form,
      text.isPlainName
    {
      return text
    }
    return text(right, atLeast: .sum)
  }

  private func suffixed(_ question: Question) -> String? {
    func value(_ subject: Question) -> String { text(subject, atLeast: .value) }
    switch question.form {
    case .slice(let subject, let slices):
      return value(subject) + "[" + slices.map(slice).joined(separator: ", ") + "]"
    case .at(let subject, let time): return value(subject) + "@" + normalForm(of: time)
    case .facet(let subject, let facet, let given):
      return value(subject) + "." + facet.rawValue
        + brackets(given) { facet == .planGap ? bare($0) : nil }
    case .operation(let list, let operation, let given):
      return value(list) + "." + operation.rawValue
        + brackets(given) { operation == .excluding ? bare($0) : nil }
    case .property(let subject, let name): return value(subject) + "." + name.asName
    case .element(let list, let place): return value(list) + "[\(place)]"
    default: return nil
    }
  }

  /// A word that an argument names, 过半.
  private func bare(_ question: Question) -> String? {
    if case .text(let text) = question.form { text.asName } else { nil }
  }

  /// Arguments of a function; a word that it takes bare stays bare.
  func brackets(_ call: FunctionCall) -> String {
    brackets(call.arguments) { argument in
      guard case .text(let word) = argument.form,
        functionWords[call.name]?.contains(word) == true
      else { return nil }
      return word
    }
  }

  private func brackets(
    _ arguments: [Question.Argument],
    printedAs special: (Question) -> String? = { _ in nil }
  ) -> String {
    guard !arguments.isEmpty else { return "" }
    let texts = arguments.map { argument in
      let value = special(argument.value) ?? text(argument.value)
      return (argument.name.map { $0.asName + ": " } ?? "") + value
    }
    return "(" + texts.joined(separator: ", ") + ")"
  }

  private func subject(_ question: Question) -> String {
    switch question.form {
    case .number(let value, let unit): return number(value, unit)
    case .text(let text): return text.contains("\"") ? "“\(text)”" : "\"\(text)\""
    case .time(let time): return normalForm(of: time)
    case .series(let name), .quotient(let name), .local(let name), .attributeOfCurrent(let name),
      .ancestorOfCurrent(level: let name), .member(_, let name), .dimension(let name):
      return name.asName
    case .organization(let reference): return organization(reference)
    case .organizations(let set): return self.set(set)
    case .setting(let path): return (["设置"] + path).map(\.asName).joined(separator: ".")
    case .reportPeriod(let property): return "报告期." + property.rawValue
    case .entry(let entry): return entry.name.asName
    case .list(let items):
      let texts = items.map { item in (item.label.map { $0.asName + ": " } ?? "") + text(item.value)
      }
      return "[" + texts.joined(separator: ", ") + "]"
    case .call(let name, let arguments): return name + brackets(arguments)
    case .lexicon(let name, let argument): return "措辞.\(name.asName)(\(text(argument)))"
    default: return "值"
    }
  }

  private func number(_ value: Rational, _ unit: MeasureUnit?) -> String {
    let shown = unit.map { value / $0.constantFactor } ?? value
    // A constant is typed with finitely many decimals, so one of the counts fits.
    let decimals = (0...40).first { (shown * Rational(10).power($0)).isInteger } ?? 40
    return shown.decimalText(decimals: decimals, rounding: .halfUp) + (unit?.name ?? "")
  }

  private func organization(_ reference: OrganizationReference) -> String {
    switch reference {
    case .own: "本局"
    case .parent: "上级"
    case .named(let id): schema.organizations[id].name.asName
    }
  }

  private func set(_ set: OrganizationSet) -> String {
    switch set {
    case .children: "下级"
    case .siblings: "同级"
    case .level(let name), .kind(let name), .group(let name): name.asName
    }
  }

  private func slice(_ slice: Slice) -> String {
    switch slice {
    case .organization(.named(let id)):
      let organization = schema.organizations[id]
      let isOnly = schema.isUnique(organization.name, besides: organization.level)
      return (isOnly ? "" : organization.level.asName + "=") + organization.name.asName
    case .organization(let reference): return organization(reference)
    case .organizations(let set): return self.set(set)
    case .member(let dimension, let name):
      let isOnly = schema.isUnique(name, besides: nil)
      return (isOnly ? "" : dimension.asName + "=") + name.asName
    case .local(let name): return name.asName
    }
  }
}

extension Schema {
  /// Whether one thing only has the name; the level `besides` of that very name does not count.
  fileprivate func isUnique(_ name: String, besides level: String?) -> Bool {
    let sets =
      organizations.levels.filter { $0 == name && $0 != level }.count
      + organizations.kinds.filter { $0 == name }.count
      + (organizations.group(named: name) == nil ? 0 : 1)
    let members = dimensions.filter { $0.index(of: name) != nil }.count
    return organizations.named(name).count + sets + members <= 1
  }
}

extension String {
  /// Whether it may stand as a name without back quotes.
  var isPlainName: Bool {
    guard let first = unicodeScalars.first, first.beginsName else { return false }
    return unicodeScalars.allSatisfy { $0.continuesName && Lexer.folded($0) == $0 }
      && OperatorWord(rawValue: self) == nil
  }

  /// The name as it is typed: in back quotes unless it is a plain one.
  var asName: String { isPlainName ? self : "`\(self)`" }
}
