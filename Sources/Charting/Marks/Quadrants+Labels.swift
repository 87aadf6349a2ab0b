import Documents
import Drawings
import Facts

extension Quadrants {
  /// 1 铜川　2 商洛, broken between names only.
  func keyLines(_ names: [String], _ canvas: Canvas) -> [String] {
    let entries = names.enumerated().map { "\($0 + 1)\u{2002}\($1)" }
    return entries.reduce(into: [String]()) { lines, entry in
      let joined = lines.last.map { $0 + "\u{3000}" + entry }
      if let joined, canvas.width(of: joined, size: size) <= canvas.scene.size.width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(entry)
      }
    }
  }

  func drawKey(_ lines: [String], on canvas: inout Canvas) {
    for (row, line) in lines.enumerated() {
      let y = plot.bottom + tickGap + size * 1.3 * Double(row + 2)
      canvas.text("key/\(row + 1)", line, x: 0, y: y, role: .legend)
    }
  }

  /// Names of the four fields in their corners, where no dot stands.
  func drawNames(_ points: [Point], on canvas: inout Canvas) {
    for annotation in chart.annotations {
      guard let corner = QuadrantCorner(rawValue: annotation.categoryKey) else { continue }
      let width = canvas.width(of: annotation.text, size: size)
      let places = corner.places(of: width, height: size, in: plot)
      let free = places.first { box in
        canvas.isFree(box)
          && !points.contains { point in
            Rectangle(x: point.x - 4, y: point.y - 4, width: 8, height: 8).meets(box)
          }
      }
      guard let box = free else { continue }
      let id = "quadrant/\(corner.rawValue)"
      canvas.text(id, annotation.text, x: box.x, y: box.y, role: .annotation, color: .secondary)
    }
  }

  /// Names beside the dots; a dot without room takes a number, which a line below explains.
  func drawLabels(
    _ points: [(index: Int, place: Point)],
    on canvas: inout Canvas
  ) -> [String] {
    let named = points.filter { isNamed($0.index) }
    let labels = named.map { point in
      let name = chart.categories[point.index].name
      let width = canvas.width(of: name, size: size)
      return PointLabel(point: point.place, width: width, height: size)
    }
    let others = points.filter { !isNamed($0.index) }.map(\.place) + (isMoving ? rings : [])
    let dots = others.map { point in
      Rectangle(
        x: point.x - Self.radius,
        y: point.y - Self.radius,
        width: Self.radius * 2,
        height: Self.radius * 2
      )
    }
    let texts = canvas.scene.shapes.filter(\.isText).map(\.bounds)
    let placed = placePointLabels(
      labels,
      radius: Self.radius,
      inside: Rectangle(
        x: plot.x + 1,
        y: plot.y,
        width: canvas.scene.size.width - plot.x - 1,
        height: plot.height
      ),
      clearOf: texts + dots,
      avoiding: lineBoxes
    )
    var crowded: [String] = []
    for (point, place) in zip(named, placed) {
      let category = chart.categories[point.index]
      let id = "label/\(chart.series[1].key)/\(category.key)"
      guard let place else {
        crowded.append(category.name)
        drawNumber(crowded.count, id, point.place, category, on: &canvas)
        continue
      }
      canvas.line(
        "leader/\(category.key)",
        place.leader,
        width: LineWidth.outline,
        color: .secondary,
        layer: .leaders
      )
      canvas.text(id, category.name, x: place.box.x, y: place.box.y, role: .category)
    }
    return crowded
  }

  /// The lines across and the zero line, as thin boxes.
  private var lineBoxes: [Rectangle] {
    let across = chart.referenceLines.map { line -> Rectangle in
      let shown = line.value.double * chart.series[line.series].unit.shownPerBase
      return line.series == 0
        ? Rectangle(x: along.place(shown) - 0.5, y: plot.y, width: 1, height: plot.height)
        : Rectangle(x: plot.x, y: up.place(shown) - 0.5, width: plot.width, height: 1)
    }
    let zero =
      up.low < 0 && up.high > 0
      ? [Rectangle(x: plot.x, y: up.place(0) - 0.5, width: plot.width, height: 1)] : []
    return across + zero
  }

  private var rings: [Point] { chart.categories.indices.compactMap { point($0, 2) } }

  private func isNamed(_ index: Int) -> Bool {
    chart.options.labels != .none && !chart.categories[index].name.isEmpty
  }

  private func drawNumber(
    _ number: Int,
    _ id: String,
    _ place: Point,
    _ category: ChartCategory,
    on canvas: inout Canvas
  ) {
    let small = TypeSizes.smallest
    let isHighlighted = category.isHighlighted || !hasHighlight
    let fill: ColorRole = isHighlighted ? .accent : .muted
    canvas.dot("point/\(category.key)/number", place, radius: small * 0.7, fill: fill)
    canvas.text(
      id,
      "\(number)",
      x: place.x,
      y: place.y - small / 2,
      size: small,
      role: .category,
      align: .centre,
      color: textColor(on: fill, in: canvas.palette)
    )
  }
}
