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
  /// Kept beside the reading: nearly all texts are silent, and a byte is loaded at once.
  private let silence = Atomic(Silence.unknown)

  private enum Silence: UInt8, AtomicRepresentable {
    case unknown
    case silent
    case speaking
  }

  package init(_ span: SourceSpan) {
    self.span = span
    text = span.text
  }

  /// What the text claims, read when it is first asked: most texts of 措辞 are never said.
  package var reading: ClaimReading { known.load() ?? known.storeIfNil(ClaimReading(text)) }

  /// Whether it claims nothing, whatever stands beside it.
  package var isSilent: Bool {
    switch silence.load(ordering: .relaxed) {
    case .silent: return true
    case .speaking: return false
    case .unknown:
      let isSilent = reading.isSilent
      silence.store(isSilent ? .silent : .speaking, ordering: .relaxed)
      return isSilent
    }
  }

  package static func == (left: ClaimText, right: ClaimText) -> Bool {
    left === right || left.span == right.span
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(span) }
}
