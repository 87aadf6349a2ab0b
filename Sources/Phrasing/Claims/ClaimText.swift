package import Diagnostics
import Synchronization

/// A typed text of a template or of 措辞.
///
/// A class, for every report that prints the text shares the one reading.
package final class ClaimText: Sendable, Hashable {
  package let span: SourceSpan
  /// What stands at the place.
  package let text: String
  private let known = AtomicLazyReference<ClaimReading>()

  package init(_ span: SourceSpan) {
    self.span = span
    text = span.text
  }

  /// What the text claims, read when it is first asked: most texts of 措辞 are never said.
  package var reading: ClaimReading { known.load() ?? known.storeIfNil(ClaimReading(text)) }

  package static func == (left: ClaimText, right: ClaimText) -> Bool {
    left === right || left.span == right.span
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(span) }
}
