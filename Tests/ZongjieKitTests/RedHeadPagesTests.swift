import Foundation
import Testing
import ZongjieKit

/// The finished file of examples/红头, read back by poppler (GB/T 9704-2012, 7.2, 7.3.4, 7.4, 7.5).
struct RedHeadPagesTests {
  private static let made = Task { try await FinishedReport.make("红头", .one(nil)) }
  private static let millimetre = FinishedReport.millimetre
  private static let edges = FinishedReport.edges

  private func pages() async throws -> [FinishedReport.Page] {
    try #require(try await Self.made.value.first).pages
  }

  private func word(_ text: String, on page: FinishedReport.Page) throws -> FinishedReport.Word {
    try #require(page.words.first { $0.text.hasPrefix(text) }, "\(page.words.map(\.text))")
  }

  /// The contents with a blank back, three pages of text, a lying table, the end, two annexes, 版记 on
  /// the back of the last.
  @Test func beginsTheTextOnARectoBehindTheContents() async throws {
    let pages = try await pages()
    #expect(pages.count == 10)
    #expect(pages[0].words.contains { $0.text.hasPrefix("附件") })
    #expect(pages[1].words.isEmpty)
    #expect(!pages[9].words.contains { $0.text.contains("—") })
    #expect(pages[2].words.contains { $0.text == "000018" })
  }

  @Test func putsTheHeadWhereTheStandardHasIt() async throws {
    let page = try await pages()[2]
    let number = try word("000018", on: page)
    #expect(abs(number.left - Self.edges.left) < 0.5)
    #expect(abs(number.top - 37 * Self.millimetre) < Self.millimetre)
    let rows = try ["秘密", "加急"].map { try word($0, on: page).top }
    #expect(abs(rows[1] - rows[0] - FinishedReport.pitch) < 0.05)
    let issuer = try word("青原市邮政局文件", on: page)
    let middle = (Self.edges.left + Self.edges.right) / 2
    #expect(abs((issuer.left + issuer.right) / 2 - middle) < 0.5)
    #expect(issuer.height > 40)
    let top = try word("青邮", on: page).top
    let line = page.words.filter { abs($0.top - top) < 3 }
    let ends = (line.map(\.left).min() ?? 0, line.map(\.right).max() ?? 0)
    #expect(abs((ends.0 + ends.1) / 2 - middle) < 0.5)
  }

  @Test func numbersPagesFromTheFirstOfTheText() async throws {
    let pages = try await pages()
    for (index, page) in pages.enumerated() where [2, 3, 4, 6, 7, 8].contains(index) {
      let folio = page.words.filter { $0.top > 263 * Self.millimetre }
      #expect(folio.map(\.text).joined() == "—\(index - 1)—")
      let isRecto = (index - 1).isMultiple(of: 2) == false
      let edge =
        isRecto
        ? Self.edges.right - (folio.map(\.right).max() ?? 0)
        : (folio.map(\.left).min() ?? 0) - Self.edges.left
      #expect(abs(edge - 13.75) < 1, "page \(index + 1)")
    }
  }

  @Test func bindsAnnexesBehindTheSignatureAndTheImprintAtTheFoot() async throws {
    let pages = try await pages()
    for index in [7, 8] {
      let label = try word("附件", on: pages[index])
      #expect(abs(label.left - Self.edges.left) < 0.5)
      // The box that poppler gives to 黑体 begins above its em.
      #expect(abs(label.top - 37 * Self.millimetre) < 2 * Self.millimetre)
    }
    let last = try #require(pages.last)
    let copies = try word("抄送", on: last)
    let printer = try word("青原市邮政局办公室", on: last)
    #expect(copies.bottom < printer.top)
    #expect(printer.bottom < 262 * Self.millimetre)
    #expect(printer.bottom > 250 * Self.millimetre)
  }
}
