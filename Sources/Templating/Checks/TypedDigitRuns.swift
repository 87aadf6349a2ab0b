import Diagnostics
import Facts
import Phrasing

extension TypedText {
  /// The places of typed numbers with their unit, titles in 《》 and names of the tables aside.
  ///
  /// With `readsHan` also amounts in Han numerals, 三千万元.
  func typedDigits(_ schema: Schema, readsHan: Bool = false) -> [SourceSpan] {
    guard isVerbatim else { return [] }
    var spans: [SourceSpan] = []
    var offset = span.range.lowerBound
    for (part, reason) in text.segments(by: schema) {
      if reason == nil {
        for run in part.typedNumbers(readsHan: readsHan) {
          let start = offset + part[..<run.lowerBound].utf8.count
          spans.append(span.source.span(start..<start + part[run].utf8.count))
        }
      }
      offset += part.utf8.count
    }
    return spans
  }
}
