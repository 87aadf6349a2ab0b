import Diagnostics
import Documents
import Facts
import Testing

@testable import Templating

/// What a ranking does with rows that it has no room for, and with those that have no value.
struct FoldedRowsTests {
  private func table(_ values: [Int?], top: Int, rest: FigureRest) -> FigureTable {
    let metric = FigureMetric(key: "收入", name: "收入", type: .plain)
    var table = FigureTable(kind: .ranking, metric: metric)
    table.keys = zip(["甲", "乙", "丙", "丁", "戊"], values).map { name, _ in
      FigureKey(key: name, name: name)
    }
    table.values = [values.map { $0.map { .number(Number(Rational($0)), nil) } ?? .missing }]
    table.top = top
    table.rest = rest
    return table
  }

  @Test(
    arguments: [
      (2, FigureRest.mean, ["甲", "丙", "其余2个平均", "乙"], [5, 3, 1.5, nil]),
      (2, .total, ["甲", "丙", "其余2个合计", "乙"], [5, 3, 3, nil]),
      (2, .omitted, ["甲", "丙", "乙"], [5, 3, nil]),
      (4, .mean, ["甲", "丙", "丁", "戊", "乙"], [5, 3, 2, 1, nil]),
    ] as [(Int, FigureRest, [String], [Double?])]
  )
  func givesARowWithoutAValueItsOwnPlace(
    _ top: Int,
    _ rest: FigureRest,
    _ names: [String],
    _ values: [Double?]
  ) throws {
    var log = DiagnosticLog()
    let settings = Settings(reportPeriod: Period(year: 2004, part: 1, of: 2))
    let table = table([5, nil, 3, 2, 1], top: top, rest: rest)
    let chart = finishFigure(table, settings: settings, log: &log)
    #expect(chart.categories.map(\.name) == names)
    #expect(try #require(chart.series.first).values.map { $0.number?.double } == values)
    #expect(chart.notes.contains("乙数据缺失"))
    #expect(log.diagnostics.contains { $0.code == "G205" && $0.message == "乙缺失" })
  }
}
