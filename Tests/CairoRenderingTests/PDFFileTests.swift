import CairoRendering
import Drawings
import Foundation
import TestSupport
import Testing

struct PDFFileTests {
  @Test
  func passesQpdf() throws {
    let (pages, document) = try RichDocument().make()
    let outcome = try Tools.run(
      "qpdf",
      ["--check", "FILE"],
      on: pages.renderer().renderPDF(document)
    )
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.localizedCaseInsensitiveContains("warning"), "\(outcome.output)")
    #expect(outcome.output.contains("PDF Version: 1.5"))
  }

  @Test
  func passesQpdfWithOnePlainPage() throws {
    let pages = try Pages(for: "")
    let pdf = try pages.renderer().renderPDF(pages.document([[]]))
    let outcome = try Tools.run("qpdf", ["--check", "FILE"], on: pdf)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test
  func givesEqualBytesTwiceAndInTwoRenderers() throws {
    let (pages, document) = try RichDocument().make()
    let renderer = try pages.renderer()
    let first = try renderer.renderPDF(document)
    #expect(try renderer.renderPDF(document) == first)
    #expect(try pages.renderer().renderPDF(document) == first)
    let (otherPages, otherDocument) = try RichDocument().make()
    #expect(try otherPages.renderer().renderPDF(otherDocument) == first)
  }

  @Test
  func givesTheSameBytesAfterAnotherDocument() throws {
    let (pages, document) = try RichDocument().make()
    let alone = try pages.renderer().renderPDF(document)
    let renderer = try pages.renderer()
    let other = pages.line("情况", in: .kai, at: Point(x: 9, y: 99), size: 31)
    _ = try renderer.renderPDF(pages.document([other]))
    #expect(try renderer.renderPDF(document) == alone)
  }

  @Test
  func givesEqualBytesInFourWorkersAtOnce() async throws {
    let (pages, document) = try RichDocument().make()
    let alone = try pages.renderer().renderPDF(document)
    let fonts = pages.fonts
    let results = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let renderer = try Renderer(fonts)
          var files: [[UInt8]] = []
          for _ in 0..<5 { files.append(try renderer.renderPDF(document)) }
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

  @Test
  func keepsTheStructure() throws {
    let (pages, document) = try RichDocument().make()
    let pdf = try pages.renderer().renderPDF(document)
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
    let (pages, document) = try RichDocument().make()
    let pdf = try pages.renderer().renderPDF(document)
    let listing = try Tools.run("pdfinfo", ["-dests", "FILE"], on: pdf).output
    // From the top: 842 - 200 - 5 for the place in the group.
    let place = listing.split(separator: "\n").first { $0.contains("105") && $0.contains("637") }
    #expect(place != nil, "\(listing)")
    #expect(place?.hasPrefix("   2") == true, "\(listing)")
  }

  @Test
  func leadsLinksToTheirPlaces() throws {
    let (pages, document) = try RichDocument().make()
    let pdf = try pages.renderer().renderPDF(document)
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
    let (pages, document) = try RichDocument().make()
    let pdf = try pages.renderer().renderPDF(document)
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
    let pdf = try pages.renderer().renderPDF(document)
    let json = try Tools.run("qpdf", ["--json=2", "--json-key=pages", "FILE"], on: pdf).output
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
    let labels = try #require(data["pages"] as? [[String: Any]]).map { page in
      (page["label"] as? [String: Any])?["/St"] as? Int
    }
    // The first page has none printed and none here.
    #expect(labels == [nil, 1, 2])
  }
}
