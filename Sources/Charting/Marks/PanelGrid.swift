import Documents
import Drawings

/// Panels in rows from the top left, between the head and the foot of a figure.
struct PanelGrid {
  let columns: Int
  let rows: Int
  let panelWidth: Double
  let panelHeight: Double
  /// Where the panels begin.
  private let top: Double
  /// Height of the whole figure, at least that of its frame.
  ///
  /// Unit: points.
  let totalHeight: Double

  /// Least size of a panel (charts.md A9).
  ///
  /// Unit: points.
  static let leastWidth = 88.0
  static let leastHeight = 60.0
  static let gap = 8.0

  /// Least height of a panel on a page: the columns' part, its title and months in this size.
  ///
  /// The part is half as high as a panel is wide at four across a page of 442 points; ten bureaux
  /// then take half a page.
  static func open(_ size: Double) -> Double { 60 + size * 3.8 + 8 }

  /// As high as the frame, or 4 : 7 of its width, leaves, and no lower than `least` points.
  init(_ chart: Chart, _ surroundings: Surroundings, _ frame: ChartFrame, least: Double) {
    let count = chart.panels.count
    let most = max(1, Int((frame.width + Self.gap) / (Self.leastWidth + Self.gap)))
    // As square as the width allows: ten panels stand as 4 + 4 + 2, not as 4 + 3 + 3.
    columns = min(most, max(1, count))
    rows = max(1, (count + columns - 1) / columns)
    panelWidth = (frame.width - Double(columns - 1) * Self.gap) / Double(columns)
    top = surroundings.topHeight + frame.sizes.label * 1.3 + 2
    let fixed = top + surroundings.bottomHeight
    let wanted = (frame.height ?? frame.width * 4 / 7) - fixed
    panelHeight = max(least, wanted / Double(rows) - Self.gap)
    totalHeight = max(fixed + Double(rows) * (panelHeight + Self.gap), frame.height ?? 0)
  }

  func box(_ number: Int) -> Rectangle {
    Rectangle(
      x: Double(number % columns) * (panelWidth + Self.gap),
      y: top + Double(number / columns) * (panelHeight + Self.gap),
      width: panelWidth,
      height: panelHeight
    )
  }
}
