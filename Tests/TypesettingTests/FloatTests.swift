import Diagnostics
import Documents
import Drawings
import Testing
import Typesetting

/// A fixed sequence of numbers, so that a failure can be repeated.
private struct Sequence {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

struct FloatTests {
  private static let pitch = (225 * 72 / 25.4 - 15.75) / 21
  private static let top = 37 * 72 / 25.4

  private func set(_ document: Document) -> (pages: PagedDrawing, document: Document) {
    var log = DiagnosticLog()
    return typesetInOrder(
      document,
      shaper: FixedWidthShaper.lines,
      drawChart: { chart, width in
        // Heights from a quarter of a page to more than half.
        Drawing(size: Size(width: width, height: 160 + Double(chart.number * 67 % 200)))
      },
      log: &log
    )
  }

  private static func figure(_ number: Int) -> Block {
    .figure(
      Chart(
        kind: .trend,
        label: nil,
        number: number,
        title: "第\(number)张",
        notes: [],
        source: "",
        options: ChartOptions(),
        categories: [],
        series: []
      )
    )
  }

  /// Sections of paragraphs of one to nine lines with figures between them.
  private static func sample(_ seed: Int) -> [Block] {
    var numbers = Sequence(state: UInt64(seed))
    var blocks: [Block] = []
    var figures = 0
    for section in 0..<2 + numbers.next(below: 3) {
      blocks.append(SampleDocument.heading(1, "第\(section)部分、", "情况"))
      for part in 0..<1 + numbers.next(below: 7) {
        let lines = 1 + numbers.next(below: 9)
        let text = String(repeating: "国", count: lines * 28 - 2 - numbers.next(below: 20))
        blocks.append(SampleDocument.paragraph("始\(section)之\(part)" + text + "终。"))
        if numbers.next(below: 3) == 0 {
          figures += 1
          blocks.append(figure(figures))
        }
      }
    }
    return blocks
  }

  private static func texts(_ page: Drawing) -> [(text: String, y: Double)] {
    page.items.compactMap { item in
      guard case .glyphs(let run) = item, let first = run.glyphs.first else { return nil }
      return (run.text, first.position.y)
    }
  }

  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: 0..<40)
  func readsInTheOrderOfThePlainText(_ seed: Int) {
    let set = set(SampleDocument.document(blocks: Self.sample(seed)))
    let whole = set.pages.pages.map { page in
      Self.texts(page).map(\.text).filter { !$0.hasPrefix("— ") }.joined()
    }.joined()
    #expect(squeezed(whole) == squeezed(set.document.plainText))
  }

  @Test func setsEveryFigureBehindItsPlaceAndBeforeTheNextPart() {
    // These two would leave more than a third of a page blank otherwise.
    #expect((0..<40).filter { passesAPart($0) } == [2, 26])
  }

  /// Whether a figure stands behind the heading of the next part.
  private func passesAPart(_ seed: Int) -> Bool {
    let blocks = Self.sample(seed)
    let set = set(SampleDocument.document(blocks: blocks))
    func parts(_ blocks: [Block]) -> [[Int]] {
      var parts: [[Int]] = []
      for block in blocks {
        if case .heading = block { parts.append([]) }
        if case .figure(let chart) = block, !parts.isEmpty {
          parts[parts.count - 1].append(chart.number)
        }
      }
      return parts
    }
    for case (let index, .figure(let chart)) in set.document.blocks.enumerated() {
      let before = blocks.firstIndex {
        if case .figure(let other) = $0 { other == chart } else { false }
      }
      #expect(index >= before ?? 0)
    }
    return parts(blocks) != parts(set.document.blocks)
  }

  @Test func leavesNoThirdOfAPageBlankBeforeAFigure() {
    var floats = 0
    for seed in Array(0..<80) + [149, 244] {
      let set = set(SampleDocument.document(blocks: Self.sample(seed)))
      for (page, next) in zip(set.pages.pages, set.pages.pages.dropFirst())
      where Self.opensWithFigure(next) {
        floats += 1
        let used = (Self.bottom(of: page) - Self.top) / Self.pitch
        // 22 rows (charts.md Q32).
        #expect(used > 14, "seed \(seed): a page of \(used) rows before a figure")
      }
    }
    #expect(floats > 50)
  }

  /// Where the lowest figure or line of the body ends.
  private static func bottom(of page: Drawing) -> Double {
    let lines = texts(page).filter { !$0.text.hasPrefix("— ") }.map(\.y)
    return (lines + figures(page).map(\.bottom)).max() ?? top
  }

  private static func figures(_ page: Drawing) -> [(top: Double, bottom: Double)] {
    page.items.compactMap { item in
      guard case .group(let drawing, at: let point, clip: _) = item else { return nil }
      return (point.y, point.y + drawing.size.height)
    }
  }

  private static func opensWithFigure(_ page: Drawing) -> Bool {
    let line = texts(page).map(\.y).min() ?? .infinity
    return figures(page).contains { $0.top < line }
  }

  @Test func passesNoSignatureWithAFigure() {
    let text = String(repeating: "国", count: 28 * 14)
    let blocks = [SampleDocument.paragraph(text), Self.figure(1)]
    let pages = set(SampleDocument.document(blocks: blocks)).pages.pages
    let whole = pages.flatMap { Self.texts($0).map(\.text) }.joined()
    let caption = whole.firstRange(of: "第1张")
    let date = whole.firstRange(of: "2004年7月5日")
    #expect(caption != nil && date != nil)
    if let caption, let date { #expect(caption.upperBound <= date.lowerBound) }
  }

  @Test func movesTextUpBeforeAFigureWithinItsPart() {
    let fill = String(repeating: "国", count: 28 * 12)
    let blocks = [
      SampleDocument.heading(1, "一、", "情况"), SampleDocument.paragraph(fill), Self.figure(2),
      SampleDocument.paragraph("后" + fill), SampleDocument.paragraph(fill),
    ]
    let set = set(SampleDocument.document(blocks: blocks))
    let kinds = set.document.blocks.map { block in
      switch block {
      case .heading: "题"
      case .paragraph: "段"
      case .figure: "图"
      case .table, .pageBreak, .landscape, .annex: "他"
      }
    }
    #expect(kinds == ["题", "段", "段", "图", "段"])
    let rows = Set(Self.texts(set.pages.pages[0]).map { Int($0.y.rounded()) })
    // The folio besides the rows.
    #expect(rows.count >= 21)
  }
}
