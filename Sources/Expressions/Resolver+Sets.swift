import Diagnostics
import Facts

// Sets of organisations and members, and who belongs to them (language.md 1.1.2, 5).
extension Resolver {
  /// A set whose members make a list: a level, kind, group, 下级, 同级 or dimension.
  mutating func listedSet(
    _ syntax: Syntax,
    _ word: Syntax.Word,
    _ profile: Profile?
  ) -> Question? {
    guard let set = resolve(syntax) else { return nil }
    switch meaning(of: set).form {
    case .organizations: return set
    case .dimension(let name):
      return has(name, profile, at: syntax.span) ? set : nil
    default:
      log.add(.notASet(set, word, at: syntax.span))
      return nil
    }
  }

  /// The set in which a value has its rank.
  mutating func rankedSet(
    _ syntax: Syntax,
    _ word: Syntax.Word,
    _ profile: Profile?
  ) -> Question? {
    guard let set = resolve(syntax) else { return nil }
    switch meaning(of: set).form {
    case .dimension(let name):
      guard isMember(of: name, profile) else {
        log.add(.notAMember(profile?.name ?? "", of: name, at: syntax.span))
        return nil
      }
      return set
    case .organizations, .organization: break
    default:
      guard set.type == .organization else {
        log.add(.notASet(set, word, at: syntax.span))
        return nil
      }
    }
    if let problem = membershipProblem(set, profile, at: syntax.span) {
      log.add(problem)
      return nil
    }
    return set
  }

  /// What a local name of a value stands for; anything else is itself.
  private func meaning(of question: Question) -> Question {
    if case .local(let name) = question.form, case .value(let value)? = locals[name] {
      return meaning(of: value)
    }
    return question
  }

  private mutating func has(_ dimension: String, _ profile: Profile?, at span: SourceSpan) -> Bool {
    guard let profile else { return true }
    let known = dimensions(of: profile)
    if known.contains(dimension) { return true }
    // A series whose sources could not be read has no dimension, and that was said.
    if schema.brokenNames.contains(profile.name) { return false }
    log.add(.noSuchDimension(dimension, of: profile.name, at: span, known: known))
    return false
  }

  /// Whether the value is that of a member: by its slice, or by 即.
  private func isMember(of dimension: String, _ profile: Profile?) -> Bool {
    guard let profile else { return true }
    if profile.series.memberOf?.dimension == dimension { return true }
    return profile.slices.contains { slice in
      switch slice {
      case .member(let own, _): own == dimension
      case .local(let name): localDimension(name) == dimension
      case .organization, .organizations: false
      }
    }
  }

  private func localDimension(_ name: String) -> String? {
    let type: ValueType? =
      switch locals[name] {
      case .value(let value)?: value.type
      case .entry(let list)?: list.entryKind(locals: locals)?.type
      case nil: nil
      }
    guard case .member(let dimension)? = type else { return nil }
    return dimension
  }

  /// What is wrong if a named organisation cannot be in the set; 本局 is known only when asked.
  private func membershipProblem(
    _ set: Question,
    _ profile: Profile?,
    at span: SourceSpan
  ) -> Diagnostic? {
    let organizations = schema.organizations
    let isOwn = profile?.slices.allSatisfy(\.isOfDimension) != false
    if isOwn, meaning(of: set).form == .organizations(.children) {
      return .notAMember("本局", of: set.span?.text, at: span)
    }
    for slice in profile?.slices ?? [] {
      guard case .organization(.named(let id)) = slice else { continue }
      let own = organizations[id]
      let isInside: Bool =
        switch meaning(of: set).form {
        case .organizations(.level(let level)): own.level == level
        case .organizations(.kind(let kind)): own.kind == kind
        case .organizations(.group(let name)):
          organizations.group(named: name)?.members.contains(id) == true
        case .organization(.named(let top)): organizations.ancestors(of: id).contains(top)
        default: true
        }
      if !isInside { return .notAMember(own.name, of: set.span?.text, at: span) }
    }
    return nil
  }
}

extension Slice {
  /// Whether it leaves the organisation as it is.
  fileprivate var isOfDimension: Bool {
    switch self {
    case .member, .organization(.own), .organizations: true
    case .organization, .local: false
    }
  }
}
