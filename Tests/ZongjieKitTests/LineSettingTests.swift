import Diagnostics
import Testing
import ZongjieKit

/// A setting of lines: two of its values and a paragraph that they set differently.
struct LineSettingCase: Sendable, CustomTestStringConvertible {
  let setting: String
  let values: [String]
  let text: String
  /// What the lines of each value have.
  let expected: [@Sendable ([String]) -> Bool]

  var testDescription: String { "\(setting) \(values.joined(separator: " "))" }
}

private let han = "全省代办业务收入同比增长完成年度计划基本达到要求各市局"

struct LineSettingTests {
  private static let cases = [
    LineSettingCase(
      setting: "避头尾",
      values: ["国标", "严格"],
      text: "\(han.prefix(26))……等重点工作。",
      expected: [{ $0[1].contains("\"……等") }, { !$0[1].contains("\"…") }]
    ),
    LineSettingCase(
      setting: "避头尾",
      values: ["国标", "基本"],
      text: String(repeating: "话/", count: 22) + "话吧业务。",
      expected: [{ !$0[0].hasSuffix("/\"") }, { $0[0].hasSuffix("话/\"") }]
    ),
    LineSettingCase(
      setting: "标点",
      values: ["全角式", "开明式"],
      text: String(repeating: "收入，利润、成本；", count: 8) + "很高。",
      expected: [{ $0.count == 3 }, { $0.count == 3 }]
    ),
    LineSettingCase(
      setting: "行首标点",
      values: ["半角", "全角"],
      text: "“双过半”目标基本实现。",
      expected: [{ $0[0].hasPrefix("from 2.000") }, { $0[0].hasPrefix("from 2.5") }]
    ),
    LineSettingCase(
      setting: "中西间距",
      values: ["四分之一", "无"],
      text: "放号6212户，收入1408万元。",
      expected: [
        { $0[0].hasPrefix("from 2.000 to 15.489") }, { $0[0].hasPrefix("from 2.000 to 14.489") },
      ]
    ),
    LineSettingCase(
      setting: "悬挂标点",
      values: ["否", "是"],
      text: "\(han.prefix(26))，各地都要努力工作。",
      expected: [{ !$0[0].hasSuffix("，\"") }, { $0[0].hasPrefix("from 2.000 to 28.5") }]
    ),
    LineSettingCase(
      setting: "正文字号",
      values: ["三号", "16"],
      text: "收入123456789012万元。",
      expected: [{ $0.count == 1 }, { $0.count == 1 }]
    ),
  ]

  /// The lines of the first paragraph of text in the shipped fonts.
  private func lines(_ text: String, _ setting: String, _ value: String) throws -> [String] {
    let workspace = try TemporaryWorkspace.small()
    try workspace.folder.write("# 上半年业务发展\n\n\(text)\n", to: "模板/总结.md")
    try workspace.folder.replace(
      "本级: 铜川",
      with: "本级: 铜川\n设置: {\(setting): \(value)}",
      in: "zongjie.yaml"
    )
    let dumped = dump(.lines, at: workspace.place, unit: nil, palette: nil, size: nil)
    let rows = try #require(dumped.text).split(separator: "\n")
    let start = try #require(rows.firstIndex { $0.contains("lines paragraph") })
    return rows[(start + 1)...].prefix { $0.hasPrefix("    line") }.compactMap { row in
      row.firstRange(of: "from ").map { String(row[$0.lowerBound...]) }
    }
  }

  @Test(arguments: cases)
  func setsTheSameTextDifferently(_ entry: LineSettingCase) throws {
    let set = try entry.values.map { try lines(entry.text, entry.setting, $0) }
    #expect(set[0] != set[1])
    for (lines, isExpected) in zip(set, entry.expected) {
      #expect(isExpected(lines), "\(lines)")
    }
  }
}
