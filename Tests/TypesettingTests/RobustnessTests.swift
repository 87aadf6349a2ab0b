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

extension String {
  /// How often a piece comes in it.
  fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
