import Diagnostics
import Documents
import Drawings
import Foundation
import Nodes
import Testing
import Typesetting

/// A case of line-cases.yaml of kind line.
struct LineCase: Sendable, CustomTestStringConvertible {
  let id: String
  let node: Node

  var testDescription: String { id }
  var text: String { node["text"]?.text ?? "" }
  var expect: Node? { node["expect"] }

  func number(_ key: String) -> Double? { node[key]?.text.flatMap { Double($0) } }

  var settings: LineSettings {
    var settings = LineSettings()
    if node["kinsoku"]?.text == "strict" { settings.level = .strict }
    if node["punct"]?.text == "kaiming" { settings.markStyle = .kaiming }
    settings.hangsMarks = node["hang"]?.text == "true"
    return settings
  }

  var listing: LineListing {
    let shape = LineShape(ems: number("width") ?? 0, firstIndent: number("indent") ?? 0)
    return LineListing(text, shape, settings, shaper: FixedWidthShaper.lines)
  }

  /// All cases of kind line, of the file that `scripts/conformance` sets too.
  static let all: [LineCase] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Conformance/line-cases.yaml")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var log = DiagnosticLog()
    let root = parseYAML(SourceText(name: "line-cases.yaml", text: text), log: &log)
    return (root?["cases"]?.items ?? []).compactMap { node in
      guard node["text"] != nil, let id = node["id"]?.text else { return nil }
      return LineCase(id: id, node: node)
    }
  }()
}

struct LineCaseTests {
  @Test func readsAllCases() {
    #expect(LineCase.all.count == 44)
  }

  @Test(arguments: LineCase.all)
  func breaksAsExpected(_ lineCase: LineCase) {
    let listing = lineCase.listing
    let lines = listing.lines.map { String(characters: $0.entries) }
    if let breaks = lineCase.expect?["breaks"]?.items {
      if !breaks.isEmpty { #expect(lines == breaks.compactMap(\.text)) }
    }
    if let count = lineCase.expect?["lines"]?.text.flatMap({ Int($0) }) {
      #expect(lines.count == count, "\(listing.text)")
    }
    for item in lineCase.expect?["together"]?.items ?? [] {
      let text = item.text ?? ""
      #expect(lines.contains { $0.contains(text) }, "\(text): \(listing.text)")
    }
    #expect(listing.lines.filter(\.isOverfull).isEmpty)
  }

  @Test(arguments: LineCase.all)
  func placesCharactersAsExpected(_ lineCase: LineCase) throws {
    let places = lineCase.listing.lines.flatMap(\.entries)
    for span in lineCase.expect?["span"]?.items ?? [] {
      let found = try #require(span["s"]?.text)
      let start = try #require(lineCase.start(of: found))
      let length = found.unicodeScalars.count
      let distance = places[start + length - 1].x - places[start].x
      let exact = span["em"]?.text.flatMap { Double($0) }
      let least = span["min"]?.text.flatMap { Double($0) } ?? (exact ?? 0) - 0.03
      let most = span["max"]?.text.flatMap { Double($0) } ?? (exact ?? 0) + 0.03
      #expect(least...most ~= distance, "\(found): \(distance)")
    }
    for place in lineCase.expect?["x"]?.items ?? [] {
      let start = try #require(lineCase.start(of: place["s"]?.text ?? ""))
      let x = try #require(place["em"]?.text.flatMap { Double($0) })
      #expect(abs(places[start].x - x) < 0.03)
    }
  }
}

extension LineCase {
  /// Place of a substring in the text, in characters.
  func start(of part: String) -> Int? {
    guard let range = text.range(of: part) else { return nil }
    return text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
  }
}

extension String {
  fileprivate init(characters entries: [LineListing.Entry]) {
    self = entries.reduce(into: "") { $0.unicodeScalars.append($1.character) }
  }
}
