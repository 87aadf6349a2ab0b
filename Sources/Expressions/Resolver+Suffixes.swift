import Diagnostics
import Facts

// What stands behind a dot.
extension Resolver {
  mutating func suffix(
    _ subject: Syntax,
    _ word: Syntax.Word,
    _ arguments: [Syntax.Argument]?,
    _ span: SourceSpan
  ) -> Question? {
    if let path = subject.settingPath {
      // Only the whole path means something; a part of it is looked at by the outermost suffix.
      return setting(path + [word], arguments, span)
    }
    if case .name(let name) = subject.form, locals[name] == nil {
      if name == "报告期" { return reportPeriod(word, arguments, span) }
      if name == "措辞" { return lexicon(word, arguments, span) }
    }
    guard let value = resolve(subject, before: Facet(named: word.text)) else {
      if !schema.isSuffix(word.text) {
        log.add(.unknownFacet(word, among: schema.suffixes, of: nil))
      }
      resolveAside(arguments)
      return nil
    }
    if value.type.element != nil { return listSuffix(value, word, arguments, span) }
    if listOfEntry(value) != nil || !value.type.isNumeric && value.type != .truth {
      return property(value, word, arguments, span)
    }
    if word.text == ListOperation.magnitude.rawValue, value.type.isNumeric {
      guard noArguments(arguments, word) else { return nil }
      return Question(.operation(value, .magnitude, []), type: value.type, span: span)
    }
    if word.text == "月", value.isRecord {
      guard noArguments(arguments, word) else { return nil }
      return Question(.property(value, "月"), type: .month, span: span)
    }
    guard let facet = Facet(named: word.text) else {
      log.add(
        schema.isSliceName(word.text)
          ? .slicedByDot(word, of: subject.span.text) : unknownSuffix(word, of: value.type)
      )
      resolveAside(arguments)
      return nil
    }
    return self.facet(value, facet, arguments, at: word, span)
  }

  /// What a facet is asked of; before 净增 and 多增 a stock may carry 当月, the month of its change.
  private mutating func resolve(_ subject: Syntax, before facet: Facet?) -> Question? {
    guard facet == .netIncrement || facet == .differenceOfIncrements,
      case .suffix(let inner, let month, nil) = subject.form,
      month.text == Facet.monthly.rawValue
    else { return resolve(subject) }
    guard let stock = resolve(inner) else { return nil }
    guard let profile = profile(of: stock), profile.series.nature == .stock,
      profile.facets.isEmpty, stock.type.element == nil
    else { return suffix(inner, month, nil, subject.span) }
    return Question(.facet(stock, .monthly, []), type: stock.type, span: subject.span)
  }

  /// Looks at arguments whose owner has failed, so that their own faults are told too.
  private mutating func resolveAside(_ arguments: [Syntax.Argument]?) {
    for argument in arguments ?? [] {
      if case .name = argument.value.form { continue }
      _ = resolve(argument.value)
    }
  }

  func unknownSuffix(_ word: Syntax.Word, of type: ValueType) -> Diagnostic {
    if ListOperation(rawValue: word.text) != nil {
      return .listExpected(word.text, type, at: word.span)
    }
    return .unknownFacet(word, among: Facet.allCases.map(\.rawValue), of: type)
  }

  private mutating func listSuffix(
    _ list: Question,
    _ word: Syntax.Word,
    _ arguments: [Syntax.Argument]?,
    _ span: SourceSpan
  ) -> Question? {
    if let operation = ListOperation(rawValue: word.text) {
      return self.operation(list, operation, arguments, at: word, span)
    }
    if let facet = Facet(named: word.text) {
      if Facet.ofChange.contains(facet), list.type.element?.isNumeric == true {
        return self.facet(list, facet, arguments, at: word, span)
      }
      log.add(.singleValueExpected(list.type, at: span, facet: word))
    } else if ["平均", "均值", "平均值"].contains(word.text) {
      let isSummed = list.type.element?.measure?.isAdditive == true
      log.add(isSummed ? .meanOfAmounts(word) : .meanOfRates(word))
    } else if ["简称", "全称", "值", "正文", "机构"].contains(word.text) {
      log.add(.singleValueExpected(list.type, at: span, facet: word))
    } else {
      let known = ListOperation.allCases.map(\.rawValue) + Facet.ofChange.map(\.rawValue).sorted()
      log.add(.unknownFacet(word, among: known, of: list.type))
    }
    resolveAside(arguments)
    return nil
  }

  func noArgumentsProblem(_ arguments: [Syntax.Argument]?, _ word: Syntax.Word) -> Diagnostic? {
    guard let arguments, let first = arguments.first else { return nil }
    return .needlessArgument(word, at: first.value.span)
  }

  mutating func noArguments(_ arguments: [Syntax.Argument]?, _ word: Syntax.Word) -> Bool {
    guard let problem = noArgumentsProblem(arguments, word) else { return true }
    log.add(problem)
    return false
  }

  /// A property of an organisation, a member, an entry or a material.
  private mutating func property(
    _ value: Question,
    _ word: Syntax.Word,
    _ arguments: [Syntax.Argument]?,
    _ span: SourceSpan
  ) -> Question? {
    let known = properties(of: value)
    guard let type = known.first(where: { $0.name == word.text })?.type else {
      let isNumber = listOfEntry(value) != nil && Facet(named: word.text) != nil
      log.add(
        isNumber
          ? .facetOfEntry(word) : .unknownFacet(word, among: known.map(\.name), of: value.type)
      )
      return nil
    }
    guard noArguments(arguments, word) else { return nil }
    return Question(.property(value, word.text), type: type, span: span)
  }

  private func properties(of value: Question) -> [(name: String, type: ValueType)] {
    var result: [(String, ValueType)] = [("名称", .text), ("简称", .text)]
    let attributes = schema.organizations.attributeNames.map { ($0, ValueType.text) }
    if let list = listOfEntry(value), let type = list.type.element { result.append(("值", type)) }
    switch value.type {
    case .organization:
      result += [("全称", .text), ("范围", .text), ("机构", .organization)] + attributes
    case .member: result.append(("全称", .text))
    case .material:
      result = [("正文", .text), ("机构", .organization), ("节", .text), ("类", .text)]
    case .text where listOfEntry(value) == nil, .truth: result = []
    case .month where listOfEntry(value) == nil: result = []
    default: break
    }
    return result
  }
}

extension Schema {
  /// Everything that may stand behind a dot.
  fileprivate var suffixes: [String] {
    Facet.allCases.map(\.rawValue) + ListOperation.allCases.map(\.rawValue)
      + ["简称", "全称", "范围", "值", "机构", "正文", "节", "类", "月"] + organizations.attributeNames
      + PeriodProperty.allCases.map(\.rawValue)
  }

  fileprivate func isSuffix(_ name: String) -> Bool {
    Facet(named: name) != nil || suffixes.contains(name)
      || settings.paths.contains { $0.path.contains(name) }
  }
}

extension Question {
  /// Whether it asks for 历史最高 or 历史最低.
  fileprivate var isRecord: Bool {
    if case .facet(_, let facet, _) = form {
      facet == .recordHigh || facet == .recordLow
    } else {
      false
    }
  }
}
