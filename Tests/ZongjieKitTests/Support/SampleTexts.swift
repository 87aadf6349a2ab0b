import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// What the shipped pack writes in one run over the sample, as text.
struct SampleTexts: Sendable {
  /// By printed short name.
  let texts: [String: String]
  let log: DiagnosticLog

  /// The province and its ten bureaux.
  static let upper = Task {
    let run = try await SampleRun.get()
    return SampleTexts(run.files, log: run.result.log)
  }
  /// The county bureaux and the bureaux' own offices.
  static let units = Task { try await make(.level("单位")) }

  private init(_ files: [String: Data], log: DiagnosticLog) {
    let texts = files.filter { $0.key.hasSuffix(".txt") }.map { name, bytes in
      (String(name.split(separator: "-")[1]), String(decoding: bytes, as: UTF8.self))
    }
    self.texts = Dictionary(uniqueKeysWithValues: texts)
    self.log = log
  }

  static let bureaux = ["西安", "铜川", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "安康", "商洛"]
    .map { $0 + "市局" }

  /// The text of one organisation of the unchanged sample.
  static func text(of name: String) async throws -> String {
    let upper = try await upper.value.texts[name]
    if let upper { return upper }
    return try #require(try await units.value.texts[name])
  }

  /// Makes the texts of a changed copy of the sample.
  static func make(
    _ selection: ReportSelection,
    change: (TemporaryWorkspace) throws -> Void = { _ in }
  ) async throws -> SampleTexts {
    let workspace = try TemporaryWorkspace.sample()
    try change(workspace)
    let result = await workspace.make(selection) { job in
      job.formats = [.txt]
      job.jobCount = 2
    }
    return SampleTexts(try contents(of: workspace), log: result.log)
  }

  /// Empties one cell of 神木县 in 榆林.
  static let emptyingOneCell: @Sendable (TemporaryWorkspace) throws -> Void = { workspace in
    try workspace.folder.replace(
      "2004-03,榆林,神木县,移动,代售卡,45185,",
      with: "2004-03,榆林,神木县,移动,代售卡,,",
      in: "data/monthly.csv"
    )
  }
}
