import Diagnostics
import Facts

// Names as subjects, constants.
extension Resolver {
  mutating func subject(_ word: Syntax.Word) -> Question? {
    if let found = scoped(word) ?? reserved(word) { return found }
    if let argument, tested == nil, let facet = Facet(named: word.text) {
      return self.facet(argument, facet, nil, at: word, word.span)
    }
    return declared(word) ?? organizationOrMember(word)
  }

  /// Local names, and what a condition on members or a lexicon entry adds.
  private func scoped(_ word: Syntax.Word) -> Question? {
    let name = word.text
    func made(_ form: Question.Form, _ type: ValueType) -> Question {
      Question(form, type: type, span: word.span)
    }
    switch locals[name] {
    case .value(let question)?: return made(.local(name), question.type)
    case .entry(let list)?:
      return list.entryKind(locals: locals).map { made(.local(name), $0.type) }
    case nil: break
    }
    if let tested {
      if name == "值", let type = tested.type.element { return made(.current, type) }
      if tested.entryKind(locals: locals) == .organization {
        if schema.organizations.attributeNames.contains(name) {
          return made(.attributeOfCurrent(name), .text)
        }
        if schema.organizations.levels.contains(name) {
          return made(.ancestorOfCurrent(level: name), .organization)
        }
      }
    }
    if name == "值", let argument = locals.argument { return made(.current, argument.type) }
    return nil
  }

  private func reserved(_ word: Syntax.Word) -> Question? {
    func made(_ form: Question.Form, _ type: ValueType) -> Question {
      Question(form, type: type, span: word.span)
    }
    switch word.text {
    case "本局": return made(.organization(.own), .organization)
    case "上级": return made(.organization(.parent), .organization)
    case "下级": return made(.organizations(.children), .list(.organization))
    case "同级": return made(.organizations(.siblings), .list(.organization))
    default: return TimePoint(named: word.text).map { made(.time($0), .month) }
    }
  }

  private func declared(_ word: Syntax.Word) -> Question? {
    let name = word.text
    if let series = schema.series(named: name) {
      return Question(.series(series.name), type: series.type, span: word.span)
    }
    if let quotient = schema.quotient(named: name) {
      return Question(.quotient(quotient.name), type: quotient.type, span: word.span)
    }
    return nil
  }

  /// 值 of a lexicon entry.
  var argument: Question? {
    locals.argument.map { Question(.current, type: $0.type) }
  }

  private mutating func organizationOrMember(_ word: Syntax.Word) -> Question? {
    let name = word.text
    let organizations = schema.organizations
    func made(_ form: Question.Form, _ type: ValueType) -> Question {
      Question(form, type: type, span: word.span)
    }
    var found: [(Question, name: String)] = organizations.named(name).map {
      (made(.organization(.named($0)), .organization), "\(organizations[$0].level)=\(name)")
    }
    if let set = set(named: name) {
      found.append((made(.organizations(set), .list(.organization)), name))
    }
    if schema.dimension(named: name) != nil {
      found.append((made(.dimension(name), .list(.member(dimension: name))), "维度 \(name)"))
    }
    for dimension in schema.dimensions where dimension.index(of: name) != nil {
      let type = ValueType.member(dimension: dimension.name)
      found.append(
        (made(.member(dimension: dimension.name, name: name), type), "\(dimension.name)=\(name)")
      )
    }
    guard let first = found.first else {
      if !schema.brokenNames.contains(name) { log.add(unknown(word)) }
      return nil
    }
    guard found.count == 1 else {
      log.add(.ambiguousName(word, candidates: found.map(\.name)))
      return nil
    }
    return first.0
  }

  private func unknown(_ word: Syntax.Word) -> Diagnostic {
    if ["报告期", "设置", "措辞"].contains(word.text) { return .bareReserved(word) }
    if Facet(named: word.text) != nil { return .bareFacet(word) }
    return .unknownName(word, among: schema.subjectNames + locals.names, in: schema)
  }

  /// The level, kind or group of a name.
  ///
  /// A level of one organisation that has its name (全国) is no set: the organisation is meant.
  func set(named name: String) -> OrganizationSet? {
    let organizations = schema.organizations
    if organizations.levels.contains(name) {
      let members = organizations.all.filter { $0.level == name }
      return members.count == 1 && members[0].name == name ? nil : .level(name)
    }
    if organizations.kinds.contains(name) { return .kind(name) }
    if organizations.group(named: name) != nil { return .group(name) }
    return nil
  }

  mutating func constant(_ value: Rational, unit: String?, _ span: SourceSpan) -> Question? {
    guard let unit else {
      return Question(.number(value, unit: nil), type: .plain, span: span)
    }
    guard schema.unitNames.contains(unit), let measureUnit = MeasureUnit(unit) else {
      log.add(.unknownUnit(unit, at: span))
      return nil
    }
    let scaled = value * measureUnit.constantFactor
    return Question(
      .number(scaled, unit: measureUnit),
      type: schema.type(of: measureUnit),
      span: span
    )
  }
}

extension MeasureUnit {
  /// What one of it is as a value: 1% is 1/100, 1万元 is 10000.
  var constantFactor: Rational {
    self == .percent || self == .percentagePoint ? Rational(1, over: 100) : factor
  }
}

extension Schema {
  /// The types of all series and quotients that have a measure.
  private var measuredTypes: [ValueType] {
    (series.map(\.type) + quotients.map(\.type)).filter { $0.measure != nil }
  }

  /// The type of a constant with a unit; its measure has the ladder of the first series that fits.
  func type(of unit: MeasureUnit) -> ValueType {
    switch unit {
    case .percent: return .ratio
    case .percentagePoint: return .percentagePoint
    case .place: return .rank
    case .fold: return .multiple
    default: break
    }
    let declared = measuredTypes.first { $0.measure?.family == unit.base }
    let ladder = declared?.measure?.ladder ?? [MeasureUnit(base: unit.base)]
    let measure = Measure(ladder: ladder)
    if case .quantity? = declared { return .quantity(measure) }
    if unit.base == "元" { return .amount(measure) }
    return unit.base.contains("/") ? .unitPrice(measure) : .quantity(measure)
  }

  /// Everything that may stand as a subject, in the order of the schema; aliases included.
  var subjectNames: [String] {
    series.flatMap { [$0.name] + $0.aliases } + quotients.flatMap { [$0.name] + $0.aliases }
      + organizationNames + dimensions.map(\.name)
      + dimensions.flatMap { $0.members.map(\.name) } + Self.reservedNames
  }

  /// Organisations, their aliases, levels, kinds and groups.
  var organizationNames: [String] {
    organizations.all.map(\.name) + organizations.aliases.keys.sorted() + organizations.levels
      + organizations.kinds + organizations.groups.map(\.name)
  }

  /// Names that no 设 may take (workspace.md 3).
  static let reservedNames = ["本局", "上级", "下级", "同级", "报告期", "期末", "年初", "设置", "措辞", "项"]
}
