/// A face asked for by its use, not by its file (GB/T 9704-2012, 5.2.2).
package enum FontRole: String, Sendable, Hashable, CaseIterable {
  /// 仿宋: body text.
  case fangSong = "仿宋"
  /// 楷体: headings of the second level.
  case kai = "楷体"
  /// 黑体: headings of the first level, figures, heads of tables.
  case hei = "黑体"
  /// 宋体: page numbers, tables.
  case song = "宋体"
  /// 小标宋: the title.
  case title = "小标宋"
  /// 西文: digits and Latin letters.
  case latin = "西文"
}

/// A cluster of text as a font draws it.
///
/// Lengths are in 1/65536 of the em, so that line breaking counts in integers and is the same on
/// every machine.
package struct ShapedCluster: Sendable, Hashable {
  /// A glyph of the cluster, placed from the cluster's origin.
  package struct Glyph: Sendable, Hashable {
    package let id: UInt32
    /// Unit: 1/65536 em, y growing downwards.
    package let xOffset: Int
    package let yOffset: Int

    package init(id: UInt32, xOffset: Int = 0, yOffset: Int = 0) {
      self.id = id
      self.xOffset = xOffset
      self.yOffset = yOffset
    }
  }

  /// What a cluster is, shared by all its copies: a text has the same few clusters at many places,
  /// and a copy must cost no more than a reference.
  package final class Shape: Sendable {
    package let text: String
    package let font: FontKey
    package let glyphs: [Glyph]
    package let advance: Int
    package let inkLeft: Int
    package let inkRight: Int
    /// Whether a glyph of it is that of characters that the font lacks.
    package let lacksGlyph: Bool

    fileprivate init(
      _ text: String,
      _ font: FontKey,
      _ glyphs: [Glyph],
      _ advance: Int,
      _ ink: (left: Int, right: Int)
    ) {
      self.text = text
      self.font = font
      self.glyphs = glyphs
      self.advance = advance
      inkLeft = ink.left
      inkRight = ink.right
      lacksGlyph = glyphs.contains { $0.id == 0 }
    }
  }

  package let shape: Shape

  /// The text: one character, or those that a ligature joins.
  package var text: String { shape.text }
  package var font: FontKey { shape.font }
  package var glyphs: [Glyph] { shape.glyphs }
  /// Unit: 1/65536 em.
  package var advance: Int { shape.advance }
  /// From the origin to the left edge of the ink.
  ///
  /// Unit: 1/65536 em.
  package var inkLeft: Int { shape.inkLeft }
  /// From the origin to the right edge of the ink.
  ///
  /// Unit: 1/65536 em.
  package var inkRight: Int { shape.inkRight }
  /// Whether a character of it came out as the missing glyph, which has the number 0.
  package var lacksGlyph: Bool { shape.lacksGlyph }

  package init(
    text: String,
    font: FontKey,
    glyphs: [Glyph],
    advance: Int,
    inkLeft: Int,
    inkRight: Int
  ) {
    shape = Shape(text, font, glyphs, advance, (inkLeft, inkRight))
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.shape === right.shape
      || left.text == right.text && left.font == right.font && left.glyphs == right.glyphs
        && left.advance == right.advance && left.inkLeft == right.inkLeft
        && left.inkRight == right.inkRight
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(font)
    hasher.combine(advance)
  }

  /// One em in the unit of the lengths.
  package static let em = 65536
}

/// How high a face reaches.
///
/// Unit: 1/65536 em.
package struct FontExtents: Sendable, Hashable {
  /// From the baseline up, positive.
  package let ascent: Int
  /// From the baseline down, positive.
  package let descent: Int

  package init(ascent: Int, descent: Int) {
    self.ascent = ascent
    self.descent = descent
  }
}

/// The one service that layout asks of fonts.
package protocol TextShaper {
  /// The clusters of a text in reading order; their texts joined give the text again.
  ///
  /// A character that no face of the role has comes out with glyph 0 and is listed by
  /// `missingCharacters`. An empty text has no clusters.
  func shape(_ text: String, in role: FontRole) -> [ShapedCluster]

  /// How high the role's first face reaches.
  func extents(of role: FontRole) -> FontExtents

  /// The characters of a text for which no face of the role has a glyph, each once, in order.
  func missingCharacters(of text: String, in role: FontRole) -> [Unicode.Scalar]
}
