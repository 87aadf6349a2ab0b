import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// The SARIF log of the mistake cases, against what SARIF 2.1.0 asks for and against the findings.
struct SarifTests {
  private struct Log: Decodable {
    struct Message: Decodable { let text: String }
    struct Artifact: Decodable {
      let uri: String
      let uriBaseId: String?
    }
    struct Region: Decodable {
      let startLine: Int
      let startColumn: Int?
      let endLine: Int?
      let endColumn: Int?
    }
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Logical: Decodable { let fullyQualifiedName: String }
    struct Location: Decodable {
      let physicalLocation: Physical?
      let logicalLocations: [Logical]?
      let message: Message?
    }
    struct Replacement: Decodable {
      let deletedRegion: Region
      let insertedContent: Message
    }
    struct Change: Decodable {
      let artifactLocation: Artifact
      let replacements: [Replacement]
    }
    struct Fix: Decodable { let artifactChanges: [Change] }
    struct Properties: Decodable { let organizations: [String] }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Message
      let locations: [Location]?
      let relatedLocations: [Location]?
      let fixes: [Fix]?
      let properties: Properties
    }
    struct Rule: Decodable { let id: String }
    struct Driver: Decodable {
      let name: String
      let version: String
      let rules: [Rule]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    let version: String
    let runs: [Run]
  }

  private func log(of findings: DiagnosticLog, _ place: WorkspacePlace) throws -> Log {
    let text = sarifLog(of: findings, in: place)
    return try JSONDecoder().decode(Log.self, from: Data(text.utf8))
  }

  /// Every third: enough of each kind of place.
  @Test(arguments: MistakesTests.cases.enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
  func holdsEveryFinding(_ mistake: MistakeCase) async throws {
    let workspace = try MistakesTests.workspace(of: mistake)
    defer { try? FileManager.default.removeItem(at: workspace) }
    let place = MistakesTests.place(workspace)
    let findings = await checkWorkspace(place).log
    let sarif = try log(of: findings, place)
    #expect(sarif.version == "2.1.0")
    let run = try #require(sarif.runs.first)
    #expect(sarif.runs.count == 1 && run.columnKind == "unicodeCodePoints")
    let rules = run.tool.driver.rules.map(\.id)
    #expect(rules == Set(rules).sorted(), "each rule once")
    #expect(run.results.count == findings.presented.count)
    for (result, finding) in zip(run.results, findings.presented) {
      #expect(result.ruleId == finding.code && rules[result.ruleIndex] == finding.code)
      let levels: [Severity: String] = [.error: "error", .warning: "warning", .note: "note"]
      #expect(result.level == levels[finding.severity])
      #expect(result.message.text.hasPrefix(finding.message))
      #expect(result.properties.organizations == finding.organizations)
      let places = (result.locations ?? []) + (result.relatedLocations ?? [])
      #expect(places.isEmpty == (finding.labels.isEmpty && finding.places.isEmpty))
      #expect(places.count <= finding.labels.count + finding.places.count)
      #expect((result.locations ?? []).count <= 1)
      for place in places {
        #expect((place.physicalLocation == nil) != (place.logicalLocations == nil))
        if let physical = place.physicalLocation { try check(physical, in: workspace) }
      }
      let replaced = (result.fixes ?? []).flatMap(\.artifactChanges).flatMap(\.replacements)
      #expect(replaced.map(\.insertedContent.text) == finding.replacements.map(\.text))
    }
  }

  /// The file is there and the region lies in it.
  private func check(_ physical: Log.Physical, in workspace: URL) throws {
    let artifact = physical.artifactLocation
    #expect(artifact.uri.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 }, "a URI is ASCII")
    guard artifact.uriBaseId != nil else { return }
    let path = try #require(artifact.uri.removingPercentEncoding)
    let file = workspace.appendingPathComponent(path)
    #expect(FileManager.default.fileExists(atPath: file.path))
    guard let region = physical.region, let column = region.startColumn,
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { return }
    let lines = text.components(separatedBy: "\n")
    try #require(region.startLine <= lines.count)
    #expect(column <= lines[region.startLine - 1].unicodeScalars.count + 1)
    #expect(
      (region.endLine ?? region.startLine, region.endColumn ?? 0) >= (region.startLine, column)
    )
  }

  @Test func marksTheCharactersThatAreMeant() async throws {
    let mistake = try #require(MistakesTests.cases.first { $0.testDescription == "01-形近字" })
    let workspace = try MistakesTests.workspace(of: mistake)
    defer { try? FileManager.default.removeItem(at: workspace) }
    let place = MistakesTests.place(workspace)
    let sarif = try await log(of: checkWorkspace(place).log, place)
    let result = try #require(sarif.runs.first?.results.first)
    let physical = try #require(result.locations?.first?.physicalLocation)
    #expect(physical.artifactLocation.uri.removingPercentEncoding == "模板/总结.md")
    #expect(physical.artifactLocation.uriBaseId == "WORKSPACE")
    #expect([physical.region?.startLine, physical.region?.startColumn] == [3, 41])
    #expect([physical.region?.endLine, physical.region?.endColumn] == [3, 45])
    #expect(
      result.fixes?.first?.artifactChanges.first?.replacements.first?.insertedContent.text == "包裹收入"
    )
  }
}
