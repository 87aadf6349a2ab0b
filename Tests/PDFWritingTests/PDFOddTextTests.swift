import Drawings
import Foundation
import PDFWriting
import PageSupport
import TestSupport
import Testing
import TextShaping

/// Titles, names and labels as nobody writes them, read back by qpdf and poppler.
struct PDFOddTextTests {
  private func write(
    title: String = "",
    destinations: [String] = [],
    labels: [String] = [""],
    level: ArchiveLevel? = .part2
  ) throws -> [UInt8] {
    let pages = try Pages(for: "")
    let places = destinations.enumerated().map { index, name in
      Drawing.Item.destination(name, at: Point(x: Double(index), y: 0))
    }
    let document = PagedDrawing(
      pages: labels.indices.map { Drawing(size: Pages.a4, items: $0 == 0 ? places : []) },
      outline: destinations.map { OutlineEntry(title: $0, level: 1, destination: $0) },
      pageLabels: labels,
      metadata: .init(title: title, author: "甲", date: "2004-07-10")
    )
    return try WrittenPages(pages.fonts).write(document, level: level)
  }

  private func json(_ key: String, of file: [UInt8]) throws -> [String: Any] {
    let text = try Tools.run("qpdf", ["--json=2", "--json-key=\(key)", "FILE"], on: file).output
    let data = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(data as? [String: Any])
  }

  @Test(arguments: [
    ("A&B<C>", "A&amp;B&lt;C&gt;"), ("(\\)", "(\\)"), ("甲\r\n乙", "甲&#13;\n乙"), ("𠮷", "𠮷"),
    ("&\u{FE0F}<\u{0338}", "&amp;\u{FE0F}&lt;\u{0338}"), ("甲\u{1}乙\u{FFFE}", "甲乙"), ("", ""),
  ])
  func saysTitlesAlikeInDictionaryAndPacket(title: String, inPacket: String) throws {
    let file = try write(title: title)
    let outcome = try Tools.run("qpdf", ["--check", "FILE"], on: file)
    #expect(outcome.status == 0, "\(outcome.output)")
    let packet = try Tools.run("pdfinfo", ["-meta", "FILE"], on: file).output
    #expect(packet.contains("<rdf:li xml:lang=\"x-default\">\(inPacket)</rdf:li>"), "\(packet)")
    let parsed = XMLTitle.of(packet)
    let dictionary = try Tools.run("qpdf", ["--json=2", "FILE", "-"], on: file).output
    let known = try JSONEncoder().encode("u:" + (parsed ?? "?"))
    #expect(dictionary.contains("\"/Title\": " + String(decoding: known, as: UTF8.self)))
  }

  @Test
  func sortsNamesByTheirBytes() throws {
    let names = ["图10", "图1", "a b", "aZ", "a(", "a", "figure-2", "figure-10", "𠮷"]
    let file = try write(destinations: names)
    let outcome = try Tools.run("qpdf", ["--check", "FILE"], on: file)
    #expect(outcome.status == 0, "\(outcome.output)")
    let listing = try Tools.run("pdfinfo", ["-dests", "FILE"], on: file).output
    let found = listing.split(separator: "\n").dropFirst().compactMap { line in
      line.split(separator: "\"").dropFirst().first.map(String.init)
    }
    #expect(Set(found) == Set(names))
    // qpdf looks names up by halves, as readers do.
    let outlines = try #require(try json("outlines", of: file)["outlines"] as? [[String: Any]])
    #expect(outlines.map { $0["destpageposfrom1"] as? Int } == names.map { _ in 1 })
  }

  @Test
  func labelsPagesWithNumbersFromOneOnly() throws {
    let labels = ["", "目次", "1", "2", "版记", "007", "-1", "0", "+5", "9223372036854775807", "9"]
    let file = try write(labels: labels)
    let pages = try #require(try json("pages", of: file)["pages"] as? [[String: Any]])
    let read = pages.map { page -> String in
      let label = page["label"] as? [String: Any]
      if label?["/S"] != nil { return (label?["/St"] as? NSNumber)?.stringValue ?? "?" }
      let prefix = label?["/P"] as? String ?? ""
      return String(prefix.trimmingPrefix("u:"))
    }
    #expect(read == labels)
  }

  @Test
  func tellsSubsetsOfOneFaceApart() throws {
    let pages = try Pages(for: "甲乙丙丁")
    let names = try ["甲乙", "丙丁"].map { text in
      let items = pages.line(text, in: .song, at: Point(x: 40, y: 100))
      let file = try WrittenPages(pages.fonts).write(pages.document([items]))
      let fonts = try Tools.run("pdffonts", ["FILE"], on: file).output.split(separator: "\n")
      return try #require(fonts.last).prefix(6)
    }
    #expect(names[0] != names[1])
  }

  @Test
  func countsThePartsOfGlyphsThatArePutTogether() throws {
    let pages = try Pages(for: "é")
    guard case .glyphs(let run)? = pages.line("é", in: .latin, at: Point(x: 40, y: 100)).first
    else {
      Issue.record("no run")
      return
    }
    let shown = [0, run.glyphs[0].id]
    let program = try FontCutter(pages.fonts).program(of: run.font, for: shown)
    #expect(program.glyphs.count == 2)
    #expect(program.glyphCount > 2)
    let file = try WrittenPages(pages.fonts).write(
      pages.document([[.glyphs(run)]]),
      level: .part1
    )
    let text = try Tools.run("qpdf", ["--qdf", "FILE", "-"], on: file).output
    #expect(text.contains("/CIDSet"))
    #expect(try Tools.text(of: file) == "é")
  }

  @Test
  func packsManyObjectsAndListsManyTexts() throws {
    let text = String(String.UnicodeScalarView((0x4E00..<0x4F00).compactMap(Unicode.Scalar.init)))
    let pages = try Pages(for: text)
    let items = text.enumerated().flatMap { index, character -> [Drawing.Item] in
      let place = Point(x: Double(40 + index % 32 * 16), y: Double(60 + index / 32 * 20))
      return [.begin(.paragraph)] + pages.line(String(character), in: .song, at: place)
        + [.end(.paragraph)]
    }
    let file = try WrittenPages(pages.fonts).write(pages.document([items]))
    let outcome = try Tools.run("qpdf", ["--check", "FILE"], on: file)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try Tools.text(of: file).filter { !$0.isWhitespace } == text)
    let structure = try Tools.run("pdfinfo", ["-struct-text", "FILE"], on: file).output
    #expect(structure.split(separator: "\n").count { $0.contains("P (block)") } == text.count)
  }
}

/// Reads the title out of a packet as an XML reader does.
private enum XMLTitle {
  static func of(_ packet: String) -> String? {
    guard let range = packet.firstRange(of: /x-default">(?s)(.*?)<\/rdf:li>/) else { return nil }
    let inner = packet[range].dropFirst("x-default\">".count).dropLast("</rdf:li>".count)
    return [("&#13;", "\r"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(String(inner)) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal)
    }
  }
}
