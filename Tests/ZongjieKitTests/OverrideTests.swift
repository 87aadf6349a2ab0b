import Diagnostics
import Foundation
import Testing
import ZongjieKit

struct OverrideTests {
  private static let name = "段落/打算.md"

  private func text(_ workspace: TemporaryWorkspace, _ prefix: String) throws -> String {
    let name = try #require(workspace.outputNames.first { $0.hasPrefix(prefix) })
    return String(decoding: try workspace.output(name), as: UTF8.self)
  }

  /// The reports of two bureaux with files added to the sample.
  private func make(_ files: [String: String]) async throws -> (first: String, eighth: String) {
    let workspace = try TemporaryWorkspace.sample()
    for (path, text) in files { try workspace.folder.write(text, to: path) }
    let result = await workspace.make(.level("市局")) { $0.formats = [.txt] }
    #expect(result.isComplete)
    return (try text(workspace, "01-"), try text(workspace, "08-"))
  }

  @Test func putsAFileOfTheWorkspaceBeforeThatOfThePack() async throws {
    let texts = try await make(["模板/段落/打算.md": "## 本处另写的打算\n\n各项工作照此办理。\n"])
    #expect(texts.first.contains("各项工作照此办理。"))
    #expect(texts.eighth.contains("各项工作照此办理。"))
  }

  @Test func putsAFileOfOneOrganizationBeforeAll() async throws {
    let texts = try await make([
      "模板/段落/打算.md": "各项工作照此办理。\n",
      "模板/段落/打算@榆林.md": "榆林另有安排。\n",
    ])
    #expect(texts.first.contains("各项工作照此办理。"))
    #expect(!texts.first.contains("榆林另有安排。"))
    #expect(texts.eighth.contains("榆林另有安排。"))
    #expect(!texts.eighth.contains("各项工作照此办理。"))
  }

  @Test func putsAnEntryFileOfTheWorkspaceBeforeThatOfThePack() async throws {
    let texts = try await make([
      "模板/半年总结/市局@榆林.md": "# 简况\n\n{{ 本局.范围 }}收入{{ 收入 }}。\n"
    ])
    #expect(texts.eighth.contains("一、简况\n全市收入385.19万元。\n"))
    #expect(!texts.first.contains("简况"))
  }

  @Test func takesWordsOfTheWorkspaceEntryByEntry() async throws {
    let path = repository.appendingPathComponent("templates/代办电信/措辞.yaml")
    let shipped = try String(contentsOf: path, encoding: .utf8)
    #expect(shipped.contains("大幅增长"))
    let own = shipped.replacingOccurrences(of: "大幅增长", with: "明显增长")
    let texts = try await make(["措辞@榆林.yaml": own])
    #expect(texts.eighth.contains("明显增长"))
    #expect(!texts.first.contains("明显增长"))
    let all = try await make(["措辞.yaml": own])
    #expect(all.eighth.contains("明显增长"))
  }

  @Test func namesATemplateThatServesNobody() async throws {
    let workspace = try TemporaryWorkspace.small()
    try workspace.folder.write("无人引用。\n", to: "模板/段落/闲.md")
    let result = await checkWorkspace(workspace.place)
    let found = result.log.diagnostics.filter { $0.code == "N109" }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.message) == ["没有稿子用到“模板/段落/闲.md”"])
  }

  @Test func listsWhichFileServesWhom() async throws {
    let workspace = try TemporaryWorkspace.small()
    let result = await checkWorkspace(workspace.place)
    #expect(result.summary.first == "铜川：模板/总结.md")
    #expect(result.json == result.log.json)
  }
}
