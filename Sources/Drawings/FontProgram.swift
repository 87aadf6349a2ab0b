/// A face cut to the glyphs of one document, as a PDF embeds it.
package struct FontProgram: Sendable, Hashable {
  /// The outlines.
  package enum Outlines: Sendable, Hashable {
    /// A table `CFF ` (ISO/IEC 14496-22, 5.4.2) whose glyphs are keyed by CID.
    case compact([UInt8])
    /// A TrueType file with the tables that drawing needs.
    case trueType([UInt8])
  }

  /// One glyph of the program.
  package struct Glyph: Sendable, Hashable {
    /// Its number in the `FontSet`, by which runs name it.
    package let id: UInt32
    /// The code by which text shows it: its place in the program, from 0.
    package let code: UInt16
    /// How far it moves the pen, in the units of the face.
    package let advance: Int

    package init(id: UInt32, code: UInt16, advance: Int) {
      self.id = id
      self.code = code
      self.advance = advance
    }
  }

  /// Lengths of the face, in its units.
  package struct Measures: Sendable, Hashable {
    package let unitsPerEm: Int
    /// The box that holds all glyphs: left, bottom, right, top.
    package let box: [Int]
    package let ascent: Int
    /// Below the baseline, so mostly negative.
    package let descent: Int
    package let capHeight: Int

    package init(unitsPerEm: Int, box: [Int], ascent: Int, descent: Int, capHeight: Int) {
      self.unitsPerEm = unitsPerEm
      self.box = box
      self.ascent = ascent
      self.descent = descent
      self.capHeight = capHeight
    }
  }

  /// The PostScript name of the whole face.
  package let name: String
  package let outlines: Outlines
  /// By number in the `FontSet`; each once, the missing glyph 0 among them.
  package let glyphs: [Glyph]
  /// All glyphs of the program: TrueType brings along the parts of those that are put together.
  package let glyphCount: Int
  package let measures: Measures

  package init(
    name: String,
    outlines: Outlines,
    glyphs: [Glyph],
    glyphCount: Int,
    measures: Measures
  ) {
    self.name = name
    self.outlines = outlines
    self.glyphs = glyphs
    self.glyphCount = glyphCount
    self.measures = measures
  }
}
