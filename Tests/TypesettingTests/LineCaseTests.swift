import Diagnostics
import Documents
import Drawings
import Foundation
import Nodes
import Testing
import Typesetting

/// A case of kind line in the form of line-cases.yaml.
struct LineCase: Sendable, CustomTestStringConvertible {
  let id: String
  let node: Node

  var testDescription: String { id }
  var text: String { node["text"]?.text ?? "" }
  var expect: Node? { node["expect"] }

  func number(_ key: String) -> Double? { node[key]?.text.flatMap { Double($0) } }

  var settings: LineSettings {
    var settings = LineSettings()
    switch node["kinsoku"]?.text {
    case "strict": settings.level = .strict
    case "basic": settings.level = .basic
    default: break
    }
    if node["punct"]?.text == "kaiming" { settings.markStyle = .kaiming }
    settings.hangsMarks = node["hang"]?.text == "true"
    return settings
  }

  var listing: LineListing {
    let shape = LineShape(ems: number("width") ?? 0, firstIndent: number("indent") ?? 0)
    return LineListing(
      text,
      shape,
      settings,
      dotting: dotted,
      shaper: FixedWidthShaper.lines
    )
  }

  /// The pieces with 着重号.
  var dotted: [String] { node["dots"]?.items.compactMap(\.text) ?? [] }

  /// What the rules say of its lines.
  var judge: LineJudge {
    LineJudge(
      text: Array(text.unicodeScalars),
      width: number("width") ?? 0,
      indent: number("indent") ?? 0,
      settings: settings,
      lines: listing.lines
    )
  }

  /// The cases that `scripts/conformance` sets too.
  static let given = read("line-cases.yaml")
  /// Those of the project, of each rule at other measures.
  static let own = read("line-rules.yaml")
  static let all = given + own

  private static func read(_ file: String) -> [LineCase] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Conformance/\(file)")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var log = DiagnosticLog()
    let root = parseYAML(SourceText(name: file, text: text), log: &log)
    return (root?["cases"]?.items ?? []).compactMap { node in
      guard node["text"] != nil, let id = node["id"]?.text else { return nil }
      return LineCase(id: id, node: node)
    }
  }
}

struct LineCaseTests {
  @Test func readsAllCases() {
    #expect(LineCase.given.count == 44)
    #expect(LineCase.own.count == 187)
    #expect(Set(LineCase.all.map(\.id)).count == 231)
  }

  @Test func hasTwoCasesOfEachRuleOfLines() {
    let ofPages = [26, 27, 28, 30, 38, 39, 40]
    for rule in 1...40 where !ofPages.contains(rule) {
      #expect(LineCase.own.count { $0.id.hasPrefix("B\(rule)-") } >= 2, "B\(rule)")
    }
  }

  @Test(arguments: LineCase.all)
  func breaksAsExpected(_ lineCase: LineCase) {
    let listing = lineCase.listing
    let lines = listing.lines.map { String(characters: $0.entries) }
    if let breaks = lineCase.expect?["breaks"]?.items {
      if !breaks.isEmpty { #expect(lines == breaks.compactMap(\.text)) }
    }
    if let count = lineCase.expect?["lines"] {
      let counts = count.text.map { [$0] } ?? count.items.compactMap(\.text)
      let least = counts.first.flatMap { Int($0) } ?? 0
      let most = counts.last.flatMap { Int($0) } ?? 0
      #expect(least...most ~= lines.count, "\(listing.text)")
    }
    for item in lineCase.expect?["together"]?.items ?? [] {
      let text = item.text ?? ""
      #expect(lines.contains { $0.contains(text) }, "\(text): \(listing.text)")
    }
    if let least = lineCase.expect?["last_line_han"]?.text.flatMap({ Int($0) }), lines.count > 1 {
      let last = lines.last?.unicodeScalars ?? "".unicodeScalars
      #expect(last.count { $0.properties.isIdeographic } >= least, "\(listing.text)")
    }
    #expect(listing.lines.filter(\.isOverfull).isEmpty)
  }

  @Test(arguments: LineCase.all)
  func keepsTheRules(_ lineCase: LineCase) {
    #expect(lineCase.judge.breaches == [], "\(lineCase.listing.text)")
  }

  @Test(arguments: LineCase.all)
  func dotsTheHanOfEmphasisedPiecesAlone(_ lineCase: LineCase) throws {
    let entries = lineCase.listing.lines.flatMap(\.entries)
    var wanted: [Int] = []
    for piece in lineCase.dotted {
      let start = try #require(lineCase.start(of: piece))
      for (offset, scalar) in piece.unicodeScalars.enumerated()
      where scalar.properties.isIdeographic {
        wanted.append(start + offset)
        // In the middle of the Han, however far the line is stretched (GB/T 15834, 5.1.8).
        let dot = try #require(entries[start + offset].dot)
        #expect(abs(dot - entries[start + offset].x - 0.5) < 0.001)
      }
    }
    #expect(entries.filter { $0.dot != nil }.map(\.index) == wanted.sorted())
  }

  @Test(arguments: LineCase.all)
  func placesCharactersAsExpected(_ lineCase: LineCase) throws {
    let lines = lineCase.listing.lines
    let places = lines.flatMap(\.entries)
    for span in lineCase.expect?["span"]?.items ?? [] {
      let found = try #require(span["s"]?.text)
      let start = try #require(lineCase.start(of: found))
      let distance = places[start + found.unicodeScalars.count - 1].x - places[start].x
      #expect(span.allows(distance), "\(found): \(distance)")
    }
    for place in lineCase.expect?["x"]?.items ?? [] {
      let start = try #require(lineCase.start(of: place["s"]?.text ?? ""))
      #expect(place.allows(places[start].x))
    }
    for pitch in lineCase.expect?["pitch"]?.items ?? [] {
      let text = try #require(pitch["s"]?.text)
      let start = try #require(lineCase.start(of: text))
      for index in start..<start + text.unicodeScalars.count - 1
      where places[index].character.properties.isIdeographic
        && places[index + 1].character.properties.isIdeographic
      {
        #expect(pitch.allows(places[index + 1].x - places[index].x), "\(text) \(index)")
      }
    }
    for pair in lineCase.expect?["gap_equal"]?.items ?? [] {
      let gaps = try pair.items.map { item in
        let text = try #require(item.text)
        let start = try #require(lineCase.start(of: text))
        return places[start + 1].x - places[start].x - (places[start].character.isASCII ? 0.5 : 1)
      }
      #expect(abs(gaps[0] - gaps[1]) < 0.03)
    }
    if let total = lineCase.expect?["total"]?.text.flatMap({ Double($0) }) {
      #expect(lines.count == 1 && abs(lines[0].right - total) < 0.03)
    }
  }
}

extension Node {
  /// Whether a length is that of `em`, or within `min` and `max`.
  fileprivate func allows(_ length: Double) -> Bool {
    let exact = self["em"]?.text.flatMap { Double($0) }
    let least = self["min"]?.text.flatMap { Double($0) } ?? (exact ?? 0) - 0.03
    let most = self["max"]?.text.flatMap { Double($0) } ?? (exact ?? 0) + 0.03
    return least...most ~= length
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
