private import CHarfBuzz

/// A glyph as HarfBuzz places it.
struct PlacedGlyph: Sendable, Hashable {
  let id: UInt32
  /// First byte of its cluster in the UTF-8 text.
  let byteOffset: Int
  /// Unit: 1/65536 em, y growing upwards, as all below.
  let advance: Int
  let xOffset: Int
  let yOffset: Int
}

/// A feature switched on or off for a range of the text.
struct FeatureRange: Sendable, Hashable {
  /// An OpenType tag.
  let tag: UInt32
  /// 1 for on, 0 for off.
  let value: UInt32
  /// UTF-8 bytes.
  let bytes: Range<Int>

  /// `kern`.
  static func noKerning(in bytes: Range<Int>) -> Self {
    Self(tag: 0x6B65_726E, value: 0, bytes: bytes)
  }

  /// `fwid` for a text of one character.
  static let fullWidth = Self(tag: 0x6677_6964, value: 1, bytes: 0..<4)
}

/// Text in, glyphs out (`hb_buffer_t`); used again and again.
///
/// Source: HarfBuzz manual, hb-buffer.
struct BufferHandle: ~Copyable {
  private let buffer: OpaquePointer?
  private let language: OpaquePointer?

  init() {
    // Never NULL: an inert buffer takes no text and gives no glyphs, which `shape` checks.
    buffer = hb_buffer_create()
    // typography.md E4: dashes and quotes have Chinese widths under this language only.
    language = hb_language_from_string("zh-Hans", -1)
  }

  deinit { hb_buffer_destroy(buffer) }

  /// Replaces the text.
  func set(_ text: String) {
    hb_buffer_clear_contents(buffer)
    let length = Int32(text.utf8.count)
    hb_buffer_add_utf8(buffer, text, length, 0, length)
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_language(buffer, language)
    // Finds the script; direction and language are set and stay.
    hb_buffer_guess_segment_properties(buffer)
  }

  /// Shapes with a font of HarfBuzz.
  func shape(with font: OpaquePointer?, features: [FeatureRange]) {
    let features = features.map {
      hb_feature_t(
        tag: $0.tag,
        value: $0.value,
        start: UInt32($0.bytes.lowerBound),
        end: UInt32($0.bytes.upperBound)
      )
    }
    hb_shape(font, buffer, features, UInt32(features.count))
  }

  /// The glyphs after shaping, in reading order.
  func glyphs() -> [PlacedGlyph] {
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    return (0..<Int(count)).map { index in
      PlacedGlyph(
        id: infos[index].codepoint,
        byteOffset: Int(infos[index].cluster),
        advance: Int(positions[index].x_advance),
        xOffset: Int(positions[index].x_offset),
        yOffset: Int(positions[index].y_offset)
      )
    }
  }
}
