import Facts
import Phrasing

/// Readers of clauses that were made: the words of the workspace are walked through once.
final class ClauseReaders {
  private let schema: Schema
  private let expressions: NamedExpressions
  private lazy var words = ClauseWords(of: schema)
  private var known: [OrganizationID: ClauseReader] = [:]

  init(_ schema: Schema) {
    self.schema = schema
    expressions = NamedExpressions(against: schema)
  }

  func reader(for organization: OrganizationID) -> ClauseReader {
    if let reader = known[organization] { return reader }
    let reader = ClauseReader(words, expressions, for: organization)
    known[organization] = reader
    return reader
  }
}
