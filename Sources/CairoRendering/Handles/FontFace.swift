internal import CCairo
private import CFreeType

/// FreeType itself; it lives as long as any of its faces.
final class FreeTypeLibrary {
  fileprivate let library: FT_Library

  init() throws(RenderError) {
    var library: FT_Library?
    let code = FT_Init_FreeType(&library)
    guard code == FT_Err_Ok, let library else {
      throw .freeType(code: code, face: "")
    }
    self.library = library
  }

  deinit { FT_Done_FreeType(library) }
}

/// A face of FreeType with the bytes that it reads.
///
/// Cairo may keep a face longer than its owner does, so it owns this through its user data; its
/// address serves as the key of that data.
private final class FreeTypeFace {
  private let library: FreeTypeLibrary
  private let bytes: UnsafeMutableRawBufferPointer
  let key: UnsafeMutablePointer<cairo_user_data_key_t>
  let face: FT_Face

  init(_ file: [UInt8], name: String, library: FreeTypeLibrary) throws(RenderError) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 16)
    bytes.copyBytes(from: file)
    var face: FT_Face?
    let start = bytes.baseAddress?.assumingMemoryBound(to: FT_Byte.self)
    let code = FT_New_Memory_Face(library.library, start, FT_Long(file.count), 0, &face)
    guard code == FT_Err_Ok, let face else {
      bytes.deallocate()
      throw .freeType(code: code, face: name)
    }
    self.library = library
    self.bytes = bytes
    self.face = face
    key = .allocate(capacity: 1)
  }

  deinit {
    FT_Done_Face(face)
    bytes.deallocate()
    key.deallocate()
  }
}

/// A face of Cairo (`cairo_font_face_t`): one for all sizes, as the subsets of a PDF hang on it.
final class FontFace {
  fileprivate let face: OpaquePointer

  /// Opens the face of a font file.
  init(_ file: [UInt8], name: String, library: FreeTypeLibrary) throws(RenderError) {
    let freeTypeFace = try FreeTypeFace(file, name: name, library: library)
    // Hints would make advances hang on the size; layout has placed each glyph.
    let face = cairo_ft_font_face_create_for_ft_face(freeTypeFace.face, Int32(FT_LOAD_NO_HINTING))
    guard let face else {
      throw .cairo(status: CAIRO_STATUS_NO_MEMORY.rawValue, step: .creating)
    }
    self.face = face
    try check(cairo_font_face_status(face), .creating)
    let owned = Unmanaged.passRetained(freeTypeFace)
    let status = cairo_font_face_set_user_data(face, freeTypeFace.key, owned.toOpaque()) { owned in
      guard let owned else { return }
      Unmanaged<FreeTypeFace>.fromOpaque(owned).release()
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      owned.release()
      throw .cairo(status: status.rawValue, step: .creating)
    }
  }

  deinit { cairo_font_face_destroy(face) }
}

/// A face at a size (`cairo_scaled_font_t`).
final class ScaledFont {
  private let font: OpaquePointer

  /// Makes the font.
  ///
  /// The size is in points; the scale is in device units per point, 1 for PDF and SVG.
  init(_ face: FontFace, size: Double, scale: Double) throws(RenderError) {
    var fontMatrix = cairo_matrix_t()
    cairo_matrix_init_scale(&fontMatrix, size, size)
    var deviceMatrix = cairo_matrix_t()
    cairo_matrix_init_scale(&deviceMatrix, scale, scale)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    // Never subpixel: colours at the edges would hang on the screen.
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    let font = cairo_scaled_font_create(face.face, &fontMatrix, &deviceMatrix, options)
    guard let font else {
      throw .cairo(status: CAIRO_STATUS_NO_MEMORY.rawValue, step: .creating)
    }
    self.font = font
    try check(cairo_scaled_font_status(font), .creating)
  }

  deinit { cairo_scaled_font_destroy(font) }

  /// Chooses the font for a context.
  func select(in context: OpaquePointer) { cairo_set_scaled_font(context, font) }
}

/// Any status but success is a failure.
func check(_ status: cairo_status_t, _ step: RenderError.Step) throws(RenderError) {
  guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(status: status.rawValue, step: step) }
}
