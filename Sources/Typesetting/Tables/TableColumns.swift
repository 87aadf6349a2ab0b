import Documents
import Drawings

/// The widths of a table's columns with the places of their decimal points.
///
/// Unit: points.
struct TableColumns: Sendable {
  /// What a column needs.
  struct Need: Sendable {
    /// The least width at which no word or number is divided.
    var least: Double
    /// The width at which heads are turned between name and unit only.
    var comfortable = 0.0
    /// The width at which nothing is turned.
    var preferred: Double
    /// Widest part before the decimal point, and from it on; of numbers only.
    var beforePoint = 0.0
    var behindPoint = 0.0
    /// Widest text of the body, of columns of text only.
    var text = 0.0
  }

  /// The left edges of the columns and the right edge of the last: one more than columns.
  let edges: [Double]
  /// From the left edge of each column to its decimal point.
  let points: [Double]
  /// From the left edge of each column to its texts: the widest stands in the middle, below the head.
  let insets: [Double]

  /// Blank at both sides of a column.
  static let padding = 4.0

  /// Deals a width out to columns: what they prefer and equal shares of what is left, or in proportion
  /// between what they prefer and what is comfortable, or between that and the least.
  ///
  /// Nil if the least widths do not fit.
  init?(_ needs: [Need], width: Double) {
    let least = needs.reduce(0) { $0 + $1.least }
    let preferred = needs.reduce(0) { $0 + $1.preferred }
    guard least <= width + 0.01 else { return nil }
    let widths: [Double]
    if preferred <= width {
      let share = (width - preferred) / Double(max(1, needs.count))
      widths = needs.map { $0.preferred + share }
    } else {
      let comfortable = needs.reduce(0) { $0 + $1.comfortable }
      widths =
        comfortable <= width
        ? Self.between(needs.map(\.comfortable), needs.map(\.preferred), sum: width)
        : Self.between(needs.map(\.least), needs.map(\.comfortable), sum: width)
    }
    edges = widths.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    points = zip(widths, needs).map { width, need in
      (width - need.beforePoint - need.behindPoint) / 2 + need.beforePoint
    }
    insets = zip(widths, needs).map { max(Self.padding, ($0 - $1.text) / 2) }
  }

  /// Widths that lie in one proportion between two each and make up a sum.
  private static func between(_ low: [Double], _ high: [Double], sum: Double) -> [Double] {
    let least = low.reduce(0, +)
    let part = (sum - least) / max(0.001, high.reduce(0, +) - least)
    return zip(low, high).map { $0 + ($1 - $0) * part }
  }

  func width(of columns: Range<Int>) -> Double {
    edges[columns.upperBound] - edges[columns.lowerBound]
  }
}

extension SetLine {
  /// The x of the left edge of the decimal point, or of the right edge of a whole number.
  ///
  /// Nil for a text that does not begin with a number.
  var decimalPoint: Double? {
    var end: Double?
    for (index, position) in zip(line.cells, line.positions) {
      let cell = cells[index]
      let text = cell.parts.first?.cluster.text
      guard cell.kind == .figure || end == nil && cell.kind == .prefix else { break }
      let left = x + SetLine.points(position, em)
      if text == "." { return left }
      if cell.kind == .figure { end = left + SetLine.points(cell.body, em) }
    }
    return end
  }
}
