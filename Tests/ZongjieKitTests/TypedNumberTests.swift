import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// Typed numbers (手填) through a whole run.
struct TypedNumberTests {
  /// The province's report as one 段落 of 16 lines.
  private static let paragraph = """
    # 发展综述

    全国月均增幅{{ 手填("49.59%", 来源: "快报") }}。

    {{ 本局.范围 }}累计实现收入{{ 收入 }}。










    本省累计收入对元月的月均增幅{{ 收入.月均增幅 }}，{{ 收入.月均增幅 − 收入[全国].月均增幅 | 高低语("全国") }}。

    """

  private func workspace(_ text: String) throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace.sample()
    try workspace.folder.write(text, to: "模板/段落/发展综述.md")
    try workspace.folder.write("{% 引用 \"段落/发展综述.md\" %}\n", to: "模板/半年总结/省.md")
    return workspace
  }

  /// Message 8 of language.md 2.2.
  @Test func saysThatTwoStatementsCannotBothBeTrue() async throws {
    let workspace = try workspace(Self.paragraph)
    let result = await workspace.make(.one(nil)) { $0.formats = [.txt] }
    #expect(!result.isComplete)
    let found = result.log.presented.filter { $0.code == "W420" }
    #expect(
      found.map { renderText($0) } == [
        """
        错误[W420]：同一个量在两处说法不一致
           --> 模板/段落/发展综述.md:3:10
           |
         3 | 全国月均增幅{{ 手填("49.59%", 来源: "快报") }}。
           |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 印作 49.59%
        ...
        16 | 本省累计收入对元月的月均增幅{{ 收入.月均增幅 }}，{{ 收入.月均增幅 − 收入[全国].月均增幅 | 高低语("全国") }}。
           |                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 印作“高于全国9.09个百分点”，本省 66.21%，等于说全国约为 57.12%
           |
           = 区间核对：49.59%±0.005 与 57.12%±0.010 不相交，不是四舍五入造成的
           = 来源：前者为手工填写（快报）；后者由 data/provinces_monthly.csv 算出
           = 选择：① 前一处改用 {{ 收入[全国].月均增幅 }}；② 写明口径：手填("49.59%", 来源: "快报", 口径: "快报")，印作“49.59%（快报）”
        """
      ]
    )
    #expect(workspace.outputNames == ["运行记录.json"])
  }

  /// Either choice that the message gives mends it.
  @Test(arguments: [
    ("{{ 收入[全国].月均增幅 }}", "全国月均增幅57.12%。"),
    ("{{ 手填(\"49.59%\", 来源: \"快报\", 口径: \"快报\") }}", "全国月均增幅49.59%（快报）。"),
  ])
  func acceptsBothWaysOut(_ tag: String, _ printed: String) async throws {
    let old = "{{ 手填(\"49.59%\", 来源: \"快报\") }}"
    let text = Self.paragraph.replacingOccurrences(of: old, with: tag)
      .replacingOccurrences(of: "全国月均增幅{{ 收入", with: "累计收入对元月的全国月均增幅{{ 收入")
    let workspace = try workspace(text)
    let result = await workspace.make(.one(nil)) { $0.formats = [.txt] }
    #expect(result.isComplete, "\(result.log.presented.map { renderText($0) })")
    let name = try #require(workspace.outputNames.first { $0.hasSuffix(".txt") })
    let made = String(decoding: try workspace.output(name), as: UTF8.self)
    #expect(made.contains(printed), "\(made)")
    #expect(made.contains("附：手工填写数字及来源") == tag.contains("手填"))
  }

  private func smallWorkspace() throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace.copy(of: "Tests/ZongjieKitTests/Cases/错误/样本")
    let text = "全国快递收入{{ 手填(\"12.5亿元\", 来源: \"快报\") }}。\n"
    try workspace.folder.write(text, to: "模板/总结.md")
    return workspace
  }

  @Test func leavesTheListOutBySetting() async throws {
    let workspace = try smallWorkspace()
    try workspace.folder.replace("  舍入: 四舍五入", with: "  手填附录: 否\n  舍入: 四舍五入", in: "zongjie.yaml")
    #expect(await workspace.make(.one(nil)) { $0.formats = [.txt] }.isComplete)
    let name = try #require(workspace.outputNames.first { $0.hasSuffix(".txt") })
    #expect(!String(decoding: try workspace.output(name), as: UTF8.self).contains("附："))
    let record = try Record(try workspace.output("运行记录.json"))
    #expect(record.statements.map(\.text) == ["12.5亿元"])
  }

  @Test func listsWhatIsTypedAroundTheText() async throws {
    let workspace = try smallWorkspace()
    let head = """
      ---
      标题: '收入{{ 手填("12.5亿元", 来源: "快报") }}的总结'
      附注: '户数{{ 手填("3万户", 来源: "普查") }}'
      ---
      # 发展

      新增{{ 手填("18人", 来源: "人事科") }}。

      """
    try workspace.folder.write(head, to: "模板/总结.md")
    #expect(await workspace.make(.one(nil)) { $0.formats = [.txt] }.isComplete)
    let name = try #require(workspace.outputNames.first { $0.hasSuffix(".txt") })
    let text = String(decoding: try workspace.output(name), as: UTF8.self)
    #expect(text.contains("1.“12.5亿元”，来源：快报，见标题。"))
    #expect(text.contains("2.“18人”，来源：人事科，见“一、发展”第1段。"))
    #expect(text.contains("3.“3万户”，来源：普查，见附注。"))
    let record = try Record(try workspace.output("运行记录.json"))
    #expect(record.statements.map(\.text) == ["12.5亿元", "18人", "3万户"])
  }

  @Test func dumpsTheListAsTyped() throws {
    let workspace = try smallWorkspace()
    let result = dump(.document, at: workspace.place, unit: nil, palette: nil, size: nil)
    #expect(result.text?.contains("附：手工填写数字及来源") == true)
    #expect(result.text?.contains("“12.5亿元”，来源：快报，见正文第1段。") == true)
  }
}
