import Drawings

extension Unicode.Scalar {
  /// Whether it is shaped together with its neighbours: letters, figures and signs of Western
  /// scripts, which have kerning, ligatures and joined accents.
  ///
  /// Han and marks, from U+2000 on, stand alone: layout places each by itself.
  var isShapedInRuns: Bool { value < 0x2000 && !isPrintedAsNothing }

  /// Whether it never has a glyph of its own: format signs and variation selectors.
  var isPrintedAsNothing: Bool {
    switch value {
    // Letters, marks of Chinese and Han need no look into the tables of Unicode.
    case 0x20...0xAC, 0x3000...0x312F, 0x4E00...0x9FFF, 0xFF00...0xFF9F: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a font must have it at all.
  var needsGlyph: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !isPrintedAsNothing
    }
  }

  /// Whether 西文 is asked for it; the other characters belong to the role of the text around.
  var isWestern: Bool { value < 0x2000 }

  /// Whether it is a figure or joins figures to one number.
  var isPartOfNumber: Bool {
    switch self {
    case "0"..."9", ".", ",", "%", "-", "+", "/", ":": true
    default: false
    }
  }

  /// Whether Chinese text sets it as wide as a Han character although some fonts draw it narrow.
  ///
  /// Source: typography.md E4 (quotes narrower than 0.9 em, dashes).
  var isWideInHanText: Bool { marksWideInHanText.contains(self) }
}

/// Quotation marks, dash and ellipsis: Western texts have them too, half as wide.
let marksWideInHanText: [Unicode.Scalar] = ["“", "”", "‘", "’", "—", "…"]

/// The least advance of such a mark that fits Han text.
///
/// Unit: 1/65536 em. Source: typography.md E4: 0.9 em.
private let leastWideAdvance = ShapedCluster.em * 9 / 10

extension FontRole {
  /// Whether a mark of this advance is too narrow and another font is to be asked.
  func refuses(_ scalar: Unicode.Scalar, ofAdvance advance: @autoclosure () -> Int) -> Bool {
    self != .latin && scalar.isWideInHanText && advance() < leastWideAdvance
  }
}

/// The characters that every set of fonts has, whatever the workspace prints: ASCII and the marks
/// of Chinese text.
///
/// Source: architecture.md A4 (Workers), typography.md B.
let standardCharacters: [Unicode.Scalar] =
  (0x20...0x7E).compactMap { Unicode.Scalar($0 as UInt32) }
  + Array(
    """
    、。，．；：？！“”‘’（）〔〕［］｛｝《》〈〉「」『』【】〖〗—…·～－　\
    ％‰℃㎡×÷±≥≤≠＋＝／°′″→－〇①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ﹏
    """.unicodeScalars
  )
