import Drawings

/// A page with everything on it, before it becomes glyph runs.
struct SetPage: Sendable {
  let geometry: PageGeometry
  var items: [PageItem] = []
  /// Footnotes called on the page, in order, each with where in `items` it is read: behind the lines
  /// that call it.
  var calls: [(note: Int, place: Int)] = []
  /// Height of what stands on the foot of the type area (版记).
  ///
  /// Unit: points.
  var footHeight = 0.0
  private(set) var holdsText = false

  init(geometry: PageGeometry) { self.geometry = geometry }

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

  /// Puts an item of the text on it.
  mutating func add(_ item: PageItem) {
    items.append(item)
    holdsText = true
  }
}

/// Puts the parts of the flow on their pages.
struct PageAssembler {
  let items: [FlowItem]
  let upright: PageGeometry
  let lying: PageGeometry
  /// The lines of each footnote with their height, from their top left corner.
  let notes: [(lines: [SetLine], height: Double)]
  let noteSpace: NoteSpace

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
    var waiting: [NoteLine] = []
    for index in pages.indices { addFootnotes(to: &pages[index], carrying: &waiting) }
    while !waiting.isEmpty {
      var page = SetPage(geometry: upright)
      addFootnotes(to: &page, carrying: &waiting)
      pages.append(page)
    }
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
      page.add(.begin(item.tag))
      var called: [Int] = []
      for (offset, index) in placement.part.enumerated() {
        let line = variants[placement.variant][index]
        let top = page.geometry.top(ofRow: placement.row + offset)
        append(.line(line.moved(x: x, y: top)), of: item, to: &page)
        called += Typesetting.footnotes(of: line.line, line.cells, line.styles)
      }
      page.items.append(.end(item.tag))
      for note in called where notes.indices.contains(note) {
        if !page.calls.contains(where: { $0.note == note }) {
          page.calls.append((note, page.items.count))
        }
      }
    case .figure(let figure):
      let shift = y + shift(figure.height, placement, page.geometry)
      for part in figure.items { append(part.moved(x: x, y: shift), of: item, to: &page) }
    case .table(let table):
      guard case .table(let flow) = item.flow.content else { return }
      let height = flow.height(of: placement.part)
      let shift = y + shift(height, placement, page.geometry)
      for part in table.items(of: placement.part) {
        append(part.moved(x: x, y: shift), of: item, to: &page)
      }
    case .items(let parts):
      var top = page.geometry.area.y
      if case .foot(let height, onEvenPage: _) = item.flow.content {
        page.footHeight = height
        top = page.geometry.area.bottom - height
      }
      for part in parts { append(part.moved(x: x, y: top), of: item, to: &page) }
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
    var part = part
    if case .line(var line) = part {
      line.block = item.block
      part = .line(line)
    }
    if case .foot = item.flow.content { page.items.append(part) } else { page.add(part) }
  }

  /// A line of a footnote on its way to a page, from the left edge and the top of its own height.
  private struct NoteLine {
    let note: Int
    let line: SetLine
  }

  /// Sets the footnotes of a page on the bottom of its type area; what it has no room for goes on.
  ///
  /// In the file each comes behind its paragraph, as in the plain text; what goes on, in front of the
  /// page that it goes on on.
  private func addFootnotes(to page: inout SetPage, carrying waiting: inout [NoteLine]) {
    let called = page.calls.flatMap { call in noteLines(call.note) }
    let all = waiting + called
    guard !all.isEmpty else { return }
    let limit = noteSpace.lineLimit(on: page.geometry)
    let shown = Array(all.prefix(limit))
    let area = page.geometry.area
    let top = area.bottom - page.footHeight - Double(shown.count) * noteSpace.lineHeight
    let places = Dictionary(page.calls.map { ($0.note, $0.place) }) { first, _ in first }
    var runs: [(place: Int, lines: [PageItem])] = []
    for (index, entry) in shown.enumerated() {
      let y = top + Double(index) * noteSpace.lineHeight
      let item = PageItem.line(entry.line.moved(x: area.x, y: y))
      if index > 0, shown[index - 1].note == entry.note {
        runs[runs.count - 1].lines.append(item)
      } else {
        runs.append((index < waiting.count ? 0 : places[entry.note] ?? page.items.count, [item]))
      }
    }
    for run in runs.reversed() {
      page.items.insert(contentsOf: [.begin(.note)] + run.lines + [.end(.note)], at: run.place)
    }
    page.add(rule(x: area.x, y: top - PageAssembler.noteGaps.below, of: area.width))
    waiting = Array(all.dropFirst(limit))
  }

  /// The lines of a note, each with its top from that of its own height.
  private func noteLines(_ note: Int) -> [NoteLine] {
    notes[note].lines.enumerated().map { index, line in
      NoteLine(note: note, line: line.moved(x: 0, y: -Double(index) * noteSpace.lineHeight))
    }
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
