/// Widths without fonts, for tests and for `zongjie dump`.
///
/// The glyph of a character is its code point, so that a drawing can be read back. Opening marks
/// one em wide have their ink in the right half, closing marks and points in the left half.
package struct FixedWidthShaper: TextShaper {
  /// Tells which characters are one em wide; all others are half an em.
  private let isWide: @Sendable (Unicode.Scalar) -> Bool
  private let ascent: Int

  /// Makes a shaper.
  ///
  /// - Parameters:
  ///   - ascent: above the baseline, in 1/65536 em; the rest of the em is below.
  ///   - isWide: tells which characters are one em wide.
  package init(
    ascent: Int = FixedWidthShaper.usualAscent,
    isWide: @escaping @Sendable (Unicode.Scalar) -> Bool
  ) {
    self.ascent = ascent
    self.isWide = isWide
  }

  /// 0.88 em: the ascent of the model font of the case files (chart-cases, `measurer`).
  package static let usualAscent = 57672

  package func shape(_ text: String, in role: FontRole) -> [ShapedCluster] {
    text.unicodeScalars.map { scalar in
      let advance = isWide(scalar) ? ShapedCluster.em : ShapedCluster.em / 2
      let ink = isWide(scalar) ? FixedWidthShaper.ink(of: scalar) : 0..<advance
      return ShapedCluster(
        text: String(scalar),
        font: FontKey(index: 0),
        glyphs: [.init(id: scalar.value)],
        advance: advance,
        inkLeft: ink.lowerBound,
        inkRight: ink.upperBound
      )
    }
  }

  /// Where the ink of a wide character lies.
  ///
  /// A twentieth of an em of the inked half stays blank, so that the other half can be trimmed
  /// whole (typography.md E4).
  private static func ink(of scalar: Unicode.Scalar) -> Range<Int> {
    let em = ShapedCluster.em
    let margin = em / 20 + 1
    return switch scalar {
    case "‘", "“", "（", "〔", "［", "｛", "〈", "《", "「", "『", "【", "〖":
      em / 2 + margin..<em - margin
    case "’", "”", "）", "〕", "］", "｝", "〉", "》", "」", "』", "】", "〗", "，", "、", "；", "：",
      "。", "．", "？", "！":
      margin..<em / 2 - margin
    case "·": em * 3 / 8..<em * 5 / 8
    default: 0..<em
    }
  }

  package func extents(of role: FontRole) -> FontExtents {
    FontExtents(ascent: ascent, descent: ShapedCluster.em - ascent)
  }

  package func missingCharacters(of text: String, in role: FontRole) -> [Unicode.Scalar] { [] }
}

extension FixedWidthShaper {
  /// The widths of line-cases.yaml: ASCII and – are half an em, all else one em.
  ///
  /// Source: line-cases.yaml, `meta.metrics`.
  package static let lines = FixedWidthShaper { !$0.isASCII && $0 != "–" }

  /// The widths of chart-cases.yaml (dumps.md, figures).
  package static let figures = FixedWidthShaper { scalar in
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
