import Documents

/// The keys of a 图 block with their English aliases (charts.md B.3).
let figureKeys: [(name: String, alias: String)] = [
  ("图型", "chart"), ("指标", "metric"), ("维度", "by"), ("范围", "where"), ("期间", "period"),
  ("比较", "compare"), ("计划", "plan"), ("增速", "growth"), ("排序", "sort"), ("前", "top"),
  ("其余", "rest"), ("突出", "highlight"), ("标注", "label"), ("单位", "unit"), ("小数", "decimals"),
  ("轴", "axis"), ("刻度", "scale"), ("布局", "layout"), ("尺寸", "size"), ("图题", "title"),
  ("要点", "takeaway"), ("批注", "notes"), ("注", "note"), ("来源", "source"), ("标签", "id"),
  ("替代文字", "alt"), ("合并月", "merge_months"), ("预计", "forecast"), ("配色", "palette"),
  ("校验", "checks"), ("图层", "layers"), ("样式", "style"), ("分面", "facet"), ("格网", "grid"),
  ("条件", "when"),
]

/// Other words for keys and values, and what they stand for.
let figureAliases: [String: String] = {
  var words = [
    "题": "图题", "结论": "要点", "none": "无", "panels": "分格", "overlay": "叠加", "two_columns": "两栏",
    "vertical": "竖", "horizontal": "横", "shared": "共用", "free": "各自", "auto": "自动", "代码": "次序",
    "min": "最小", "max": "最大", "log": "对数", "ticks": "间隔", "hidden": "隐藏", "at": "位置",
    "text": "文字", "claim": "断言", "from": "从", "to": "到", "kind": "类", "off": "关", "reason": "原因",
    "true": "是", "false": "否", "color": "颜色", "mark": "图形", "bar": "柱", "area": "面积",
    "rule": "规线", "band": "带",
  ]
  for key in figureKeys { words[key.alias] = key.name }
  return words
}()

/// The Chinese word of a key or value; the word itself if it is one.
package func figureWord(_ word: String) -> String { figureAliases[word] ?? word }

extension ChartKind {
  /// Whether months run along the axis.
  var runsOverMonths: Bool {
    switch self {
    case .trend, .progress, .smallMultiples, .heatTable, .comparedLines, .rankCourse: true
    case .compositionOverTime, .ring, .structure, .ranking, .completion, .difference, .dots:
      false
    case .index:
      true
    case .contribution, .slope, .pareto, .gap, .marketShare:
      false
    case .sparkline, .layers: true
    case .quadrants, .tiles, .cards: false
    }
  }

  /// Whether its marks start at zero.
  package var hasBars: Bool {
    switch self {
    case .trend, .ranking, .completion, .difference, .smallMultiples, .compositionOverTime,
      .structure:
      true
    case .progress, .ring, .heatTable, .dots:
      false
    case .contribution, .pareto:
      true
    case .rankCourse, .slope, .comparedLines, .gap, .marketShare, .index:
      false
    case .quadrants, .sparkline, .tiles, .cards, .layers:
      false
    }
  }
}

extension ChartKind {
  /// Whether lines of several members run over the months.
  var comparesMembers: Bool {
    self == .comparedLines || self == .rankCourse || self == .index
  }

  /// Whether the lines of the figure are those of E.3, which need not start at zero.
  var hasFreeAxis: Bool {
    switch self {
    case .slope, .comparedLines, .gap, .index: true
    case .trend, .progress, .compositionOverTime, .ring, .structure, .ranking, .smallMultiples,
      .completion, .heatTable, .difference, .dots, .rankCourse, .contribution, .pareto,
      .marketShare:
      false
    case .quadrants, .sparkline, .tiles, .cards, .layers: false
    }
  }

  /// What a figure is called in which amounts are added up from bar to bar; nil for any other.
  var wordOfSum: String? {
    switch self {
    case .contribution: "瀑布图"
    case .pareto: "帕累托图"
    case .trend, .progress, .compositionOverTime, .ring, .structure, .ranking, .smallMultiples,
      .completion, .heatTable, .difference, .dots, .rankCourse, .slope, .comparedLines, .gap,
      .marketShare, .index:
      nil
    case .quadrants, .sparkline, .tiles, .cards, .layers: nil
    }
  }

  /// Whether 指标 may be a list.
  var takesSeveralMetrics: Bool {
    switch self {
    case .quadrants, .cards, .layers: true
    case .slope, .comparedLines, .gap, .marketShare, .index: true
    case .trend, .progress, .compositionOverTime, .ring, .structure, .ranking, .smallMultiples,
      .completion, .heatTable, .difference, .dots, .rankCourse, .contribution, .pareto, .sparkline,
      .tiles:
      false
    }
  }

  /// Whether its lines or rows may be metrics instead of the members of a dimension.
  var rowsMayBeMetrics: Bool {
    switch self {
    case .slope, .comparedLines, .gap, .marketShare, .index: true
    case .trend, .progress, .compositionOverTime, .ring, .structure, .ranking, .smallMultiples,
      .completion, .heatTable, .difference, .dots, .rankCourse, .contribution, .pareto, .quadrants,
      .sparkline, .tiles, .cards, .layers:
      false
    }
  }

  /// How many metrics a kind needs that takes a list of a certain length; nil for any.
  var metricCount: ClosedRange<Int>? {
    switch self {
    case .quadrants: 2...2
    case .cards: 3...5
    default: nil
    }
  }

  /// Whether its metrics need no common unit, as none shares an axis with another.
  package var mixesUnits: Bool { self == .index || self == .quadrants || self == .cards }

  /// Keys that say nothing of a kind; they are refused, so that none is passed over in silence.
  var unusedKeys: [String] {
    switch self {
    case .quadrants: ["计划", "增速", "排序", "前", "其余", "布局", "刻度", "合并月"]
    case .tiles: ["计划", "增速", "排序", "前", "其余", "布局", "轴", "合并月", "批注"]
    case .sparkline: ["计划", "增速", "前", "其余", "布局", "轴", "标注", "合并月", "批注"]
    case .cards:
      ["计划", "增速", "排序", "前", "其余", "突出", "标注", "轴", "刻度", "布局", "合并月", "批注"]
    case .layers: ["计划", "增速", "排序", "前", "其余", "布局", "刻度", "批注"]
    case .trend, .progress, .compositionOverTime, .ring, .structure, .smallMultiples,
      .completion, .heatTable, .difference:
      ["前", "其余"]
    case .ranking, .dots, .rankCourse, .comparedLines, .slope, .gap, .marketShare, .index,
      .contribution, .pareto:
      []
    }
  }
}
