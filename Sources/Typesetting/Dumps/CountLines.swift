package import Documents
package import Drawings

/// What it takes to compose a text.
package struct LineCount: Sendable, Hashable {
  /// Of the best choice.
  package let lines: Int
  /// Lines that were measured on the way.
  package let evaluations: Int
}

/// Composes a text as one paragraph of a page, with a line more and a line less.
package func countLines(
  of text: String,
  _ style: PageStyle,
  shaper: some TextShaper
) -> LineCount {
  let composition = compose(
    [StyledText(text, role: .fangSong)],
    LineShape(ems: Double(PageGeometry.upright.columns), firstIndent: 2),
    LineSettings(style),
    shaper: shaper,
    alternatives: true
  )
  return LineCount(
    lines: composition.best.lines.count,
    evaluations: composition.evaluationCount
  )
}
