import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// A question to `explain` and the golden file of its answer.
struct ExplainCase: Sendable, CustomTestStringConvertible {
  enum Workspace: Sendable {
    case sample
    case mistakes
    case small
  }

  let name: String
  let workspace: Workspace
  let subject: String
  var unit: String?

  var testDescription: String { name }
}

/// What `explain` says of values, cells, prints, figures and settings, line by line.
///
/// `ZONGJIE_RECORD=1 swift test` rewrites the goldens and still fails.
struct ExplainTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases/说明")

  private static func place(_ workspace: ExplainCase.Workspace) throws -> WorkspacePlace {
    let path =
      switch workspace {
      case .sample: "examples/shaanxi"
      case .mistakes: "Tests/ZongjieKitTests/Cases/错误/样本"
      case .small: "templates/初始工作区"
      }
    return WorkspacePlace(
      folder: repository.appendingPathComponent(path).path,
      home: repository.path,
      executable: ""
    )
  }

  @Test(arguments: [
    ExplainCase(name: "同比", workspace: .sample, subject: "收入.同比"),
    ExplainCase(name: "下级之和", workspace: .sample, subject: "收入", unit: "榆林"),
    ExplainCase(name: "占比的变化", workspace: .sample, subject: "收入[移动].占比.较年初"),
    ExplainCase(name: "位次", workspace: .sample, subject: "收入.位次变化(上级)"),
    ExplainCase(name: "月均增幅", workspace: .sample, subject: "收入.月均增幅"),
    ExplainCase(name: "无定义", workspace: .sample, subject: "收入[佛坪县].同比"),
    ExplainCase(name: "缺", workspace: .sample, subject: "放号@上年同期.同比", unit: "全国"),
    ExplainCase(name: "印出的数", workspace: .sample, subject: "59.26%", unit: "榆林"),
    ExplainCase(name: "一格", workspace: .small, subject: "数据/收入.csv:3:2004-06"),
    ExplainCase(name: "一行", workspace: .mistakes, subject: "数据/计划.csv:2"),
    ExplainCase(name: "条件", workspace: .mistakes, subject: "收入 > 100万元 且 收入.同比 > 0"),
    ExplainCase(name: "一列", workspace: .mistakes, subject: "收入.各(县局).同比"),
    ExplainCase(name: "设置", workspace: .mistakes, subject: "设置"),
    ExplainCase(name: "图", workspace: .small, subject: "图:收入走势"),
    ExplainCase(name: "表", workspace: .mistakes, subject: "表:各局收入"),
  ])
  func explains(_ entry: ExplainCase) throws {
    let result = explain(try Self.place(entry.workspace), entry.subject, unit: entry.unit)
    #expect(!result.log.hasErrors, "\(result.log.diagnostics.map { renderText($0) })")
    let text = try #require(result.text) + "\n"
    let url = Self.folder.appendingPathComponent(entry.name + ".txt")
    let golden = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1", text != golden {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    #expect(text == golden)
    let json = try #require(result.json)
    #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil)
  }

  @Test(arguments: [
    ("收人", "指标目录里没有“收人”", "收入"),
    ("图:收入走式", "没有标签是“收入走式”的图", "收入走势"),
    ("表:各局收人", "没有标签是“各局收人”的表", "各局收入"),
    ("数据/收人.csv:3", "数据里没有“数据/收人.csv”这个文件", "数据/收入.csv"),
    ("数据/计划.csv:99", "没有第 99 行，共 5 行", ""),
    ("数据/计划.csv:2:计画", "没有“计画”这一列", "计划"),
    ("12.34%", "稿子里没有“12.34%”这个数", ""),
    ("137.00万元", "稿子里没有“137.00万元”这个数", ""),
  ])
  func namesTheNearest(_ subject: String, _ message: String, _ near: String) throws {
    let result = explain(try Self.place(.mistakes), subject, unit: nil)
    #expect(result.text == nil)
    let error = try #require(result.log.diagnostics.first { $0.severity == .error })
    #expect(error.message.contains(message), "\(error.message)")
    #expect(near.isEmpty || error.remarks.contains { $0.text.contains(near) })
  }

  @Test(arguments: [
    ("素材/素材.csv:2", "素材：临江，模板里写 素材(节: \"存在问题\") 的地方印它"),
    ("数据/单位.csv:2", "机构表：机构的名称、上级和属性由它来"),
    ("数据/收入.csv:2", "没有指标从这里取数：是表头、合计行"),
    ("数据/业务.csv:2:月份", "没有指标从这里取数"),
  ])
  func saysWhatARowIsForThatNoSeriesReads(_ subject: String, _ use: String) throws {
    let result = explain(try Self.place(.mistakes), subject, unit: nil)
    #expect(!result.log.hasErrors)
    #expect(result.text?.contains(use) == true)
  }

  @Test func saysThatNoReportRestsOnACell() throws {
    // The sample reports print no number of items.
    let result = explain(try Self.place(.mistakes), "数据/业务.csv:2:件数", unit: nil)
    #expect(result.text?.hasSuffix("没有一份稿子用到它") == true)
  }

  @Test func saysThatALabelMayBeMeant() throws {
    let result = explain(try Self.place(.mistakes), "各局收入", unit: nil)
    #expect(result.log.diagnostics.contains { $0.message.contains("表:各局收入") })
  }

  @Test func saysWhichValuesABlankCellTakesAway() throws {
    let workspace = try TemporaryWorkspace.ofMistakes()
    try workspace.folder.replace("71010", with: "", in: "数据/收入.csv")
    // The reports that would print it cannot be made; the county that does not rest on it can.
    let result = explain(workspace.place, "数据/收入.csv:4:4月", unit: nil)
    let text = try #require(result.text)
    #expect(text.contains("= 缺"))
    #expect(text.contains("有 4 份稿子现在出不来") || text.contains("因为它空着而没有值"))
  }
}
