private import CHarfBuzz
import Drawings

/// The left and right edge of a glyph's ink.
///
/// Unit: 1/65536 em, from the glyph's origin.
struct InkEdges: Sendable, Hashable {
  let left: Int
  let right: Int
}

/// A font of HarfBuzz (`hb_font_t`), scaled so that one em is 65,536.
///
/// Source: HarfBuzz manual, hb-font.
struct FontHandle: ~Copyable {
  private let font: OpaquePointer?

  init(_ face: OpaquePointer) {
    // Never NULL: HarfBuzz gives an inert font, which has no glyph of any character.
    font = hb_font_create(face)
    hb_font_set_scale(font, Int32(ShapedCluster.em), Int32(ShapedCluster.em))
  }

  deinit { hb_font_destroy(font) }

  /// The glyph of a character; nil if the font has none.
  func glyph(of scalar: Unicode.Scalar) -> UInt32? {
    var glyph: UInt32 = 0
    guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0, glyph != 0 else {
      return nil
    }
    return glyph
  }

  /// How far a glyph moves the pen.
  ///
  /// Unit: 1/65536 em.
  func advance(of glyph: UInt32) -> Int { Int(hb_font_get_glyph_h_advance(font, glyph)) }

  /// Where a glyph's ink lies; nil for one without ink.
  func ink(of glyph: UInt32) -> InkEdges? {
    var extents = hb_glyph_extents_t()
    guard hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.width != 0 else {
      return nil
    }
    return InkEdges(
      left: Int(extents.x_bearing),
      right: Int(extents.x_bearing) + Int(extents.width)
    )
  }

  /// How high the font reaches.
  func extents() -> FontExtents {
    var extents = hb_font_extents_t()
    guard hb_font_get_h_extents(font, &extents) != 0 else {
      // Without a table of heights a Han face fills the em as Noto's do.
      return FontExtents(
        ascent: FixedWidthShaper.usualAscent,
        descent: ShapedCluster.em - FixedWidthShaper.usualAscent
      )
    }
    return FontExtents(ascent: Int(extents.ascender), descent: -Int(extents.descender))
  }

  /// Shapes the text in a buffer.
  func shape(_ buffer: borrowing BufferHandle, features: [FeatureRange]) {
    buffer.shape(with: font, features: features)
  }
}
