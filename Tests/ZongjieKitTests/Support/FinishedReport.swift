import Diagnostics
import Foundation
import ZongjieKit

func isHan(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
}

/// A report with the words of its pages as poppler finds them.
struct FinishedReport: Sendable {
  static let millimetre = 72 / 25.4
  static let pitch = (225 * millimetre - 15.75) / 21
  static let cell = 156 * millimetre / 28
  /// Left and right edge of the type area.
  static let edges = (left: 28 * millimetre, right: 184 * millimetre)

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

  private static let made = Task { try await make("shaanxi", .level(nil)) }

  /// The eleven reports of the sample province, made once.
  static func all() async throws -> [FinishedReport] { try await made.value }

  /// The reports of a workspace of examples.
  static func make(_ example: String, _ selection: ReportSelection) async throws -> [FinishedReport]
  {
    let root = repository.path
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = WorkspacePlace(
      folder: root + "/examples/" + example,
      home: root,
      executable: root + "/.build/debug/zongjie"
    )
    var job = ReportJob(place, selection: selection)
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
