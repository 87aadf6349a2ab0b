/// Sizes of the text of a figure, which follow that of the body (charts.md C.3).
///
/// Unit: points.
package struct TypeSizes: Sendable, Hashable {
  /// Ticks, values, names, unit notes.
  package let label: Double
  /// 图题.
  package let title: Double
  /// 注 and 来源.
  package let note: Double
  /// In the panels of 小图.
  package let panel: Double

  /// 六号: nothing is set smaller (charts.md Q17).
  package static let smallest = 7.5

  /// The sizes for a body of so many points.
  package init(body: Double) {
    // 四号 and 三号 bodies go with 五号 labels; 15.75 pt is 三号 on the grid of GB/T 9704.
    let isLarge = body >= 14
    label = isLarge ? 10.5 : 9
    title = isLarge ? 12 : 10.5
    note = body >= 12 ? 9 : Self.smallest
    panel = isLarge ? 9 : Self.smallest
  }
}
