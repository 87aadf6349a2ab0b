import Documents

extension ChartKind {
  /// Whether a key of the block would have no effect on figures of the kind, so that it is refused
  /// rather than passed over.
  func unused(_ key: String) -> Bool {
    guard let own = ownKeys else { return false }
    return Self.optionalKeys.contains(key) && !own.contains(key)
  }

  /// Keys that some kinds take and others do not.
  private static let optionalKeys: Set<String> = [
    "比较", "计划", "增速", "排序", "前", "其余", "标注", "刻度", "布局", "批注", "合并月", "分面", "突出",
  ]

  /// Those of them that the kind takes; nil for kinds that are not judged by them.
  private var ownKeys: Set<String>? {
    switch self {
    case .rankCourse, .comparedLines: ["前", "批注", "突出"]
    case .index: ["比较", "批注", "突出"]
    case .contribution: ["比较", "排序", "布局", "标注"]
    case .slope: ["比较", "前", "突出"]
    case .pareto: ["前", "批注", "标注"]
    case .gap: ["比较", "排序"]
    case .marketShare: ["比较", "前", "排序"]
    case .trend, .progress, .compositionOverTime, .ring, .structure, .ranking, .smallMultiples,
      .completion, .heatTable, .difference, .dots:
      nil
    case .quadrants, .sparkline, .tiles, .cards, .layers: nil
    }
  }
}
