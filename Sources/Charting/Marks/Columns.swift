import Documents
import Drawings
import Facts

/// Upright bars of one metric over months or members (趋势), last year's behind them.
struct Columns {
  let chart: Chart
  let actual: ChartSeries
  let lastYear: ChartSeries?
  let bands: Bands
  let scale: ValueScale
  let plot: Rectangle
  /// The number of the first band of each category.
  let firstBands: [Int]

  init(
    chart: Chart,
    actual: ChartSeries,
    lastYear: ChartSeries?,
    bands: Bands,
    scale: ValueScale,
    plot: Rectangle
  ) {
    (self.chart, self.actual, self.lastYear) = (chart, actual, lastYear)
    (self.bands, self.scale, self.plot) = (bands, scale, plot)
    var first = 0
    firstBands = chart.categories.map { category in
      defer { first += category.bandCount }
      return first
    }
  }

  /// The middle and width of a bar; with last year's beside it both share the band.
  private func bar(_ index: Int, isLastYear: Bool) -> (x: Double, width: Double) {
    let count = chart.categories[index].bandCount
    let middle = bands.middle(firstBands[index], count: count)
    let width = bands.band * Double(count)
    guard lastYear != nil else { return (middle - width / 2, width) }
    // A little wider than a lone bar, so that two fit: gaps between groups stay half a bar.
    let half = min(width * 1.3, bands.step * Double(count) * 0.78) / 2
    return (isLastYear ? middle - half : middle, half)
  }

  func id(_ what: String, _ series: ChartSeries, _ index: Int) -> String {
    "\(what)/" + dataKey(chart, series, index)
  }

  func draw(on canvas: inout Canvas) {
    if let lastYear {
      let paint = Paint(fill: .ghost)
      for index in chart.categories.indices {
        guard let value = lastYear.shown(index) else { continue }
        draw(lastYear, index, value, paint, bar(index, isLastYear: true), on: &canvas)
      }
    }
    for (index, category) in chart.categories.enumerated() {
      let place = bar(index, isLastYear: false)
      guard let value = actual.shown(index) else {
        let text = actual.values[index].text
        canvas.text(
          id("missing", actual, index),
          text,
          x: place.x + place.width / 2,
          y: scale.zero - canvas.sizes.label - 2,
          role: .value,
          align: .centre,
          color: .secondary
        )
        continue
      }
      draw(actual, index, value, paint(category, value), place, on: &canvas)
    }
  }

  private func paint(_ category: ChartCategory, _ value: Double) -> Paint {
    if value < 0 { return Paint(fill: .fall, hatch: .rising) }
    // Of 帕累托 only the bars within the threshold are in the accent.
    let isGray = chart.kind == .pareto && !category.isHighlighted
    return Paint(fill: isGray ? .muted : .accent, hatch: category.isForecast ? .rising : nil)
  }

  private func draw(
    _ series: ChartSeries,
    _ index: Int,
    _ value: Double,
    _ paint: Paint,
    _ place: (x: Double, width: Double),
    on canvas: inout Canvas
  ) {
    let height = value / Double(chart.categories[index].bandCount)
    let end = scale.place(height)
    let box = Rectangle(
      x: place.x,
      y: min(end, scale.zero),
      width: place.width,
      height: abs(end - scale.zero)
    )
    canvas.rectangle(
      id("bar", series, index),
      box,
      paint: paint,
      stroke: canvas.palette.outline(of: paint),
      span: [0, height / series.unit.shownPerBase]
    )
  }

  /// The box that the value label of a category would take above its bar, or below a negative one.
  private func labelBox(_ index: Int, size: Double, canvas: Canvas) -> Rectangle {
    let place = bar(index, isLastYear: false)
    let value = (actual.shown(index) ?? 0) / Double(chart.categories[index].bandCount)
    let end = scale.place(value)
    let y = value < 0 ? end + 2 : end - size - 2
    let text = actual.values[index].text
    return canvas.box(of: text, x: place.x + place.width / 2, y: y, size: size, align: .centre)
  }

  /// Draws the labels of the chosen categories, the most important first.
  ///
  /// `air` is what a label keeps from other marks.
  func label(_ indices: [Int], size: Double, air: Double = 0, on canvas: inout Canvas) {
    for index in indices where actual.shown(index) != nil {
      var box = labelBox(index, size: size, canvas: canvas)
      // A number wider than the outermost column stays inside.
      box.x = min(max(box.x, 0), canvas.scene.size.width - box.width)
      let isDown = (actual.shown(index) ?? 0) < 0
      let start = box
      // Over a taller neighbour: on top of it, with a leader.
      while !canvas.isFree(box.grown(by: air)), box.y > 0, !isDown { box.y -= 1 }
      canvas.text(
        id("label", actual, index),
        actual.values[index].text,
        x: box.x,
        y: max(0, box.y),
        size: size,
        role: .value
      )
      if start.y - box.y > 3 {
        let x = start.x + start.width / 2
        canvas.line(
          id("leader", actual, index),
          [Point(x: x, y: box.bottom + 1), Point(x: x, y: start.bottom + 2)],
          width: LineWidth.outline,
          color: .axis,
          layer: .leaders
        )
      }
    }
  }

  /// Texts over the labels of their months.
  func annotate(on canvas: inout Canvas) {
    for (number, annotation) in chart.annotations.enumerated() {
      let found = chart.categories.firstIndex { $0.key == annotation.categoryKey }
      let index = found ?? chart.categories.count - 1
      guard chart.categories.indices.contains(index) else { continue }
      let place = bar(index, isLastYear: false)
      var box = canvas.box(
        of: annotation.text,
        x: place.x + place.width / 2,
        y: labelBox(index, size: canvas.sizes.label, canvas: canvas).y - canvas.sizes.label - 2,
        size: canvas.sizes.label,
        align: .centre
      )
      box.x = min(max(box.x, 0), canvas.scene.size.width - box.width)
      while !canvas.isFree(box), box.y > 0 { box.y -= 1 }
      canvas.text(
        "annotation/\(number + 1)",
        annotation.text,
        x: box.x,
        y: max(0, box.y),
        role: .annotation
      )
    }
  }
}

/// series/key of a value: the metric, and what the row is called in the data.
func dataKey(_ chart: Chart, _ series: ChartSeries, _ index: Int) -> String {
  let category = chart.categories.indices.contains(index) ? chart.categories[index].key : ""
  let parts = chart.memberLeadsKey ? [series.member, category] : [category, series.member]
  return ([series.key] + parts.filter { !$0.isEmpty }).joined(separator: "/")
}
