import Diagnostics
import Expressions
import Facts
import Phrasing

/// A quantity that the words of a clause name: 全市移动收入 → 收入[移动].
struct ClaimSubject {
  /// The value, or for 各县局收入 the list of the members' values.
  let question: Question
  /// As a template writes it.
  let expression: String
  /// Whether the clause says with what it compares (同比).
  let saysComparison: Bool
}

/// Reads the nouns of clauses by the names of the workspace.
struct ClaimSubjectReader {
  private enum Noun: Hashable {
    case series(String)
    /// What stands in `[ ]`; empty for 本局.
    case slice(String)
    /// 各县局, or a kind or level without 各.
    case set(String)
    case each
    case comparison
    case monthly
    case filler
  }

  private let schema: Schema
  private let nouns: [Character: [(word: String, noun: Noun)]]

  init(_ schema: Schema, for organization: OrganizationID) {
    self.schema = schema
    let all = Self.nouns(of: schema, for: organization)
    nouns = Dictionary(grouping: all.filter { !$0.word.isEmpty }) { $0.word[$0.word.startIndex] }
      .mapValues { $0.sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) } }
  }

  /// The quantity that a clause names before a word; nil where it says anything else.
  ///
  /// With a facet the quantity is that of the value (同比), with 当月 named that of the month.
  func subject(of clause: String, facet: Facet?) -> ClaimSubject? {
    guard let found = read(clause) else { return nil }
    let names = found.compactMap { if case .series(let name) = $0 { name } else { nil } }
    guard Set(names).count == 1, let name = names.first else { return nil }
    var slices = found.compactMap { if case .slice(let text) = $0 { text } else { nil } }
      .filter { !$0.isEmpty }
    let sets = found.compactMap { if case .set(let text) = $0 { text } else { nil } }
    guard sets.count < 2 else { return nil }
    var suffix = ""
    if let set = sets.first {
      if found.contains(.each) { suffix = ".各(\(set))" } else { slices.append(set) }
    } else if found.contains(.each) {
      return nil
    }
    let place = slices.isEmpty ? "" : "[" + slices.joined(separator: ", ") + "]"
    let month = found.contains(.monthly) ? ".当月" : ""
    let last = facet.map { ".\($0.rawValue)" } ?? ""
    let expression = name + place + month + suffix + last
    guard let question = question(expression) else { return nil }
    return ClaimSubject(
      question: question,
      expression: expression,
      saysComparison: found.contains(.comparison)
    )
  }

  /// Whether a clause names nothing at all, and whether it says with what it compares.
  func isEmpty(_ clause: String) -> (isEmpty: Bool, saysComparison: Bool) {
    guard let found = read(clause) else { return (false, false) }
    let isEmpty = found.allSatisfy { $0 == .filler || $0 == .comparison }
    return (isEmpty, found.contains(.comparison))
  }

  func question(_ expression: String) -> Question? {
    var log = DiagnosticLog()
    return parseQuestion(
      SourceText(name: "", text: expression),
      against: schema,
      log: &log
    )
  }

  private func read(_ clause: String) -> [Noun]? {
    var found: [Noun] = []
    var rest = clause[...]
    while let first = rest.first {
      if first.isWhitespace || first.isNumber || "年月—至“”".contains(first) {
        rest.removeFirst()
        continue
      }
      guard let match = nouns[first]?.first(where: { rest.hasPrefix($0.word) }) else { return nil }
      found.append(match.noun)
      rest = rest.dropFirst(match.word.count)
    }
    return found
  }

  private static func nouns(
    of schema: Schema,
    for organization: OrganizationID
  ) -> [(word: String, noun: Noun)] {
    let organizations = schema.organizations
    var nouns: [(word: String, noun: Noun)] = []
    // What is named first wins where two names are one word: the report's own scope before others.
    nouns += [(organizations[organization].scope, .slice("")), ("本局", .slice(""))]
    for id in organizations.ancestors(of: organization) {
      nouns.append((organizations[id].scope, .slice(organizations[id].name)))
    }
    for other in organizations.all {
      let slice = other.id == organization ? "" : other.name
      nouns += [other.name, other.shortName, other.fullName].map { ($0, .slice(slice)) }
    }
    for series in schema.series {
      nouns += ([series.name, series.printedName] + series.aliases).map {
        ($0, .series(series.name))
      }
    }
    for dimension in schema.dimensions {
      for member in dimension.members {
        nouns += [member.printedName, member.name].map { ($0, .slice(member.name)) }
      }
    }
    nouns += (organizations.kinds + organizations.levels).map { ($0, .set($0)) }
    nouns += [("各", .each), ("各个", .each), ("当月", .monthly)]
    nouns += Claim.comparisons.map { ($0, .comparison) }
    nouns += Claim.fillers.map { ($0, .filler) }
    nouns += Claim.words.filter { !$0.claim.isDirection }.flatMap(\.words).map { ($0, .filler) }
    return nouns
  }
}

/// Readers that were made: each walks through all names of the workspace once.
final class ClaimReaders {
  private var known: [OrganizationID: ClaimSubjectReader] = [:]

  func reader(for organization: OrganizationID, _ schema: Schema) -> ClaimSubjectReader {
    if let reader = known[organization] { return reader }
    let reader = ClaimSubjectReader(schema, for: organization)
    known[organization] = reader
    return reader
  }
}
