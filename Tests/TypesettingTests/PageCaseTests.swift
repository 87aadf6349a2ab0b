import Drawings
import Testing
import Typesetting

struct PageCaseTests {
  private func listing(_ blocks: [PageCase.Block], isDuplex: Bool = false) -> PageListing {
    var pageCase = PageCase(blocks)
    pageCase.isDuplex = isDuplex
    return PageListing(pageCase, shaper: FixedWidthShaper.lines)
  }

  private func han(_ count: Int) -> PageCase.Block {
    .text(String(repeating: "国", count: count))
  }

  private func body(_ page: [PageListing.Line]) -> [PageListing.Line] {
    page.filter { $0.role != .folio }
  }

  @Test func fillsTheTypeAreaWithTwentyTwoLinesOfTwentyEight() throws {
    let pages = listing([han(616)]).pages
    #expect(pages.count == 1)
    let lines = body(pages[0])
    #expect(lines.count == 22)
    #expect(abs(lines[0].left - 28) < 0.01)
    #expect(abs(lines[0].right - 184) < 0.01)
    #expect(abs(lines[0].top - 37) < 0.01)
    #expect(abs(lines[21].bottom - 262) < 0.01)
  }

  @Test(arguments: [(588, 56), (560, 84), (588, 84), (616 - 28, 29), (560, 57)])
  func opensNoPageWithTheLastLineOfAParagraph(_ counts: (Int, Int)) {
    let pages = listing([han(counts.0), .text(String(repeating: "省", count: counts.1))]).pages
    let last = body(pages[pages.count - 1])
    #expect(pages.count == 2)
    #expect(last.filter { $0.paragraph == 1 }.count != 1)
  }

  @Test func closesNoPageWithAHeading() {
    let pages = listing([han(588), .heading("二、上半年经营特点"), han(84)]).pages
    #expect(body(pages[0]).last?.role == .body)
    #expect(body(pages[1]).first?.role == .heading)
  }

  @Test func numbersPagesAtTheOuterEdge() throws {
    let pages = listing([han(1232)], isDuplex: true).pages
    let folios = pages.map { $0.filter { $0.role == .folio } }
    #expect(folios.map { $0.map(\.text) } == [["— 1 —"], ["— 2 —"]])
    let first = try #require(folios[0].first)
    let second = try #require(folios[1].first)
    #expect(abs(first.top - 269) < 0.01)
    #expect(abs(184 - first.right - 4.85) < 0.05)
    #expect(abs(second.left - 28 - 4.85) < 0.05)
  }

  @Test(
    arguments: [
      ("陕西省邮政局代办电信业务管理中心", "2014年7月15日", 2.0, nil),
      ("省局", "2014年7月15日", nil, 2.0),
    ] as [(String, String, Double?, Double?)]
  )
  func setsSignatureAndDate(_ signed: (String, String, Double?, Double?)) throws {
    let lines = body(listing([han(28), .signature(signed.0, date: signed.1)]).pages[0])
    let em = 156.0 / 28
    let signature = try #require(lines.first { $0.role == .signature })
    let date = try #require(lines.first { $0.role == .date })
    #expect(abs((date.left - signature.left) / em - 2) < 0.01)
    if let gap = signed.2 { #expect(abs((184 - signature.right) / em - gap) < 0.01) }
    if let gap = signed.3 { #expect(abs((184 - date.right) / em - gap) < 0.01) }
    #expect(date.top > signature.top)
  }

  @Test func linesUpDecimalPoints() {
    let column = ["5.67", "112.30", "0.47", "1,408.00", "-3.5", "12"]
    let cells = listing([.table(caption: "表1 数值", column: column)]).cells
    let points = cells.filter { $0.column == 1 }.map(\.point)
    #expect(cells.filter { $0.column == 1 }.map(\.text) == column)
    #expect((points.max() ?? 0) - (points.min() ?? 0) < 0.001)
  }

  @Test func repeatsTheHeadAndLabelsTheContinuation() {
    let rows = (1...60).map { String($0) }
    let pages = listing([.table(caption: "表1 完成情况", column: rows)]).pages
    #expect(pages.count > 1)
    for page in pages { #expect(page.contains { $0.role == .head }) }
    #expect(pages[0].contains { $0.role == .caption && $0.text == "表1\u{3000}完成情况" })
    #expect(pages[1].first?.text == "续表1")
  }

  @Test func setsTheCaptionBelowTheFigure() throws {
    let listing = listing([.figure(caption: "图1 1—6月收入走势")])
    let figure = try #require(listing.figure)
    let caption = try #require(listing.pages[0].first { $0.role == .caption })
    #expect(caption.top >= figure.bottom)
    #expect(caption.text == "图1\u{3000}1—6月收入走势")
  }

  @Test func movesTextUpBeforeAFigureThatDoesNotFit() {
    let blocks = [han(28 * 13), .figure(caption: "图1 走势"), han(28 * 30)]
    let pages = listing(blocks).pages
    #expect(body(pages[0]).count == 22)
    #expect(pages[1].first { $0.role == .caption } != nil)
  }
}
