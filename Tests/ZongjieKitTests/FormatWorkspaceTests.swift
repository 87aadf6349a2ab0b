import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// `fmt` over the workspaces of all mistake cases: the findings and the document stay the same.
struct FormatWorkspaceTests {
  /// What is said of a workspace, places aside, and the document of 本级.
  private struct Said: Equatable {
    let findings: [String]
    let document: String?

    init(_ place: WorkspacePlace) async {
      let checked = await checkWorkspace(place)
      findings = checked.log.presented.map { "\($0.code) \($0.message)" }.sorted()
      let isMade = !findings.contains {
        $0.hasPrefix("S") || $0.hasPrefix("N") || $0.hasPrefix("U")
      }
      document =
        isMade ? dump(.document, at: place, unit: nil, palette: nil, size: nil).text : nil
    }
  }

  @Test(arguments: MistakesTests.cases.filter(\.changesTexts))
  func keepsWhatIsSaid(_ mistake: MistakeCase) async throws {
    let workspace = try MistakesTests.workspace(of: mistake)
    defer { try? FileManager.default.removeItem(at: workspace) }
    let place = MistakesTests.place(workspace)
    let before = await Said(place)
    let result = formatWorkspace(place, files: [], writes: true)
    #expect(result.failure == nil)
    for finding in result.log.diagnostics where finding.severity == .error {
      #expect(finding.code.hasPrefix("S") || finding.code == "N109")
    }
    #expect(await Said(place) == before)
    #expect(formatWorkspace(place, files: [], writes: false).files.map(\.lines) == [])
  }

  /// A workspace typed with an input method becomes that of the example, file by file.
  @Test func bringsAWorkspaceBack() throws {
    let folder = try TemporaryFolder()
    let place = WorkspacePlace(folder: folder.url.path, home: repository.path, executable: "")
    try #require(!initializeWorkspace(place).log.hasErrors)
    let template = folder.url.appendingPathComponent("模板/总结.md")
    let plain = try String(contentsOf: template, encoding: .utf8)
    #expect(formatWorkspace(place, files: [], writes: false).files.map(\.lines) == [])
    let typed =
      "\u{FEFF}"
      + plain.replacingOccurrences(of: "收入.当月.同比 |", with: "收入．当月．同比｜")
      .replacingOccurrences(of: "收入.前(5, 单位)", with: "收入.前（5，单位）")
      .replacingOccurrences(of: "图型: ", with: "图型：")
    try Data(typed.utf8).write(to: template)
    let result = formatWorkspace(place, files: ["模板/总结.md"], writes: true)
    #expect(result.files.map(\.path) == ["模板/总结.md"])
    #expect(try Data(contentsOf: template) == Data(("\u{FEFF}" + plain).utf8))
  }

  @Test func writesExpressionsOfYAMLFiles() throws {
    let mistake = try #require(MistakesTests.cases.first)
    let workspace = try MistakesTests.workspace(of: mistake)
    defer { try? FileManager.default.removeItem(at: workspace) }
    let lexicon = workspace.appendingPathComponent("措辞.yaml")
    let plain = try String(contentsOf: lexicon, encoding: .utf8)
    let typed = plain.replacingOccurrences(of: "同比 > 0", with: "同比>0")
    try #require(typed != plain)
    try Data(typed.utf8).write(to: lexicon)
    let result = formatWorkspace(MistakesTests.place(workspace), files: [], writes: true)
    #expect(result.files.map(\.path).contains("措辞.yaml"))
    #expect(try String(contentsOf: lexicon, encoding: .utf8) == plain)
  }
}

extension MistakeCase {
  /// Whether it changes what `fmt` writes.
  fileprivate var changesTexts: Bool {
    steps.contains { $0.path.hasSuffix(".md") || $0.path.hasSuffix("措辞.yaml") }
  }
}
