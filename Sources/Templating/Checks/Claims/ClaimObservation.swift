import Diagnostics
import Facts
import Phrasing

/// A typed word beside a quantity of one organisation, and whether it is true of it.
package struct ClaimObservation: Sendable, Hashable {
  /// What the word says.
  enum Saying: Sendable, Hashable {
    case claim(Claim)
    /// A word of direction as the head of a column.
    case head(Claim)
    case hedge(Hedge)
    /// 仅.
    case only
    /// 约 over a number that is not round, or over one that has its word already.
    case idleHedge
    /// No word at all: a negative number printed bare.
    case negative
  }

  let saying: Saying
  let word: SourceSpan
  /// The tag that prints the quantity; nil where words name it.
  let value: SourceSpan?
  /// How the quantity is asked in a template: 收入.同比.
  let expression: String
  let organization: OrganizationID
  /// The member of a list that it is of; empty if it is not of one.
  let member: String
  let holds: Bool
  /// −1, 0 or 1, of the printed value.
  let sign: Int
  let shown: String
}
