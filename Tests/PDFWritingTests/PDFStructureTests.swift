import Drawings
import PDFWriting
import PageSupport
import TestSupport
import Testing

/// What of a page belongs to which part of the structure, as qpdf shows the content.
struct PDFStructureTests {
  private func content(_ items: [Drawing.Item]) throws -> String {
    let pages = try Pages(for: "的")
    let items = items.flatMap { item -> [Drawing.Item] in
      guard case .destination = item else { return [item] }
      return pages.line("的", in: .song, at: Point(x: 40, y: 100))
    }
    let file = try WrittenPages(pages.fonts).write(pages.document([items]))
    let text = try Tools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: file)
      .output
    let marks = text.split(separator: "\n").filter {
      $0.hasSuffix(" BDC") || $0.hasSuffix(" BMC") || $0 == "EMC" || $0 == "BT" || $0 == "ET"
        || $0 == "S" || $0 == "q" || $0 == "Q"
    }
    return marks.joined(separator: " ")
  }

  /// Stands for a line of text.
  private static let text = Drawing.Item.destination("", at: Point(x: 0, y: 0))
  private static let rule = Drawing.Item.path(
    Path(
      steps: [.move(Point(x: 0, y: 0)), .line(Point(x: 9, y: 9))],
      stroke: Stroke(width: 1, color: .black)
    )
  )

  @Test
  func marksTextByItsPart() throws {
    #expect(
      try content([
        .begin(.paragraph), Self.text, .end(.paragraph), .begin(.paragraph), Self.text,
        .end(.paragraph),
      ])
        == "/P <</MCID 0>> BDC BT ET EMC /P <</MCID 1>> BDC BT ET EMC"
    )
  }

  @Test
  func leavesOutOfTheStructureWhatIsInNoPart() throws {
    #expect(
      try content([.begin(.paragraph), Self.text, .end(.paragraph), Self.text, Self.rule])
        == "/P <</MCID 0>> BDC BT ET EMC /Artifact BMC BT ET S EMC"
    )
  }

  @Test
  func leavesRulesOfTablesOutAndKeepsLinesOfFigures() throws {
    #expect(
      try content([
        .begin(.table), Self.rule, .begin(.tableRow), .begin(.tableCell), Self.text,
        .end(.tableCell), .end(.tableRow), Self.rule, .end(.table),
      ])
        == "/Artifact BMC S EMC /TD <</MCID 0>> BDC BT ET EMC /Artifact BMC S EMC"
    )
    #expect(
      try content([.begin(.figure, description: "走势"), Self.rule, Self.text, .end(.figure)])
        == "/Figure <</MCID 0>> BDC S BT ET EMC"
    )
  }

  @Test
  func goesOnWithAPartBehindAnInnerOne() throws {
    #expect(
      try content([
        .begin(.note), Self.text, .begin(.caption), Self.text, .end(.caption), Self.text,
        .end(.note),
      ])
        == "/Note <</MCID 0>> BDC BT ET EMC /Caption <</MCID 1>> BDC BT ET EMC /Note <</MCID 2>> BDC BT ET EMC"
    )
  }
}
