private import CCairo
import Drawings

/// Where Cairo writes to.
private final class ByteSink {
  var bytes: [UInt8] = []

  /// The sink as Cairo passes it through.
  var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// The function that Cairo calls (`cairo_write_func_t`).
  static let write: cairo_write_func_t = { sink, data, count in
    guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let bytes = UnsafeBufferPointer(start: data, count: Int(count))
    Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: bytes)
    return CAIRO_STATUS_SUCCESS
  }
}

/// A surface of Cairo (`cairo_surface_t`) with the bytes that it writes.
///
/// Source: Cairo manual, cairo-surface, cairo-pdf, cairo-svg, cairo-image.
struct SurfaceHandle: ~Copyable {
  private let surface: OpaquePointer
  private let sink: ByteSink

  private init(_ surface: OpaquePointer?, _ sink: ByteSink) throws(RenderError) {
    guard let surface else {
      throw .cairo(status: CAIRO_STATUS_NO_MEMORY.rawValue, step: .creating)
    }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw .cairo(status: status.rawValue, step: .creating)
    }
    self.surface = surface
    self.sink = sink
  }

  deinit { cairo_surface_destroy(surface) }

  /// Makes a PDF of version 1.5.
  static func pdf(_ size: Size) throws(RenderError) -> SurfaceHandle {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write,
      sink.opaque,
      size.width,
      size.height
    )
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    return try SurfaceHandle(surface, sink)
  }

  /// Makes an SVG whose lengths are points.
  static func svg(_ size: Size) throws(RenderError) -> SurfaceHandle {
    let sink = ByteSink()
    let surface = cairo_svg_surface_create_for_stream(
      ByteSink.write,
      sink.opaque,
      size.width,
      size.height
    )
    return try SurfaceHandle(surface, sink)
  }

  /// Makes an image without transparency.
  static func image(width: Int, height: Int) throws(RenderError) -> SurfaceHandle {
    guard let width = Int32(exactly: width), let height = Int32(exactly: height) else {
      throw .cairo(status: CAIRO_STATUS_INVALID_SIZE.rawValue, step: .creating)
    }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
    return try SurfaceHandle(surface, ByteSink())
  }

  /// Makes a context that draws on the surface.
  func makeContext() throws(RenderError) -> ContextHandle { try ContextHandle(surface) }

  /// Sets the size of the page that comes next in a PDF.
  func setPageSize(_ size: Size) { cairo_pdf_surface_set_size(surface, size.width, size.height) }

  /// Names the current page of a PDF.
  func setPageLabel(_ label: String) { cairo_pdf_surface_set_page_label(surface, label) }

  /// Sets what a reader shows of a PDF.
  func setMetadata(_ text: String, _ kind: PDFMetadata) {
    cairo_pdf_surface_set_metadata(surface, kind.cairoValue, text)
  }

  /// Adds an entry to the outline of a PDF; gives its number, to be the parent of others.
  func addOutline(_ title: String, attributes: String, parent: Int32) -> Int32 {
    cairo_pdf_surface_add_outline(
      surface,
      parent,
      title,
      attributes,
      CAIRO_PDF_OUTLINE_FLAG_OPEN
    )
  }

  /// Ends the document and gives its bytes; nothing can be drawn after it.
  consuming func finish() throws(RenderError) -> [UInt8] {
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface), .finishing)
    return sink.bytes
  }

  /// The image as a PNG file.
  consuming func encodePNG() throws(RenderError) -> [UInt8] {
    cairo_surface_flush(surface)
    try check(cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.opaque), .finishing)
    return sink.bytes
  }
}

/// What a PDF tells about itself.
enum PDFMetadata {
  case title
  case author
  case creator
  case creationDate
  case modificationDate

  fileprivate var cairoValue: cairo_pdf_metadata_t {
    switch self {
    case .title: CAIRO_PDF_METADATA_TITLE
    case .author: CAIRO_PDF_METADATA_AUTHOR
    case .creator: CAIRO_PDF_METADATA_CREATOR
    case .creationDate: CAIRO_PDF_METADATA_CREATE_DATE
    case .modificationDate: CAIRO_PDF_METADATA_MOD_DATE
    }
  }
}
