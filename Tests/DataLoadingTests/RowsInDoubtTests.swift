import DataLoading
import Diagnostics
import Facts
import Testing

/// A row that cannot be read is never zero, for nobody to whom it may belong.
struct RowsInDoubtTests {
  private func inDoubt(_ row: String) throws -> [String] {
    let head = "月,市局,单位,业务,收入\n2004-01,榆林,府谷县,代收费,5\n2004-02,西安,户县,代收费,7\n"
    let (loaded, log) = Workspace(monthly: head + row + "\n").load()
    let ledger = try #require(loaded)
    let table = try #require(ledger.tables.first)
    #expect(log.hasErrors)
    #expect(table.readsMissingRowsAsZero)
    return ledger.organizations.all.filter { !table.readsMissingRowAsZero(of: $0.id) }.map(\.name)
  }

  @Test(arguments: [
    ("2004-01,榆林,神木县,代售卡片,4", ["神木县"]),
    ("2004.1,榆林,神木县,代售卡,4", ["神木县"]),
    ("2004-01,榆林,神木县,代售卡", ["神木县"]),
    ("2004-01,榆林,神水镇,代售卡,4", ["神木县", "府谷县"]),
  ])
  func namesTheirOrganizations(_ row: String, _ names: [String]) throws {
    #expect(Set(try inDoubt(row)) == Set(names))
  }

  @Test func doubtsAllWhereTheRowNamesNobody() throws {
    #expect(try inDoubt("2004-01,某市,某县,代售卡,4").count == 5)
  }

  @Test func readsMonthsAsSpreadsheetsWriteThem() throws {
    let text = "月,市局,单位,业务,收入\n2004年1月,榆林,府谷县,代收费,5\n2月份,榆林,府谷县,代收费,6\n"
    let (loaded, log) = Workspace(monthly: text).load()
    let table = try #require(loaded?.tables.first)
    #expect(!log.hasErrors)
    #expect(
      (0..<table.rowCount).map { table.period(ofRow: $0).description } == ["2004-01", "2004-02"]
    )
  }

  @Test(arguments: ["百万元", "千元"])
  func refusesUnitsThatWouldCountAsTheirOwn(_ unit: String) throws {
    var workspace = Workspace(monthly: "月,市局,单位,业务,收入\n2004-01,榆林,府谷县,代收费,5\n")
    workspace.catalogue = """
      维度: {业务: [代售卡, 代收费]}
      序列:
        收入: {取: [{源: 月报, 列: 收入, 单位: \(unit)}]}
      """
    #expect(workspace.messages().contains("“\(unit)”不能作单位"))
  }
}
