/// The options of a figure with all defaults filled.
package struct ChartOptions: Sendable, Hashable {
  package enum Size: Sendable, Hashable {
    /// 通栏: the width of the text block.
    case full
    case half
    case third
    /// In millimetres.
    case custom(width: Double, height: Double)
  }

  /// 配色.
  package enum Palette: String, Sendable, Hashable, CaseIterable {
    case color = "彩色"
    case gray = "灰度"
    case blackAndWhite = "黑白"
  }

  /// 布局.
  package enum Layout: String, Sendable, Hashable, CaseIterable {
    case panels = "分格"
    case overlay = "叠加"
    case twoColumns = "两栏"
    case vertical = "竖"
    case horizontal = "横"
  }

  /// 标注.
  package enum Labels: String, Sendable, Hashable, CaseIterable {
    case automatic = "自动"
    case all = "全部"
    case ends = "首末"
    case extremes = "最大最小"
    case none = "无"
  }

  /// 样式 of 迷你.
  package enum SmallMark: String, Sendable, Hashable, CaseIterable {
    case bars = "柱"
    case line = "线"
    /// ▲ and ▼ for the sign of the change from month to month.
    case directions = "升降"
  }

  package struct Axis: Sendable, Hashable {
    package var minimum: Double?
    package var maximum: Double?
    package var isLogarithmic = false
    package var tickStep: Double?
    package var isHidden = false

    package init() {}
  }

  package var size: Size = .full
  package var palette: Palette = .color
  /// Nil leaves it to the kind.
  package var layout: Layout?
  package var labels: Labels = .automatic
  package var axis = Axis()
  /// 刻度: whether the panels share one scale.
  package var sharesScale = true
  /// 样式 of 迷你 and of the small courses in 指标卡.
  package var smallMark = SmallMark.line

  /// Of 帕累托: how many of the first bars bear their name where not all can; nil leaves it to the
  /// figure.
  package var namedCount: Int?
  /// Members of the dimension that is drawn, those left out too: it decides between grays and hatches
  /// in 黑白, so that a member looks alike in all figures; nil where there is no dimension.
  package var memberCount: Int?
  /// Of 贡献: whether the wholes at both ends are bars; else they are texts alone.
  package var showsTotals = true

  package init() {}
}
