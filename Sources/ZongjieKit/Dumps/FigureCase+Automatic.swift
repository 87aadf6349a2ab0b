import Documents
import Facts
import Nodes
import Templating

extension FigureCase {
  /// The kind of a case with 图型: 自动, by its columns and its keys.
  var automaticKind: ChartKind {
    let metrics = texts("指标")
    var question = FigureQuestion(
      types: metrics.map { isComputedRate ? .ratio : type(ofUnit: unitName(of: $0)) },
      facets: metrics.map(facet),
      rows: questionRows
    )
    if let word = text("比较").map(figureWord) {
      let times = ["年初", "上年同期", "上月"]
      question.comparison = word == "计划" ? .plan : times.contains(word) ? .time : .others
    }
    (question.namesPlan, question.hasFacets) = (node("计划") != nil, node("分面") != nil)
    (question.hasGrid, question.hasLayers) = (node("格网") != nil, node("图层") != nil)
    question.drawsShare = (node("批注")?.items ?? []).contains {
      ($0["线"] ?? $0["line"])?.text?.hasSuffix("%") ?? false
    }
    return chosenKind(for: question)
  }

  private func facet(_ metric: String) -> Facet? {
    switch valueColumns {
    case ["收入", "计划"]: .planCompletion
    case ["上年", "本年"]: .yearOverYearGrowth
    default: metric.split(separator: ".").dropFirst().last.flatMap { Facet(rawValue: String($0)) }
    }
  }

  private var questionRows: FigureQuestion.Rows {
    let rows = texts("维度") + texts("分面")
    let members = rows.filter { $0 != "月" }
    let names: Set = ["机构", "下级", "同级", "省", "市局", "县局", "单位", "邮政局"]
    let areOrganizations = members.contains(where: names.contains)
    let runsOverMonths = rows.contains("月") || node("分面") != nil
    guard !members.isEmpty else { return .months }
    guard runsOverMonths else { return areOrganizations ? .organizations : .parts }
    return areOrganizations ? .organizationsOverMonths : .partsOverMonths
  }
}
