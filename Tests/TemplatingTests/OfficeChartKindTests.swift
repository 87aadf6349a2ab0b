import Documents
import Testing

@testable import Templating

/// Names of forms in Excel and WPS lead to the kinds that answer their question.
struct OfficeChartKindTests {
  @Test(arguments: [
    ("柱状图", [ChartKind.trend, .ranking, .progress]),
    ("簇状柱形图", [.trend, .ranking, .progress]),
    ("条形图", [.ranking, .completion]), ("簇状条形图", [.ranking, .completion]),
    ("三维饼图", [.ring, .compositionOverTime]), ("百分比堆积柱形图", [.structure, .compositionOverTime]),
    ("雷达图", [.gap]), ("组合图", [.layers]),
  ])
  func knowsTheFormsOfOffice(_ name: String, _ kinds: [ChartKind]) throws {
    let form = try #require(OfficeChartKind(name))
    #expect(form.name == name)
    #expect(form.kinds.map(\.kind) == kinds)
  }

  @Test(arguments: ["图", "甘特图", "趋势"])
  func knowsNothingElse(_ name: String) { #expect(OfficeChartKind(name) == nil) }

  @Test func namesEachFormOnce() {
    let names = OfficeChartKind.forms.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }
}
