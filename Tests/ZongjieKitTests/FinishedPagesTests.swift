import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// The finished files of the example, read back by poppler (GB/T 9704-2012, 5.2, 7.3.5, 7.5).
struct FinishedPagesTests {
  private static let pitch = (225 * 72 / 25.4 - 15.75) / 21
  private static let cell = 156 * 72 / 25.4 / 28
  private static let millimetre = 72 / 25.4
  /// Left and right edge of the type area.
  private static let edges = (left: 28 * millimetre, right: 184 * millimetre)

  private func reports() async throws -> [FinishedReport] { try await FinishedReport.all() }

  @Test func makesElevenReports() async throws {
    let reports = try await reports()
    #expect(reports.count == 11)
    for report in reports { #expect((4...9).contains(report.pages.count), "\(report.name)") }
  }

  @Test func keepsTheGridOfTheStandard() async throws {
    var topLines = 0
    var bottomLines = 0
    for report in try await reports() {
      for page in report.pages {
        let lines = page.bodyLines(report.bodyHeight)
        guard let first = lines.first, let last = lines.last else { continue }
        for line in lines {
          let row = (line.top - 37 * Self.millimetre) / Self.pitch
          // The same distance above each row, less than a millimetre: ascender over the em box.
          #expect(abs(row - row.rounded()) * Self.pitch < Self.millimetre, "\(line.text)")
          #expect((0...21).contains(Int(row.rounded())), "\(line.text)")
          // The blank half of an opening mark lies before the edge.
          let opens = "（《“‘〈【〔".contains(line.text.first ?? "国")
          let edge = Self.edges.left - (opens ? Self.cell / 2 : 0)
          #expect(line.left > edge - Self.millimetre, "\(line.text)")
        }
        let rows = ((last.top - first.top) / Self.pitch).rounded()
        #expect(abs(last.top - first.top - rows * Self.pitch) < 0.05)
        if abs(first.top - 37 * Self.millimetre) < Self.millimetre { topLines += 1 }
        if abs(last.bottom - 262 * Self.millimetre) < Self.millimetre { bottomLines += 1 }
      }
    }
    // The first and the twenty-second row lie on the edges of the type area.
    #expect(topLines >= 10)
    #expect(bottomLines >= 1)
  }

  @Test func setsTwentyEightCellsALineFlushAtBothEdges() async throws {
    var flush = 0
    for report in try await reports() {
      let lines = report.pages.flatMap { $0.bodyLines(report.bodyHeight) }
      for line in lines where line.text.last.map(isHan) == true {
        #expect(line.right < Self.edges.right + 0.2, "\(line.text)")
        // Letters fill their cells but for 0.043 pt.
        if abs(line.right - Self.edges.right) < 0.2, abs(line.left - Self.edges.left) < 0.2 {
          flush += 1
        }
      }
      let pitches = lines.flatMap(\.words).filter { $0.text.count > 5 && $0.text.allSatisfy(isHan) }
        .map { ($0.right - $0.left - 15.75) / Double($0.text.count - 1) }
      let least = try #require(pitches.min())
      #expect(abs(least - Self.cell) < 0.02, "\(report.name)")
    }
    #expect(flush > 150)
  }

  @Test func opensAndClosesNoLineWithABarredMark() async throws {
    for report in try await reports() {
      for line in report.pages.flatMap({ $0.bodyLines(report.bodyHeight) }) {
        #expect(!"。，、；：？！”’）》〉】〕·～%％‰℃".contains(line.text.first ?? "国"), "\(line.text)")
        #expect(!"“‘（《〈【〔".contains(line.text.last ?? "国"), "\(line.text)")
        #expect(line.text.count(where: isHan) != 1 || line.text.count > 2, "\(line.text)")
      }
    }
  }

  @Test func putsThePageNumberAtTheOuterEdge() async throws {
    for report in try await reports() {
      for (index, page) in report.pages.enumerated() {
        let folio = page.words.filter { $0.top > 262 * Self.millimetre }
        #expect(folio.map(\.text).joined() == "—\(index + 1)—")
        let left = try #require(folio.map(\.left).min())
        let right = try #require(folio.map(\.right).max())
        let distance = index.isMultiple(of: 2) ? Self.edges.right - right : left - Self.edges.left
        #expect(abs(distance - 13.75) < 1, "\(report.name) \(index + 1)")
      }
    }
  }

  @Test func endsWithSignatureAndDate() async throws {
    for report in try await reports() {
      let lines = try #require(report.pages.last).bodyLines(report.bodyHeight)
      let date = try #require(lines.last)
      let signature = try #require(lines.dropLast().last)
      #expect(date.text == "2004年7月5日")
      #expect(signature.text.hasSuffix("邮政局"))
      #expect(abs(date.left - signature.left - 2 * Self.cell) < 0.5)
      #expect(abs(date.top - signature.top - Self.pitch) < 0.05)
      let end = max(date.right, signature.right)
      #expect(abs(Self.edges.right - end - 2 * Self.cell) < 0.5 || date.right > signature.right)
      // Nothing stands behind it, be it a figure.
      let page = try #require(report.pages.last)
      let rest = page.words.filter { $0.top > date.bottom && $0.top < 262 * Self.millimetre }
      #expect(rest.isEmpty, "\(report.name)")
    }
  }

  @Test func readsAsThePlainText() async throws {
    for report in try await reports() {
      var rest = Substring(report.raw)
      for line in report.plainText.split(separator: "\n") {
        let wanted = line.filter { !$0.isWhitespace }
        // Footnotes stand at the foot of the page, before what runs over to the next.
        if wanted.hasPrefix("注：") {
          #expect(report.raw.contains(wanted.dropFirst(2)), "\(report.name)：\(wanted)")
          continue
        }
        for character in wanted {
          guard let place = rest.firstIndex(of: character) else {
            Issue.record("\(report.name)：\(character) of \(wanted)")
            return
          }
          rest = rest[rest.index(after: place)...]
        }
      }
    }
  }
}

private func isHan(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
}

/// A report with the words of its pages as poppler finds them.
private struct FinishedReport: Sendable {
  struct Word: Sendable {
    var text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    var height: Double { bottom - top }
  }

  struct Line {
    let words: [Word]
    let top: Double
    let bottom: Double

    var text: String { words.map(\.text).joined() }
    var left: Double { words.map(\.left).min() ?? 0 }
    var right: Double { words.map(\.right).max() ?? 0 }
  }

  struct Page: Sendable {
    let words: [Word]

    /// Lines that hold a word of the body's face, with its top, from the top of the page.
    func bodyLines(_ height: Double) -> [Line] {
      let body = words.filter { abs($0.height - height) < 0.01 }
      var tops: [Double] = []
      for word in body where !tops.contains(where: { abs($0 - word.top) < 3 }) {
        tops.append(word.top)
      }
      return tops.sorted().map { top in
        let line = words.filter { abs(($0.top + $0.bottom) / 2 - top - height / 2) < 3 }
        return Line(words: line.sorted { $0.left < $1.left }, top: top, bottom: top + height)
      }
    }
  }

  let name: String
  let pages: [Page]
  let plainText: String
  /// Text of all pages in the order of the file, without white space and page numbers.
  let raw: String
  /// Height of the words of the body: that of most words with Han.
  let bodyHeight: Double

  struct NoReports: Error { let findings: [String] }

  private static let made = Task { try await make() }

  static func all() async throws -> [FinishedReport] { try await made.value }

  private static func make() async throws -> [FinishedReport] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = WorkspacePlace(
      folder: root + "/examples/shaanxi",
      home: root,
      executable: root + "/.build/debug/zongjie"
    )
    var job = ReportJob(place, selection: .level(nil))
    job.output = folder.path
    job.formats = [.pdf, .txt]
    let result = await makeReports(job) { .zero }
    guard result.isComplete else {
      throw NoReports(findings: result.log.diagnostics.map(\.message))
    }
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let pdfs = (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "pdf" }.sorted { $0.path < $1.path }
    return try pdfs.map { try FinishedReport($0) }
  }

  private init(_ pdf: URL) throws {
    name = pdf.lastPathComponent
    let boxes = try Self.poppler(["-bbox", pdf.path, "-"])
    pages = boxes.components(separatedBy: "<page ").dropFirst().map { Page(words: Self.words($0)) }
    let text = pdf.deletingPathExtension().appendingPathExtension("txt")
    plainText = try String(contentsOf: text, encoding: .utf8)
    let raw = try Self.poppler(["-raw", "-enc", "UTF-8", pdf.path, "-"])
    self.raw = raw.components(separatedBy: "\u{C}").enumerated().map { index, page in
      page.filter { !$0.isWhitespace }.replacingOccurrences(of: "—\(index + 1)—", with: "")
    }.joined()
    var counts: [String: Int] = [:]
    for word in pages.flatMap(\.words) where word.text.contains(where: isHan) {
      counts[String(format: "%.3f", word.height), default: 0] += word.text.count
    }
    bodyHeight = counts.max { $0.value < $1.value }.flatMap { Double($0.key) } ?? 0
  }

  private static func words(_ page: String) -> [Word] {
    page.components(separatedBy: "<word ").dropFirst().compactMap { entry in
      let parts = entry.components(separatedBy: "\"")
      guard parts.count >= 9, let left = Double(parts[1]), let top = Double(parts[3]),
        let right = Double(parts[5]), let bottom = Double(parts[7])
      else { return nil }
      let text = parts[8].dropFirst().components(separatedBy: "</word>")[0]
      return Word(text: text, left: left, top: top, right: right, bottom: bottom)
    }
  }

  private static func poppler(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
