import Diagnostics
import Documents
import Drawings
import Foundation
import TestSupport
import Testing
import Typesetting

/// Says which characters it lacks; all else as `FixedWidthShaper.lines`.
private struct LackingShaper: TextShaper {
  let lacking: Unicode.Scalar

  func shape(_ text: String, in role: FontRole) -> [ShapedCluster] {
    FixedWidthShaper.lines.shape(text, in: role).map { cluster in
      guard cluster.text == String(lacking) else { return cluster }
      return ShapedCluster(
        text: cluster.text,
        font: cluster.font,
        glyphs: [.init(id: 0)],
        advance: cluster.advance,
        inkLeft: 0,
        inkRight: cluster.advance
      )
    }
  }

  func extents(of role: FontRole) -> FontExtents { FixedWidthShaper.lines.extents(of: role) }

  func missingCharacters(of text: String, in role: FontRole) -> [Unicode.Scalar] {
    text.unicodeScalars.contains(lacking) ? [lacking] : []
  }
}

struct TypesetTests {
  private func set(
    _ document: Document,
    log: inout DiagnosticLog
  ) -> PagedDrawing {
    typeset(
      document,
      shaper: FixedWidthShaper.lines,
      drawChart: { _, width in Drawing(size: Size(width: width, height: width * 4 / 7)) },
      log: &log
    )
  }

  private func text(_ page: Drawing) -> String {
    page.items.reduce(into: "") { text, item in
      if case .glyphs(let run) = item { text += run.text }
    }
  }

  @Test func printsTheWholeNarrativeInOrder() {
    var log = DiagnosticLog()
    let pages = set(SampleDocument.document(), log: &log).pages
    let whole = pages.reduce("") { $0 + text($1) }
    for block in [SampleDocument.opening, "省邮政局代办电信业务管理中心：", "附件：1.各县局代办电信业务收入"] {
      #expect(whole.contains(block))
    }
    #expect(whole.contains("〔待填：原因，市场部〕"))
    #expect(whole.contains("尤其是代售卡——势头良好。"))
    #expect(whole.contains("图1\u{3000}1—6月代办电信业务收入走势"))
    #expect(whole.contains("数据来源：代办业务月报，截至2004年6月30日"))
    #expect(whole.contains("①\u{3000}年初指1月，下同。"))
    #expect(log.diagnostics.isEmpty)
  }

  @Test func nestsTagsAndLinksToPlacesThatExist() {
    var log = DiagnosticLog()
    let drawing = set(SampleDocument.document(isDraft: true), log: &log)
    var places: Set<String> = []
    var links = drawing.outline.map(\.destination)
    for (index, page) in drawing.pages.enumerated() {
      var open: [StructureTag] = []
      var loose = ""
      for item in page.items {
        switch item {
        case .begin(let tag, _): open.append(tag)
        case .end(let tag): #expect(open.popLast() == tag)
        case .destination(let name, at: _): #expect(places.insert(name).inserted)
        case .link(_, to: let name): links.append(name)
        case .glyphs(let run): if open.isEmpty { loose += run.text }
        // On a page that lies the number is turned.
        case .turned(let drawing, at: _):
          for case .glyphs(let run) in drawing.items { loose += run.text }
        case .path, .group: break
        }
      }
      #expect(open.isEmpty)
      // The number of the page alone is no part of the structure.
      #expect(loose == "— \(index + 1) —")
    }
    #expect(links.count == 5)
    #expect(links.allSatisfy { places.contains($0) })
    #expect(drawing.outline.map(\.title).first == "一、上半年业务发展情况")
    #expect(drawing.outline.map(\.level) == [1, 2, 1])
    #expect(drawing.pageLabels.count == drawing.pages.count)
  }

  @Test func coversTextAndGlyphsOnceWithClusters() {
    var log = DiagnosticLog()
    for page in set(SampleDocument.document(), log: &log).pages {
      for case .glyphs(let run) in page.items {
        #expect(run.clusters.reduce(0) { $0 + $1.byteCount } == run.text.utf8.count)
        #expect(run.clusters.reduce(0) { $0 + $1.glyphCount } == run.glyphs.count)
      }
    }
  }

  @Test func turnsSheetsForLyingBlocks() {
    var log = DiagnosticLog()
    let pages = set(SampleDocument.document(), log: &log).pages
    let lying = pages.filter { $0.size.width > $0.size.height }
    #expect(!lying.isEmpty)
    #expect(lying.first.map { text($0).contains("表2") } == true)
    #expect(pages.last.map { $0.size.width < $0.size.height } == true)
  }

  /// On the edge of the paper where the other pages have it (GB/T 9704-2012, 8): below the type area of
  /// the upright sheet, which is the left edge of the one that lies.
  @Test func keepsThePageNumberWhereUprightPagesHaveIt() throws {
    var log = DiagnosticLog()
    let pages = set(SampleDocument.document(), log: &log).pages
    for (index, page) in pages.enumerated() where page.size.width > page.size.height {
      let turned = page.items.compactMap { item -> (drawing: Drawing, at: Point)? in
        if case .turned(let drawing, let point) = item { (drawing, point) } else { nil }
      }
      let folio = try #require(turned.first)
      #expect(turned.count == 1)
      #expect(text(folio.drawing) == "—\(index + 1)—" || text(folio.drawing) == "— \(index + 1) —")
      #expect(folio.at == Point(x: page.size.width, y: 0))
      #expect(folio.drawing.size == Size(width: page.size.height, height: page.size.width))
      guard case .glyphs(let run)? = folio.drawing.items.first else {
        Issue.record("no glyphs")
        return
      }
      let millimetre = 72 / 25.4
      let first = try #require(run.glyphs.first).position
      // The baseline lies 0.38 em of 13.75 pt below the line, whose top is 269 mm from the sheet's.
      #expect(abs(first.y - 269 * millimetre - 0.38 * 13.75) < 1)
      let left =
        (index + 1).isMultiple(of: 2) ? 28 * millimetre + 13.75 : 184 * millimetre - 13.75 * 4
      #expect(abs(first.x - left) < 13.75)
    }
  }

  @Test func refusesATableThatIsTooWideAndNamesItsColumns() {
    var log = DiagnosticLog()
    let columns = (1...18).map { number in
      Table.Column(heads: ["第\(number)列"], alignment: .decimal)
    }
    let cells = columns.map { _ in Table.Cell("1,408,250.75") }
    let table = Table(
      label: nil,
      number: 1,
      title: "太宽的表",
      columns: columns,
      rows: [.init(kind: .body, cells: cells)]
    )
    _ = set(SampleDocument.document(blocks: [.table(table)]), log: &log)
    #expect(log.diagnostics.map(\.code) == ["T505"])
    #expect(log.diagnostics.first?.remarks.first?.text.contains("“第18列”") == true)
  }

  @Test func setsTheCoursesOfATableInTheirCells() throws {
    var log = DiagnosticLog()
    let course = Chart(
      kind: .sparkline,
      label: nil,
      number: 0,
      title: "走势",
      alternativeText: "甲走势：1月1.00万元。",
      options: ChartOptions(),
      categories: [],
      series: []
    )
    let table = Table(
      label: nil,
      number: 1,
      title: "走势",
      columns: [
        .init(heads: ["市局"], alignment: .text), .init(heads: ["走势"], alignment: .centre),
      ],
      rows: [.init(kind: .body, cells: [.init("甲"), .init("", course: course)])]
    )
    let pages = typeset(
      SampleDocument.document(blocks: [.table(table)]),
      shaper: FixedWidthShaper { $0.value >= 0x2E80 },
      drawChart: { _, _ in Drawing(size: Size(width: 48, height: 12)) },
      log: &log
    )
    #expect(log.diagnostics.isEmpty)
    #expect(pages.pages.flatMap(\.figureDescriptions) == ["甲走势：1月1.00万元。"])
  }

  @Test func namesACharacterThatNoFontHas() {
    var log = DiagnosticLog()
    _ = typeset(
      SampleDocument.document(),
      shaper: LackingShaper(lacking: "榆"),
      drawChart: { _, width in Drawing(size: Size(width: width, height: 100)) },
      log: &log
    )
    #expect(log.diagnostics.map(\.code) == ["T501"])
    #expect(log.diagnostics.first?.message == "字体没有这个字，不能输出")
    #expect(
      log.diagnostics.first?.places == ["第 1 页第 1 段 “榆”（U+6986）：小标宋 及其后备字体都没有"]
    )
  }

  @Test func proposesTheCharacterThatTookAPrivateOnesPlace() {
    var log = DiagnosticLog()
    let blocks = [SampleDocument.paragraph("王\u{E863}同志")]
    _ = typeset(
      SampleDocument.document(blocks: blocks),
      shaper: LackingShaper(lacking: "\u{E863}"),
      drawChart: { _, width in Drawing(size: Size(width: width, height: 100)) },
      log: &log
    )
    #expect(
      log.diagnostics.first?.places
        == ["第 1 页第 3 段 U+E863（旧系统的自造字）：仿宋 及其后备字体都没有"]
    )
    #expect(log.diagnostics.first?.remarks.first?.text.hasPrefix("疑为 “䶮”（U+4DAE）") == true)
  }

  @Test func setsAnEmptyDocumentOnOnePage() {
    var log = DiagnosticLog()
    let drawing = set(SampleDocument.document(blocks: [], title: ""), log: &log)
    #expect(drawing.pages.count == 1)
  }

  @Test func splitsALongTitleWithoutDividingWords() {
    var log = DiagnosticLog()
    let pages = set(SampleDocument.document(), log: &log).pages
    let title = pages[0].items.prefix { item in
      if case .end = item { false } else { true }
    }
    let lines: [String] = title.compactMap { item in
      if case .glyphs(let run) = item { run.text } else { nil }
    }
    #expect(lines == ["榆林市邮政局2004年上半年", "代办电信业务工作总结"])
  }

  @Test func setsContentsInFrontWithPageNumbers() {
    var log = DiagnosticLog()
    var style = PageStyle()
    style.hasContents = true
    let plain = set(SampleDocument.document(), log: &log)
    let drawing = set(SampleDocument.document(style: style), log: &log)
    #expect(drawing.pages.count == plain.pages.count + 1)
    #expect(drawing.pageLabels.prefix(2) == ["目次", "1"])
    #expect(text(drawing.pages[0]).hasPrefix("目\u{3000}次一、上半年业务发展情况1（一）业务收入快速增长"))
    #expect(!text(drawing.pages[0]).contains("—"))
  }

  @Test func tearsNoHeadingFromItsText() {
    var log = DiagnosticLog()
    for count in 1...24 {
      let lines = String(repeating: "国", count: 28 * count - 2)
      let blocks = [
        SampleDocument.paragraph(lines), SampleDocument.heading(1, "一、", "情况"),
        SampleDocument.paragraph(SampleDocument.filler),
      ]
      let pages = set(SampleDocument.document(blocks: blocks), log: &log).pages
      for page in pages {
        let all = text(page)
        guard let heading = all.range(of: "一、情况") else { continue }
        #expect(all[heading.upperBound...].contains("各县局围绕"))
      }
    }
  }

  @Test func namesTheCharactersThatItSetsByItself() {
    for word in ["续表", "注：数据来源：", "附件：", "草稿", "目\u{3000}次", "〔：〕", "— 1 —"] {
      let known = word.unicodeScalars.filter { $0 != " " }
      #expect(known.allSatisfy { layoutCharacters.contains($0) }, "\(word)")
    }
  }
}
