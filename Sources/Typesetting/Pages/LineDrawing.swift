import Drawings

/// Turns set lines into glyph runs with what goes with them: dots, frames, links.
struct LineDrawing {
  private let line: SetLine
  private var items: [Drawing.Item] = []
  private var pending = PendingRun()

  /// A run being gathered: neighbours of one font, size, height and origin.
  private struct PendingRun {
    var key: Key?
    /// The piece of its last cluster.
    var style: Int?
    var text = ""
    var glyphs: [Glyph] = []
    var clusters: [GlyphCluster] = []

    struct Key: Equatable {
      let font: FontKey
      let size: Double
      let raise: Double
      let origin: Origin?
    }
  }

  /// The items of a line.
  static func items(of line: SetLine) -> [Drawing.Item] {
    var drawing = LineDrawing(line: line)
    for (place, index) in line.line.cells.enumerated() {
      drawing.add(line.cells[index], at: place)
    }
    drawing.flush()
    drawing.addFrames()
    return drawing.items
  }

  private init(line: SetLine) { self.line = line }

  private mutating func add(_ cell: Cell, at place: Int) {
    let isSeen = place < line.line.positions.count
    let position = isSeen ? line.line.positions[place] : line.line.right
    let showsHyphen = line.line.endsWithHyphen && place == line.line.positions.count - 1
    for part in cell.parts where !part.cluster.glyphs.isEmpty {
      if part.cluster.text == "\u{AD}" && !showsHyphen { continue }
      let x = line.x + SetLine.points(position + part.offset, line.em)
      add(part.cluster, cell.style, x: x)
    }
    guard isSeen,
      let centre = EmphasisDot.centre(under: cell, at: position, line.styles[cell.style])
    else { return }
    items.append(dot(at: centre))
  }

  private mutating func add(_ cluster: ShapedCluster, _ style: Int, x: Double) {
    if pending.style != style || pending.key?.font != cluster.font { begin(cluster.font, style) }
    guard let key = pending.key else { return }
    let baseline = line.baseline - key.raise * line.size
    for glyph in cluster.glyphs {
      pending.glyphs.append(
        Glyph(
          id: glyph.id,
          position: Point(
            x: x + SetLine.points(glyph.xOffset, key.size),
            y: baseline + SetLine.points(glyph.yOffset, key.size)
          )
        )
      )
    }
    pending.text += cluster.text
    pending.clusters.append(
      GlyphCluster(byteCount: cluster.text.utf8.count, glyphCount: cluster.glyphs.count)
    )
  }

  /// Goes on with the run of a face and a piece: the one at hand if the two look the same.
  private mutating func begin(_ font: FontKey, _ style: Int) {
    let piece = line.styles[style]
    let key = PendingRun.Key(
      font: font,
      size: line.size * piece.scale,
      raise: piece.raise,
      origin: piece.origin
    )
    if pending.key != key {
      flush()
      pending.key = key
    }
    pending.style = style
  }

  private mutating func flush() {
    guard let key = pending.key, !pending.glyphs.isEmpty else { return }
    items.append(
      .glyphs(
        GlyphRun(
          font: key.font,
          size: key.size,
          color: line.color,
          text: pending.text,
          glyphs: pending.glyphs,
          clusters: pending.clusters,
          origin: key.origin
        )
      )
    )
    pending = PendingRun()
  }

  // MARK: Dots, frames, links

  private func dot(at x: Int) -> Drawing.Item {
    let centre = Point(
      x: line.x + SetLine.points(x, line.em),
      y: line.bottom + line.size * EmphasisDot.drop
    )
    return .path(Path(steps: circle(centre, line.size * EmphasisDot.radius), fill: line.color))
  }

  private func circle(_ centre: Point, _ radius: Double) -> [PathStep] {
    // The control points of a quarter circle.
    let reach = radius * 0.5523
    func at(_ x: Double, _ y: Double) -> Point { Point(x: centre.x + x, y: centre.y + y) }
    return [
      .move(at(radius, 0)),
      .cubic(at(radius, reach), at(reach, radius), to: at(0, radius)),
      .cubic(at(-reach, radius), at(-radius, reach), to: at(-radius, 0)),
      .cubic(at(-radius, -reach), at(-reach, -radius), to: at(0, -radius)),
      .cubic(at(reach, -radius), at(radius, -reach), to: at(radius, 0)),
      .close,
    ]
  }

  /// Frames around open slots and rectangles of links: one for each piece on the line.
  private mutating func addFrames() {
    for (index, style) in line.styles.enumerated() where style.isOpenSlot || style.link != nil {
      guard let extent = extent(of: index) else { continue }
      let margin = line.size * 0.1
      let frame = Rectangle(
        x: extent.lowerBound,
        y: line.top - margin,
        width: extent.upperBound - extent.lowerBound,
        height: line.size + 2 * margin
      )
      if style.isOpenSlot {
        items.append(.path(Path(frame, stroke: Stroke(width: 0.5, color: .black))))
      }
      if let link = style.link { items.append(.link(frame, to: link)) }
    }
  }

  /// Where the cells of a piece lie on the line; nil if none does.
  private func extent(of style: Int) -> ClosedRange<Double>? {
    var found: ClosedRange<Double>?
    for (index, position) in zip(line.line.cells, line.line.positions)
    where line.cells[index].style == style {
      let left = line.x + SetLine.points(position, line.em)
      let right = left + SetLine.points(line.cells[index].body, line.em)
      found = min(found?.lowerBound ?? left, left)...max(found?.upperBound ?? right, right)
    }
    return found
  }
}
