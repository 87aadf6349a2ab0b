import Documents
import Facts

extension FigureMaker {
  /// Characters of a title that stand on one line (charts.md W14).
  private static let longestTitle = 25

  /// `{期间}{范围}{各维度}{指标}{情况}`, shortened until it has at most 25 characters.
  var title: String {
    if let title = table.text.title { return title }
    let ending = titleEnding
    let subject = table.kind == .cards ? "主要指标" : table.metric.name
    let hasScope = table.kind != .completion && table.kind != .ranking
    let scope = hasScope ? table.scope : ""
    let members = table.kind.hasMembersInTitle ? table.dimensionName : ""
    let longest = scope + members + subject + ending.whole
    // What the figure shows is left out last: without it the caption names only the metric.
    let candidates = [
      table.periodName + scope + members + subject + ending.whole,
      table.periodName + (members.isEmpty ? scope : "") + members + subject + ending.whole,
      ending.short.map { table.periodName + scope + members + subject + $0 },
      ending.short.map { table.periodName + members + subject + $0 },
      ending.short.map { table.periodName + nounOfMembers(in: members) + subject + $0 },
      table.periodName + scope + members + subject,
      longest,
    ]
    // What is common to the names of two metrics is said once, or left to the axes.
    let ofTwo = table.kind == .quadrants ? shortTitles(members) : []
    return (candidates.compactMap { $0 } + ofTwo).first { $0.count <= Self.longestTitle } ?? longest
  }

  /// What the figure shows of its metric, and the least that must be said of it: nothing where the
  /// word is general.
  private var titleEnding: (whole: String, short: String?) {
    switch table.kind {
    case .ranking, .difference, .dots, .quadrants, .tiles, .layers: ("情况", nil)
    case .compositionOverTime, .structure, .ring: (memberNoun + "构成情况", "构成情况")
    case .progress: alike("计划完成进度")
    case .completion: alike("计划完成情况")
    case .trend, .heatTable, .comparedLines: alike("分月情况")
    case .smallMultiples, .sparkline: alike("各月走势")
    case .rankCourse: alike("位次变化")
    case .index: alike("增长指数")
    case .contribution: alike(everyMember(of: memberNoun) + "增长贡献")
    case .slope: alike("比\(table.keys.first?.name ?? "")变化")
    case .pareto: alike("集中情况")
    case .gap: alike("与\(referenceNames)比较")
    case .marketShare: alike("份额")
    case .cards: alike("")
    }
  }

  private func alike(_ ending: String) -> (whole: String, short: String?) { (ending, ending) }

  mutating func checkTitle(_ title: String) {
    guard let typed = table.text.title else { return }
    if typed.isEmpty {
      report(.warning(14), "没有图题", fix: "删去“图题”一行，图题会自动生成")
    } else if typed.count > Self.longestTitle {
      report(.warning(14), "图题\(typed.count)字", fix: "请压缩到\(Self.longestTitle)字以内")
    }
  }
}

extension ChartKind {
  /// Whether the title names the members that the rows are of.
  fileprivate var hasMembersInTitle: Bool {
    switch self {
    case .ranking, .completion, .smallMultiples, .heatTable, .difference, .dots, .rankCourse,
      .comparedLines, .pareto, .quadrants, .sparkline, .tiles:
      true
    case .trend, .progress, .compositionOverTime, .ring, .structure, .contribution, .slope, .gap,
      .marketShare, .index, .cards, .layers:
      false
    }
  }
}
