package import Diagnostics
package import Documents
package import Drawings

/// Sets a document in pages after GB/T 9704-2012.
///
/// One page at least, whatever the document holds. Findings: T501 a character that no font has,
/// T503 a line wider than the measure, T504 to T506 a figure, a table or a row larger than the type
/// area, T512 a first page without text of the body; the pages are made all the same.
///
/// - Parameters:
///   - document: the finished report.
///   - shaper: measures and shapes text.
///   - drawChart: draws the plot of a figure in a width in points, without caption and notes.
///   - log: takes the findings.
/// - Returns: the pages with outline, numbers and metadata.
package func typeset(
  _ document: Document,
  shaper: some TextShaper,
  drawChart: (Chart, Double) -> Drawing,
  log: inout DiagnosticLog
) -> PagedDrawing {
  typesetInOrder(document, shaper: shaper, drawChart: drawChart, log: &log).pages
}

/// Sets a document in pages as `typeset`, and says in which order they are read.
///
/// - Returns: the pages, and the document with its figures and tables behind the text that was moved
///   up before them. Its plain text is that of the pages from first to last.
package func typesetInOrder(
  _ document: Document,
  shaper: some TextShaper,
  drawChart: (Chart, Double) -> Drawing,
  log: inout DiagnosticLog
) -> (pages: PagedDrawing, document: Document) {
  let set = withoutActuallyEscaping(drawChart) { drawChart in
    setPages(of: document, shaper: shaper, drawChart: drawChart, log: &log)
  }
  report(set.pages, log: &log)
  let places = Set(set.pages.flatMap(\.destinations))
  let pages = PagedDrawing(
    pages: set.pages.map { draw($0, places: places) },
    outline: set.outline,
    pageLabels: set.labels,
    metadata: .init(
      title: document.title,
      author: document.signature,
      date: document.date
    )
  )
  var ordered = document
  ordered.blocks = ReadingOrder(set.order).ordered(document.blocks)
  return (pages, ordered)
}

/// The display list of a page; whoever draws it opens the one `Document` around all pages.
///
/// `places` are the destinations that the document has; a link to another is left out.
private func draw(_ page: SetPage, places: Set<String>) -> Drawing {
  var drawing = Drawing(size: page.geometry.sheet)
  for item in page.items {
    switch item {
    case .line(let line):
      drawing.items += LineDrawing.items(of: line).filter { item in
        if case .link(_, to: let name) = item { places.contains(name) } else { true }
      }
    case .turnedLine(let line):
      let upright = Drawing(
        size: PageGeometry.upright.sheet,
        items: LineDrawing.items(of: line)
      )
      let corner = Point(x: page.geometry.sheet.width, y: 0)
      drawing.items.append(.turned(upright, at: corner))
    case .path(let path): drawing.items.append(.path(path))
    case .drawing(let inner, let point):
      drawing.items.append(.group(inner, at: point, clip: nil))
    case .begin(let tag, let description):
      drawing.items.append(.begin(tag, description: description))
    case .end(let tag): drawing.items.append(.end(tag))
    case .destination(let name, let point):
      drawing.items.append(.destination(name, at: point))
    }
  }
  return drawing
}

/// Reports characters without glyphs, once each, and lines that are too wide.
private func report(_ pages: [SetPage], log: inout DiagnosticLog) {
  var missing: Set<Unicode.Scalar> = []
  for (number, page) in pages.enumerated() {
    var blocks: [Int] = []
    for line in page.lines {
      if let block = line.block, !blocks.contains(block) { blocks.append(block) }
      if line.line.isOverfull {
        log.add(.overfullLine(page: number + 1, excerpt: String(line.text.prefix(20))))
      }
      for (scalar, role) in line.missingCharacters where missing.insert(scalar).inserted {
        log.add(
          .missingCharacter(
            scalar,
            role: role,
            page: number + 1,
            paragraph: max(1, blocks.count)
          )
        )
      }
    }
  }
}

extension SetLine {
  /// The characters that came out as the missing glyph, with the roles they were asked in.
  fileprivate var missingCharacters: [(Unicode.Scalar, FontRole)] {
    var missing: [(Unicode.Scalar, FontRole)] = []
    for index in line.cells {
      for part in cells[index].parts where part.cluster.lacksGlyph {
        let role = styles[cells[index].style].role
        missing += part.cluster.text.unicodeScalars.map { ($0, role) }
      }
    }
    return missing
  }
}
