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
