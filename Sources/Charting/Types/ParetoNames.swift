import Documents
import Drawings

/// Names below the bars; of many bars those of the first alone, led to their bars.
struct ParetoNames {
  let chart: Chart
  let bands: Bands
  private let all: BandNames?
  /// Names that are led to their bars, and their middles.
  private let spread: [(index: Int, middle: Double)]
  /// Groups of bars with the first and last of each; empty without groups.
  private let groups: [(name: String, first: Int, last: Int, middle: Double)]
  private let size: Double

  init(_ chart: Chart, bands: Bands, width: Double, canvas: Canvas) {
    self.chart = chart
    self.bands = bands
    size = canvas.sizes.label
    groups = Self.groups(chart, bands, width, canvas)
    all = groups.isEmpty ? bandNames(chart, step: bands.step, canvas: canvas) : nil
    spread = all == nil && groups.isEmpty ? Self.spread(chart, bands, width, canvas) : []
  }

  /// The groups whose names a line holds, from the first.
  private static func groups(
    _ chart: Chart,
    _ bands: Bands,
    _ width: Double,
    _ canvas: Canvas
  ) -> [(name: String, first: Int, last: Int, middle: Double)] {
    let starts = chart.categories.indices.filter { !chart.categories[$0].groupHead.isEmpty }
    let ends = starts.dropFirst().map { $0 - 1 } + [chart.categories.count - 1]
    var found = zip(starts, ends).map { first, last in
      (
        name: chart.categories[first].groupHead, first: first, last: last,
        middle: (bands.middle(first) + bands.middle(last)) / 2
      )
    }
    let size = canvas.sizes.label
    while !found.isEmpty {
      let labels = found.map { group in
        SpreadLabel(target: group.middle, extent: canvas.width(of: group.name, size: size) + 6)
      }
      if let middles = spreadLabels(labels, from: 0, to: width) {
        for place in found.indices { found[place].middle = middles[place] }
        return found
      }
      found.removeLast()
    }
    return found
  }

  /// So many of the first bars bear their name; more of them would only lead away from their bars.
  private static let mostNames = 5

  /// The names of the first bars, as far as a line holds them.
  private static func spread(
    _ chart: Chart,
    _ bands: Bands,
    _ width: Double,
    _ canvas: Canvas
  ) -> [(index: Int, middle: Double)] {
    let size = canvas.sizes.label
    let labels = chart.categories.indices.map { index in
      SpreadLabel(
        target: bands.middle(index),
        extent: canvas.width(of: chart.categories[index].name, size: size) + 8
      )
    }
    var count = 0
    var used = 0.0
    let limit = min(labels.count, chart.options.namedCount ?? mostNames)
    while count < limit, used + labels[count].extent <= width {
      used += labels[count].extent
      count += 1
    }
    let first = Array(labels.prefix(count))
    let middles = spreadLabels(first, from: 0, to: width) ?? []
    return Array(zip(first.indices, middles)).map { ($0, $1) }
  }

  var height: Double {
    all.map { Double($0.rowCount) * size * 1.2 + 3 } ?? size * 2.4 + 6
  }

  func draw(top: Double, on canvas: inout Canvas) {
    if let all {
      canvas.bandNames(all, chart, bands: bands, top: top)
      return
    }
    guard groups.isEmpty else {
      drawGroups(top: top, on: &canvas)
      return
    }
    canvas.scene.categories = spread.map { chart.categories[$0.index].name }
    for (index, middle) in spread {
      let category = chart.categories[index]
      let y = top + size * 1.2
      canvas.text(
        "row/\(category.key)",
        category.name,
        x: middle,
        y: y,
        role: .category,
        align: .centre
      )
      canvas.line(
        "leader/row/\(category.key)",
        [
          Point(x: bands.middle(index), y: top - 2), Point(x: bands.middle(index), y: top + 1),
          Point(x: middle, y: y - 1),
        ],
        width: LineWidth.outline,
        color: .axis,
        layer: .leaders
      )
    }
  }

  /// A bracket below the bars of each group, and its name led to the middle.
  private func drawGroups(top: Double, on canvas: inout Canvas) {
    canvas.scene.categories = groups.map(\.name)
    for group in groups {
      let left = bands.middle(group.first) - bands.band / 2
      let right = bands.middle(group.last) + bands.band / 2
      canvas.line(
        "bracket/\(group.name)",
        [Point(x: left, y: top), Point(x: right, y: top)],
        width: LineWidth.axis,
        color: .axis,
        layer: .axis
      )
      let y = top + size * 1.2
      canvas.text(
        "row/\(group.name)",
        group.name,
        x: group.middle,
        y: y,
        role: .category,
        align: .centre
      )
      canvas.line(
        "leader/row/\(group.name)",
        [
          Point(x: (left + right) / 2, y: top), Point(x: (left + right) / 2, y: top + 3),
          Point(x: group.middle, y: y - 1),
        ],
        width: LineWidth.outline,
        color: .axis,
        layer: .leaders
      )
    }
  }
}
