private import CCairo
import Drawings

/// A drawing context of Cairo (`cairo_t`).
///
/// Source: Cairo manual, cairo-t, cairo-paths, cairo-text, cairo-tag.
struct ContextHandle: ~Copyable {
  private let context: OpaquePointer

  init(_ surface: OpaquePointer) throws(RenderError) {
    guard let context = cairo_create(surface) else {
      throw .cairo(status: CAIRO_STATUS_NO_MEMORY.rawValue, step: .creating)
    }
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_destroy(context)
      throw .cairo(status: status.rawValue, step: .creating)
    }
    self.context = context
  }

  deinit { cairo_destroy(context) }

  /// Throws if anything drawn so far failed.
  func checkDrawn() throws(RenderError) { try check(cairo_status(context), .drawing) }

  func save() { cairo_save(context) }
  func restore() { cairo_restore(context) }
  func translate(by point: Point) { cairo_translate(context, point.x, point.y) }
  /// Turns what is drawn from now on a quarter clockwise about the origin.
  func turnQuarter() { cairo_rotate(context, .pi / 2) }
  func scale(by factor: Double) { cairo_scale(context, factor, factor) }
  func showPage() { cairo_show_page(context) }

  /// Covers the whole surface with a colour.
  func paint(_ color: Color) {
    setColor(color)
    cairo_paint(context)
  }

  /// Shows nothing outside a rectangle until `restore`.
  func clip(to rectangle: Rectangle) {
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_clip(context)
  }

  /// Fills and strokes an outline.
  func draw(_ path: Path) {
    cairo_new_path(context)
    for step in path.steps { add(step) }
    if let fill = path.fill {
      setColor(fill)
      cairo_fill_preserve(context)
    }
    if let stroke = path.stroke {
      setStroke(stroke)
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }

  /// Shows glyphs together with the text they stand for.
  ///
  /// Never without text: glyphs alone come out of a PDF as look-alikes (rendering.md 3). The
  /// clusters must cover text and glyphs.
  func show(_ run: GlyphRun, font: ScaledFont) {
    font.select(in: context)
    setColor(run.color)
    var glyphs = run.glyphs.map {
      cairo_glyph_t(index: UInt($0.id), x: $0.position.x, y: $0.position.y)
    }
    var clusters = run.clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.byteCount), num_glyphs: Int32($0.glyphCount))
    }
    let glyphCount = Int32(glyphs.count)
    let clusterCount = Int32(clusters.count)
    cairo_show_text_glyphs(
      context,
      run.text,
      Int32(run.text.utf8.count),
      &glyphs,
      glyphCount,
      &clusters,
      clusterCount,
      cairo_text_cluster_flags_t(rawValue: 0)
    )
  }

  /// Opens a tag of a PDF.
  func beginTag(_ name: String, attributes: String = "") {
    cairo_tag_begin(context, name, attributes)
  }

  /// Closes a tag of a PDF.
  func endTag(_ name: String) { cairo_tag_end(context, name) }

  private func add(_ step: PathStep) {
    switch step {
    case .move(let point): cairo_move_to(context, point.x, point.y)
    case .line(let point): cairo_line_to(context, point.x, point.y)
    case .cubic(let first, let second, let end):
      cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
    case .close: cairo_close_path(context)
    }
  }

  private func setColor(_ color: Color) {
    cairo_set_source_rgb(
      context,
      Double(color.red) / 255,
      Double(color.green) / 255,
      Double(color.blue) / 255
    )
  }

  private func setStroke(_ stroke: Stroke) {
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_set_line_cap(context, stroke.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, stroke.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
  }
}

/// Names of tags that are not parts of the structure.
enum CairoTag {
  static let link = CAIRO_TAG_LINK
  static let destination = CAIRO_TAG_DEST
}
