import Drawings

extension Scene {
  /// The scene as glyphs and paths.
  func drawing(shapedBy shaper: any TextShaper) -> Drawing {
    var items: [Drawing.Item] = []
    for shape in shapes {
      switch shape.form {
      case .rectangle(let box):
        let corners = Path(box).steps.compactMap(\.end)
        items += filled(shape, Path(box).steps, corners)
      case .path(let steps):
        items += filled(shape, steps, flattened(steps))
      case .text(let text, let box, let size, _):
        let color = color(of: shape.fill ?? .ink)
        items += glyphRuns(of: text, in: box, size: size, color: color, shaper: shaper)
      }
    }
    return Drawing(size: size, items: items)
  }

  private func filled(
    _ shape: SceneShape,
    _ steps: [PathStep],
    _ corners: [Point]
  ) -> [Drawing.Item] {
    let stroke = shape.stroke.map {
      Stroke(width: $0.width, color: color(of: $0.color), dash: $0.dash)
    }
    guard let hatch = shape.hatch, let fill = shape.fill.map(color(of:)) else {
      return [.path(Path(steps: steps, fill: shape.fill.map(color(of:)), stroke: stroke))]
    }
    var items: [Drawing.Item] = [.path(Path(steps: steps, fill: .white))]
    let lines = Hatching.lines(hatch, inside: corners)
    if !lines.isEmpty {
      let strokes = lines.flatMap { [PathStep.move($0.0), .line($0.1)] }
      let pen = Stroke(width: Hatching.lineWidth, color: fill)
      items.append(.path(Path(steps: strokes, stroke: pen)))
    }
    if hatch == .dots {
      let dots = Hatching.dots(inside: corners).flatMap { circle($0, Hatching.lineWidth) }
      items.append(.path(Path(steps: dots, fill: fill)))
    }
    let outline = Stroke(width: LineWidth.outline, color: fill)
    items.append(.path(Path(steps: steps, stroke: stroke ?? outline)))
    return items
  }

  /// Corners of an outline, curves cut into eight pieces.
  func flattened(_ steps: [PathStep]) -> [Point] {
    var corners: [Point] = []
    for step in steps {
      guard case .cubic(let first, let second, let end) = step, let start = corners.last else {
        if let end = step.end { corners.append(end) }
        continue
      }
      for piece in 1...8 {
        let t = Double(piece) / 8
        let (a, b, c, d) = (
          (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
        )
        corners.append(
          Point(
            x: a * start.x + b * first.x + c * second.x + d * end.x,
            y: a * start.y + b * first.y + c * second.y + d * end.y
          )
        )
      }
    }
    return corners
  }
}

/// The share of the em above the baseline in the box of a text: that of the ideographic em box.
private let ascent = 0.88

/// The runs of a line of text, one for each face in turn.
private func glyphRuns(
  of text: String,
  in box: Rectangle,
  size: Double,
  color: Color,
  shaper: any TextShaper
) -> [Drawing.Item] {
  let scale = size / Double(ShapedCluster.em)
  let baseline = box.y + ascent * size
  var x = box.x
  var runs: [Drawing.Item] = []
  var pending: [(ShapedCluster, Double)] = []
  func finishRun() {
    guard let font = pending.first?.0.font else { return }
    let glyphs = pending.flatMap { cluster, x in
      cluster.glyphs.map { glyph in
        Glyph(
          id: glyph.id,
          position: Point(
            x: x + Double(glyph.xOffset) * scale,
            y: baseline + Double(glyph.yOffset) * scale
          )
        )
      }
    }
    let clusters = pending.map { cluster, _ in
      GlyphCluster(byteCount: cluster.text.utf8.count, glyphCount: cluster.glyphs.count)
    }
    runs.append(
      .glyphs(
        GlyphRun(
          font: font,
          size: size,
          color: color,
          text: pending.map(\.0.text).joined(),
          glyphs: glyphs,
          clusters: clusters
        )
      )
    )
    pending = []
  }
  for cluster in shaper.shape(text, in: .hei) {
    if let font = pending.first?.0.font, font != cluster.font { finishRun() }
    pending.append((cluster, x))
    x += Double(cluster.advance) * scale
  }
  finishRun()
  return runs
}
