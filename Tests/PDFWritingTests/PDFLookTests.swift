import CairoRendering
import Drawings
import Foundation
import PDFWriting
import PageSupport
import TestSupport
import Testing

/// Pages look as Cairo draws the same display lists: poppler paints both files.
struct PDFLookTests {
  @Test
  func looksAsCairoDrawsIt() throws {
    let (pages, rich) = try RichDocument().make()
    let document = pages.document(rich.pages.map(\.items) + [shapes, turned(pages)])
    let own = try pictures(WrittenPages(pages.fonts).write(document))
    let reference = try pictures(Renderer(pages.fonts).renderPDF(document))
    #expect(own.count == 4)
    for (page, reference) in zip(own, reference) {
      try #require(page.count == reference.count)
      let differences = zip(page, reference).map { abs(Int($0) - Int($1)) }
      // A glyph moved by less than a tenth of a pixel changes the grey of its edges a little.
      #expect(differences.max() ?? 0 <= 90)
      #expect(differences.count { $0 > 30 } < page.count / 500)
      #expect(page.contains { $0 < 100 })
    }
  }

  /// Every kind of line and area.
  private var shapes: [Drawing.Item] {
    let blue = Color(hex: 0x3366AA)
    let curve: [PathStep] = [
      .move(Point(x: 60, y: 300)),
      .cubic(Point(x: 120, y: 200), Point(x: 180, y: 420), to: Point(x: 260, y: 300)),
      .line(Point(x: 260, y: 360)), .close,
    ]
    let line: [PathStep] = [.move(Point(x: 60, y: 500)), .line(Point(x: 500, y: 520))]
    let thick = Stroke(width: 7, color: blue)
    return [
      .path(Path(Rectangle(x: 60, y: 60, width: 100, height: 60), fill: Color(hex: 0x888888))),
      .path(Path(Rectangle(x: 200, y: 60, width: 100, height: 60), stroke: thick)),
      .path(
        Path(
          steps: curve,
          fill: Color(hex: 0xD4B24F),
          stroke: Stroke(width: 3, color: .black, dash: [6, 4], isRound: true)
        )
      ),
      .path(Path(steps: line, stroke: Stroke(width: 2, color: blue, dash: [12, 3, 2, 3]))),
      .path(
        Path(steps: line.map { $0.moved(down: 40) }, stroke: Stroke(width: 0.5, color: .black))
      ),
      .path(Path(steps: line.map { $0.moved(down: 80) })),
    ]
  }

  /// A group in a turned drawing, with a clip.
  private func turned(_ pages: Pages) -> [Drawing.Item] {
    let inner = Drawing(
      size: Size(width: 200, height: 100),
      items: [
        .path(
          Path(Rectangle(x: -20, y: 10, width: 300, height: 30), fill: Color(hex: 0x00508C))
        )
      ] + pages.line(RichDocument.heading, in: .hei, at: Point(x: 0, y: 70), size: 20)
    )
    let outer = Drawing(
      size: Size(width: 400, height: 300),
      items: [
        .begin(.paragraph),
        .group(
          inner,
          at: Point(x: 40, y: 60),
          clip: Rectangle(x: 0, y: 0, width: 150, height: 100)
        ),
        .end(.paragraph),
      ] + pages.line(RichDocument.title, in: .title, at: Point(x: 10, y: 200), size: 22)
    )
    return [.turned(outer, at: Point(x: 500, y: 100))]
      + pages.line(RichDocument.body, in: .fangSong, at: Point(x: 30, y: 800), size: 12)
  }

  /// The grey of all points of every page at 72 dots an inch.
  private func pictures(_ file: [UInt8]) throws -> [[UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let root = folder.appending(path: "page").path
    let outcome = try Tools.run("pdftoppm", ["-r", "72", "-gray", "FILE", root], on: file)
    #expect(outcome.status == 0, "\(outcome.output)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
  }
}

extension PathStep {
  fileprivate func moved(down distance: Double) -> PathStep {
    func moved(_ point: Point) -> Point { Point(x: point.x, y: point.y + distance) }
    return switch self {
    case .move(let point): .move(moved(point))
    case .line(let point): .line(moved(point))
    case .cubic(let first, let second, let end):
      .cubic(moved(first), moved(second), to: moved(end))
    case .close: .close
    }
  }
}
