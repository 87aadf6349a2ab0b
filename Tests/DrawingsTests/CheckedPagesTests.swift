import Drawings
import Testing

struct CheckedPagesTests {
  /// A document that contradicts itself and what is said about it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let pages: [[Drawing.Item]]
    var outline: [OutlineEntry] = []
    var labels: [String]?
    let error: PagesError

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
  ]

  private func document(
    _ pages: [[Drawing.Item]],
    outline: [OutlineEntry] = [],
    labels: [String]? = nil,
    date: String = "2004-07-10"
  ) -> PagedDrawing {
    PagedDrawing(
      pages: pages.map { Drawing(size: Size(width: 595, height: 842), items: $0) },
      outline: outline,
      pageLabels: labels ?? pages.indices.map { "\($0 + 1)" },
      metadata: .init(title: "", author: "", date: date)
    )
  }

  @Test(arguments: cases)
  func refuses(_ example: Case) {
    let pages = document(example.pages, outline: example.outline, labels: example.labels)
    #expect(throws: example.error) { try pages.checkedDestinations() }
  }

  @Test(arguments: [
    "", "2004", "2004-13-01", "2004-1-1", "2004-07-10T00:00:00Z", "昨天", "+004-+7-+1",
  ])
  func refusesADateOfAnotherForm(date: String) {
    #expect(throws: PagesError.badDate(date)) {
      try document([[]], date: date).checkedDestinations()
    }
  }

  @Test
  func namesDestinationsInDrawingOrder() throws {
    let inner = Drawing(
      size: Size(width: 9, height: 9),
      items: [.destination("乙", at: Self.origin)]
    )
    let pages = document([
      [.destination("丙", at: Self.origin)],
      [.group(inner, at: Self.origin, clip: nil), .destination("甲", at: Self.origin)],
    ])
    #expect(try pages.checkedDestinations() == ["丙", "乙", "甲"])
  }

  @Test(arguments: [(2, 1), (3, 2), (4, 1), (0, 0)])
  func refusesUnevenClusters(bytes: Int, glyphs: Int) {
    let run = GlyphRun(
      font: FontKey(index: 0),
      size: 16,
      text: "甲",
      glyphs: [Glyph(id: 1, position: Self.origin)],
      clusters: [GlyphCluster(byteCount: bytes, glyphCount: glyphs)]
    )
    #expect(throws: PagesError.unevenClusters(text: "甲")) { try run.check() }
  }

  @Test(arguments: [[4, 2], [-3, 9], [2, 4], [6, 0, 1]])
  func refusesClustersThatPartCharacters(bytes: [Int]) {
    let run = GlyphRun(
      font: FontKey(index: 0),
      size: 16,
      text: "甲乙",
      glyphs: bytes.map { _ in Glyph(id: 1, position: Self.origin) },
      clusters: bytes.map { GlyphCluster(byteCount: $0, glyphCount: 1) }
    )
    #expect(throws: PagesError.unevenClusters(text: "甲乙")) { try run.check() }
  }

  @Test(arguments: [
    (0.0, 0.0), (0.0004, 0), (-1, 0), (.nan, 0), (16, .infinity), (16, .nan), (16, 1e9),
  ])
  func refusesSizesAndPlacesThatNoPageHas(size: Double, x: Double) {
    let run = GlyphRun(
      font: FontKey(index: 0),
      size: size,
      text: "甲",
      glyphs: [Glyph(id: 1, position: Point(x: x, y: 0))],
      clusters: [GlyphCluster(byteCount: 3, glyphCount: 1)]
    )
    #expect(throws: PagesError.badNumber(text: "甲")) { try run.check() }
  }

  @Test
  func listsTheGlyphsThatPagesShow() {
    func run(_ face: Int, _ ids: [UInt32]) -> Drawing.Item {
      .glyphs(
        GlyphRun(
          font: FontKey(index: face),
          size: 16,
          text: "甲",
          glyphs: ids.map { Glyph(id: $0, position: Self.origin) },
          clusters: [GlyphCluster(byteCount: 3, glyphCount: ids.count)]
        )
      )
    }
    let inner = Drawing(size: Size(width: 9, height: 9), items: [run(2, [7])])
    let pages = document([
      [run(0, [9, 3, 9]), .turned(inner, at: Self.origin)],
      [run(0, [3, 4]), .group(inner, at: Self.origin, clip: nil), run(3, [])],
    ])
    #expect(
      pages.shownGlyphs == [FontKey(index: 0): [0, 3, 4, 9], FontKey(index: 2): [0, 7]]
    )
  }
}
