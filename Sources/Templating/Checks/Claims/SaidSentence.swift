import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

/// A sentence as it was said for one organisation: what its words claim follows from it.
struct SaidSentence {
  /// Whose report it stands in.
  let organization: OrganizationID
  let events: ArraySlice<DocumentEvent>
  /// What each of its tags says, in order.
  let said: [Said]
  let units: SentenceUnits

  /// The same, without the rest of the report, whose events it shares.
  var kept: SaidSentence {
    SaidSentence(organization: organization, events: Array(events)[...], said: said, units: units)
  }

  /// One word that tells it from most others.
  var fingerprint: Int {
    events.reduce(organization.index) { $0 &* Self.spread &+ $1.fingerprint }
  }

  /// An odd number with bits all over the word, so that the order of the events counts.
  ///
  /// Source: the golden ratio of 2⁶⁴, as in Fibonacci hashing (Knuth, volume 3, 6.4).
  private static let spread = Int(bitPattern: 0x9E37_79B9_7F4A_7C15)
}

/// What is said of a tag.
enum Said {
  case phrase(Phrase)
  indirect case problem(PhraseProblem)
}

extension SaidSentence: Equatable {
  /// Whether both say the same of the same values.
  static func == (left: Self, right: Self) -> Bool {
    guard left.organization == right.organization, left.events.count == right.events.count,
      left.said.count == right.said.count, left.units == right.units
    else { return false }
    let offset = right.events.startIndex - left.events.startIndex
    for place in left.events.indices
    where !left.events[place].saysSame(as: right.events[place + offset]) { return false }
    for place in left.said.indices where !left.said[place].isSame(as: right.said[place]) {
      return false
    }
    return true
  }
}

extension Said {
  /// Whether both say the same words; two problems do, as they say none.
  fileprivate func isSame(as other: Said) -> Bool {
    switch (self, other) {
    case (.phrase(let phrase), .phrase(let other)): phrase.pieces == other.pieces
    case (.problem, .problem): true
    case (.phrase, .problem), (.problem, .phrase): false
    }
  }
}

extension DocumentEvent {
  fileprivate var fingerprint: Int {
    switch self {
    case .text(let typed): typed.span.range.lowerBound
    case .output(let output): output.tag.question.fingerprint &+ output.organization.index
    default: 0
    }
  }

  /// Whether both are the same typed text or tag, or nothing of which words are judged.
  fileprivate func saysSame(as other: DocumentEvent) -> Bool {
    switch (self, other) {
    case (.text(let typed), .text(let other)): typed === other || typed.isSame(as: other)
    case (.made(let text, _), .made(let other, _)): text == other
    case (.stated(let statement), .stated(let other)): statement.text == other.text
    case (.output(let output), .output(let other)): output.isSame(as: other)
    default: !isJudged && !other.isJudged
    }
  }

  private var isJudged: Bool {
    switch self {
    case .text, .made, .stated, .output: true
    default: false
    }
  }
}

extension TypedText {
  fileprivate func isSame(as other: TypedText) -> Bool {
    span == other.span && text == other.text && speaker == other.speaker
  }
}

extension DocumentEvent.Output {
  fileprivate func isSame(as other: DocumentEvent.Output) -> Bool {
    reading === other.reading && organization == other.organization
      && tag.question == other.tag.question
  }
}
