/// A block of the flow that pages are made of.
struct FlowBlock: Sendable {
  /// One of the ways to set a paragraph.
  struct Variant: Sendable {
    let lineCount: Int
    /// In thousandths (typography.md E3).
    let cost: Int
    /// Height of the footnotes that each line calls.
    ///
    /// Unit: points.
    let noteHeights: [Double]
  }

  enum Content: Sendable {
    /// Lines on the grid; the best variant first.
    case lines([Variant])
    /// What stands at the top of the first page, in so many rows.
    case head(rows: Int)
    /// A figure: it may float to the next page.
    case solid(height: Double)
    case table(TableFlow)
    /// An empty line, dropped at the top of a page.
    case blank
    case pageBreak
    /// A new page of this kind.
    case turn(isLying: Bool)
    /// What stands on the foot of the last page (版记); of a sheet printed on both sides that is an
    /// even one.
    case foot(height: Double, onEvenPage: Bool)
  }

  let content: Content
  /// Whether the next block begins on the same page: headings.
  var keepsWithNext = false
  var isUnsplittable = false
  /// Whether it should have text before it on its page: the signature (GB/T 9704, 7.3.5.5).
  var avoidsPageTop = false
  /// Whether all figures before it are set before it: headings of level 1, signature, 附件.
  var stopsFloats = false
  /// The same for figures and tables that wait for lying pages: signature, 附件.
  var stopsLyingFloats = false
  /// Whether it is text of the body, of which the first page has some (GB/T 9704-2012, 7.3.3).
  var isBody = false
  /// Whether a figure or table stands on lying pages.
  var isLying = false
}

/// The heights of a table, by which it is cut into pages.
///
/// Unit: points.
struct TableFlow: Sendable, Hashable {
  /// Caption and unit line.
  let openingHeight: Double
  /// Label 续表 and unit line.
  let continuationHeight: Double
  let headHeight: Double
  let rowHeights: [Double]
  let notesHeight: Double
  /// Rows after which the table is not cut: heads of groups, the row before a total.
  let isTiedToNext: [Bool]

  /// Rows that a part of a table has at least where it can.
  static let leastPart = 3

  var wholeHeight: Double {
    openingHeight + headHeight + rowHeights.reduce(0, +) + notesHeight
  }

  /// The height of a part.
  func height(of rows: Range<Int>) -> Double {
    let opening = rows.lowerBound == 0 ? openingHeight : continuationHeight
    let closing = rows.upperBound == rowHeights.count ? notesHeight : 0
    return opening + headHeight + rowHeights[rows].reduce(0, +) + closing
  }

  /// The rows from a first one that fit into a height; empty if none does.
  func rows(from first: Int, fitting height: Double) -> Range<Int> {
    var end = first
    while end < rowHeights.count, self.height(of: first..<end + 1) <= height { end += 1 }
    guard end < rowHeights.count else { return first..<end }
    // A continuation of one row or two would be a head without a body.
    let least = min(TableFlow.leastPart, rowHeights.count / 2)
    if end - first > least { end = max(first + least, min(end, rowHeights.count - least)) }
    while end > first, isTiedToNext[end - 1] { end -= 1 }
    return first..<end
  }
}

/// A part of a block at its place.
struct Placement: Sendable, Hashable {
  let block: Int
  /// Place in the block's variants; 0 for other content.
  let variant: Int
  /// Lines of a paragraph or rows of a table; empty for a figure.
  let part: Range<Int>
  /// From 0.
  let page: Int
  /// The row of the grid it begins on, from 0.
  let row: Int
  /// Rows of the grid it takes up.
  let rowCount: Int
}
