import Diagnostics
import Foundation
import Testing
import ZongjieKit

struct BrokenDataTests {
  private static let row = "2004-03,榆林,神木县,移动,代售卡,45185,8843,840920"

  @Test func stopsTheReportsThatNeedAnEmptiedCellAndNoOthers() async throws {
    let workspace = try TemporaryWorkspace.sample()
    let emptied = "2004-03,榆林,神木县,移动,代售卡,,8843,840920"
    try workspace.folder.replace(Self.row, with: emptied, in: "data/monthly.csv")
    let result = await workspace.make(.level(nil)) { $0.formats = [.txt] }
    #expect(!result.isComplete)
    #expect(result.failure == nil)
    let made = workspace.outputNames.filter { $0.hasSuffix(".txt") }
    checkOthers(made, result)
    let record = try Record(try workspace.output("运行记录.json"))
    let missing = record.reports.filter { $0.state == "未出" }.map(\.organization)
    #expect(missing.contains("陕西") && missing.contains("榆林"))
    let texts = result.log.presented.map { renderText($0) }.joined(separator: "\n")
    #expect(texts.contains("data/monthly.csv 第 15659 行 revenue_yuan"))
  }

  private func checkOthers(_ made: [String], _ result: ReportResult) {
    #expect(made.map { $0.prefix(2) } == ["01", "02", "03", "04", "05", "06", "07", "09", "10"])
    let head = result.summary.first ?? ""
    #expect(head.hasPrefix("批量：11 份。已出 9") && head.hasSuffix("；未出 2"))
  }

  @Test func namesTheSumsThatARemovedRowMakesDiffer() async throws {
    let workspace = try TemporaryWorkspace.sample()
    let text = try workspace.folder.text("data/monthly.csv")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { !$0.hasPrefix("2004-06,榆林,神木县,移动,代售卡,") }
    #expect(kept.count == lines.count - 1)
    try workspace.folder.write(kept.joined(separator: "\n"), to: "data/monthly.csv")
    let log = await checkWorkspace(workspace.place).log
    let found = log.diagnostics.filter { $0.code == "D310" && $0.severity == .error }
    #expect(!found.isEmpty)
    let printed = found.map { renderText($0) }.joined(separator: "\n")
    #expect(printed.contains("陕西"))
    #expect(printed.contains("2004年6月") || printed.contains("2004-06"))
  }

  @Test func reportsABrokenByteWithItsLine() async throws {
    let workspace = try TemporaryWorkspace.small()
    let text = try workspace.folder.text("数据/收入.csv")
    var bytes = Data(text.utf8)
    let place = try #require(bytes.range(of: Data("宜君县".utf8)))
    bytes[place.lowerBound] = 0xFF
    try workspace.folder.write(bytes, to: "数据/收入.csv")
    let log = await checkWorkspace(workspace.place).log
    #expect(log.hasErrors)
    #expect(log.diagnostics.map { renderText($0) }.joined().contains("数据/收入.csv"))
  }
}
