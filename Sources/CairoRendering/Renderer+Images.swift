package import Drawings

extension Renderer {
  /// Draws a page as a PNG of 24 bits on white.
  ///
  /// - Parameters:
  ///   - page: the page; its structure and links do not show.
  ///   - dotsPerInch: pixels in 72 points; broken pixels at the edges are filled up.
  /// - Throws: `RenderError` if the image is too large or Cairo fails.
  /// - Returns: the bytes of the file.
  package func renderPNG(_ page: Drawing, dotsPerInch: Double) throws(RenderError) -> [UInt8] {
    let scale = dotsPerInch / 72
    let surface = try SurfaceHandle.image(
      width: pixels(page.size.width * scale),
      height: pixels(page.size.height * scale)
    )
    do {
      let context = try surface.makeContext()
      context.paint(.white)
      context.scale(by: scale)
      let painter = Painter(fonts: fonts, scale: scale, places: nil)
      try painter.draw(page, offset: Point(x: 0, y: 0), on: context)
      try context.checkDrawn()
    }
    return try surface.encodePNG()
  }

  /// Draws a drawing as an SVG whose unit is the point; text becomes outlines.
  ///
  /// - Throws: `RenderError` if Cairo fails.
  package func renderSVG(_ drawing: Drawing) throws(RenderError) -> [UInt8] {
    let surface = try SurfaceHandle.svg(drawing.size)
    do {
      let context = try surface.makeContext()
      let painter = Painter(fonts: fonts, scale: 1, places: nil)
      try painter.draw(drawing, offset: Point(x: 0, y: 0), on: context)
      context.showPage()
      try context.checkDrawn()
    }
    return finishSVG(try surface.finish())
  }
}

/// A length in whole pixels; what no image can have becomes a size that Cairo refuses.
private func pixels(_ length: Double) -> Int {
  guard length.isFinite, length > 0, length < 1e6 else { return -1 }
  return Int(length.rounded(.up))
}
