import Facts
import Phrasing

/// Readers of clauses that were made: the words of the workspace are walked through once.
final class ClauseReaders {
  private var words: ClauseWords?
  private var known: [OrganizationID: ClauseReader] = [:]

  func reader(for organization: OrganizationID, _ schema: Schema) -> ClauseReader {
    if let reader = known[organization] { return reader }
    let words = words ?? ClauseWords(of: schema)
    self.words = words
    let reader = ClauseReader(words, schema, for: organization)
    known[organization] = reader
    return reader
  }
}
