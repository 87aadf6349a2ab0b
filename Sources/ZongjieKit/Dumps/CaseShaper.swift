import Drawings

/// The model fonts of a file of figure cases: one face up to U+FFFF, one with everything.
struct CaseShaper: TextShaper {
  /// Whether the second face is there.
  let hasEverything: Bool
  let wide: Int
  let narrow: Int

  /// - Parameters:
  ///   - wide: advance of wide characters, in em.
  ///   - narrow: of all others.
  ///   - hasEverything: whether the second face is there.
  init(wide: Double = 1, narrow: Double = 0.5, hasEverything: Bool = true) {
    self.wide = Int((wide * Double(ShapedCluster.em)).rounded())
    self.narrow = Int((narrow * Double(ShapedCluster.em)).rounded())
    self.hasEverything = hasEverything
  }

  /// The characters of one em (dumps.md, figures).
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  func shape(_ text: String, in role: FontRole) -> [ShapedCluster] {
    text.unicodeScalars.map { scalar in
      let advance = Self.isWide(scalar) ? wide : narrow
      let isBasic = scalar.value <= 0xFFFF
      return ShapedCluster(
        text: String(scalar),
        font: FontKey(index: isBasic ? 0 : 1),
        glyphs: [.init(id: isBasic || hasEverything ? scalar.value : 0)],
        advance: advance,
        inkLeft: 0,
        inkRight: advance
      )
    }
  }

  func extents(of role: FontRole) -> FontExtents {
    let ascent = FixedWidthShaper.usualAscent
    return FontExtents(ascent: ascent, descent: ShapedCluster.em - ascent)
  }

  func missingCharacters(of text: String, in role: FontRole) -> [Unicode.Scalar] {
    guard !hasEverything else { return [] }
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter { $0.value > 0xFFFF && seen.insert($0).inserted }
  }
}
