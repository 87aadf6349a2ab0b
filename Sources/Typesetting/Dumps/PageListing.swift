package import Drawings

/// The pages of a case, line by line (dumps.md, lines, kinds page and table).
///
/// Lengths are in millimetres from the left and the top edge of the sheet.
package struct PageListing: Sendable, Hashable {
  /// A line of text.
  package struct Line: Sendable, Hashable {
    package let role: LineRole
    package let text: String
    package let left: Double
    /// The visible right edge.
    package let right: Double
    /// Of the character box; of a page number the height of its lines of one em.
    package let top: Double
    package let bottom: Double
    /// Text and x of the origin of every cluster.
    package let glyphs: [Glyph]
    /// Number of the block it belongs to, from 0; nil for page numbers.
    package let paragraph: Int?
  }

  package struct Glyph: Sendable, Hashable {
    package let text: String
    package let x: Double
  }

  /// A cell of the body of a table.
  package struct Cell: Sendable, Hashable {
    package let row: Int
    package let column: Int
    package let text: String
    package let left: Double
    package let right: Double
    /// The left edge of the decimal point, or the right edge of a whole number.
    package let point: Double
  }

  /// The place of a figure's plot.
  package struct Figure: Sendable, Hashable {
    /// From 0.
    package let page: Int
    package let top: Double
    package let bottom: Double
  }

  /// The lines of each page from top to bottom.
  package let pages: [[Line]]
  /// Of all tables, in order of their pages.
  package let cells: [Cell]
  /// The first figure; nil for none.
  package let figure: Figure?

  /// Sets a case with the settings it holds.
  package init(_ pageCase: PageCase, shaper: some TextShaper) {
    let set = pageCase.pages(shaper: shaper)
    pages = set.map { page in
      page.lines.map { Line($0) }.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    }
    cells = set.flatMap(\.lines).compactMap { Cell($0) }
    figure = PageListing.figure(set)
  }

  private static func figure(_ pages: [SetPage]) -> Figure? {
    for (number, page) in pages.enumerated() {
      for item in page.items {
        guard case .drawing(let drawing, let point) = item else { continue }
        let bottom = millimetres(point.y + drawing.size.height)
        return Figure(page: number, top: millimetres(point.y), bottom: bottom)
      }
    }
    return nil
  }

  fileprivate static func millimetres(_ points: Double) -> Double {
    points / PageGeometry.millimetre
  }
}

extension PageListing.Line {
  fileprivate init(_ line: SetLine) {
    role = line.role
    text = line.text
    left = PageListing.millimetres(line.left)
    right = PageListing.millimetres(line.right)
    let isFolio = line.role == .folio
    // The line of one em stands in the middle of the character box.
    let top = isFolio ? line.top + line.size / 2 : line.top
    self.top = PageListing.millimetres(top)
    bottom = PageListing.millimetres(line.bottom)
    glyphs = zip(line.line.cells, line.line.positions).flatMap { index, position in
      line.cells[index].parts.map { part in
        let x = line.x + SetLine.points(position + part.offset, line.em)
        return .init(text: part.cluster.text, x: PageListing.millimetres(x))
      }
    }
    paragraph = line.block
  }
}

extension PageListing.Cell {
  fileprivate init?(_ line: SetLine) {
    guard let place = line.tablePlace else { return nil }
    row = place.row
    column = place.column
    text = line.text
    left = PageListing.millimetres(line.left)
    right = PageListing.millimetres(line.right)
    point = PageListing.millimetres(place.point)
  }
}
