import Diagnostics
import Facts

// 切片 := '[' 选 (',' 选)* ']'
extension Resolver {
  mutating func slice(
    _ subject: Syntax,
    _ selections: [Syntax.Selection],
    _ span: SourceSpan
  ) -> Question? {
    guard let value = resolve(subject) else {
      selections.forEach { reportUnknown($0) }
      return nil
    }
    guard let profile = profile(of: value), profile.isPlain else {
      log.add(.sliceOfNoSeries(value.type, at: span))
      return nil
    }
    guard value.type.element == nil else {
      log.add(.singleValueExpected(value.type, at: subject.span))
      return nil
    }
    let slices = selections.compactMap { selection in self.slice(selection, of: profile) }
    guard slices.count == selections.count, !slices.isEmpty else { return nil }
    guard isAdditive(profile) || slices.allSatisfy(\.isSingle) else {
      log.add(.notAdditive(profile.series.name, at: span))
      return nil
    }
    return Question(.slice(value, slices), type: value.type, span: span)
  }

  /// Reports names that no series could be sliced by, where the series is not known.
  private mutating func reportUnknown(_ selection: Syntax.Selection) {
    let members = schema.dimensions.flatMap { $0.members.map(\.name) }
    let known = members + schema.organizationNames + locals.names + ["本局", "上级", "下级", "同级"]
    guard !known.contains(selection.name.text) else { return }
    log.add(.unknownMember(selection.name, among: known))
  }

  /// Whether a sum over organisations and members has a meaning; a quotient sums both its parts.
  private func isAdditive(_ profile: Profile) -> Bool {
    profile.quotient != nil || profile.series.type.measure?.isAdditive == true
  }

  private mutating func slice(_ selection: Syntax.Selection, of profile: Profile) -> Slice? {
    if let qualifier = selection.qualifier {
      return qualified(qualifier, selection.name, of: profile)
    }
    let word = selection.name
    if locals[word.text] != nil { return localSlice(word, of: profile) }
    switch word.text {
    case "本局": return .organization(.own)
    case "上级": return .organization(.parent)
    case "下级": return .organizations(.children)
    case "同级": return .organizations(.siblings)
    default: return unqualified(word, of: profile)
    }
  }

  private mutating func localSlice(_ word: Syntax.Word, of profile: Profile) -> Slice? {
    let type = subject(word)?.type
    if case .member(let dimension)? = type, dimensions(of: profile).contains(dimension) {
      return .local(word.text)
    }
    if case .value(let value)? = locals[word.text], case .organizations = value.form {
      return .local(word.text)
    }
    if type == .organization { return .local(word.text) }
    log.add(.notASlice(word, type))
    return nil
  }

  private mutating func unqualified(_ word: Syntax.Word, of profile: Profile) -> Slice? {
    let name = word.text
    let organizations = schema.organizations
    let own = dimensions(of: profile)
    var found: [(Slice, name: String)] = organizations.named(name).map {
      (.organization(.named($0)), "\(organizations[$0].level)=\(name)")
    }
    if let set = set(named: name) { found.append((.organizations(set), name)) }
    let holding = schema.dimensions.filter { $0.index(of: name) != nil }
    for dimension in holding where own.contains(dimension.name) {
      found.append((.member(dimension: dimension.name, name: name), "\(dimension.name)=\(name)"))
    }
    if found.count == 1 { return found[0].0 }
    if found.count > 1 {
      log.add(.ambiguousName(word, candidates: found.map(\.name)))
    } else if let dimension = holding.first {
      guard !schema.brokenNames.contains(profile.name) else { return nil }
      log.add(.noSuchDimension(dimension.name, of: profile.name, at: word.span, known: own))
    } else {
      log.add(.unknownMember(word, among: sliceNames(of: profile)))
    }
    return nil
  }

  private mutating func qualified(
    _ qualifier: Syntax.Word,
    _ word: Syntax.Word,
    of profile: Profile
  ) -> Slice? {
    let organizations = schema.organizations
    if organizations.levels.contains(qualifier.text) {
      let found = organizations.named(word.text).filter {
        organizations[$0].level == qualifier.text
      }
      if found.count == 1 { return .organization(.named(found[0])) }
      if found.count > 1 {
        log.add(.ambiguousName(word, candidates: found.map { organizations[$0].fullName }))
        return nil
      }
      if let other = organizations.named(word.text).first {
        log.add(.otherLevel(word, organizations[other], asked: qualifier.text))
        return nil
      }
      let names = organizations.all.filter { $0.level == qualifier.text }.map(\.name)
      log.add(.unknownMember(word, among: names, of: qualifier.text))
      return nil
    }
    guard let dimension = schema.dimension(named: qualifier.text) else {
      let known = organizations.levels + schema.dimensions.map(\.name)
      log.add(.unknownQualifier(qualifier, among: known))
      return nil
    }
    let own = dimensions(of: profile)
    guard own.contains(dimension.name) else {
      guard !schema.brokenNames.contains(profile.name) else { return nil }
      log.add(.noSuchDimension(dimension.name, of: profile.name, at: qualifier.span, known: own))
      return nil
    }
    guard dimension.index(of: word.text) != nil else {
      log.add(.unknownMember(word, among: dimension.members.map(\.name), of: dimension.name))
      return nil
    }
    return .member(dimension: dimension.name, name: word.text)
  }

  /// Dimensions by which the value may be sliced; of a quotient those that both its parts have.
  func dimensions(of profile: Profile) -> [String] {
    guard let quotient = profile.quotient,
      let below = quotient.denominator.profile(in: schema, locals: LocalNames())
    else { return profile.series.dimensions }
    return profile.series.dimensions.filter { below.series.dimensions.contains($0) }
  }

  private func sliceNames(of profile: Profile) -> [String] {
    let members = dimensions(of: profile).flatMap { name in
      schema.dimension(named: name)?.members.map(\.name) ?? []
    }
    return members + schema.organizationNames + locals.names
  }
}

extension Profile {
  /// The name by which messages call the value.
  var name: String { quotient?.name ?? series.name }
}

extension Slice {
  /// Whether it selects one organisation or member.
  fileprivate var isSingle: Bool {
    switch self {
    case .organization, .member, .local: true
    case .organizations: false
    }
  }
}
