import Diagnostics
import Documents
import Drawings
import Foundation
import Testing
import Typesetting

/// 红头 and 信函 in the numbers of GB/T 9704-2012 (typography.md A4 to A8), and the pages of each
/// profile as a whole.
struct ProfileTests {
  private static let millimetre = 72 / 25.4
  private static let pitch = (225 * millimetre - 15.75) / 21
  private static let red = Color(red: 255, green: 51, blue: 51)

  /// Every element that the profile has.
  static func elements(_ profile: PageStyle.Profile) -> OfficialElements {
    var elements = OfficialElements()
    guard profile != .plain else { return elements }
    elements.hasSeal = true
    elements[list: .copyNumber] = ["000018"]
    elements[list: .secrecy] = ["机密★1年"]
    elements[list: .urgency] = ["特急"]
    elements[list: .issuer] = ["榆林市邮政局文件"]
    elements[list: .documentNumber] = ["榆邮〔2004〕12号"]
    elements[list: .copiesTo] = [
      "省邮政局，市人民政府办公室，市统计局，市信息产业局，中国移动榆林分公司，中国联通榆林分公司，中国电信榆林分公司"
    ]
    if profile == .redHead {
      elements[list: .printer] = ["榆林市邮政局办公室"]
      elements[list: .printDate] = ["2004年7月6日"]
    }
    return elements
  }

  static func document(
    _ profile: PageStyle.Profile,
    _ change: (inout OfficialElements) -> Void = { _ in }
  ) -> Document {
    var style = PageStyle()
    style.profile = profile
    var elements = elements(profile)
    change(&elements)
    let annexes: [Block] = [
      .annex(
        Annex(
          number: 1,
          title: "各县局代办电信业务收入完成情况一览表",
          blocks: [.table(SampleDocument.table(number: 3, rows: 9))]
        )
      ),
      .annex(
        Annex(
          number: 2,
          title: "上半年考核结果",
          blocks: [SampleDocument.heading(1, "一、", "考核办法"), SampleDocument.paragraph("略。")]
        )
      ),
    ]
    return SampleDocument.document(
      blocks: SampleDocument.blocks + annexes,
      style: style,
      elements: elements
    )
  }

  private func set(_ document: Document) -> PagedDrawing {
    var log = DiagnosticLog()
    let drawing = typeset(
      document,
      shaper: FixedWidthShaper.lines,
      drawChart: { _, width in Drawing(size: Size(width: width, height: width * 4 / 7)) },
      log: &log
    )
    #expect(log.diagnostics.isEmpty)
    return drawing
  }

  /// A run with the corners of its letters' boxes.
  private struct Run {
    let run: GlyphRun
    let page: Int

    var left: Double { run.glyphs[0].position.x }
    var top: Double { run.glyphs[0].position.y - 0.88 * run.size }
    var bottom: Double { top + run.size }
    /// Of widths of one em for Han, half an em for all else.
    var right: Double {
      let last = run.text.unicodeScalars.last.map { $0.value > 0x2E80 } ?? true
      return (run.glyphs.last?.position.x ?? 0) + run.size * (last ? 1 : 0.5)
    }
  }

  private func run(_ text: String, on drawing: PagedDrawing) throws -> Run {
    for (number, page) in drawing.pages.enumerated() {
      for case .glyphs(let run) in page.items where run.text.hasPrefix(text) {
        return Run(run: run, page: number)
      }
    }
    throw Lost(text: text)
  }

  private struct Lost: Error { let text: String }

  /// The straight lines of a page in a colour, by their height.
  private func lines(
    of page: Drawing,
    _ color: Color
  ) -> [(y: Double, left: Double, right: Double, width: Double)] {
    page.items.compactMap { item in
      guard case .path(let path) = item, let stroke = path.stroke, stroke.color == color,
        path.steps.count == 2, case .move(let start) = path.steps[0],
        case .line(let end) = path.steps[1], start.y == end.y
      else { return nil }
      return (start.y, start.x, end.x, stroke.width)
    }.sorted { $0.y < $1.y }
  }

  // MARK: 红头

  @Test func setsTheElementsAboveTheTitleOfARedHead() throws {
    let drawing = set(Self.document(.redHead))
    let left = 28 * Self.millimetre
    for (row, text) in ["000018", "机密★1年", "特急"].enumerated() {
      let run = try run(text, on: drawing)
      #expect(abs(run.top - 37 * Self.millimetre - Double(row) * Self.pitch) < 0.01)
      #expect(abs(run.left - left) < 0.01)
    }
    let issuer = try run("榆林市邮政局文件", on: drawing)
    #expect(issuer.run.color == Self.red)
    #expect(abs(issuer.top - (37 + 35) * Self.millimetre) < 0.01)
    #expect(abs((issuer.left + issuer.right) / 2 - 106 * Self.millimetre) < 0.01)
    let number = try run("榆邮", on: drawing)
    // Two blank lines lie between the two.
    #expect(abs(number.top - issuer.bottom - 3 * Self.pitch + 15.75) < 0.01)
    let rule = try #require(lines(of: drawing.pages[0], Self.red).first)
    #expect(abs(rule.y - number.bottom - 4 * Self.millimetre) < 0.01)
    #expect(abs(rule.left - left) < 0.01)
    #expect(abs(rule.right - 184 * Self.millimetre) < 0.01)
    let title = try run("榆林市邮政局2004年上半年", on: drawing)
    let blank = (title.top - rule.y) / Self.pitch
    // The grid lets two lines be 1¾ to 2¾.
    #expect((1.75...2.8).contains(blank), "\(blank)")
    let body = try run("一、上半年业务发展情况", on: drawing)
    #expect(body.page == 0)
  }

  @Test func numbersUpwardDocumentsBesideTheirSigner() throws {
    let drawing = set(
      Self.document(.redHead) { $0[list: .signer] = ["张三丰", "李四", "王小五"] }
    )
    let number = try run("榆邮", on: drawing)
    let em = 156.0 / 28 * Self.millimetre
    #expect(abs(number.left - 28 * Self.millimetre - em) < 0.01)
    let label = try run("签发人：", on: drawing)
    let names = try ["张三丰", "李四", "王小五"].map { try run($0, on: drawing) }
    // Two names a row, the last on the line of the number; turned names below the first.
    #expect(abs(names[2].top - number.top) < 0.01)
    #expect(abs(names[0].top - number.top + Self.pitch) < 0.01)
    #expect(abs(names[0].left - names[2].left) < 0.01)
    #expect(abs(label.top - names[0].top) < 0.01)
    #expect(abs(names[1].right - 184 * Self.millimetre + em) < 0.1)
    let rule = try #require(lines(of: drawing.pages[0], Self.red).first)
    #expect(abs(rule.y - number.bottom - 4 * Self.millimetre) < 0.01)
  }

  @Test func spreadsTheNamesOfAJointIssue() throws {
    let drawing = set(
      Self.document(.redHead) { $0[list: .issuer] = ["榆林市邮政局", "榆林市电信公司", "文件"] }
    )
    let first = try run("榆林市邮政局", on: drawing)
    let second = try run("榆林市电信公司", on: drawing)
    let suffix = try run("文件", on: drawing)
    #expect(abs(first.left - second.left) < 0.01)
    #expect(abs(first.right - second.right) < 0.01)
    #expect(abs((suffix.top + suffix.bottom) / 2 - (first.top + second.bottom) / 2) < 0.01)
    #expect(suffix.left > second.right)
  }

  @Test func setsTheImprintOnTheFootOfTheLastPage() throws {
    let drawing = set(Self.document(.redHead))
    let page = try #require(drawing.pages.last)
    let rules = lines(of: page, .black).suffix(3)
    let widths = rules.map { $0.width / Self.millimetre }
    #expect(zip(widths, [0.35, 0.25, 0.35]).allSatisfy { abs($0 - $1) < 0.001 })
    let foot = try #require(rules.last)
    #expect(abs(foot.y - 262 * Self.millimetre) < 0.01)
    #expect(rules.allSatisfy { abs($0.left - 28 * Self.millimetre) < 0.01 })
    #expect(rules.allSatisfy { abs($0.right - 184 * Self.millimetre) < 0.01 })
    let copies = try run("抄送：", on: drawing)
    #expect(copies.page == drawing.pages.count - 1)
    #expect(abs(copies.left - 28 * Self.millimetre - 13.75) < 0.01)
    let printer = try run("榆林市邮政局办公室", on: drawing)
    #expect(abs(printer.left - 28 * Self.millimetre - 13.75) < 0.01)
    let date = try run("2004年7月6日印发", on: drawing)
    #expect(abs(date.right - 184 * Self.millimetre + 13.75) < 0.1)
    // Turned lines stand behind the colon.
    let turned = page.items.compactMap { item -> Double? in
      guard case .glyphs(let run) = item, run.size == 13.75, run.text.hasSuffix("。") else {
        return nil
      }
      return run.glyphs[0].position.x
    }
    #expect(turned.count == 1)
    #expect(turned.allSatisfy { abs($0 - 28 * Self.millimetre - 4 * 13.75) < 0.1 })
  }

  @Test func centresTheSignatureAboveTheDateUnderASeal() throws {
    let drawing = set(Self.document(.redHead))
    let pages = drawing.pages.enumerated().flatMap { number, page in
      page.items.compactMap { item -> Run? in
        if case .glyphs(let run) = item { Run(run: run, page: number) } else { nil }
      }
    }
    let date = try #require(pages.first { $0.run.text == "2004年7月5日" })
    let signature = try #require(pages.last { $0.run.text == "榆林市邮政局" })
    let em = 156.0 / 28 * Self.millimetre
    #expect(abs(date.right - 184 * Self.millimetre + 4 * em) < 0.2)
    #expect(abs(signature.left + signature.right - date.left - date.right) < 0.2)
    #expect(abs(date.top - signature.top - Self.pitch) < 0.01)
  }

  // MARK: 信函

  @Test func setsTheElementsOfALetter() throws {
    let drawing = set(Self.document(.letter) { $0[list: .issuer] = ["榆林市邮政局"] })
    let issuer = try #require(
      drawing.pages[0].items.compactMap { item -> Run? in
        guard case .glyphs(let run) = item, run.color == Self.red else { return nil }
        return Run(run: run, page: 0)
      }.first
    )
    #expect(abs(issuer.top - 30 * Self.millimetre) < 0.01)
    let rules = lines(of: drawing.pages[0], Self.red)
    #expect(rules.count == 4)
    #expect(rules[0].width > rules[1].width)
    #expect(rules[2].width < rules[3].width)
    for rule in rules {
      #expect(abs(rule.left - 20 * Self.millimetre) < 0.01)
      #expect(abs(rule.right - 190 * Self.millimetre) < 0.01)
    }
    #expect(abs(rules[0].y - rules[0].width / 2 - issuer.bottom - 4 * Self.millimetre) < 0.01)
    #expect(abs(rules[2].y - rules[2].width / 2 - 277 * Self.millimetre) < 0.01)
    let below = rules[1].y + rules[1].width / 2 + 15.75 * 7 / 8
    let number = try run("榆邮", on: drawing)
    #expect(abs(number.top - below) < 0.01)
    #expect(abs(number.right - 184 * Self.millimetre) < 0.01)
    for (row, text) in ["000018", "机密★1年", "特急"].enumerated() {
      let run = try run(text, on: drawing)
      #expect(abs(run.top - below - Double(row) * Self.pitch) < 0.01)
      #expect(abs(run.left - 28 * Self.millimetre) < 0.01)
    }
  }

  @Test func leavesTheFirstPageOfALetterWithoutNumberAndItsImprintWithoutLines() throws {
    let drawing = set(Self.document(.letter))
    func text(_ page: Drawing) -> String {
      page.items.reduce(into: "") { if case .glyphs(let run) = $1 { $0 += run.text } }
    }
    #expect(!text(drawing.pages[0]).contains("—1—") && !text(drawing.pages[0]).contains("— 1 —"))
    #expect(text(drawing.pages[1]).contains("2"))
    let last = try #require(drawing.pages.last)
    #expect(text(last).contains("抄送：") && !text(last).contains("印发"))
    #expect(lines(of: last, .black).isEmpty)
  }

  // MARK: Annexes

  @Test func setsAnnexesBehindTheSignatureOnPagesOfTheirOwn() throws {
    let drawing = set(Self.document(.redHead))
    let date = try run("2004年7月5日", on: drawing)
    for (number, title) in [(1, "各县局代办电信业务收入完成情况"), (2, "上半年考核结果")] {
      let label = try run("附件\(number)", on: drawing)
      #expect(label.page >= date.page + number)
      #expect(abs(label.left - 28 * Self.millimetre) < 0.05)
      #expect(abs(label.top - 37 * Self.millimetre) < 0.01)
      let runs = drawing.pages[label.page].items.compactMap { item -> Run? in
        guard case .glyphs(let run) = item, run.size == 21 else { return nil }
        return Run(run: run, page: label.page)
      }
      let head = try #require(runs.first)
      #expect(title.hasPrefix(head.run.text.prefix(6)))
      // The box of a title stands in the middle of that of its row.
      let third = 37 * Self.millimetre + 2 * Self.pitch + (15.75 - 21) / 2
      #expect(abs(head.top - third) < 0.01)
    }
    #expect(drawing.outline.map(\.title).suffix(3).first == "附件1\u{3000}各县局代办电信业务收入完成情况一览表")
    // Headings in an annex are bookmarks below it.
    #expect(drawing.outline.last?.level == 2)
  }

  /// GB/T 9704-2012, 5.2 and 7.5: printed on both sides, 版记 stands on the back of the last sheet.
  @Test(arguments: [(PageStyle.Profile.redHead, 1...46), (.letter, 1...22)])
  func putsTheImprintOnTheLastFace(_ profile: PageStyle.Profile, _ counts: ClosedRange<Int>) {
    var alone = 0
    for count in counts {
      let fill = String(repeating: "粮", count: 28 * count - 2)
      var document = Self.document(profile)
      document.blocks = [
        SampleDocument.paragraph("正文。"),
        .annex(Annex(number: nil, title: "附表", blocks: [SampleDocument.paragraph(fill)])),
      ]
      let drawing = set(document)
      let texts = drawing.pages.map { page in
        page.items.reduce(into: "") { text, item in
          if case .glyphs(let run) = item { text += run.text }
        }
      }
      let last = texts.count - 1
      #expect(texts[last].contains("抄送"))
      #expect(profile == .letter || texts.count.isMultiple(of: 2), "\(count) lines")
      for (index, text) in texts.enumerated().dropFirst() {
        // Neither 版记 alone nor a blank page in front of it has a number.
        let isText = !text.isEmpty && (index < last || text.contains("粮"))
        #expect(text.contains("—") == isText, "\(count) lines, page \(index + 1)")
        let label = isText ? "\(index + 1)" : index == last ? "版记" : ""
        #expect(drawing.pageLabels[index] == label)
        alone += isText ? 0 : 1
      }
    }
    #expect(alone > 0)
  }

  // MARK: Whole pages

  /// `ZONGJIE_RECORD=1` writes the listings anew and still fails, so that somebody looks.
  @Test(arguments: PageStyle.Profile.allCases)
  func setsTheProfileAsListed(_ profile: PageStyle.Profile) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/\(profile.rawValue).txt")
    let listing = set(Self.document(profile)).golden
    if ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1" {
      try listing.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(url.lastPathComponent); look at the difference")
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    let found = listing.split(separator: "\n")
    for (number, line) in expected.split(separator: "\n").enumerated() {
      #expect(number < found.count && found[number] == line, "line \(number + 1)")
    }
    #expect(listing == expected)
  }
}
