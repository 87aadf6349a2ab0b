import Diagnostics
import Foundation
import Testing
import ZongjieKit

struct RecordTests {
  @Test func recordsWhatWasMadeOfWhat() async throws {
    let files = try await SampleRun.get().files
    let record = try Record(try #require(files["运行记录.json"]))
    #expect(record.period == "2004-01..2004-06")
    #expect(record.level == nil)
    #expect(record.reports.count == 11)
    #expect(record.reports.allSatisfy { $0.state == "已出" })
    #expect(record.reports.first?.templates.first == "半年总结/省.md")
    #expect(record.inputs.first { $0.path == "data/monthly.csv" }?.rows == 19258)
    #expect(record.files.map(\.name).sorted() == files.keys.filter { $0 != "运行记录.json" }.sorted())
    #expect(
      record.findings.contains { $0.organization == "铜川" && $0.place.hasPrefix("段落/") }
    )
    #expect(record.findings.allSatisfy { ["警告", "提示"].contains($0.severity) })
  }

  @Test func recordsTypedStatementsWithTheirSource() async throws {
    let workspace = try TemporaryWorkspace.small()
    let typed = "{{ 手填(\"32.33%\", 来源: \"省局快报\") }}，业务{{ 措辞"
    try workspace.folder.replace("业务{{ 措辞", with: typed, in: "模板/总结.md")
    #expect(await workspace.make(.one(nil)).isComplete)
    let record = try Record(try workspace.output("运行记录.json"))
    #expect(record.statements.map(\.text) == ["32.33%"])
    #expect(record.statements.map(\.source) == ["省局快报"])
    #expect(record.statements.first?.place.hasPrefix("模板/总结.md:3:") == true)
  }

  @Test func namesTwoReportsOfOneNameAndMakesNone() async throws {
    let workspace = try TemporaryWorkspace.sample()
    try workspace.folder.replace("{序号}-{机构}-{题名}", with: "{题名}", in: "zongjie.yaml")
    let result = await workspace.make(.level(nil))
    #expect(!result.isComplete)
    let found = result.log.diagnostics.filter { $0.code == "B601" }
    #expect(found.count == 1)
    #expect(found.first?.organizations.count == 11)
    #expect(workspace.outputNames == ["运行记录.json"])
  }

  @Test func replacesItsOwnEntryInTheRecordOfABatch() async throws {
    let workspace = try TemporaryWorkspace.sample()
    #expect(await workspace.make(.level(nil)) { $0.formats = [.txt] }.isComplete)
    let batch = try workspace.output("运行记录.json")
    #expect(await workspace.make(.one("榆林")) { $0.formats = [.txt] }.isComplete)
    #expect(try workspace.output("运行记录.json") == batch)
    try workspace.folder.replace("舍入: 四舍五入", with: "舍入: 五成双", in: "zongjie.yaml")
    #expect(await workspace.make(.one("榆林")) { $0.formats = [.txt] }.isComplete)
    let record = try Record(try workspace.output("运行记录.json"))
    #expect(record.reports.map(\.organization) == ["榆林"])
  }

  @Test func joinsTheRecordsOfShards() async throws {
    let whole = try TemporaryWorkspace.sample()
    #expect(await whole.make(.level("市局")) { $0.formats = [.txt] }.isComplete)
    let parts = try TemporaryWorkspace.sample()
    for index in 1...2 {
      let result = await parts.make(.level("市局")) { job in
        job.formats = [.txt]
        job.shard = Shard("\(index)/2")
      }
      #expect(result.isComplete)
      #expect(parts.outputNames.contains("运行记录.1-2.json") == (index == 1))
    }
    #expect(try contents(of: parts) == contents(of: whole))
  }

  @Test(arguments: ["0/2", "3/2", "1", "a/b", "1/2/3", "-1/2", ""])
  func refusesAShardThatIsNoPartOfTheWhole(_ text: String) {
    #expect(Shard(text) == nil)
  }

  @Test func keepsWhatIsMadeAndMakesTheRest() async throws {
    let workspace = try TemporaryWorkspace.sample()
    let make: () async -> ReportResult = {
      await workspace.make(.level("市局")) { job in
        job.formats = [.txt]
        job.resumes = true
      }
    }
    #expect(await make().isComplete)
    let before = try contents(of: workspace)
    let folder = workspace.folder.url.appendingPathComponent("output/2004年上半年")
    // One file is lost, one is touched by hand, one is marked by an old date to see that it stays.
    let names = workspace.outputNames
    try FileManager.default.removeItem(at: folder.appendingPathComponent(names[0]))
    try Data("改".utf8).write(to: folder.appendingPathComponent(names[1]))
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    let kept = folder.appendingPathComponent(names[2]).path
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: kept)
    let result = await make()
    #expect(result.isComplete)
    #expect(try contents(of: workspace) == before)
    let date = try FileManager.default.attributesOfItem(atPath: kept)[.modificationDate] as? Date
    #expect(date == old)
  }

  @Test func continuesFromTheJournalOfAKilledRun() async throws {
    let workspace = try TemporaryWorkspace.sample()
    #expect(await workspace.make(.level("市局")) { $0.formats = [.txt] }.isComplete)
    let whole = try contents(of: workspace)
    // The journal as a run leaves it that is killed while it writes the line of its second report.
    let folder = workspace.folder.url.appendingPathComponent("output/2004年上半年")
    let record = try workspace.output("运行记录.json")
    try FileManager.default.removeItem(at: folder.appendingPathComponent("运行记录.json"))
    try (record + Data("{\"reports\": [{\"organ".utf8)).write(
      to: folder.appendingPathComponent("运行记录.part")
    )
    let result = await workspace.make(.level("市局")) { job in
      job.formats = [.txt]
      job.resumes = true
    }
    #expect(result.isComplete)
    #expect(try contents(of: workspace) == whole)
  }

  @Test func refusesToResumeFromARecordThatCannotBeRead() async throws {
    let workspace = try TemporaryWorkspace.small()
    try workspace.folder.write("不是记录", to: "output/2004年上半年/运行记录.json")
    let result = await workspace.make(.level(nil)) { $0.resumes = true }
    #expect(!result.isComplete)
    #expect(result.log.diagnostics.map(\.code).contains("B602"))
    #expect(workspace.outputNames == ["运行记录.json"])
    #expect(await workspace.make(.level(nil)).isComplete)
  }
}
