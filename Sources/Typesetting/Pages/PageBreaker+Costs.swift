extension PageBreaker {
  /// What is to be avoided on pages; the larger, the more.
  enum Cost {
    /// An empty row at the foot of a page; more of them cost more than their number: one or two are
    /// not seen, four are.
    static let emptyRow = 60
    static let emptyRowSquare = 200
    /// A page that opens with the last line of a paragraph (B26): no blank of less than a third of
    /// a page costs so much.
    static let widow = 12_000
    /// A page that closes with the first line of a paragraph, which no rule forbids: dearer than four
    /// empty rows, cheaper than five.
    static let orphan = 4_000
    /// A page that closes with a heading (B27).
    static let openHeading = 1_000_000
    /// A signature without text before it on its page.
    static let loneSignature = 30_000
    /// A figure behind text that follows it in the document.
    static let float = 250
    /// A table in two parts that one page could hold.
    static let cutShortTable = 2_500
    /// A figure in a paragraph that goes on behind its page, so that it is read within a sentence.
    static let figureInLongParagraph = 30_000
    /// A heading that comes before a figure of the part before it.
    static let passedHeading = 1_200
    /// The same of what waits for a lying page, whose place is not where it is called anyway.
    static let passedByLying = 300
    /// A heading of level 1 that comes before a figure of its part: only a large blank is worse.
    static let passedPart = 20_000
    /// A blank of more than a third of a page (charts.md Q32).
    static let largeBlank = 40_000
    /// A first page with a head above the title but without text of the body.
    static let firstPageWithoutBody = 200_000
    /// A page more: the last is not opened for a few lines, which would cost five empty rows or a
    /// loose paragraph to avoid.
    static let page = 5_000
    /// So many thousandths of a line's cost count 1, the unit of lines being that of pages.
    ///
    /// A paragraph of five lines with a sixteenth of an em more in each joint, as numbers that are not
    /// broken cause anyway, costs 800: a little more than the second empty row, so that it is set so
    /// to save three. What is looser is seen before an empty row is.
    static let variant = 200
  }
}
