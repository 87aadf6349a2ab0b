package import Documents
import Drawings

/// How lines are composed: the settings of a page style in the terms of the composer.
package struct LineSettings: Sendable, Hashable {
  /// The gap between Han and Latin.
  ///
  /// Unit: 1/65536 em.
  package struct Gap: Sendable, Hashable {
    package var natural: Int
    package var minimum: Int
    package var maximum: Int

    package init(natural: Int, minimum: Int, maximum: Int) {
      self.natural = natural
      self.minimum = minimum
      self.maximum = maximum
    }

    /// A quarter em, an eighth to a half (typography.md B18, B20, B21).
    package static let usual = Gap(
      natural: ShapedCluster.em / 4,
      minimum: ShapedCluster.em / 8,
      maximum: ShapedCluster.em / 2
    )
    /// No gap (中西间距: 否).
    package static let none = Gap(natural: 0, minimum: 0, maximum: 0)
  }

  package var level: PageStyle.LineBreakLevel = .standard
  package var markStyle: PageStyle.MarkStyle = .full
  package var trimsLineStart = true
  /// Whether a mark at the line's end takes half an em (GB/T 15834, 5.1.10).
  package var trimsLineEnd = true
  package var gap = Gap.usual
  package var hangsMarks = false
  /// Whether all lines but the last are flush on both sides.
  package var justifies = true

  package init() {}

  /// The settings of a page style.
  package init(_ style: PageStyle) {
    level = style.lineBreakLevel
    markStyle = style.markStyle
    trimsLineStart = style.trimsLineStart
    gap = style.hasHanLatinGap ? .usual : .none
    hangsMarks = style.hangsMarks
  }
}

/// The width of a paragraph's lines and where they begin.
///
/// Unit: 1/65536 of the paragraph's em, from the left edge of the measure.
package struct LineShape: Sendable, Hashable {
  /// From the left edge to the right edge of every line.
  package var width: Int
  /// Where the first line begins.
  package var firstIndent: Int
  /// Where the other lines begin.
  package var turnedIndent: Int

  package init(width: Int, firstIndent: Int = 0, turnedIndent: Int = 0) {
    self.width = width
    self.firstIndent = firstIndent
    self.turnedIndent = turnedIndent
  }

  /// A shape given in ems.
  package init(ems width: Double, firstIndent: Double = 0, turnedIndent: Double = 0) {
    self.init(
      width: Int((width * Double(ShapedCluster.em)).rounded()),
      firstIndent: Int((firstIndent * Double(ShapedCluster.em)).rounded()),
      turnedIndent: Int((turnedIndent * Double(ShapedCluster.em)).rounded())
    )
  }

  func indent(isFirst: Bool) -> Int { isFirst ? firstIndent : turnedIndent }
  func available(isFirst: Bool) -> Int { width - indent(isFirst: isFirst) }
}
