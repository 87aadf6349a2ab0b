import Documents
import Drawings

extension LayerMarks {
  /// The value at the end of each course: what a reader looks for first.
  func label(on canvas: inout Canvas) {
    guard chart.options.labels != .none else { return }
    for layer in chart.layers where layer.mark.runsOverCategories {
      guard let series = series(layer) else { continue }
      let known = series.values.indices.filter { series.shown($0) != nil }
      for index in showsAll(layer, known.count) ? known : [known.last].compactMap({ $0 }) {
        label(series, index, on: &canvas)
      }
    }
  }

  /// Columns that stand alone bear their values all, up to thirteen of them (charts.md B.5).
  private func showsAll(_ layer: ChartLayer, _ count: Int) -> Bool {
    guard chart.options.labels != .all else { return true }
    let isLone = chart.layers.count { $0.mark == .bars } == 1
    return chart.options.labels == .automatic && layer.mark == .bars && isLone && count <= 13
      && panelKey.isEmpty
  }

  private func label(_ series: ChartSeries, _ index: Int, on canvas: inout Canvas) {
    guard let value = series.shown(index) else { return }
    let text = series.values[index].text
    let width = canvas.width(of: text, size: size)
    let (x, y) = (middle(index), scale.place(value))
    let most = panelKey.isEmpty ? canvas.scene.size.width : plot.right
    let left = min(max(plot.x, x - width / 2), most - width)
    let spots = [
      (left, value < 0 ? y + 3 : y - size - 4), (left, value < 0 ? y - size - 4 : y + 4),
      (max(plot.x, x - width - 6), y - size / 2), (left, y - size * 2.2),
    ]
    // Above a panel stands its title, below it the months.
    let highest = panelKey.isEmpty ? 0 : plot.y - size * 1.3
    let lowest = panelKey.isEmpty ? canvas.scene.size.height : plot.bottom
    let free = spots.first { spot in
      spot.1 >= highest && spot.1 + size <= lowest
        && canvas.isFree(Rectangle(x: spot.0, y: spot.1, width: width, height: size))
    }
    guard let spot = free else { return }
    canvas.text(
      "label/\(key(series, index))",
      text,
      x: spot.0,
      y: spot.1,
      size: size,
      role: .value
    )
  }
}

extension Palette {
  /// 样式 decides first, then 颜色, then the place among the layers with values.
  func paint(of layer: ChartLayer, _ series: ChartSeries) -> Paint {
    switch series.role {
    case .lastYear, .mean, .lowerBound: return Paint(fill: .ghost)
    case .plan: return Paint(fill: .white)
    case .forecast: return Paint(fill: .accent, hatch: .rising)
    case .actual, .growth, .runningSum, .reference: break
    }
    switch layer.emphasis {
    case .accent: return Paint(fill: .accent)
    case .muted: return Paint(fill: .muted)
    case nil: return paint(slot: series.paletteSlot)
    }
  }

  /// Of a line or of dots, which have no hatch: colour, dash and shape by 样式, 颜色 and place, so
  /// that none is told by its hue alone.
  func style(of layer: ChartLayer, _ series: ChartSeries) -> LineStyle {
    var style = line(slot: series.paletteSlot)
    let dashes: [[Double]] = [[], [4, 2], [1, 2], [6, 2, 1, 2]]
    style.dash = dashes[series.paletteSlot % dashes.count]
    switch series.role {
    case .plan, .mean:
      style.color = .secondary
      style.dash = series.role == .plan ? [4, 2] : [6, 2, 1, 2]
    case .lastYear, .lowerBound:
      style.color = .muted
      style.dash = series.role == .lastYear ? [] : [1, 2]
    case .forecast: style.dash = [1, 2]
    case .actual, .growth, .runningSum, .reference: break
    }
    switch layer.emphasis {
    case .accent: style.color = .accent
    case .muted: style.color = .muted
    case nil: break
    }
    // Dashes of a faint colour between dark edges would read as two lines.
    if isFaint(style.color) { style.color = .axis }
    return style
  }
}

extension Canvas {
  /// Names of the layers at the right, from the back as they are drawn; of panels those of the lines
  /// across too.
  mutating func layerLegend(_ marks: LayerMarks, y: Double) {
    let named = marks.ordered.filter { _, layer in
      marks.series(layer) != nil || !marks.panelKey.isEmpty && layer.mark == .rule
    }
    guard named.count > 1 else { return }
    var x = scene.size.width
    for (place, layer) in named.reversed() {
      let name = layer.text.isEmpty ? marks.series(layer)?.name ?? "" : layer.text
      let id = "legend/\(place)"
      let box = text(id, name, x: x, y: y, role: .legend, align: .right)
      let right = Point(x: box.x - 3, y: y + sizes.label / 2)
      layerSample(id, layer, marks.series(layer), at: right)
      x = box.x - 3 - 20 - 10
    }
  }

  /// A piece of the mark before its name.
  private mutating func layerSample(
    _ id: String,
    _ layer: ChartLayer,
    _ series: ChartSeries?,
    at right: Point
  ) {
    let ends = [Point(x: right.x - 18, y: right.y), right]
    guard let series else {
      let dash: [Double] = [4, 2]
      line(
        id + "/line",
        ends,
        width: LineWidth.axis,
        color: .secondary,
        dash: dash,
        layer: .lines
      )
      return
    }
    switch layer.mark {
    case .bars, .area:
      let paint = palette.paint(of: layer, series)
      let side = sizes.label * 0.8
      rectangle(
        id + "/box",
        Rectangle(x: right.x - side, y: right.y - side / 2, width: side, height: side),
        paint: paint,
        stroke: palette.outline(of: paint)
      )
    case .line: course(id + "/line", ends, style: palette.style(of: layer, series))
    case .dots:
      let style = palette.style(of: layer, series)
      marker(id + "/dot", at: Point(x: right.x - 3.5, y: right.y), radius: 3.5, style: style)
    case .rule, .text, .band: break
    }
  }
}
