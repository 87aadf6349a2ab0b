import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// Reports of a run held against one another, however the run was cut.
struct CrossReportTests {
  /// The city types what its county of 青河 computes.
  private func workspace(typed: String) throws -> TemporaryWorkspace {
    let workspace = try TemporaryWorkspace.copy(of: "Tests/ZongjieKitTests/Cases/错误/样本")
    try workspace.folder.write("收入{{ 收入 }}。\n", to: "模板/县局.md")
    try write(typed, to: workspace)
    return workspace
  }

  private func write(_ typed: String, to workspace: TemporaryWorkspace) throws {
    try workspace.folder.write(
      "件数{{ 件数 }}。青河县局收入{{ 手填(\"\(typed)\", 来源: \"快报\") }}。\n",
      to: "模板/总结.md"
    )
  }

  private func run(
    _ workspace: TemporaryWorkspace,
    shard: String? = nil,
    resumes: Bool = false,
    jobs: Int = 2
  ) async -> ReportResult {
    await workspace.make(.level(nil)) { job in
      job.formats = [.txt]
      job.jobCount = jobs
      job.resumes = resumes
      job.shard = shard.flatMap { Shard($0) }
    }
  }

  private func expectTheTwoWithdrawn(_ workspace: TemporaryWorkspace) throws {
    let record = try Record(try workspace.output("运行记录.json"))
    #expect(record.reports.count == 4)
    let unmade = record.reports.filter { $0.state == "未出" }.map(\.organization)
    #expect(unmade == ["临江", "青河县"])
    let found = record.findings.filter { $0.code == "W420" }
    #expect(found.map(\.organization) == ["临江", "青河县"])
    let names = workspace.outputNames
    #expect(names.count == 3)
    #expect(!names.contains { $0.contains("临江") || $0.contains("青河") })
    #expect(record.files.map(\.name).sorted() + ["运行记录.json"] == names)
  }

  @Test func takesBackBothReportsOfAContradiction() async throws {
    let workspace = try workspace(typed: "41.00万元")
    let result = await run(workspace)
    #expect(!result.isComplete)
    let finding = try #require(result.log.diagnostics.first { $0.code == "W420" })
    #expect(finding.message == "手工填写的数与另一份稿子印出的数不一致")
    #expect(finding.organizations == ["临江", "青河县"])
    #expect(finding.labels.map(\.text) == ["印作 41.00万元", "青河县的稿子印作 40.10万元"])
    #expect(result.summary.first == "批量：4 份。已出 2；未出 2")
    try expectTheTwoWithdrawn(workspace)
  }

  @Test func makesAllWhereTheyAgree() async throws {
    let workspace = try workspace(typed: "40.10万元")
    #expect(await run(workspace).isComplete)
  }

  /// 青河县 lies there from a run without a contradiction and is not made again.
  @Test func holdsKeptReportsAgainstNewOnes() async throws {
    let workspace = try workspace(typed: "40.10万元")
    #expect(await run(workspace).isComplete)
    try write("41.00万元", to: workspace)
    let result = await run(workspace, resumes: true)
    #expect(!result.isComplete)
    try expectTheTwoWithdrawn(workspace)
    let record = try workspace.output("运行记录.json")
    #expect(!(await run(workspace, resumes: true)).isComplete)
    #expect(try workspace.output("运行记录.json") == record)
    try write("40.10万元", to: workspace)
    #expect(await run(workspace, resumes: true).isComplete)
    #expect(workspace.outputNames.count == 5)
  }

  /// The same bytes by one worker, by several, and by shards in any order.
  @Test(arguments: [["1/2", "2/2"], ["2/2", "1/2"], ["3/3", "1/3", "2/3"]])
  func findsItAcrossShards(_ shards: [String]) async throws {
    let whole = try workspace(typed: "41.00万元")
    #expect(!(await run(whole, jobs: 1)).isComplete)
    let parts = try workspace(typed: "41.00万元")
    for (index, shard) in shards.enumerated() {
      let result = await run(parts, shard: shard)
      #expect(result.isComplete == (index < shards.count - 1))
    }
    try expectTheTwoWithdrawn(parts)
    #expect(try contents(of: parts) == contents(of: whole))
  }

  @Test func joinsNoShardLeftOverFromOtherTemplates() async throws {
    let workspace = try workspace(typed: "40.10万元")
    #expect(await run(workspace, shard: "1/2").isComplete)
    try workspace.folder.write("包裹收入{{ 收入 }}。\n", to: "模板/县局.md")
    let result = await run(workspace, shard: "2/2")
    #expect(result.log.diagnostics.map(\.code).contains("B604"))
    #expect(!workspace.outputNames.contains("运行记录.json"))
    #expect(await run(workspace, shard: "1/2").isComplete)
    #expect(workspace.outputNames.contains("运行记录.json"))
    #expect(!workspace.outputNames.contains { $0.contains("-2.") })
  }

  @Test func joinsNoShardWhoseFilesAreGone() async throws {
    let workspace = try workspace(typed: "40.10万元")
    #expect(await run(workspace, shard: "1/2").isComplete)
    let name = try #require(workspace.outputNames.first { $0.hasSuffix(".txt") })
    let folder = workspace.folder.url.appendingPathComponent("output/2005年上半年")
    try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    let result = await run(workspace, shard: "2/2")
    #expect(result.log.diagnostics.map(\.code).contains("B604"))
    #expect(!workspace.outputNames.contains("运行记录.json"))
  }

  /// One report alone, made when a file of data is no longer that of the others beside it.
  @Test func tellsOfReportsOfEarlierData() async throws {
    let workspace = try workspace(typed: "40.10万元")
    #expect(await run(workspace).isComplete)
    #expect(try await findingsOfOne(workspace).isEmpty)
    let file = workspace.folder.url.appendingPathComponent("数据/单位.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try workspace.folder.write(text.replacing("\n", with: "\r\n"), to: "数据/单位.csv")
    let finding = try #require(try await findingsOfOne(workspace).first)
    #expect(finding.message == "文件夹里另有 3 份报告是用以前的数据、目录或设置出的，与这一份可能对不上")
    #expect(finding.remarks[0].text.hasSuffix("青河县、白石县"))
    #expect(try await findingsOfOne(workspace).isEmpty)
  }

  private func findingsOfOne(_ workspace: TemporaryWorkspace) async throws -> [Diagnostic] {
    let result = await workspace.make(.one(nil)) { $0.formats = [.txt] }
    #expect(result.isComplete)
    return result.log.diagnostics.filter { $0.code == "B605" }
  }

  /// An error inside one report stops that one, in the batch as alone.
  @Test func stopsOneReportByItsOwnContradiction() async throws {
    let workspace = try workspace(typed: "40.10万元")
    try workspace.folder.write(
      "收入{{ 收入 }}。\n\n包裹收入{{ 手填(\"1480万元\", 来源: \"快报\") }}。\n",
      to: "模板/总结.md"
    )
    let result = await run(workspace)
    #expect(!result.isComplete)
    let record = try Record(try workspace.output("运行记录.json"))
    #expect(record.reports.filter { $0.state == "未出" }.map(\.organization) == ["临江"])
    #expect(record.findings.filter { $0.code == "W420" }.map(\.organization) == ["临江"])
  }
}
