import Diagnostics
package import Documents
package import Drawings

/// The lines of a whole document in the text form of dumps.md, page by page.
///
/// `lines paragraph 3 width 28.000` heads the lines of the third block, counted from 1 with title
/// and addressee; ends are in ems of the block's letters, from the left edge of the type area.
package func listLines(
  of document: Document,
  shaper: some TextShaper,
  drawChart: (Chart, Double) -> Drawing
) -> String {
  var log = DiagnosticLog()
  let set = withoutActuallyEscaping(drawChart) { drawChart in
    setPages(of: document, shaper: shaper, drawChart: drawChart, log: &log)
  }
  var rows: [String] = []
  for (number, page) in set.pages.enumerated() {
    rows.append("page \(number + 1)")
    var block: Int?
    var count = 0
    for line in page.lines {
      if line.block != block || line.block == nil {
        rows.append("  " + head(of: line, on: page))
        block = line.block
        count = 0
      }
      count += 1
      rows.append("    line \(count) " + ends(of: line, on: page) + " \"\(line.text)\"")
    }
  }
  return rows.joined(separator: "\n") + "\n"
}

private func head(of line: SetLine, on page: SetPage) -> String {
  let width = threeDecimals(area(of: line, on: page).width / line.em)
  let name = line.role == .body ? "paragraph" : line.role.rawValue
  let number = line.block.map { " \($0 + 1)" } ?? ""
  return "lines \(name)\(number) width \(width)"
}

private func ends(of line: SetLine, on page: SetPage) -> String {
  let area = area(of: line, on: page)
  let left = (line.left - area.x) / line.em
  let right = (line.right - area.x) / line.em
  return "from \(threeDecimals(left)) to \(threeDecimals(right))"
}

/// The type area: of a page number that of the upright sheet, on which it stands also where the page
/// lies.
private func area(of line: SetLine, on page: SetPage) -> Rectangle {
  line.role == .folio ? PageGeometry.upright.area : page.geometry.area
}
