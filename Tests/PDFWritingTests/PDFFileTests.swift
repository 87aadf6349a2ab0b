import Drawings
import Foundation
import PDFWriting
import PageSupport
import TestSupport
import Testing

struct PDFFileTests {
  static let levels: [ArchiveLevel?] = [nil] + ArchiveLevel.allCases

  @Test(arguments: levels)
  func passesQpdfWithoutAWarning(_ level: ArchiveLevel?) throws {
    let outcome = try Tools.run("qpdf", ["--check", "FILE"], on: writeRichDocument(level: level))
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.localizedCaseInsensitiveContains("warning"), "\(outcome.output)")
    let version = level == nil ? "1.5" : level == .part1 ? "1.4" : "1.7"
    #expect(outcome.output.contains("PDF Version: \(version)"))
  }

  @Test(arguments: levels)
  func passesQpdfWithOnePlainPage(_ level: ArchiveLevel?) throws {
    let pages = try Pages(for: "")
    let pdf = try WrittenPages(pages.fonts).write(pages.document([[]]), level: level)
    let outcome = try Tools.run("qpdf", ["--check", "FILE"], on: pdf)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(arguments: levels)
  func givesEqualBytesTwiceAndInTwoWorkers(_ level: ArchiveLevel?) throws {
    let (pages, document) = try RichDocument().make()
    let worker = try WrittenPages(pages.fonts)
    let first = try worker.write(document, level: level)
    #expect(try worker.write(document, level: level) == first)
    #expect(try WrittenPages(pages.fonts).write(document, level: level) == first)
    #expect(try writeRichDocument(level: level) == first)
  }

  @Test
  func givesTheSameBytesAfterAnotherDocument() throws {
    let (pages, document) = try RichDocument().make()
    let alone = try WrittenPages(pages.fonts).write(document)
    let worker = try WrittenPages(pages.fonts)
    let other = pages.line("情况", in: .kai, at: Point(x: 9, y: 99), size: 31)
    _ = try worker.write(pages.document([other]))
    #expect(try worker.write(document) == alone)
  }

  @Test
  func givesEqualBytesInFourWorkersAtOnce() async throws {
    let (pages, document) = try RichDocument().make()
    let alone = try WrittenPages(pages.fonts).write(document)
    let fonts = pages.fonts
    let results = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let worker = try WrittenPages(fonts)
          var files: [[UInt8]] = []
          for _ in 0..<5 { files.append(try worker.write(document)) }
          return files
        }
      }
      var files: [[UInt8]] = []
      for try await some in group { files += some }
      return files
    }
    #expect(results.count == 20)
    #expect(results.allSatisfy { $0 == alone })
  }

  @Test(arguments: levels)
  func tellsTitleAuthorLanguageAndTheOneDate(_ level: ArchiveLevel?) throws {
    let file = try writeRichDocument(level: level)
    let information = try Tools.run("pdfinfo", ["-rawdates", "FILE"], on: file).output
    #expect(information.contains("2004年上半年总结（代办电信）"))
    #expect(information.contains("陕西省邮政局"))
    #expect(information.contains("CreationDate:    D:20040710000000+08'00"))
    #expect(information.contains("ModDate:         D:20040710000000+08'00"))
    #expect(information.contains("Tagged:          yes"))
    let whole = try json(file)
    #expect(whole.contains("\"/Lang\": \"u:zh-CN\""))
    #expect(whole.contains("\"/DisplayDocTitle\": true"))
    #expect(whole.contains("\"/Alt\": \"u:\(RichDocument.figure)\""))
    #expect(whole.contains("\"u:0123456789abcdef\""))
  }

  @Test(arguments: ArchiveLevel.allCases)
  func saysTheSameInItsPacketAsInItsDictionary(_ level: ArchiveLevel) throws {
    let file = try writeRichDocument(level: level)
    let packet = try Tools.run("pdfinfo", ["-meta", "FILE"], on: file).output
    #expect(packet.contains("<pdfaid:part>\(level.rawValue.prefix(1))</pdfaid:part>"))
    #expect(packet.contains("2004年上半年总结（代办电信）"))
    #expect(packet.contains("<xmp:CreateDate>2004-07-10T00:00:00+08:00</xmp:CreateDate>"))
  }

  @Test
  func attachesFilesToThePartThatAllowsIt() throws {
    let attachment = AttachedFile(
      name: "data－月报.csv",
      mediaType: "text/csv",
      relationship: .source,
      description: "本稿所用的数据",
      bytes: Array("月,收入\n1,111\n".utf8)
    )
    let whole = try writeRichDocument(level: .part3, attachments: [attachment])
    let listing = try Tools.run("pdfdetach", ["-list", "FILE"], on: whole).output
    #expect(listing.contains("1 embedded files"))
    #expect(listing.contains("data－月报.csv"))
    let content = try Tools.run("qpdf", ["--show-attachment=0001", "FILE"], on: whole).output
    #expect(content == "月,收入\n1,111\n")
    #expect(try json(whole).contains("\"/AFRelationship\": \"/Source\""))
    let bare = try writeRichDocument(level: .part2, attachments: [attachment])
    let none = try Tools.run("pdfdetach", ["-list", "FILE"], on: bare).output
    #expect(none.contains("0 embedded files"))
  }

  /// The whole file as qpdf tells it.
  private func json(_ file: [UInt8]) throws -> String {
    try Tools.run("qpdf", ["--json=2", "FILE", "-"], on: file).output
  }

  @Test
  func keepsTheStructure() throws {
    let pdf = try writeRichDocument()
    let structure = try Tools.run("pdfinfo", ["-struct-text", "FILE"], on: pdf).output
    let parts = structure.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(parts.first == "Document")
    for part in ["H1 (block)", "H2 (block)", "P (block)", "TOC", "Figure"] {
      #expect(parts.contains { $0.hasPrefix(part) }, "\(part)\n\(structure)")
    }
    #expect(structure.contains(RichDocument.title))
  }

  @Test
  func namesPlacesWhereTheyLieOnThePage() throws {
    let pdf = try writeRichDocument()
    let listing = try Tools.run("pdfinfo", ["-dests", "FILE"], on: pdf).output
    // From the top: 842 - 200 - 5 for the place in the group.
    let place = listing.split(separator: "\n").first { $0.contains("105") && $0.contains("637") }
    #expect(place != nil, "\(listing)")
    #expect(place?.hasPrefix("   2") == true, "\(listing)")
  }

  @Test
  func leadsLinksToTheirPlaces() throws {
    let pdf = try writeRichDocument()
    let text = try Tools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf)
      .output
    let squeezed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // The link of the group: x 100 + 10, y 842 - 200 - 10 - 20 … 842 - 200 - 10.
    #expect(squeezed.contains("/Rect [ 110 612 130 632 ]"), "\(links(in: squeezed))")
    #expect(squeezed.contains("/Rect [ 80 658 280 682 ]"), "\(links(in: squeezed))")
  }

  private func links(in text: String) -> [Substring] {
    text.split(separator: "/Rect").dropFirst().map { $0.prefix(60) }
  }

  @Test
  func nestsTheOutline() throws {
    let pdf = try writeRichDocument()
    let json = try Tools.run("qpdf", ["--json=2", "--json-key=outlines", "FILE"], on: pdf).output
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
    let outlines = try #require(data["outlines"] as? [[String: Any]])
    #expect(outlines.map { $0["title"] as? String } == [RichDocument.title])
    let inner = try #require(outlines[0]["kids"] as? [[String: Any]])
    #expect(inner.map { $0["title"] as? String } == [RichDocument.heading])
    #expect(inner[0]["destpageposfrom1"] as? Int == 2)
    let innermost = try #require(inner[0]["kids"] as? [[String: Any]])
    #expect(innermost.map { $0["title"] as? String } == ["图"])
  }

  @Test
  func labelsPages() throws {
    let pages = try Pages(for: "")
    let document = pages.document([[], [], []], labels: ["", "1", "2"])
    let pdf = try WrittenPages(pages.fonts).write(document)
    let json = try Tools.run("qpdf", ["--json=2", "--json-key=pages", "FILE"], on: pdf).output
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
    let labels = try #require(data["pages"] as? [[String: Any]]).map { page in
      let label = page["label"] as? [String: Any]
      return label?["/S"] == nil ? nil : label?["/St"] as? Int
    }
    // The first page has none printed and none here.
    #expect(labels == [nil, 1, 2])
  }
}
