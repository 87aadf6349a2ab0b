import Documents
import Drawings
import Facts

/// How the names below upright bands are printed.
struct BandNames {
  /// Lines of each name.
  var lines: [[String]]
  /// The second level, a year or what neighbouring names share, each below its categories; empty for
  /// one level.
  var groups: [(name: String, categories: ClosedRange<Int>)] = []
  /// Whether each line is one character of a name that stands upright.
  var isStacked = false

  /// Height in lines.
  var rowCount: Int { (lines.map(\.count).max() ?? 1) + (groups.isEmpty ? 0 : 1) }
}

/// Names of months or members below bands of so many points; nil where upright bands do not do.
///
/// Months are never thinned: bare numbers below the width of their names, with the year on a second
/// level. Source: charts.md E.3, E.5.
///
/// - Parameters:
///   - chart: its categories are named.
///   - step: from band to band.
///   - stacksUpright: whether short names may stand one character below the other, for figures that
///     cannot lie.
///   - canvas: measures the names.
/// - Returns: the lines of each name; nil where they have no room.
func bandNames(
  _ chart: Chart,
  step: Double,
  stacksUpright: Bool = false,
  canvas: Canvas
) -> BandNames? {
  let size = canvas.sizes.label
  let measure: (String) -> Double = { canvas.width(of: $0, size: size) }
  let names = chart.categories.map(\.name)
  let months = chart.categories.compactMap(\.month)
  func fits(_ names: [String]) -> Bool {
    zip(names, chart.categories).allSatisfy { name, category in
      measure(name) + 2 <= step * Double(category.bandCount)
    }
  }
  guard months.count == chart.categories.count else {
    if fits(names) { return BandNames(lines: names.map { [$0] }) }
    for count in 2...3 {
      let lines = names.map { wrapped($0, width: step - 2, maximumLines: count, measure: measure) }
      if lines.allSatisfy({ $0 != nil }) { return BandNames(lines: lines.compactMap { $0 }) }
    }
    if let levels = sharedLevels(names), fits(levels.rests),
      levels.groups.allSatisfy({ measure($0.name) + 2 <= step * Double($0.categories.count) })
    {
      return BandNames(lines: levels.rests.map { [$0] }, groups: levels.groups)
    }
    // Six characters below each other are still read as one name.
    let isShort = names.allSatisfy { $0.count <= 6 }
    guard stacksUpright, isShort, size + 2 <= step else { return nil }
    return BandNames(lines: names.map { $0.map(String.init) }, isStacked: true)
  }
  let bare = names.map { $0.hasSuffix("月") ? String($0.dropLast()) : $0 }
  let isWide = fits(names)
  var result = BandNames(lines: (isWide ? names : bare).map { [$0] })
  if !isWide && !fits(bare) { result.lines = quarterNames(months) }
  if !isWide || months.first?.year != months.last?.year { result.groups = years(months) }
  return result
}

private func years(_ months: [Month]) -> [(name: String, categories: ClosedRange<Int>)] {
  var years: [(name: String, categories: ClosedRange<Int>)] = []
  for (index, month) in months.enumerated() {
    if let last = years.last, last.name == "\(month.year)年" {
      years[years.count - 1].categories = last.categories.lowerBound...index
    } else {
      years.append(("\(month.year)年", index...index))
    }
  }
  return years
}

/// The middle month of each quarter bears its number.
private func quarterNames(_ months: [Month]) -> [[String]] {
  months.map { $0.month % 3 == 2 ? ["\(($0.month + 2) / 3)季"] : [""] }
}

extension Canvas {
  /// Draws the names below a plot; gives the height they take.
  mutating func bandNames(_ names: BandNames, _ chart: Chart, bands: Bands, top: Double) {
    let height = sizes.label * 1.2
    var index = 0
    for (category, lines) in zip(chart.categories, names.lines) {
      let x = bands.middle(index, count: category.bandCount)
      for (row, line) in lines.enumerated() {
        let name = names.isStacked ? "stack" : "row"
        let id =
          lines.count == 1 ? "row/\(category.key)" : "\(name)/\(category.key)/\(row + 1)"
        text(id, line, x: x, y: top + Double(row) * height, role: .category, align: .centre)
      }
      index += category.bandCount
    }
    let y = top + Double(names.lines.map(\.count).max() ?? 1) * height
    for group in names.groups {
      let first = chart.firstBand(of: group.categories.lowerBound)
      let last = chart.firstBand(of: group.categories.upperBound + 1) - 1
      let x = (bands.middle(first) + bands.middle(last)) / 2
      let isYear = chart.categories[0].month != nil
      let id = isYear ? "year/\(group.name.dropLast())" : "group/\(group.categories.lowerBound)"
      text(id, group.name, x: x, y: y, role: .category, align: .centre)
    }
    scene.categories = names.lines.map { $0.joined() }
    scene.groups = names.groups.map(\.name)
  }
}

extension Chart {
  /// The band at which a category begins; behind the last one the number of all.
  fileprivate func firstBand(of category: Int) -> Int {
    categories[..<category].reduce(0) { $0 + $1.bandCount }
  }
}
