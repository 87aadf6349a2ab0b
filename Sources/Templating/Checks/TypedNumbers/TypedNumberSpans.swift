import Diagnostics
import Facts
import Phrasing

extension SourceSpan {
  /// The places of typed numbers with their unit, lawful ones and those in titles and names left out.
  func typedNumbers(_ schema: Schema, in home: NumberHome) -> [SourceSpan] {
    let text = text
    guard text.hasDigit else { return [] }
    var spans: [SourceSpan] = []
    var offset = range.lowerBound
    var before: Character?
    for (part, reason) in text.segments(by: schema) {
      if reason == nil {
        for run in part.typedNumbers(in: home, schema, behind: before) {
          let start = offset + part[..<run.lowerBound].utf8.count
          spans.append(source.span(start..<start + part[run].utf8.count))
        }
      }
      before = part.last ?? before
      offset += part.utf8.count
    }
    return spans
  }
}
