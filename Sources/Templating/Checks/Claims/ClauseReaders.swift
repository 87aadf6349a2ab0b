import Facts
import Phrasing

/// Readers of clauses that were made: the words of the workspace are walked through once.
final class ClauseReaders {
  private let expressions: NamedExpressions
  private var words: ClauseWords?
  private var known: [OrganizationID: ClauseReader] = [:]

  init(_ schema: Schema) { expressions = NamedExpressions(against: schema) }

  func reader(for organization: OrganizationID, _ schema: Schema) -> ClauseReader {
    if let reader = known[organization] { return reader }
    let words = words ?? ClauseWords(of: schema)
    self.words = words
    let reader = ClauseReader(words, expressions, for: organization)
    known[organization] = reader
    return reader
  }
}
