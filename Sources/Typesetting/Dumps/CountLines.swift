package import Documents
package import Drawings

/// Composes a text as one paragraph of a page, with a line more and a line less; the lines of the best.
package func countLines(
  of text: String,
  _ style: PageStyle,
  shaper: some TextShaper
) -> Int {
  compose(
    [StyledText(text, role: .fangSong)],
    LineShape(ems: Double(PageGeometry.upright.columns), firstIndent: 2),
    LineSettings(style),
    shaper: shaper,
    alternatives: true
  ).best.lines.count
}
