import Diagnostics
import Facts
import Foundation
import Testing

struct SourceTests {
  @Test func readsAWideTableWithUnitsTotalsAndMonthsWithoutYear() throws {
    var workspace = Workspace(monthly: "")
    workspace.files["月报.csv"] = Array(
      "表一,,,\n,1月,2004年2月,备注\n单位：万元,,,\n神木县,1.5,\"（１，２００）\",\n户县,,3,\n合计,1.5,1203,\n".utf8
    )
    workspace.sources =
      "月报: {文件: 月报.csv, 表头行: 2, 单位行: 3, 期间: 横排, 维度: {机构: A}, 跳过: [合计], 预计: [2004-02]}"
    workspace.catalogue = "序列: {收入: {取: [{源: 月报, 小数: 1}]}}"
    let (ledger, log) = workspace.load()
    #expect(log.presented.map { renderText($0) } == [])
    let table = try #require(ledger?.tables.first)
    #expect(
      try table.texts(#require(ledger?.organizations)) == [
        "神木县 2004-01 15000 @4", "神木县 2004-02 -12000000 @4", "户县 2004-01 缺 @5",
        "户县 2004-02 30000 @5",
      ]
    )
    #expect(table.address(ofRow: 1).column == "2004年2月")
    #expect(table.preliminaryMonths.map(\.description) == ["2004-02"])
  }

  @Test(arguments: [
    ("元", ["1", "2"], "1 2", 0), ("元", ["1", "2.35"], "100 235", 2),
    ("元", ["2.5", "1"], "250 100", 2), ("万元", ["7.87", "\"1,234.5678\""], "78700 12345678", 0),
    ("万元", ["7", "0.123456"], "7000000 123456", 2),
    ("亿元", ["1.23456789", "1"], "123456789 100000000", 0),
    ("万户", ["1.2345", "1"], "12345 10000", 0), ("户", ["1", "2"], "1 2", 0),
    ("%", ["97.85", "1"], "9785 100", 4),
  ])
  func readsTheDecimalsThatAUnitHasWithoutADeclaration(
    unit: String,
    cells: [String],
    values: String,
    decimals: Int
  ) throws {
    var workspace = Workspace(
      monthly: "月,市局,单位,业务,收入\n2004-01,榆林,神木,代售卡,\(cells[0])\n2004-02,榆林,神木,代售卡,\(cells[1])\n"
    )
    workspace.catalogue = workspace.catalogue.replacing("单位: 元", with: "单位: \"\(unit)\"")
    let (ledger, log) = workspace.load()
    #expect(log.presented.map { renderText($0) } == [])
    let table = try #require(ledger?.tables.first)
    #expect(table.values.map { $0.map { String($0) } ?? "缺" }.joined(separator: " ") == values)
    #expect(table.decimals == decimals)
  }

  @Test(arguments: [false, true])
  func readsTheUnicodeTextOfASheet(isBigEndian: Bool) throws {
    var workspace = Workspace(monthly: "")
    let text = "月\t市局\t单位\t业务\t收入\r\n2004-01\t榆林\t神木\t代售卡\t1\r\n2004-02\t榆林\t神木\t代售卡\t𠮷\r\n"
    workspace.files["月报.csv"] = ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    let (ledger, log) = workspace.load()
    #expect(log.diagnostics.flatMap(\.places).map(\.description) == ["月报.csv 第 3 行 收入 = 𠮷"])
    #expect(ledger?.tables.first?.values == [1, nil])
  }

  @Test func readsHeadsWithLineBreaksAndSkipsRowsByTheirFirstCell() throws {
    var workspace = Workspace(
      monthly: "月,市局,单位,业务,\"收\n入\"\n2004-01,榆林,神木,代售卡,1\n2004-02,榆林,神木,代售卡,2\n合计,,,,3\n"
    )
    workspace.sources = workspace.sources.replacing("缺行: 按零", with: "缺行: 按零, 跳过: [合计]")
    let (ledger, log) = workspace.load()
    #expect(log.presented.map { renderText($0) } == [])
    #expect(ledger?.tables.first?.values == [1, 2])
  }

  @Test(arguments: [
    ("收入（万元）", "", "元", 10_000), ("收入(亿元)", "", "元", 100_000_000), ("收入/万元", "", "元", 10_000),
    ("收入（含税）", "", "", 1), ("收入（万元）", ", 单位: 万元", "元", 10_000), ("网点（个）", ", 单位: 处", "处", 1),
    ("用户（万户）", "", "户", 10_000), ("收入/成本", "", "", 1), ("收入（移动）", ", 单位: 元", "元", 1),
  ])
  func readsTheUnitInTheHeadOfAColumn(
    head: String,
    declared: String,
    base: String,
    value: Int64
  )
    throws
  {
    var workspace = Workspace(
      monthly: "月,市局,单位,业务,\(head)\n2004-01,榆林,神木,代售卡,1\n2004-02,榆林,神木,代售卡,1\n"
    )
    workspace.catalogue =
      "维度: {业务: [代售卡, 代收费]}\n序列: {收入: {取: [{源: 月报, 列: \(head)\(declared)}]}}"
    let (ledger, log) = workspace.load()
    #expect(log.presented.map { renderText($0) } == [])
    let table = try #require(ledger?.tables.first)
    #expect(table.values == [value, value])
    #expect(table.unit == base)
  }

  @Test func keepsTheOtherRowsAndNamesWhomABrokenOneReaches() throws {
    let workspace = Workspace(
      monthly: """
        月,市局,单位,业务,收入
        2004-01,榆林,神木县,代售卡,1
        2004-02,榆林,府谷县,代售卡,x
        2004-02,西安,户县,代售卡,
        2004-02,西安,户县,代收费
        """
    )
    let (ledger, log) = workspace.load()
    #expect(log.diagnostics.map(\.organizations) == [["西安", "户县"], ["榆林", "府谷县"]])
    let table = try #require(ledger?.tables.first)
    #expect(
      try table.texts(#require(ledger?.organizations)) == [
        "神木县 2004-01 1 @2", "府谷县 2004-02 缺 @3", "户县 2004-02 缺 @4",
      ]
    )
  }

  @Test func readsAnOfficeFileInGB18030() throws {
    var workspace = Workspace(monthly: "")
    let text = "月,市局,单位,业务,收入\n2004-01,榆林,神木,代售卡,1\n2004-02,榆林,神木,代售卡,２万\n"
    let data = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    workspace.files["月报.csv"] = Array(data)
    let (ledger, log) = workspace.load()
    #expect(log.diagnostics.isEmpty)
    #expect(ledger?.tables.first?.values == [1, 20_000])
  }

  @Test func takesANameThatTwoLevelsShareOnTheLevelOfItsColumn() throws {
    var workspace = Workspace(monthly: "月,省,收入\n2004-01,吉林,1\n2004-01,辽宁,2\n2004-02,吉林,3\n")
    workspace.organizations = """
      层级: [省, 市局]
      成员:
        - {层级: 省, 名称: 吉林}
        - {层级: 省, 名称: 辽宁}
        - {层级: 市局, 名称: 吉林, 上级: 吉林}
      """
    workspace.sources = "月报: {文件: 月报.csv, 期间: 月, 维度: {机构: 省}}"
    workspace.catalogue = "序列: {收入: {取: [{源: 月报, 列: 收入}]}}"
    let (ledger, log) = workspace.load()
    #expect(log.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(organizationPlaces(ofRowsIn: ledger?.tables.first) == [0, 1, 0])
    workspace.files["月报.csv"] = Array("月,省,收入\n2004-01,吉林,1\n2004-02,吉林,3\n".utf8)
    #expect(workspace.load().log.diagnostics.map(\.code).contains("N107"))
  }

  @Test func makesTheOrganizationThatIsOnlyNamedAsParent() throws {
    var workspace = Workspace(monthly: "月,收入\n2004-01,1\n2004-02,2\n")
    workspace.organizations = """
      层级: [全国, 省]
      成员: [{层级: 省, 名称: 陕西, 上级: 全国, 属性: {组: "1"}}, {层级: 省, 名称: 甘肃, 上级: 全国, 属性: {组: "0"}}]
      组: {同组: {层级: 省, 当: {组: "1"}}, 西北: {成员: [甘肃, 陕西]}}
      """
    workspace.sources = "月报: {文件: 月报.csv, 期间: 月, 固定: {机构: 全国}}"
    workspace.catalogue = "序列: {收入: {取: [{源: 月报, 列: 收入}]}}"
    let (ledger, log) = workspace.load()
    #expect(log.diagnostics.isEmpty)
    let organizations = try #require(ledger?.organizations)
    #expect(organizations.all.map(\.name) == ["全国", "陕西", "甘肃"])
    #expect(organizations.group(named: "同组")?.members.map(\.index) == [1])
    #expect(organizations.group(named: "西北")?.members.map(\.index) == [1, 2])
    #expect(organizationPlaces(ofRowsIn: ledger?.tables.first) == [0, 0])
  }

  @Test func listsManyUnknownNamesInOneFinding() {
    let rows = (1...60).map { "2004-01,榆林,丙丁戊己\($0)号,代售卡,1" }.joined(separator: "\n")
    let good = "2004-01,榆林,神木县,代售卡,1\n2004-02,榆林,神木县,代售卡,1\n"
    let workspace = Workspace(monthly: "月,市局,单位,业务,收入\n" + good + rows)
    let log = workspace.load().log
    #expect(log.diagnostics.count == 21)
    #expect(log.diagnostics.last?.message == "“单位”这一列还有 40 格不在机构表里")
    #expect(log.diagnostics.allSatisfy { $0.organizations == ["榆林"] })
  }

  @Test func readsMaterialsOfAFolderAndByOrder() throws {
    var workspace = Workspace(monthly: "月,市局,单位,业务,收入\n")
    workspace.materials = "{文件夹: 素材}"
    workspace.files["素材/存在问题/问题@神木.txt"] = Array("网点少,覆盖低 {{ 收入[榆林,西安] }}\n".utf8)
    let folder = try #require(workspace.load().ledger?.materials)
    #expect(folder.map(\.section) == ["存在问题"])
    #expect(folder.map(\.slot) == ["问题"])
    #expect(folder.map(\.text.text) == ["网点少，覆盖低 {{ 收入[榆林,西安] }}"])
    workspace.materials = "{文件: 素材.csv, 机构: 局, 节: 节, 类: 类, 正文: 文, 次序: 序, 条件: 条}"
    workspace.files["素材.csv"] = Array("局,节,类,文,序,条\n榆林,问,问,乙,2,收入 > 0\n榆林,问,问,甲,1,\n".utf8)
    let ordered = try #require(workspace.load().ledger?.materials)
    #expect(ordered.map(\.text.text) == ["甲", "乙"])
    #expect(ordered.map(\.condition) == ["", "收入 > 0"])
  }

  /// Places of the organisations that the rows of a table are of.
  private func organizationPlaces(ofRowsIn table: LedgerTable?) -> [Int]? {
    table.map { table in (0..<table.rowCount).map { table.organization(ofRow: $0).index } }
  }
}
