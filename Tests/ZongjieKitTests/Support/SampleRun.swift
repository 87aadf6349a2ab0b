import Foundation
import Testing
import ZongjieKit

/// One batch of the sample province, made once and read by many tests.
struct SampleRun: Sendable {
  let result: ReportResult
  let files: [String: Data]

  private static let made = Task<SampleRun, any Error> {
    let workspace = try TemporaryWorkspace.sample()
    let result = await workspace.make(.level(nil)) { $0.jobCount = 2 }
    return SampleRun(result: result, files: try contents(of: workspace))
  }

  static func get() async throws -> SampleRun { try await made.value }

  /// The narrative of the report whose name begins so.
  func text(_ prefix: String) throws -> String {
    let name = try #require(files.keys.first { $0.hasPrefix(prefix) && $0.hasSuffix(".txt") })
    return String(decoding: try #require(files[name]), as: UTF8.self)
  }
}

/// The record of a run as far as tests read it.
struct Record: Decodable {
  struct Finding: Decodable {
    let code: String
    let organization: String
    let place: String
    let severity: String
    let text: String
  }

  struct File: Decodable {
    let name: String
    let organization: String
    let sha256: String
  }

  struct Report: Decodable {
    let organization: String
    let state: String
    let templates: [String]
  }

  struct Statement: Decodable {
    let text: String
    let source: String
    let place: String
  }

  struct Input: Decodable {
    let path: String
    let rows: Int
  }

  let findings: [Finding]
  let files: [File]
  let reports: [Report]
  let statements: [Statement]
  let inputs: [Input]
  let level: String?
  let period: String

  init(_ data: Data) throws { self = try JSONDecoder().decode(Record.self, from: data) }
}
