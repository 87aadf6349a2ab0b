package import Diagnostics
package import Documents
package import Drawings

/// Sets a document in pages after GB/T 9704-2012.
///
/// One page at least, whatever the document holds. Findings: T501 a character that no font has,
/// T503 a line wider than the measure, T504 and T505 a figure or a table larger than the type area,
/// T510 a profile that is not offered; the pages are made all the same.
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
  if document.style.profile != .plain {
    log.add(.profileNotOffered(document.style.profile))
  }
  let set = withoutActuallyEscaping(drawChart) { drawChart in
    setPages(of: document, shaper: shaper, drawChart: drawChart, log: &log)
  }
  report(set.pages, log: &log)
  let places = Set(set.pages.flatMap(\.destinations))
  return PagedDrawing(
    pages: set.pages.map { draw($0, places: places) },
    outline: set.outline,
    pageLabels: set.pages.indices.map { String($0 + 1) },
    metadata: .init(
      title: document.title,
      author: document.signature,
      date: document.date
    )
  )
}

/// The pages of a document before they become glyph runs.
struct SetDocument: Sendable {
  let pages: [SetPage]
  let outline: [OutlineEntry]
}

/// Builds the flow, cuts it into pages and puts everything in its place.
func setPages(
  of document: Document,
  shaper: some TextShaper,
  drawChart: @escaping (Chart, Double) -> Drawing,
  log: inout DiagnosticLog
) -> SetDocument {
  var builder = FlowBuilder(document, shaper: shaper, drawChart: drawChart, log: log)
  builder.build()
  log = builder.log
  let notes = builder.styler.footnotes.map { note in
    let stack = builder.footnoteStack(note)
    return (lines: stack.lines, height: stack.height)
  }
  let margins = MarginSetter(
    setter: TextSetter(shaper: shaper, settings: builder.settings),
    sizes: builder.sizes
  )
  var pages = paginate(builder.items, upright: .upright, lying: .lying, notes: notes)
  for index in pages.indices {
    if document.isDraft {
      pages[index].items += margins.draftMark(on: pages[index].geometry)
    }
    margins.folio(index + 1, on: pages[index].geometry).map {
      pages[index].items += [.begin(.paragraph), .line($0), .end(.paragraph)]
    }
  }
  return SetDocument(pages: pages, outline: builder.outline)
}

/// Cuts a flow into pages.
func paginate(
  _ items: [FlowItem],
  upright: PageGeometry,
  lying: PageGeometry,
  notes: [(lines: [SetLine], height: Double)]
) -> [SetPage] {
  let breaker = PageBreaker(
    blocks: items.map(\.flow),
    upright: upright,
    lying: lying,
    noteRuleHeight: PageAssembler.noteRuleHeight
  )
  let found = breaker.placements()
  let assembler = PageAssembler(items: items, upright: upright, lying: lying, notes: notes)
  return assembler.pages(found.placements, isLying: found.isLying)
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
    case .path(let path): drawing.items.append(.path(path))
    case .drawing(let inner, let point):
      drawing.items.append(.group(inner, at: point, clip: nil))
    case .begin(let tag): drawing.items.append(.begin(tag))
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
    for line in page.lines {
      let excerpt = String(line.text.prefix(20))
      if line.line.isOverfull { log.add(.overfullLine(page: number + 1, excerpt: excerpt)) }
      for part in line.line.cells.flatMap({ line.cells[$0].parts })
      where part.cluster.glyphs.contains(where: { $0.id == 0 }) {
        for scalar in part.cluster.text.unicodeScalars where missing.insert(scalar).inserted {
          log.add(.missingCharacter(scalar, page: number + 1, excerpt: excerpt))
        }
      }
    }
  }
}
