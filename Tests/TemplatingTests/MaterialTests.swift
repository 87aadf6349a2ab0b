import Diagnostics
import Facts
import Phrasing
import Templating
import Testing

struct MaterialTests {
  private func material(
    _ text: String,
    of organization: String = "甲",
    condition: String = "",
    row: Int = 2
  ) -> Material {
    Material(
      organization: SmallWorkspace.id(organization),
      section: "问题",
      slot: "问题",
      text: SourceText(name: "素材.csv 第 \(row) 行 正文", text: text),
      condition: condition,
      cell: CellAddress(file: "素材.csv", row: row, column: "正文")
    )
  }

  private static let list = "{% 列 素材(节: \"问题\") 编号: 一是 间隔: \"；\" %}{{ 项.正文 }}{% 完 %}。"

  private func lines(_ materials: [Material], for organization: String = "甲") throws -> [String] {
    var workspace = SmallWorkspace()
    workspace.materials = materials
    return try workspace.lines("问题：" + Self.list, for: organization)
  }

  private func found(_ materials: [Material]) -> [Diagnostic] {
    var log = DiagnosticLog()
    checkMaterials(
      materials,
      against: SmallWorkspace().schema,
      lexicon: Lexicon(),
      log: &log
    )
    return log.diagnostics
  }

  @Test func printsMarksAsTyped() throws {
    let text = "#1机组*停机*，费用A\\B"
    #expect(try lines([material(text)]) == ["问题：" + text + "。"])
  }

  @Test func makesOneParagraphOfAnEntry() throws {
    #expect(try lines([material("甲项\n乙项\n\n丙项。")]) == ["问题：甲项乙项丙项。"])
  }

  @Test func asksTagsForTheOrganizationThatWrote() throws {
    var workspace = SmallWorkspace()
    workspace.materials = [material("收入{{ 收入.同比 | 升降语 }}", of: "丙")]
    let text = "{% 列 素材(节: \"问题\", 机构: 下级) 编号: 无 %}{{ 项.正文 }}{% 完 %}。"
    #expect(try workspace.lines(text) == ["收入同比下降20.00%。"])
  }

  @Test func closesUpWhereAConditionIsFalse() throws {
    let entries = [
      material("网点少", row: 2), material("收入滑坡", condition: "收入.同比 < 0", row: 3),
      material("人手少", row: 4),
    ]
    #expect(try lines(entries) == ["问题：一是网点少；二是人手少。"])
    #expect(try lines([entries[0], entries[1]]) == ["问题：网点少。"])
    #expect(try lines([entries[1]]) == [])
  }

  @Test func reportsAConditionWithoutData() throws {
    var workspace = SmallWorkspace()
    workspace.gaps = ["甲": 3]
    workspace.materials = [material("网点少", condition: "收入 > 0元")]
    var log = DiagnosticLog()
    _ = try workspace.document("问题：" + Self.list, for: "甲", log: &log)
    #expect(log.diagnostics.filter { $0.severity == .error }.map(\.code) == ["D301"])
  }

  @Test(arguments: [
    ("收入", "U204"), ("收人 > 0元", "N101"), ("收入 > 0", ""), ("收入 >", "S104"),
  ])
  func checksConditions(_ condition: String, _ code: String) {
    let codes = found([material("甲", condition: condition)]).map(\.code)
    #expect(codes == (code.isEmpty ? [] : [code]) || code == "S104" && !codes.isEmpty)
  }

  @Test(arguments: ["{% 如果 收入 > 0 %}甲{% 完 %}", "{% 无此语句 %}", "甲{# 注 #}"])
  func refusesStatements(_ text: String) throws {
    let findings = found([material(text)])
    #expect(findings.map(\.code) == ["S101"])
    let label = try #require(findings.first?.labels.first)
    #expect(label.span.text.hasPrefix("{"))
  }

  @Test func reportsTypedNumbersAsNotes() {
    let findings = found([material("完成三千万元，2003年竞赛，7月底前，下半年"), material("一是抓")])
    #expect(findings.map(\.severity) == [.note, .note])
    #expect(findings.map { $0.labels[0].span.text } == ["三千万元", "2003年"])
  }

  @Test func findsTheSameTextOfTwo() {
    let same = found([material("网点少。", of: "甲"), material("网点少。", of: "乙", row: 3)])
    #expect(same.map(\.message) == ["甲、乙的素材完全相同：“网点少。”"])
    let nearly = found([
      material("网点少，人手少", of: "甲"), material("网点少 人手少。", of: "乙", row: 3),
      material("网点少、人手少", of: "丙", row: 4),
    ])
    #expect(nearly.map(\.message) == ["甲、乙、丙的素材只有空格和标点不同：“网点少，人手少”"])
    #expect(nearly.first?.places.count == 3)
    #expect(found([material("网点少"), material("网点少", row: 3)]).isEmpty)
  }

  @Test func judgesTypedWords() throws {
    var workspace = SmallWorkspace()
    workspace.materials = [material("收入增长{{ 收入.同比 }}", of: "丙")]
    var log = DiagnosticLog()
    _ = try workspace.document("问题：" + Self.list, for: "丙", log: &log)
    let finding = try #require(log.diagnostics.first { $0.code == "W405" })
    #expect(finding.labels.first?.span.source.name == "素材.csv 第 2 行 正文")
  }
}
