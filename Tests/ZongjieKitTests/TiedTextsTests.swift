import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// The sample in which every bureau and unit has a double with the same numbers: each place is shared.
struct TiedTextsTests {
  private static let run = Task {
    try await SampleTexts.make(.level(nil)) { try double($0) }
  }

  @Test func writesTiesWithoutErrorsAndWarnings() async throws {
    let run = try await Self.run.value
    #expect(run.texts.count == 21)
    #expect(run.log.presented.filter { $0.severity != .note }.map { renderText($0) } == [])
    for (name, text) in run.texts {
      for fault in faultsOfProse(in: text) { Issue.record("\(name)　\(fault)") }
    }
  }

  @Test(arguments: [
    ("陕西", "市局并列全省首位；"), ("陕西", "西安市局和甲西安市局并列首位，"),
    ("陕西", "并列首位，前"), ("铜川市局", "居全省并列第19位"),
  ])
  func saysTies(of name: String, _ phrase: String) async throws {
    let text = try #require(try await Self.run.value.texts[name])
    let sentences = text.split { "。\n".contains($0) }.filter { $0.contains("并列") }
    #expect(sentences.contains { $0.contains(phrase) })
  }

  @Test func claimsNoPlaceAlone() async throws {
    for (name, text) in try await Self.run.value.texts where name.hasSuffix("市局") {
      #expect(!text.contains("居全省首位") && !text.contains("均居末位"), "\(name)")
    }
  }

  // MARK: Doubling

  /// Each row of a bureau or unit once more, with 甲 before its names; the province has twice as much.
  private static func double(_ workspace: TemporaryWorkspace) throws {
    let files = [
      "bureaus", "units", "monthly", "postal_monthly", "postal_units_h1", "plans",
    ]
    for file in files { try change(workspace, file) { head, row in [row, named(row, head)] } }
    try change(workspace, "provinces_monthly") { _, row in
      let isDoubled = row[1] == "陕西"
      return [row.map { cell in isDoubled ? Int(cell).map { String($0 * 2) } ?? cell : cell }]
    }
    try dropFigures(workspace)
    for city in ["兴平市", "韩城市", "华阴市"] {
      let form = "\(city): {简称: \(city)局, 范围: 全市}"
      let double = "甲\(city): {简称: 甲\(city)局, 范围: 全市}"
      try workspace.folder.replace(form, with: form + ", " + double, in: "zongjie.yaml")
    }
  }

  /// The figures of all bureaux, which are too high for a page with twice as many.
  private static func dropFigures(_ workspace: TemporaryWorkspace) throws {
    let pack = repository.appendingPathComponent("templates/代办电信/段落/各局.md")
    let figure = #/(?s)```图\n.*?\n```\n/#
    let reference = #/（\{\{ 见图\("[^"]*"\) \}\}）|，各月收入见\{\{ 见图\("[^"]*"\) \}\}/#
    let text = try String(contentsOf: pack, encoding: .utf8)
      .replacing(figure, with: "").replacing(reference, with: "")
    try workspace.folder.write(text, to: "模板/段落/各局.md")
  }

  private static func named(_ row: [String], _ head: [String]) -> [String] {
    zip(head, row).map { ["bureau", "unit"].contains($0) ? "甲" + $1 : $1 }
  }

  private static func change(
    _ workspace: TemporaryWorkspace,
    _ file: String,
    _ rows: ([String], [String]) -> [[String]]
  ) throws {
    let path = "data/\(file).csv"
    let lines = try workspace.folder.text(path).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let changed = [lines[0]] + lines.dropFirst().flatMap { rows(lines[0], $0) }
    let text = changed.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    try workspace.folder.write(text, to: path)
  }
}
