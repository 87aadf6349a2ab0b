import Documents
import Drawings

/// The room of lines over months: points stand in the middles of bands.
struct LinePlot {
  let plot: Rectangle
  let bands: Bands
  let names: BandNames?

  /// A plot between what stands at the ends of the lines.
  ///
  /// - Parameters:
  ///   - chart: its categories are the months.
  ///   - frame: the size of the figure and of its type.
  ///   - left: from the left edge of the figure to the first point, at least.
  ///   - right: from the last point to the right edge.
  ///   - tickWidth: what ticks take left of the plot; 0 for none.
  ///   - top: where the plot begins.
  ///   - bottom: where the names of the months end.
  ///   - canvas: measures the names.
  init(
    _ chart: Chart,
    frame: ChartFrame,
    left: Double,
    right: Double,
    tickWidth: Double,
    top: Double,
    bottom: Double,
    canvas: Canvas
  ) {
    let count = chart.categories.count
    let size = frame.sizes.label
    // Half of the name of the first month stands left of its point.
    let half = (chart.categories.first.map { canvas.width(of: $0.name, size: size) } ?? 0) / 2
    let first = max(left, tickWidth + half + 2)
    let room = max(1, frame.width - right - first)
    let widest = frame.plotWidth.map { $0 / Double(max(1, count)) } ?? .infinity
    let step = count > 1 ? min(widest, room / Double(count - 1)) : room
    bands = Bands(
      count: max(1, count),
      from: first - step / 2,
      length: step * Double(max(1, count))
    )
    names = bandNames(chart, step: step, canvas: canvas)
    let namesHeight = Double(names?.rowCount ?? 1) * size * 1.2 + 3
    let last = bands.middle(max(0, count - 1))
    let start = tickWidth > 0 ? tickWidth : first
    plot = Rectangle(
      x: start,
      y: top,
      width: max(1, last - start),
      height: max(1, bottom - namesHeight - top)
    )
  }

  func drawNames(_ chart: Chart, on canvas: inout Canvas) {
    guard let names else { return }
    canvas.bandNames(names, chart, bands: bands, top: plot.bottom + 3)
  }

  /// 缺 in the place of each month without a value, at the foot of the plot.
  func markMissing(_ chart: Chart, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    for series in chart.series {
      for (index, value) in series.values.enumerated() {
        guard value.number == nil, !value.text.isEmpty else { continue }
        let (x, y) = (bands.middle(index), plot.bottom - size - 2)
        var box = canvas.box(of: value.text, x: x, y: y, size: size, align: .centre)
        while !canvas.isFree(box), box.y > plot.y { box.y -= 2 }
        canvas.text(
          "missing/\(series.lineKey)/\(chart.categories[index].key)",
          value.text,
          x: box.x,
          y: box.y,
          role: .value,
          color: .secondary
        )
      }
    }
  }

  /// Texts of the figure at the points of one line.
  func annotate(
    _ chart: Chart,
    at points: [Point?],
    clearance: Double = 4,
    on canvas: inout Canvas
  ) {
    for (number, annotation) in chart.annotations.enumerated() {
      let found = chart.categories.firstIndex { $0.key == annotation.categoryKey }
      let place = found ?? points.lastIndex { $0 != nil }
      guard let place, let point = points[place] else { continue }
      canvas.callout(
        "annotation/\(number + 1)",
        annotation.text,
        at: point,
        in: plot,
        clearance: clearance
      )
    }
  }
}

extension Collection {
  /// Unbroken stretches of values, each with the places of its elements.
  func runs<Value>() -> [[(place: Int, value: Value)]] where Element == Value? {
    var runs: [[(place: Int, value: Value)]] = []
    var isOpen = false
    for (place, element) in enumerated() {
      guard let value = element else {
        isOpen = false
        continue
      }
      if isOpen {
        runs[runs.count - 1].append((place, value))
      } else {
        runs.append([(place, value)])
      }
      isOpen = true
    }
    return runs
  }
}
