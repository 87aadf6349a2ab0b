import Documents
import Facts
import Phrasing

/// A sentence as it is said for one organisation: what its words claim follows from it.
struct SaidSentence {
  /// Whose report it stands in.
  let organization: OrganizationID
  let events: ArraySlice<DocumentEvent>
  /// What each of its tags says, in order.
  let said: [Said]
  let units: SentenceUnits

  /// Whether typed words of it may claim something.
  var mayClaim: Bool {
    events.contains { event in
      switch event {
      case .text(let typed): typed.claimText?.isSilent == false
      case .output(let output): output.reading.mayClaim
      default: false
      }
    }
  }
}

/// What is said of a tag.
enum Said {
  case phrase(Phrase)
  indirect case problem(PhraseProblem)
}
