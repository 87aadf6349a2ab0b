import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// A figure or table block that is named in `explain` and pasted back.
struct BlockCase: Sendable, CustomTestStringConvertible {
  let kind: String
  let label: String
  let block: String

  var testDescription: String { label }
}

/// The block that `explain` prints, in the place of the short one, gives the same pages.
struct ExplainedBlockTests {
  @Test(arguments: [
    BlockCase(kind: "图", label: "走势", block: "图型: 趋势\n指标: 收入\n标签: 走势"),
    BlockCase(kind: "图", label: "环比", block: "图型: 趋势\n指标: 件数\n增速: 环比\n比较: 上年同期\n标签: 环比"),
    BlockCase(kind: "图", label: "进度", block: "图型: 进度\n指标: 收入\n标签: 进度"),
    BlockCase(
      kind: "图",
      label: "构成",
      block: "图型: 构成\n指标: 业务收入.占比\n维度: 业务\n比较: 年初\n标签: 构成"
    ),
    BlockCase(kind: "图", label: "结构", block: "图型: 结构\n指标: 业务收入\n维度: 业务\n标签: 结构"),
    BlockCase(kind: "图", label: "环形", block: "图型: 环形\n指标: 业务收入\n维度: 业务\n标签: 环形"),
    BlockCase(
      kind: "图",
      label: "排名",
      block: "图型: 排名\n指标: 收入\n维度: 下级\n比较: 年初\n条件: 下级.个数 ≥ 2\n标签: 排名"
    ),
    BlockCase(kind: "图", label: "前二", block: "图型: 排名\n指标: 收入\n维度: 县局\n前: 2\n其余: 合计\n标签: 前二"),
    BlockCase(kind: "图", label: "完成", block: "图型: 完成\n指标: 收入.完成率\n维度: 县局\n标签: 完成"),
    BlockCase(kind: "图", label: "小图", block: "图型: 小图\n指标: 收入\n分面: 下级\n标签: 小图"),
    BlockCase(kind: "图", label: "热表", block: "图型: 热表\n指标: 收入\n维度: [下级, 月]\n标签: 热表"),
    BlockCase(kind: "图", label: "差异", block: "图型: 差异\n指标: 收入.同比\n维度: 县局\n标签: 差异"),
    BlockCase(kind: "图", label: "名次", block: "图型: 名次\n指标: 收入\n维度: 县局\n标签: 名次"),
    BlockCase(kind: "图", label: "贡献", block: "图型: 贡献\n指标: 业务收入\n维度: 业务\n标签: 贡献"),
    BlockCase(kind: "图", label: "对比", block: "图型: 对比\n指标: 业务收入.占比\n维度: 业务\n标签: 对比"),
    BlockCase(kind: "图", label: "对比线", block: "图型: 对比线\n指标: 业务收入\n维度: 业务\n标签: 对比线"),
    BlockCase(kind: "图", label: "差距", block: "图型: 差距\n指标: 收入.同比\n维度: 县局\n标签: 差距"),
    BlockCase(kind: "图", label: "帕累托", block: "图型: 帕累托\n指标: 收入\n维度: 县局\n标签: 帕累托"),
    BlockCase(kind: "图", label: "份额", block: "图型: 份额\n指标: 业务收入.占比\n维度: 业务\n标签: 份额"),
    BlockCase(
      kind: "图",
      label: "指数",
      block: "图型: 指数\n指标: [业务收入, 快件: \"业务收入[快包]\", 件数]\n标签: 指数"
    ),
    BlockCase(kind: "图", label: "点", block: "图型: 点\n指标: 收入\n维度: 县局\n突出: 城区\n标签: 点"),
    BlockCase(
      kind: "图",
      label: "批注",
      block:
        "图型: 趋势\n指标: 收入\n批注:\n  - {位置: 6月, 文字: 创新高, 断言: 居首}\n注: 不含邮件保价\n图题: 收入：逐月\n标签: 批注"
    ),
    BlockCase(
      kind: "表",
      label: "各局",
      block: """
        标签: 各局
        题: 各局完成情况
        行: 下级
        排序: 收入 降序
        列:
          - {值: 收入, 头: 累计}
          - {头: 增长, 列: [{值: 收入.同比, 头: 同比}, {值: 收入.同比增量, 头: 增量}]}
          - {值: "收入[本局].排名(同级)", 头: 位次}
        合计: 首行
        """
    ),
  ])
  func printsABlockThatDrawsTheSame(_ entry: BlockCase) throws {
    let workspace = try TemporaryWorkspace.ofMistakes()
    func write(_ block: String) throws {
      let cite = "{{ 见\(entry.kind)(\"\(entry.label)\") }}"
      let text = "累计收入{{ 收入 }}（\(cite)）。\n\n\(block)\n"
      try workspace.folder.write(text, to: "模板/总结.md")
    }
    try write("```\(entry.kind)\n\(entry.block)\n```")
    let before = try drawing(of: workspace)
    let result = explain(workspace.place, "\(entry.kind)：\(entry.label)", unit: nil)
    let full = try #require(result.text)
    #expect(full.split(separator: "\n").count > entry.block.split(separator: "\n").count)
    try write(full)
    #expect(try drawing(of: workspace) == before, "\(full)")
    // What was filled in once is written now, so that explaining it again says the same.
    let again = try #require(
      explain(workspace.place, "\(entry.kind):\(entry.label)", unit: nil).text
    )
    #expect(values(in: again) == values(in: full))
  }

  private func drawing(of workspace: TemporaryWorkspace) throws -> String {
    let result = dump(.drawing, at: workspace.place, unit: nil, palette: nil, size: nil)
    #expect(!result.log.hasErrors, "\(result.log.diagnostics.map(\.message))")
    // Which characters a font is cut down to, and so the numbers of its glyphs, the template's own
    // text decides too.
    return try #require(result.text).replacing(/\[\d+, (-?[\d.]+), (-?[\d.]+)\]/) {
      "[\($0.output.1), \($0.output.2)]"
    }
  }

  /// The lines without their reasons; remarks aside.
  private func values(in block: String) -> [Substring] {
    block.split(separator: "\n").filter { !$0.hasPrefix("# ") }
      .compactMap { $0.split(separator: "  # ").first }
  }
}
