import CairoRendering
import Drawings
import Testing

struct BrokenPagesTests {
  /// A document that contradicts itself and what is said about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let pages: [[Drawing.Item]]
    var outline: [OutlineEntry] = []
    var labels: [String]?
    let error: RenderError

    var testDescription: String { name }
  }

  private static let origin = Point(x: 0, y: 0)

  static let cases = [
    Case(name: "not closed", pages: [[], [.begin(.paragraph)]], error: .unevenTags(page: 2)),
    Case(name: "not opened", pages: [[.end(.paragraph)]], error: .unevenTags(page: 1)),
    Case(
      name: "crossed",
      pages: [[.begin(.table), .begin(.tableRow), .end(.table), .end(.tableRow)]],
      error: .unevenTags(page: 1)
    ),
    Case(
      name: "link to nowhere",
      pages: [[.link(Rectangle(x: 0, y: 0, width: 9, height: 9), to: "甲")]],
      error: .noDestination(name: "甲")
    ),
    Case(
      name: "outline to nowhere",
      pages: [[]],
      outline: [OutlineEntry(title: "甲", level: 1, destination: "乙")],
      error: .noDestination(name: "乙")
    ),
    Case(
      name: "place twice",
      pages: [[.destination("甲", at: origin)], [.destination("甲", at: origin)]],
      error: .destinationTwice(name: "甲")
    ),
    Case(name: "no page", pages: [], error: .pageCount(pages: 0, labels: 0)),
    Case(name: "labels", pages: [[]], labels: ["1", "2"], error: .pageCount(pages: 1, labels: 2)),
    Case(
      name: "uneven clusters",
      pages: [
        [
          .glyphs(
            GlyphRun(
              font: FontKey(index: 0),
              size: 16,
              text: "甲乙",
              glyphs: [Glyph(id: 1, position: origin)],
              clusters: [GlyphCluster(byteCount: 3, glyphCount: 1)]
            )
          )
        ]
      ],
      error: .unevenClusters(text: "甲乙")
    ),
    Case(
      name: "unknown face",
      pages: [
        [
          .glyphs(
            GlyphRun(
              font: FontKey(index: 99),
              size: 16,
              text: "甲",
              glyphs: [Glyph(id: 1, position: origin)],
              clusters: [GlyphCluster(byteCount: 3, glyphCount: 1)]
            )
          )
        ]
      ],
      error: .noFace(index: 99)
    ),
  ]

  @Test(arguments: cases)
  func refuses(_ example: Case) throws {
    let pages = try Pages(for: "")
    let document = pages.document(
      example.pages,
      outline: example.outline,
      labels: example.labels
    )
    let renderer = try pages.renderer()
    do {
      _ = try renderer.renderPDF(document)
      Issue.record("no error")
    } catch {
      #expect(error == example.error)
    }
  }

  @Test(arguments: ["", "2004", "2004-13-01", "2004-1-1", "2004-07-10T00:00:00Z", "昨天"])
  func refusesADateOfAnotherForm(date: String) throws {
    let pages = try Pages(for: "")
    let document = PagedDrawing(
      pages: [Drawing(size: Pages.a4)],
      outline: [],
      pageLabels: ["1"],
      metadata: .init(title: "", author: "", date: date)
    )
    let renderer = try pages.renderer()
    do {
      _ = try renderer.renderPDF(document)
      Issue.record("no error")
    } catch {
      #expect(error == .badDate(date))
    }
  }

  @Test
  func refusesAFaceThatIsNotAFont() {
    let face = FontSet.Face(name: "坏", shapingBytes: [], drawingBytes: [1, 2, 3])
    do {
      _ = try Renderer(FontSet(faces: [face], chains: [:], standIns: []))
      Issue.record("no error")
    } catch {
      guard case .freeType(_, face: "坏") = error else {
        Issue.record(error)
        return
      }
    }
  }

  @Test(arguments: [0.0, -1, 1e9, .infinity, .nan])
  func refusesAnImageOfNoSize(dotsPerInch: Double) throws {
    let renderer = try Pages(for: "").renderer()
    do {
      _ = try renderer.renderPNG(Drawing(size: Pages.a4), dotsPerInch: dotsPerInch)
      Issue.record("no error")
    } catch {
      guard case .cairo = error else {
        Issue.record(error)
        return
      }
    }
  }
}
