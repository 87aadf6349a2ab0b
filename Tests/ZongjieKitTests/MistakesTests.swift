import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// What a person who makes a mistake in a workspace is told: whole messages, one file a case.
///
/// The cases lie in Cases/错误, the workspace that they change in its folder 样本.
/// `ZONGJIE_RECORD=1 swift test` rewrites the expectations and still fails.
struct MistakesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases/错误")

  /// The program's templates and fonts.
  private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let cases: [MistakeCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
      .compactMap { try? MistakeCase(folder.appendingPathComponent($0)) }
  }()

  /// A copy of the sample with the mistake, for the caller to remove.
  static func workspace(of mistake: MistakeCase) throws -> URL {
    let workspace = FileManager.default.temporaryDirectory
      .appendingPathComponent("zongjie-mistakes-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: folder.appendingPathComponent("样本"), to: workspace)
    try mistake.change(workspace)
    return workspace
  }

  static func place(_ workspace: URL) -> WorkspacePlace {
    WorkspacePlace(folder: workspace.path, home: home, executable: "")
  }

  @Test func readsTheCases() {
    #expect(Self.cases.count >= 60)
  }

  @Test(arguments: cases)
  func saysWhatIsWrongAndHowToMendIt(_ mistake: MistakeCase) async throws {
    let workspace = try Self.workspace(of: mistake)
    defer { try? FileManager.default.removeItem(at: workspace) }
    let said = await said(of: mistake, in: workspace)
    if ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1", said != mistake.expected {
      try mistake.record(said)
    }
    #expect(said == mistake.expected)
  }

  /// Messages, summary and exit status, as the terminal shows them.
  private func said(of mistake: MistakeCase, in workspace: URL) async -> String {
    let place = Self.place(workspace)
    let run = await CommandRun(mistake.command, at: place)
    let messages = run.log.presented.filter { mistake.showsNotes || $0.severity != .note }
      .map { renderText($0) + "\n\n" }.joined()
    let text =
      messages + run.lines.map { $0 + "\n" }.joined()
      + "退出 \(run.status)\n"
    return text.replacingOccurrences(of: workspace.resolvingSymlinksInPath().path, with: "…")
  }
}
