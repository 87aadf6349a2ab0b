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

/// The pages of a document before they become glyph runs.
struct SetDocument: Sendable {
  let pages: [SetPage]
  let outline: [OutlineEntry]
  /// The number printed on each page; 目次 on pages of contents and 版记 on one of its own, which have
  /// none, nothing on a blank page.
  let labels: [String]
  /// The paths of the blocks in the order of the pages; those of blocks on several pages come again.
  let order: [[Int]]
  /// How many ways to set a block were looked at.
  let optionCount: Int
}

/// Builds the flow, cuts it into pages and puts everything in its place.
func setPages<Shaper: TextShaper>(
  of document: Document,
  shaper: Shaper,
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
  let setter = TextSetter(shaper: shaper, settings: builder.settings)
  let margins = MarginSetter(setter: setter, sizes: builder.sizes)
  let paginator = Paginator(
    items: builder.items,
    upright: .upright,
    lying: .lying,
    notes: notes,
    noteLineHeight: builder.sizes.note * TextSetter<Shaper>.leading
  )
  let found = paginator.placements()
  var pages = paginator.pages(found)
  if document.style.profile != .plain, builder.lacksBody(onFirstPage: found.placements) {
    log.add(.noBodyOnFirstPage())
  }
  for index in pages.indices where hasNumber(index, pages, document.style) {
    // Bound among the others a page that lies has its number where they have theirs.
    let isLying = pages[index].geometry.isLying
    margins.folio(index + 1, on: .upright).map { line in
      let item = isLying ? PageItem.turnedLine(line) : .line(line)
      pages[index].items += [.begin(.paragraph), item, .end(.paragraph)]
    }
  }
  var labels = pages.indices.map { label(of: $0, pages) }
  if document.style.hasContents, !builder.outline.isEmpty {
    let contents = ContentsSetter(setter: setter, sizes: builder.sizes, geometry: .upright)
    let entries = builder.outline.filter { !builder.hiddenEntries.contains($0.destination) }
    let front = contents.pages(entries, numbers: numbers(of: pages))
    // Printed on both sides, the red head begins a sheet.
    let isOdd = !front.count.isMultiple(of: 2) && document.style.profile != .plain
    let blank = isOdd ? [SetPage(geometry: .upright)] : []
    labels = front.map { _ in "目次" } + blank.map { _ in "" } + labels
    pages = front + blank + pages
  }
  if document.isDraft {
    for index in pages.indices {
      pages[index].items += margins.draftMark(on: pages[index].geometry)
    }
  }
  let order = found.placements.compactMap { builder.items[$0.block].path }
  return SetDocument(
    pages: pages,
    outline: builder.outline,
    labels: labels,
    order: order,
    optionCount: found.optionCount
  )
}

/// The number of the page on which each destination lies.
private func numbers(of pages: [SetPage]) -> [String: Int] {
  var numbers: [String: Int] = [:]
  for (index, page) in pages.enumerated() {
    for name in page.destinations { numbers[name] = index + 1 }
  }
  return numbers
}

/// Whether a page is counted: not one of 版记 alone, nor a blank one in front of it (GB/T 9704-2012,
/// 7.5).
private func isNumbered(_ index: Int, _ pages: [SetPage]) -> Bool {
  pages[index].holdsText || !pages[index...].contains { $0.footHeight > 0 }
}

/// Whether a page shows its number: not the first of a letter (GB/T 9704-2012, 10.1).
private func hasNumber(_ index: Int, _ pages: [SetPage], _ style: PageStyle) -> Bool {
  isNumbered(index, pages) && (index > 0 || style.profile != .letter)
}

private func label(of index: Int, _ pages: [SetPage]) -> String {
  guard !isNumbered(index, pages) else { return String(index + 1) }
  return pages[index].footHeight > 0 ? "版记" : ""
}

/// Cuts a flow into pages.
struct Paginator {
  let items: [FlowItem]
  let upright: PageGeometry
  let lying: PageGeometry
  /// The lines of each footnote with their height.
  let notes: [(lines: [SetLine], height: Double)]
  /// Unit: points.
  let noteLineHeight: Double

  private var noteSpace: NoteSpace {
    NoteSpace(ruleHeight: PageAssembler.noteRuleHeight, lineHeight: noteLineHeight)
  }

  /// Where the parts of the flow stand.
  func placements() -> PageBreaker.Result {
    PageBreaker(blocks: items.map(\.flow), upright: upright, lying: lying, notes: noteSpace)
      .placements()
  }

  /// The pages with the parts on them.
  func pages(_ found: PageBreaker.Result) -> [SetPage] {
    PageAssembler(
      items: items,
      upright: upright,
      lying: lying,
      notes: notes,
      noteSpace: noteSpace
    ).pages(found.placements, isLying: found.isLying)
  }
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
    line.cells.flatMap { index in
      cells[index].parts.filter { part in part.cluster.glyphs.contains { $0.id == 0 } }
        .flatMap { part in
          part.cluster.text.unicodeScalars.map { ($0, styles[cells[index].style].role) }
        }
    }
  }
}
