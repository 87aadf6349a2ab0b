import Auditing
import Diagnostics
import Documents
import Facts
import SampleSupport
import Testing

struct AcrossDocumentsTests {
  private func findings(of documents: [Document]) throws -> [Diagnostic] {
    var log = DiagnosticLog()
    auditTogether(documents, schema: try SampleReports.shared.get().schema, log: &log)
    return log.diagnostics
  }

  @Test func findsNothingInTheElevenReportsOfThePack() throws {
    let found = try findings(of: try SampleReports.packReports.get())
    #expect(found.map { renderText($0) } == [])
  }

  @Test func findsAnAmountOfABureauThatItsProvincePrintsOtherwise() throws {
    let sample = try SampleReports.shared.get()
    let province = try sample.report("榆林{{ 收入[榆林] }}。", for: "陕西")
    let bureau = try sample.report("收入{{ 收入 }}。", for: "榆林")
    #expect(try findings(of: [province, bureau]) == [])
    let broken = province.breaking("385.19万元", to: "358.19万元")
    let found = try findings(of: [broken, bureau])
    #expect(found.map(\.message) == ["同一个量在两处说法不一致"])
    #expect(found.first?.organizations == ["陕西", "榆林"])
    #expect(found.first?.labels.map(\.text) == ["印作 358.19万元", "印作 385.19万元"])
  }

  /// 万元 and 元 of one amount agree as far as rounding goes.
  @Test func comparesUnitsOfOneFamily() throws {
    let sample = try SampleReports.shared.get()
    let province = try sample.report("榆林{{ 收入[榆林] | 单位(\"亿元\") }}。", for: "陕西")
    let bureau = try sample.report("收入{{ 收入 }}。", for: "榆林")
    #expect(try findings(of: [province, bureau]) == [])
    let broken = bureau.breaking("385.19万元", to: "485.19万元")
    #expect(try findings(of: [province, broken]).map(\.code) == ["W420"])
  }

  @Test func findsTwoBureauxAtOnePlace() throws {
    let sample = try SampleReports.shared.get()
    let text = "收入居全省{{ 收入.排名(上级) }}。"
    let first = try sample.report(text, for: "西安")
    let second = try sample.report(text, for: "榆林")
    #expect(try findings(of: [first, second]) == [])
    let broken = second.breaking("第2位", to: "第1位")
    let found = try findings(of: [first, broken])
    #expect(found.map(\.message) == ["同一范围里有两个机构印在同一位次，都没有写并列"])
    #expect(found.first?.organizations == ["西安", "榆林"])
  }

  /// Two counties of 榆林 have the same revenue.
  @Test func acceptsSharedPlaces() throws {
    let sample = try SampleReports.shared.get()
    let text = "收入居全市{{ 收入.排名(上级) }}。"
    let documents = try ["米脂县", "吴堡县"].map { try sample.report(text, for: $0) }
    #expect(documents.allSatisfy { $0.plainText.contains("并列第10位") })
    #expect(try findings(of: documents) == [])
  }

  /// A place within the county set and one within the bureaux are of two sets.
  @Test func keepsSetsApart() throws {
    let sample = try SampleReports.shared.get()
    let first = try sample.report("收入居全省{{ 收入.排名(上级) }}。", for: "西安")
    let second = try sample.report("收入居全国{{ 收入.排名(上级) }}。", for: "陕西")
      .breaking("第15位", to: "第1位")
    #expect(try findings(of: [first, second]) == [])
  }
}
