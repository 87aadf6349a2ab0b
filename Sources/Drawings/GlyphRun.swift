/// A font file's face as the program knows it: the index in its `FontSet`.
package struct FontKey: Sendable, Hashable, Comparable {
  /// Place in `FontSet.faces`, from 0.
  package let index: Int

  package init(index: Int) { self.index = index }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// An opaque number chosen by whoever made a run, by which its source can be found again.
///
/// `Drawings` knows nothing of facts; the maker keeps what the number means.
package struct Origin: Sendable, Hashable {
  package let number: Int

  package init(number: Int) { self.number = number }
}

/// A glyph at its place.
package struct Glyph: Sendable, Hashable {
  /// Index in the font; 0 is the missing glyph.
  package let id: UInt32
  /// The origin on the baseline.
  ///
  /// Unit: points.
  package let position: Point

  package init(id: UInt32, position: Point) {
    self.id = id
    self.position = position
  }
}

/// How many bytes of text the next glyphs stand for.
package struct GlyphCluster: Sendable, Hashable {
  /// UTF-8 bytes of the run's text.
  package let byteCount: Int
  /// Glyphs of the run.
  package let glyphCount: Int

  package init(byteCount: Int, glyphCount: Int) {
    self.byteCount = byteCount
    self.glyphCount = glyphCount
  }
}

/// Glyphs of one font, size and colour with the text they stand for.
///
/// The clusters cover text and glyphs once, in order, so that the text of a PDF can be searched
/// and copied.
package struct GlyphRun: Sendable, Hashable {
  package let font: FontKey
  /// Unit: points.
  package let size: Double
  package let color: Color
  package let text: String
  package let glyphs: [Glyph]
  package let clusters: [GlyphCluster]
  /// Where the text comes from; nil for text that stands for no fact.
  package let origin: Origin?

  package init(
    font: FontKey,
    size: Double,
    color: Color = .black,
    text: String,
    glyphs: [Glyph],
    clusters: [GlyphCluster],
    origin: Origin? = nil
  ) {
    self.font = font
    self.size = size
    self.color = color
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
    self.origin = origin
  }
}
