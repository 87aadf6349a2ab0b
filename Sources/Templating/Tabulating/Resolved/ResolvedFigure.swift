import Documents
import Facts
import Nodes

/// Fills the defaults of a figure block from the figure that was drawn.
struct ResolvedFigure {
  private let block: FigureBlock
  private let chart: Chart
  private let settings: Settings
  private let typed: [String: Node]

  init(_ block: FigureBlock, _ chart: Chart, _ settings: Settings) {
    self.block = block
    self.chart = chart
    self.settings = settings
    typed = typedEntries(of: block.span)
  }

  /// In the order of the manual (charts.md B.3).
  var keys: [ResolvedKey] {
    let names = figureKeys.map(\.name)
    return names.compactMap { name in
      // A word of the closed lists is written in Chinese, whatever was typed.
      if let node = typed[name] {
        let value = node.text.map { figureWord($0).asScalar } ?? node.flowText
        return ResolvedKey(key: name, value: value, reason: ResolvedKey.typed)
      }
      return assumed(name).map { ResolvedKey(key: name, value: $0.value, reason: $0.reason) }
    } + notes
  }

  /// Notes that the figure made for itself; they are no key of the block.
  private var notes: [ResolvedKey] {
    chart.notes.filter { $0 != block.texts.note }
      .map { ResolvedKey(key: "自动加的注", value: "", reason: $0) }
  }

  private typealias Assumed = (value: String, reason: String)

  /// What stands for a key that the block leaves out; nil for one that says nothing here.
  private func assumed(_ key: String) -> Assumed? {
    guard !block.kind.unused(key) else { return nil }
    switch key {
    case "维度":
      return block.dimensions == [.month] ? ("月", "这种图型不写时按月") : nil
    case "期间": return (settings.reportPeriod.description, "不写时为报告期")
    case "比较": return comparison
    case "计划": return plan
    case "增速": return growth
    case "排序": return sort
    case "前" where block.kind.limitsLines:
      return ("\(FigureMaker.mostLines)", "不写时至多这么多")
    case "前": return block.kind.foldsRows ? ("\(FigureMaker.mostRows)", "不写时至多这么多行") : nil
    case "其余": return block.kind.foldsRows ? (block.rest.rawValue, "前几行以外的合成一行，不写时为平均") : nil
    case "突出": return highlights
    case "标注": return (block.options.labels.rawValue, "不写时由图型定：十三个以内全标，再多标最大、最小和末一个")
    case "单位": return unit
    case "小数": return decimals
    case "刻度":
      let isSmall = [.smallMultiples, .sparkline].contains(block.kind)
      return isSmall
        ? (block.options.sharesScale ? "共用" : "各自", "各小图同一刻度") : nil
    case "样式":
      return block.kind == .sparkline ? (block.options.smallMark.rawValue, "迷你图不写时用线") : nil
    case "尺寸": return ("通栏", "不写时与正文同宽")
    case "图题": return chart.refusal == nil ? (chart.title.asScalar, "由期间、范围、指标、维度生成") : nil
    case "要点": return takeaway
    case "来源": return chart.source.isEmpty ? nil : (chart.source.asScalar, "指标先取数的数据源")
    case "替代文字":
      return chart.refusal == nil ? (chart.alternativeText.asScalar, "自动生成，供读屏和检索") : nil
    case "配色": return (chart.options.palette.rawValue, "与全篇一致")
    case "条件": return ("", "没有写，总是出图")
    default: return nil
    }
  }

  private var plan: Assumed? {
    let hasPlan =
      chart.referenceLines.contains { $0.role == .plan }
      || chart.series.contains { $0.role == .plan }
    guard block.kind == .progress, hasPlan else { return nil }
    return ((block.metricKey + "." + Facet.plan.rawValue).asScalar, "指标目录里写的计划")
  }

  private var comparison: Assumed {
    switch block.kind {
    case .slope, .marketShare: (FigureComparison.yearStart.rawValue, "这种图型不写时与年初比")
    case .contribution: (FigureComparison.sameLastYear.rawValue, "这种图型与上年同期比")
    case .gap:
      ("", "没有写，与" + chart.series.dropFirst().map(\.name).joined(separator: "、") + "比")
    case .index: ("", "没有写，以期间的第一个月为100")
    default: ("", "没有写，不与别的时点比")
    }
  }

  private var growth: Assumed? {
    guard block.kind == .trend, block.dimensions == [.month], block.metric.type.measure != nil
    else { return nil }
    guard let name = chart.series.first(where: { $0.role == .growth })?.name else {
      return (FigureGrowth.none.rawValue, "上年和上月都没有可比的数")
    }
    let isYearly = name == FigureGrowth.yearOverYear.rawValue
    return (name, isYearly ? "有上年的数，用同比" : "没有上年的数，用环比")
  }

  private var sort: Assumed? {
    switch block.kind {
    case .ranking, .dots, .completion, .difference, .smallMultiples:
      chart.ranksLowestFirst
        ? (FigureSort.ascending.rawValue, "小的居前，不写时由小到大")
        : (FigureSort.descending.rawValue, "这种图型不写时由大到小")
    case .heatTable: (FigureSort.order.rawValue, "热表不写时按机构或成员的次序")
    case .trend, .progress, .compositionOverTime, .ring, .structure:
      nil
    case .pareto: nil
    case .contribution: ("", "没有写，先增后减，由大到小")
    case .rankCourse, .slope, .comparedLines, .gap, .marketShare, .index: nil
    case .quadrants, .sparkline, .tiles, .cards, .layers:
      nil
    }
  }

  private var highlights: Assumed? {
    let keys =
      (block.kind == .pareto ? [] : chart.categories.filter(\.isHighlighted).map(\.key))
      + chart.series.filter(\.isHighlighted).map(\.member).filter { !$0.isEmpty }
      + chart.panels.filter(\.isHighlighted).map(\.key)
    guard !keys.isEmpty else { return nil }
    let value =
      keys.count == 1 ? keys[0].asScalar : "[" + keys.map(\.asScalar).joined(separator: ", ") + "]"
    return (value, "不写时突出本局")
  }

  private var unit: Assumed? {
    guard let measure = block.metric.type.measure, !block.kind.showsShares,
      let unit = drawnSeries?.unit, measure.ladder.contains(unit), chart.refusal == nil
    else { return nil }
    return (unit.name, "与引用它的句子一致；没有句子引用时按最大的数取")
  }

  private var decimals: Assumed? {
    guard let series = drawnSeries, chart.refusal == nil else { return nil }
    return ("\(series.decimals)", "设置.小数；最小的单位不带小数")
  }

  private var drawnSeries: ChartSeries? {
    let all = chart.series + chart.panels.flatMap(\.series)
    return all.first { $0.role == .actual }
  }

  private var takeaway: Assumed? {
    guard chart.refusal == nil else { return nil }
    return chart.takeaway.isEmpty
      ? ("无", "没有可说的要点") : (chart.takeaway.asScalar, "由数据生成的最要紧的一两点")
  }
}

extension ChartKind {
  /// Whether rows beyond the first are folded into one.
  fileprivate var foldsRows: Bool { self == .ranking || self == .dots }

  /// Whether lines beyond the first are left out.
  fileprivate var limitsLines: Bool {
    self == .comparedLines || self == .rankCourse || self == .slope
  }

  /// Whether amounts are drawn as shares or rates, so that no unit of amounts is shown.
  fileprivate var showsShares: Bool {
    switch self {
    case .compositionOverTime, .structure, .ring, .completion: true
    case .trend, .progress, .ranking, .smallMultiples, .heatTable, .difference, .dots:
      false
    case .marketShare, .index:
      true
    case .rankCourse, .contribution, .slope, .comparedLines, .pareto, .gap:
      false
    case .quadrants, .sparkline, .tiles, .cards, .layers:
      false
    }
  }
}
