import Drawings

/// A page with everything on it, before it becomes glyph runs.
struct SetPage: Sendable {
  let geometry: PageGeometry
  var items: [PageItem] = []
  /// Places in the document's list of footnotes, in order of their numbers on the page.
  var footnotes: [Int] = []
  /// Where in `items` each of the footnotes is read: behind the lines that call it.
  var footnotePlaces: [Int] = []

  /// All lines of text.
  var lines: [SetLine] {
    items.compactMap { item in
      switch item {
      case .line(let line), .turnedLine(let line): line
      case .path, .drawing, .begin, .end, .destination: nil
      }
    }
  }

  /// The names of the places on it that links and the outline lead to.
  var destinations: [String] {
    items.compactMap { if case .destination(let name, at: _) = $0 { name } else { nil } }
  }
}

/// Puts the parts of the flow on their pages.
struct PageAssembler {
  let items: [FlowItem]
  let upright: PageGeometry
  let lying: PageGeometry
  /// The lines of each footnote with their height, from their top left corner.
  let notes: [(lines: [SetLine], height: Double)]

  /// From the type area's text to the rule above footnotes, and from it to the first of them.
  static let noteGaps = (above: 6.0, below: 4.0)
  /// Height that the rule above footnotes takes with both gaps.
  ///
  /// Unit: points.
  static var noteRuleHeight: Double { noteGaps.above + noteGaps.below }
  /// The rule above footnotes is a quarter of the measure wide.
  private static let noteRulePart = 0.25

  func pages(_ placements: [Placement], isLying: [Bool]) -> [SetPage] {
    var pages = isLying.map { SetPage(geometry: $0 ? lying : upright) }
    for placement in placements { put(placement, on: &pages[placement.page]) }
    for index in pages.indices { addFootnotes(to: &pages[index]) }
    return pages
  }

  private func put(_ placement: Placement, on page: inout SetPage) {
    let item = items[placement.block]
    let x = page.geometry.area.x
    let y = page.geometry.top(ofRow: placement.row)
    if let name = item.destination, placement.part.lowerBound == 0 {
      page.items.append(.destination(name, at: Point(x: x, y: y)))
    }
    switch item.content {
    case .lines(let variants):
      page.items.append(.begin(item.tag))
      for (offset, index) in placement.part.enumerated() {
        let line = variants[placement.variant][index]
        let top = page.geometry.top(ofRow: placement.row + offset)
        append(.line(line.moved(x: x, y: top)), of: item, to: &page)
        for note in Typesetting.footnotes(of: line.line, line.cells, line.styles)
        where !page.footnotes.contains(note) {
          page.footnotes.append(note)
        }
      }
      page.items.append(.end(item.tag))
      let count = page.footnotes.count - page.footnotePlaces.count
      page.footnotePlaces += Array(repeating: page.items.count, count: count)
    case .figure(let figure):
      let shift = y + shift(figure.height, placement, page.geometry)
      for part in figure.items { append(part.moved(x: x, y: shift), of: item, to: &page) }
    case .table(let table):
      let height = table.flow.height(of: placement.part)
      let shift = y + shift(height, placement, page.geometry)
      for part in table.items(of: placement.part) {
        append(part.moved(x: x, y: shift), of: item, to: &page)
      }
    case .nothing: break
    }
  }

  /// How far below the top of its first row a figure or table begins: in the middle of its rows, at
  /// the top of a page on the edge of the type area.
  private func shift(
    _ height: Double,
    _ placement: Placement,
    _ geometry: PageGeometry
  ) -> Double {
    let spare = max(0, geometry.height(ofRows: placement.rowCount) - height)
    return placement.row == 0 ? 0 : max(spare / 2, min(spare, PageBreaker.blockGap))
  }

  private func append(_ part: PageItem, of item: FlowItem, to page: inout SetPage) {
    guard case .line(var line) = part else {
      page.items.append(part)
      return
    }
    line.block = item.block
    page.items.append(.line(line))
  }

  /// Sets the footnotes of a page on the bottom of its type area.
  ///
  /// In the file each comes behind its paragraph, as in the plain text.
  private func addFootnotes(to page: inout SetPage) {
    let called = zip(page.footnotes, page.footnotePlaces).filter { notes.indices.contains($0.0) }
    guard !called.isEmpty else { return }
    let area = page.geometry.area
    var y = area.bottom
    for (note, place) in called.reversed() {
      y -= notes[note].height
      let lines = notes[note].lines.map { PageItem.line($0.moved(x: area.x, y: y)) }
      page.items.insert(contentsOf: [.begin(.note)] + lines + [.end(.note)], at: place)
    }
    page.items.append(rule(x: area.x, y: y - PageAssembler.noteGaps.below, of: area.width))
  }

  private func rule(x: Double, y: Double, of measure: Double) -> PageItem {
    let end = Point(x: x + measure * PageAssembler.noteRulePart, y: y)
    return .path(
      Path(
        steps: [.move(Point(x: x, y: y)), .line(end)],
        stroke: Stroke(width: 0.5, color: .black)
      )
    )
  }
}
