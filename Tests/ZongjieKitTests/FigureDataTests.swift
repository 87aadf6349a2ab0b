import Documents
import Facts
import Foundation
import Testing

@testable import ZongjieKit

/// Figures as files of their own: SVG, PNG and the data beside them (workspace.md 7).
struct FigureDataTests {
  private static func value(_ text: String) -> ChartValue { .undefined(text: text) }

  private static func series(_ name: String, _ texts: [String]) -> ChartSeries {
    ChartSeries(
      key: name,
      name: name,
      role: .actual,
      unit: .percent,
      decimals: 2,
      values: texts.map(value)
    )
  }

  @Test func writesWhatIsPrinted() {
    let chart = Chart(
      kind: .difference,
      label: nil,
      number: 1,
      title: "增减",
      options: ChartOptions(),
      categories: [
        ChartCategory(key: "榆林", name: "榆林"), ChartCategory(key: "铜川", name: "铜川,含本部"),
      ],
      series: [Self.series("同比", ["57.22", "−4.34"])],
      sideColumns: [ChartSideColumn(role: .rank, texts: ["1", "2"])]
    )
    #expect(
      figureData(chart) == "\u{FEFF}项目,同比（%）,位次\r\n榆林,57.22,1\r\n\"铜川,含本部\",-4.34,2\r\n"
    )
  }

  @Test func writesPanelsByMonth() {
    let chart = Chart(
      kind: .sparkline,
      label: nil,
      number: 1,
      title: "走势",
      options: ChartOptions(),
      categories: [
        ChartCategory(key: "2004-01", name: "1月"), ChartCategory(key: "2004-02", name: "2月"),
      ],
      series: [],
      panels: [
        ChartPanel(
          key: "榆林",
          title: "榆林",
          isHighlighted: false,
          series: [Self.series("收入", ["1.00", "缺"])]
        )
      ]
    )
    #expect(figureData(chart) == "\u{FEFF}项目（%）,1月,2月\r\n榆林,1.00,缺\r\n")
  }

  @Test func writesAFileOfEachFormAndTheData() async throws {
    let workspace = try TemporaryWorkspace.small()
    _ = await workspace.make(.one(nil)) { $0.formats = [.png, .svg] }
    let names = workspace.outputNames.filter { $0.hasPrefix("图/") }.sorted()
    #expect(names == ["csv", "png", "svg"].map { "图/收入走势-铜川市局.\($0)" })
    let data = String(decoding: try workspace.output("图/收入走势-铜川市局.csv"), as: UTF8.self)
    // 11,368 元 of January over 16,607 of the year before, a fall of 31.55%.
    #expect(data.contains("1月,1.14,-31.55"))
    let drawing = String(decoding: try workspace.output("图/收入走势-铜川市局.svg"), as: UTF8.self)
    #expect(drawing.contains(">6月</text>") && drawing.contains("<desc>趋势。"))
  }
}
