import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// A change of the small zongjie.yaml and the finding that it must give.
struct ConfigurationCase: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let code: String
  let message: String
  /// A part of a remark or of a label; empty for any.
  let wayOut: String

  init(_ old: String, _ new: String, _ code: String, _ message: String, _ wayOut: String = "") {
    self.old = old
    self.new = new
    self.code = code
    self.message = message
    self.wayOut = wayOut
  }

  var testDescription: String { new }
}

struct ConfigurationTests {
  private static let date = "成文日期: 2004-07-05"

  /// The rows of workspace.md 2.
  static let cases = [
    ConfigurationCase("版本: 1", "版本: 2", "S130", "版本 2 不认识，本程序认识 1", "版本: 1"),
    ConfigurationCase("版本: 1\n", "", "S130", "版本"),
    ConfigurationCase(
      "标题: \"{{ 本局.全称 }}",
      "标题: \"{{ 本局.全程 }}",
      "N103",
      "全程",
      "全称"
    ),
    ConfigurationCase(
      "报告期: 2004-01..2004-06",
      "报告期: 2004-02..2004-06",
      "S130",
      "报告期“2004-02..2004-06”",
      "yyyy-01..yyyy-mm"
    ),
    ConfigurationCase(
      "报告期: 2004-01..2004-06",
      "报告期: 2004-01..2005-06",
      "S130",
      "报告期“2004-01..2005-06”"
    ),
    ConfigurationCase(
      "报告期: 2004-01..2004-06",
      "报告期: 上半年",
      "S130",
      "报告期“上半年”"
    ),
    ConfigurationCase(
      "报告期: 2004-01..2004-06",
      "报告期: 2007-01..2007-06",
      "D313",
      "2007"
    ),
    ConfigurationCase(
      date,
      "成文日期: 2004-02-30",
      "S130",
      "成文日期“2004-02-30”不是日期"
    ),
    ConfigurationCase(
      date,
      "成文日期: 7月5日",
      "S130",
      "成文日期“7月5日”不是日期",
      "2004-07-05"
    ),
    ConfigurationCase(
      "署名: \"{{ 本局.全称 }}\"",
      "署名: \"{{ 本居.全称 }}\"",
      "N101",
      "本居",
      "本局"
    ),
    ConfigurationCase("本级: 铜川", "本级: 铜州", "N102", "铜州", "铜川"),
    ConfigurationCase("目录: [目录.yaml]", "目录: [目彔.yaml]", "N109", "目彔.yaml"),
    ConfigurationCase("目录: [目录.yaml]\n", "", "S130", "目录"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n措辞: [没有.yaml]", "N109", "没有.yaml"),
    ConfigurationCase("模板/总结.md}", "模板/总结2.md}", "N109", "总结2.md"),
    ConfigurationCase("模板: {市局:", "模板: {市居:", "S130", "市居", "市局"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n版式: 红投", "S130", "红投", "红头"),
    ConfigurationCase(
      "本级: 铜川",
      "本级: 铜川\n输出: {文件名: \"{序号}-{机关}\"}",
      "S130",
      "{机关}",
      "{机构}"
    ),
    ConfigurationCase(
      "本级: 铜川",
      "本级: 铜川\n输出: {格式: [pdf, docx]}",
      "S130",
      "docx 尚未提供"
    ),
    ConfigurationCase(
      "本级: 铜川",
      "本级: 铜川\n输出: {格式: [doc]}",
      "S130",
      "doc",
      "pdf、txt、png、svg"
    ),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n输出: {目路: out}", "S130", "目路", "目录"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n字体: {仿宋: 没有.ttf}", "N109", "没有.ttf"),
    ConfigurationCase(
      "本级: 铜川",
      "本级: 铜川\n字体: {彷宋: a.ttf}",
      "S130",
      "彷宋",
      "仿宋"
    ),
    ConfigurationCase(
      "本级: 铜川",
      "本级: 铜川\n字体: {仿宋: ../a.ttf}",
      "N109",
      "../a.ttf"
    ),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设值: {}", "S130", "设值", "设置"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n本级: 铜川", "S130", "本级"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {舍人: 五成双}", "S130", "舍人", "舍入"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {舍入: 五入}", "S130", "五入"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {小数: {金额: 5}}", "S130", "0 到 4"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {过半下限: 四成}", "S130", "四成"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {程度词: {大幅: 3%}}", "S130", "程度词"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {年初: {流量: 去年}}", "S130", "去年"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {悬挂标点: yes}", "S130", "yes"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {避头尾: 国标准}", "S130", "国标准", "国标"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {标点: 开明}", "S130", "开明", "开明式"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {行首标点: 半角式}", "S130", "半角式", "半角"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {中西间距: 四分一}", "S130", "四分一", "四分之一"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {正文字号: 三好}", "S130", "三好", "三号"),
    ConfigurationCase("本级: 铜川", "本级: 铜川\n设置: {悬挂标点: 有}", "S130", "有", "是"),
    ConfigurationCase("数据/收入.csv", "数据/收人.csv", "N109", "数据/收人.csv"),
    ConfigurationCase("数据/收入.csv", "../收入.csv", "N109", "../收入.csv"),
    ConfigurationCase(
      "目录: [目录.yaml]",
      "目录: [../目录.yaml]",
      "N109",
      "../目录.yaml"
    ),
  ]

  @Test(arguments: cases)
  func reportsAKeyOrValueThatIsWrong(_ entry: ConfigurationCase) async throws {
    let workspace = try TemporaryWorkspace.small()
    try workspace.folder.replace(entry.old, with: entry.new, in: "zongjie.yaml")
    let log = await checkWorkspace(workspace.place).log
    let found = log.diagnostics.filter {
      $0.code == entry.code && $0.severity == .error && renderText($0).contains(entry.message)
    }
    let all = log.presented.map { renderText($0) }.joined(separator: "\n\n")
    #expect(!found.isEmpty, "\(all)")
    #expect(
      entry.wayOut.isEmpty || found.contains { renderText($0).contains(entry.wayOut) },
      "\(all)"
    )
  }

  @Test func reportsAllWrongKeysAtOnce() async throws {
    let workspace = try TemporaryWorkspace.small()
    try workspace.folder.replace("版本: 1", with: "版本: 3", in: "zongjie.yaml")
    try workspace.folder.replace("2004-07-05", with: "昨天", in: "zongjie.yaml")
    try workspace.folder.replace("本级: 铜川", with: "本级: 铜川\n版式: 信封", in: "zongjie.yaml")
    let messages = await checkWorkspace(workspace.place).log.diagnostics.map(\.message)
    #expect(messages.count { $0.contains("版本 3") } == 1)
    #expect(messages.count { $0.contains("昨天") } == 1)
    #expect(messages.count { $0.contains("信封") } == 1)
  }

  @Test func refusesALinkOutOfTheWorkspace() async throws {
    let workspace = try TemporaryWorkspace.small()
    let outside = try TemporaryFolder()
    try outside.write(try workspace.folder.text("数据/收入.csv"), to: "收入.csv")
    let place = workspace.folder.url.appendingPathComponent("数据/收入.csv")
    try FileManager.default.removeItem(at: place)
    try FileManager.default.createSymbolicLink(
      at: place,
      withDestinationURL: outside.url.appendingPathComponent("收入.csv")
    )
    let log = await checkWorkspace(workspace.place).log
    #expect(log.diagnostics.contains { $0.code == "N109" && $0.message.contains("数据/收入.csv") })
  }

  @Test func countsWarningsAsErrorsWithStrict() async throws {
    let workspace = try TemporaryWorkspace.small()
    let old = "业务{{ 措辞"
    try workspace.folder.replace(
      old,
      with: "{{ 收入.月均增幅.名称 }}为{{ 收入.月均增幅 }}，业务{{ 措辞",
      in: "模板/总结.md"
    )
    let lenient = await workspace.make(.one(nil))
    #expect(lenient.isComplete)
    #expect(lenient.log.diagnostics.contains { $0.code == "W431" && $0.severity == .warning })
    let strict = await workspace.make(.one(nil)) { job in
      job.isStrict = true
      job.output = workspace.folder.url.path + "/strict"
    }
    #expect(!strict.isComplete)
    #expect(!workspace.folder.files.contains { $0.hasPrefix("strict/") && $0.hasSuffix(".pdf") })
  }

  @Test func proposesTheNearestUnit() async throws {
    let workspace = try TemporaryWorkspace.small()
    let result = await workspace.make(.one("铜州"))
    #expect(!result.isComplete)
    let texts = result.log.diagnostics.map { renderText($0) }.joined()
    #expect(texts.contains("机构里没有“铜州”"))
    #expect(texts.contains("相近：铜川"))
    let query = queryWorkspace(workspace.place, expression: "收入", unit: "宜军县")
    #expect(query.log.diagnostics.map { renderText($0) }.joined().contains("宜君县"))
  }

  @Test func proposesTheNearestLevel() async throws {
    let workspace = try TemporaryWorkspace.small()
    let result = await workspace.make(.level("市居"))
    #expect(!result.isComplete)
    let texts = result.log.diagnostics.map { renderText($0) }.joined()
    #expect(texts.contains("模板里没有“市居”这一级"))
    #expect(texts.contains("市局"))
  }
}
