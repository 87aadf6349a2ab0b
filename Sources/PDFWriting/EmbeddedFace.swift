import Drawings

/// A face in a PDF: by which codes its glyphs are shown, and which text each stands for.
struct EmbeddedFace {
  let program: FontProgram
  /// By number of the glyph; nil for glyphs that the program lacks.
  private var glyphs: [Shown?]

  /// A glyph as text shows it.
  struct Shown {
    let code: UInt16
    /// In thousandths of an em, as the file says it.
    let width: Double
    /// What the glyph stands for wherever it is shown without a text of its own.
    fileprivate(set) var text: GlyphText = .none
  }

  /// What a glyph stands for.
  enum GlyphText: Equatable {
    case none
    case scalar(Unicode.Scalar)
    case scalars(String)
  }

  init(_ program: FontProgram) {
    self.program = program
    let last = program.glyphs.last.map { Int($0.id) } ?? 0
    glyphs = Array(repeating: nil, count: last + 1)
    for glyph in program.glyphs {
      let width = program.measures.thousandths(of: glyph.advance)
      glyphs[Int(glyph.id)] = Shown(code: glyph.code, width: width)
    }
  }

  /// How a glyph is shown; nil if the program lacks it.
  func shown(_ glyph: UInt32) -> Shown? {
    let place = Int(glyph)
    return place < glyphs.count ? glyphs[place] : nil
  }

  /// Whether a glyph stands for a text without saying so beside it: the first text it meets is its own.
  mutating func isUnderstood(_ glyph: UInt32, as text: GlyphText) -> Bool {
    let place = Int(glyph)
    guard place < glyphs.count, let known = glyphs[place]?.text else { return false }
    if known == .none {
      glyphs[place]?.text = text
      return true
    }
    return known == text
  }

  /// Every glyph with a text, by rising code.
  var texts: [(code: UInt16, text: GlyphText)] {
    glyphs.compactMap { glyph in
      glyph.flatMap { $0.text == .none ? nil : ($0.code, $0.text) }
    }.sorted { $0.0 < $1.0 }
  }
}

extension FontProgram.Measures {
  /// A length of the face in thousandths of an em, to three decimals.
  func thousandths(of length: Int) -> Double {
    let micro = (Double(length) * 1_000_000 / Double(max(1, unitsPerEm))).rounded()
    return micro / 1000
  }

  /// A length of the face in whole thousandths of an em, as fonts describe themselves.
  func wholeThousandths(of length: Int) -> Int { Int(thousandths(of: length).rounded()) }
}
