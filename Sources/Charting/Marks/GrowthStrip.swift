import Documents
import Drawings
import Facts

/// Growth as dots and a thin line in a strip of its own above the columns (charts.md A1).
struct GrowthStrip {
  let chart: Chart
  let series: ChartSeries
  let columns: Columns
  let plot: Rectangle
  let scale: ValueScale

  init(_ chart: Chart, _ series: ChartSeries, columns: Columns, in box: Rectangle, sizes: TypeSizes)
  {
    self.chart = chart
    self.series = series
    self.columns = columns
    plot = box
    // The zero line of the strip always shows.
    var scale = ValueScale(
      around: series.shownValues + [0],
      mark: .bars,
      length: 60,
      decimals: series.decimals
    )
    let values = series.shownValues + [0]
    (scale.low, scale.high) = (values.min() ?? 0, values.max() ?? 1)
    if scale.low == scale.high { scale.high = scale.low + 1 }
    // Room for the numbers above the highest dot, and below a negative one.
    scale.end = box.y + sizes.label + 5
    scale.start = box.bottom - (scale.low < 0 ? sizes.label + 5 : 1)
    self.scale = scale
  }

  private func point(_ index: Int) -> Point? {
    series.shown(index).map { value in
      let category = chart.categories[index]
      let x = columns.bands.middle(columns.firstBands[index], count: category.bandCount)
      return Point(x: x, y: scale.place(value))
    }
  }

  func draw(on canvas: inout Canvas) {
    canvas.zeroLine("zero/growth/y", y: scale.place(0), in: plot)
    drawRuns(on: &canvas)
    let fits = chart.categories.indices.allSatisfy { index in
      canvas.width(of: series.values[index].text, size: canvas.sizes.label) + 2
        <= columns.bands.step
    }
    for index in chart.categories.indices {
      guard let point = point(index) else { continue }
      let key = dataKey(chart, series, index)
      canvas.dot("point/\(key)", point, radius: 2, fill: .ink)
      guard fits || index == chart.categories.count - 1 else { continue }
      label(index, point, key, on: &canvas)
    }
  }

  private func label(_ index: Int, _ point: Point, _ key: String, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    let text = series.values[index].text
    func box(isBelow: Bool) -> Rectangle {
      let y = isBelow ? point.y + 4 : point.y - size - 4
      var box = canvas.box(of: text, x: point.x, y: y, size: size, align: .centre)
      box.x = min(max(0, box.x), canvas.scene.size.width - box.width)
      return box
    }
    // Away from the zero line, unless a line runs there and none on the other side.
    let isFall = (series.shown(index) ?? 0) < 0
    let places = [box(isBelow: isFall), box(isBelow: !isFall)].filter { $0.bottom <= plot.bottom }
    let lines = canvas.scene.shapes.filter(\.isLineBehindText)
    let free = places.first { place in !lines.contains { $0.crosses(place) } }
    let place = free ?? places.first ?? box(isBelow: false)
    canvas.text("label/\(key)", text, x: place.x, y: place.y, role: .value, color: .secondary)
  }

  /// Lines through unbroken runs of two points and more.
  private func drawRuns(on canvas: inout Canvas) {
    var run: [Point] = []
    var runStart = 0
    func finish() {
      if run.count > 1 {
        canvas.line(
          "segment/" + dataKey(chart, series, runStart),
          run,
          width: LineWidth.axis,
          color: .ink,
          layer: .lines
        )
      }
      run = []
    }
    for index in chart.categories.indices {
      guard let point = point(index) else {
        finish()
        continue
      }
      if run.isEmpty { runStart = index }
      run.append(point)
    }
    finish()
  }
}
