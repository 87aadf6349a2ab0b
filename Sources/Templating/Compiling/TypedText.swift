import Diagnostics
import Documents
import Facts
import Phrasing

/// Text as typed, with its place: at most one sentence, since the compiler cuts behind their ends.
///
/// What can be read of it without values is read once, when it is made. A class, for the nodes, the
/// events and the pieces of every report share the one reading.
package final class TypedText: Sendable {
  let text: String
  let span: SourceSpan
  /// Whose 素材 it is; nil for text of a template.
  let speaker: OrganizationID?
  /// Whether a sentence ends with it.
  let endsSentence: Bool
  /// What it prints, digits inside 《》 and inside names of the tables marked as such.
  let inlines: [Inline]
  /// Its words of direction and judgement; nil where what it prints does not stand at the place.
  let claimText: ClaimText?
  /// The word of change with which it ends.
  let changeWord: ChangeWord?
  /// Whether 全省, 全市 and the like may stand in it.
  let mayNameScope: Bool

  init(
    _ text: String,
    at span: SourceSpan,
    isVerbatim: Bool,
    speaker: OrganizationID? = nil,
    in schema: Schema
  ) {
    self.text = text
    self.span = span
    self.speaker = speaker
    endsSentence = Sentences.end(in: text) == text.endIndex
    inlines = text.marked(by: schema)
    claimText = isVerbatim ? ClaimText(span) : nil
    changeWord = isVerbatim ? ChangeWord(atEndOf: text) : nil
    mayNameScope = text.holds("全")
  }

  private init(_ other: TypedText, speaker: OrganizationID) {
    text = other.text
    span = other.span
    self.speaker = speaker
    endsSentence = other.endsSentence
    inlines = other.inlines
    claimText = other.claimText
    changeWord = other.changeWord
    mayNameScope = other.mayNameScope
  }

  /// Whether what it prints is what stands at the place, so that offsets agree.
  var isVerbatim: Bool { claimText != nil }

  /// The same as said by an organisation in its 素材.
  func spoken(by organization: OrganizationID) -> TypedText {
    TypedText(self, speaker: organization)
  }

  /// The text as the check of typed words reads it.
  func claimPiece(of organization: OrganizationID) -> ClaimPiece {
    ClaimPiece(
      kind: claimText.map { .typed($0, about: nil) } ?? .said,
      text: text,
      organization: speaker ?? organization
    )
  }

  /// The two halves at an index of the text, each with its place.
  func split(at index: String.Index, in schema: Schema) -> (TypedText, TypedText) {
    let head = String(text[..<index])
    let tail = String(text[index...])
    func part(_ text: String, _ span: SourceSpan) -> TypedText {
      TypedText(text, at: span, isVerbatim: isVerbatim, speaker: speaker, in: schema)
    }
    guard isVerbatim else { return (part(head, span), part(tail, span)) }
    let middle = span.range.lowerBound + head.utf8.count
    return (
      part(head, span.source.span(span.range.lowerBound..<middle)),
      part(tail, span.source.span(middle..<span.range.upperBound))
    )
  }

  /// The text cut behind each end of a sentence.
  func sentences(in schema: Schema) -> [TypedText] {
    guard let end = Sentences.end(in: text), end < text.endIndex else { return [self] }
    let (head, tail) = split(at: end, in: schema)
    return [head] + tail.sentences(in: schema)
  }
}
