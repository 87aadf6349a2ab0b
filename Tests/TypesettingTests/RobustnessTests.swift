import Diagnostics
import Documents
import Drawings
import Testing
import Typesetting

/// Documents that no office writes: each ends in pages or in a finding.
struct RobustnessTests {
  private func set(
    _ blocks: [Block],
    height: Double = 200,
    log: inout DiagnosticLog
  ) -> [Drawing] {
    typeset(
      SampleDocument.document(blocks: blocks),
      shaper: FixedWidthShaper.lines,
      drawChart: { _, width in Drawing(size: Size(width: width, height: height)) },
      log: &log
    ).pages
  }

  private func text(_ pages: [Drawing]) -> String {
    pages.flatMap(\.items).reduce(into: "") { text, item in
      if case .glyphs(let run) = item { text += run.text }
    }
  }

  @Test func setsAParagraphOfAHundredThousandCharacters() {
    var log = DiagnosticLog()
    let pages = set([SampleDocument.paragraph(String(repeating: "国", count: 100_000))], log: &log)
    // 3572 lines of 28 on pages of 22.
    #expect((162...164).contains(pages.count))
    #expect(text(pages).count { $0 == "国" } == 100_000)
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [String(repeating: "8", count: 3_000), String(repeating: "w", count: 3_000)])
  func namesATokenLongerThanALine(_ token: String) {
    var log = DiagnosticLog()
    let pages = set([SampleDocument.paragraph("编号" + token + "完。")], log: &log)
    #expect(text(pages).contains(token))
    #expect(log.diagnostics.map(\.code) == ["T503"])
  }

  @Test func cutsATableOfTwoThousandRows() {
    var log = DiagnosticLog()
    let pages = set([.table(SampleDocument.table(rows: 2_000))], log: &log)
    let whole = text(pages)
    #expect(whole.contains("第1999县邮政局"))
    #expect(whole.components(of: "续表1") == pages.count { text([$0]).contains("续表1") })
    for page in pages where text([page]).contains("县邮政局0") {
      #expect(text([page]).contains("本年累计"))
    }
    #expect(log.diagnostics.isEmpty)
  }

  @Test func setsTenThousandRowsWithTenTimesTheWorkOfAThousand() {
    func work(_ rows: Int) -> (shaped: Int, pages: Int, options: Int) {
      var log = DiagnosticLog()
      let shaper = CountingShaper()
      let table = SampleDocument.table(rows: rows)
      let count = countPages(
        of: SampleDocument.document(blocks: [SampleDocument.paragraph("前文。"), .table(table)]),
        shaper: shaper,
        drawChart: { _, width in Drawing(size: Size(width: width, height: 200)) },
        log: &log
      )
      #expect(log.diagnostics.isEmpty)
      return (shaper.characterCount, count.pages, count.options)
    }
    let (small, large) = (work(1_000), work(10_000))
    // 27 rows a page; the numbers of the rows grow by a digit.
    #expect((360...380).contains(large.pages))
    #expect(large.shaped < 12 * small.shaped)
    #expect(large.options <= small.options)
  }

  @Test func looksAtTheSameNumberOfWaysForEachBlockHoweverLongTheDocument() {
    func options(_ parts: Int) -> Int {
      var log = DiagnosticLog()
      let part: [Block] = [
        SampleDocument.heading(1, "一、", "情况"),
        SampleDocument.paragraph(String(repeating: "国", count: 200)),
        .figure(SampleDocument.chart),
        SampleDocument.paragraph(String(repeating: "国", count: 150)),
        .table(SampleDocument.table(rows: 9)),
      ]
      let blocks = (0..<parts).flatMap { _ in part }
      return countPages(
        of: SampleDocument.document(blocks: blocks),
        shaper: FixedWidthShaper.lines,
        drawChart: { _, width in Drawing(size: Size(width: width, height: 200)) },
        log: &log
      ).options
    }
    #expect(options(100) < 12 * options(10))
  }

  /// 8 to 21 lines a character are measured in typography.md E1.
  @Test(arguments: [
    SampleDocument.filler, "国", "，", "（", "8", "w", "。”", "国8", "wi-", "——", "\u{301}", " ",
  ])
  func measuresFewLinesForEachCharacterOfALongParagraph(_ piece: String) {
    func evaluations(_ count: Int) -> Int {
      let text = String(repeating: piece, count: count / piece.unicodeScalars.count)
      return countLines(of: text, PageStyle(), shaper: FixedWidthShaper.lines).evaluations
    }
    let (short, long) = (evaluations(4_000), evaluations(40_000))
    #expect(long < 25 * 40_000, "\(long)")
    #expect(long <= 11 * max(short, 100), "\(short), \(long)")
  }

  @Test func refusesFiveHundredColumns() {
    var log = DiagnosticLog()
    let table = Table(
      label: nil,
      number: 1,
      title: "各项",
      columns: (1...500).map { .init(heads: ["第\($0)项"], alignment: .decimal) },
      rows: [.init(kind: .body, cells: (1...500).map { .init("\($0).25") })]
    )
    #expect(set([.table(table)], log: &log).count == 1)
    #expect(log.diagnostics.map(\.code) == ["T505"])
  }

  @Test func refusesATableOfSixtyColumnsAndNamesThem() {
    var log = DiagnosticLog()
    let table = Table(
      label: nil,
      number: 1,
      title: "各项",
      columns: (1...60).map { .init(heads: ["第\($0)项"], alignment: .decimal) },
      rows: [.init(kind: .body, cells: (1...60).map { .init("\($0).25") })]
    )
    let pages = set([.table(table), .landscape([.table(table)])], log: &log)
    #expect(!pages.isEmpty)
    // Upright tables are tried on a lying page, so both say the same.
    #expect(log.diagnostics.map(\.code) == ["T505"])
    #expect(log.diagnostics.allSatisfy { $0.remarks.first?.text.contains("“第60项”") == true })
  }

  @Test func namesAFigureTallerThanThePage() {
    var log = DiagnosticLog()
    let before = SampleDocument.paragraph("前文。")
    let pages = set([before, .figure(SampleDocument.chart), before], height: 2_000, log: &log)
    #expect(log.diagnostics.map(\.code) == ["T504"])
    #expect(text(pages).contains("图1"))
  }

  @Test func setsEmptyPartsOnAPage() {
    var log = DiagnosticLog()
    let empty = Table(label: nil, number: 1, title: "", columns: [], rows: [])
    let blocks: [Block] = [
      SampleDocument.paragraph(""), SampleDocument.heading(1, "", ""), .table(empty),
      .landscape([]),
      .pageBreak, .pageBreak,
    ]
    #expect(!set(blocks, log: &log).isEmpty)
  }

  @Test func setsManyFiguresOneBehindTheOther() {
    var log = DiagnosticLog()
    let pages = set(Array(repeating: .figure(SampleDocument.chart), count: 200), log: &log)
    #expect(text(pages).components(of: "图1\u{3000}") == 200)
  }
}

/// A shaper that counts what it is asked for.
private final class CountingShaper: TextShaper {
  private let shaper = FixedWidthShaper.lines
  private(set) var characterCount = 0

  func shape(_ text: String, in role: FontRole) -> [ShapedCluster] {
    characterCount += text.unicodeScalars.count
    return shaper.shape(text, in: role)
  }

  func extents(of role: FontRole) -> FontExtents { shaper.extents(of: role) }

  func missingCharacters(of text: String, in role: FontRole) -> [Unicode.Scalar] { [] }
}

extension String {
  /// How often a piece comes in it.
  fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
