import Calculating
import Diagnostics
import Facts
import Testing

struct DataCheckTests {
  private func findings(_ province: SampleProvince) -> [Diagnostic] {
    var log = DiagnosticLog()
    checkData(
      LedgerIndex(province.ledger, schema: province.catalog.schema),
      province.catalog,
      log: &log
    )
    return log.diagnostics
  }

  @Test func findsNothingInTheSample() {
    #expect(findings(SampleProvince.shared) == [])
  }

  /// The example of language.md 2.2: a row of 神木县 for June removed.
  @Test func namesTheRowWhoseLackMakesTheSumsDiffer() throws {
    let province = SampleProvince(changing: "monthly.csv") { rows in
      rows.removeAll { $0[0] == "2004-06" && $0[2] == "神木县" && $0[3] == "移动" && $0[4] == "代售卡" }
    }
    let found = findings(province).filter { $0.code == "D310" }
    let first = try #require(found.first)
    #expect(first.message == "上下级相等 不成立：各市局之和不等于全省")
    #expect(
      first.places == [
        "data/provinces_monthly.csv 第 543 行 agency_revenue_yuan = 4200000，"
          + "而 10 个市局 2004年6月 之和为 4125409，差 74591（元）"
      ]
    )
    #expect(first.remarks == [.init("可能", "神木县 移动 代售卡 在 2004年6月 没有行，1—5月都有")])
    #expect(findings(province).contains { $0.code == "D312" })
  }

  @Test func tellsASourceThatDiffersFromTheSeriesOfWhichItIsAMember() {
    let province = SampleProvince(changing: "postal_monthly.csv") { rows in
      for index in rows.indices
      where rows[index][0] == "2004-02" && rows[index][1] == "铜川" && rows[index][2] == "代办电信" {
        rows[index][3] = "1"
      }
    }
    let found = findings(province).filter { $0.code == "D312" }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.places.first?.hasPrefix("铜川 2004年") == true })
  }

  @Test func findsAMonthWithoutRows() {
    let province = SampleProvince(changing: "postal_monthly.csv") { rows in
      rows.removeAll { $0[0] == "2004-05" && $0[1] == "安康" }
    }
    let found = findings(province).filter { $0.code == "D313" }
    #expect(found.map(\.places) == [["data/postal_monthly.csv：安康 没有 2004年5月 的行"]])
  }

  struct Gap: Sendable, CustomTestStringConvertible {
    let name: String
    /// Months of 东市 with their members of 品; 西市 has all from 2003-11 to 2004-04.
    let rows: [(month: String, product: String)]
    /// The months named.
    let absent: [String]
    var testDescription: String { name }

    init(_ name: String, _ months: [String], _ absent: [String], product: [String: String] = [:]) {
      self.name = name
      rows = months.map { ($0, product[$0] ?? "卡") }
      self.absent = absent
    }
  }

  private static let allMonths = [
    "2003-11", "2003-12", "2004-01", "2004-02", "2004-03", "2004-04",
  ]

  private static func without(_ months: String...) -> [String] {
    allMonths.filter { !months.contains($0) }
  }

  /// The report period is 2004-01..2004-03.
  @Test(arguments: [
    Gap("都有", allMonths, []), Gap("中间一个月", without("2004-02"), ["2004年2月"]),
    Gap("第一个月", without("2004-01"), ["2004年1月"]),
    Gap("两个月", without("2004-01", "2004-02"), ["2004年1月", "2004年2月"]),
    Gap("报告期之外", without("2003-12"), []),
    Gap("新成立", ["2004-02", "2004-03", "2004-04"], []),
    Gap("最后一个月", ["2003-11", "2003-12", "2004-01", "2004-02"], ["2004年3月"]),
    Gap("报告期内撤并", ["2003-11", "2003-12", "2004-01"], ["2004年2月", "2004年3月"]),
    Gap("报告期前撤并", ["2003-11", "2003-12"], []),
    Gap("只有报告期没有", ["2003-12", "2004-04"], ["2004年1月", "2004年2月", "2004年3月"]),
    Gap("只缺一个成员", allMonths, [], product: ["2004-02": "号"]),
  ])
  func warnsOfAMonthOfAnOrganizationThatCountsAsZero(_ gap: Gap) {
    var made = HandMade()
    let rows = gap.rows.map { ("东市", Optional($0.product), $0.month, Optional<Int64>(5)) }
    made.add(
      HandMade.flow("收入", dimensions: ["品"]),
      rows + HandMade.months("西市", "卡", from: HandMade.month(2003, 11), [1, 1, 1, 1, 1, 1]),
      readsMissingRowsAsZero: true
    )
    var log = DiagnosticLog()
    let schema = made.catalog.schema
    let rule = Catalog.CheckRule(.noMonthMissing(["收入"], jump: nil))
    checkData(
      LedgerIndex(made.ledger, schema: schema),
      Catalog(schema: schema, checks: [rule]),
      log: &log
    )
    #expect(log.diagnostics.allSatisfy { $0.code == "D313" && $0.severity == .warning })
    #expect(log.diagnostics.map(\.places) == gap.absent.map { ["a.csv：东市 没有 \($0) 的行"] })
  }

  @Test func warnsOfACountyWithoutRowsInAMonthOfTheSample() {
    let province = SampleProvince(changing: "monthly.csv") { rows in
      rows.removeAll { $0[0] == "2004-03" && $0[2] == "神木县" }
    }
    let found = findings(province).filter { $0.code == "D313" }
    #expect(found.map(\.places) == [["data/monthly.csv：神木县 没有 2004年3月 的行"]])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func warnsOfAMonthThatStandsOut() {
    let province = SampleProvince(changing: "provinces_monthly.csv") { rows in
      for index in rows.indices where rows[index][0] == "2004-03" && rows[index][1] == "甘肃" {
        rows[index][2] += "0"
      }
    }
    let found = findings(province).filter { $0.code == "D314" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.places.first?.contains("甘肃 2004年3月") == true)
  }

  @Test func findsTwoSourcesThatDiffer() throws {
    var made = HandMade()
    let revenue = HandMade.flow("收入")
    made.add(revenue, HandMade.months("东市", nil, [5, 6]), file: "a.csv")
    made.add(revenue, HandMade.months("东市", nil, [5, 7]), file: "b.csv")
    var log = DiagnosticLog()
    checkData(
      LedgerIndex(made.ledger, schema: made.catalog.schema),
      made.catalog,
      log: &log
    )
    let finding = try #require(log.diagnostics.first)
    #expect(finding.code == "D312")
    #expect(finding.places == ["东市 2003年2月：a.csv 第 3 行 v = 6，b.csv 第 3 行 v = 7（元）"])
  }
}
