import Drawings

/// Draws display lists.
struct Painter {
  let fonts: RenderFonts
  /// Device units per point.
  let scale: Double
  /// What tags are called in a PDF; nil where there are no tags.
  let places: PlaceNames?

  /// Draws the items of a drawing in order.
  ///
  /// `offset` is where the drawing lies on the page: Cairo moves what is drawn but not what a tag
  /// names.
  func draw(
    _ drawing: Drawing,
    offset: Point,
    on context: borrowing ContextHandle
  ) throws(RenderError) {
    for item in drawing.items { try draw(item, offset: offset, on: context) }
  }

  private func draw(
    _ item: Drawing.Item,
    offset: Point,
    on context: borrowing ContextHandle
  ) throws(RenderError) {
    switch item {
    case .glyphs(let run): try draw(run, on: context)
    case .path(let path): context.draw(path)
    case .group(let drawing, let place, let clip):
      context.save()
      context.translate(by: place)
      if let clip { context.clip(to: clip) }
      let inner = Point(x: offset.x + place.x, y: offset.y + place.y)
      try draw(drawing, offset: inner, on: context)
      context.restore()
    case .turned(let drawing, let place):
      context.save()
      context.translate(by: place)
      context.turnQuarter()
      try draw(drawing, offset: offset, on: context)
      context.restore()
    case .begin(let tag, _): if places != nil { context.beginTag(tag.rawValue) }
    case .end(let tag): if places != nil { context.endTag(tag.rawValue) }
    case .destination(let name, let place):
      guard let places else { return }
      let attributes = places.destination(name, at: place.moved(by: offset))
      context.beginTag(CairoTag.destination, attributes: attributes)
      context.endTag(CairoTag.destination)
    case .link(let rectangle, let name):
      guard let places else { return }
      let attributes = places.link(to: name, from: rectangle.moved(by: offset))
      context.beginTag(CairoTag.link, attributes: attributes)
      context.endTag(CairoTag.link)
    }
  }

  private func draw(_ run: GlyphRun, on context: borrowing ContextHandle) throws(RenderError) {
    do { try run.check() } catch { throw .pages(error) }
    if run.clusters.isEmpty { return }
    context.show(run, font: try fonts.font(run.font, size: run.size, scale: scale))
  }
}

extension Point {
  func moved(by offset: Point) -> Point { Point(x: x + offset.x, y: y + offset.y) }
}

extension Rectangle {
  func moved(by offset: Point) -> Rectangle {
    Rectangle(x: x + offset.x, y: y + offset.y, width: width, height: height)
  }
}
