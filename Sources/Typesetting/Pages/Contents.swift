import Drawings

/// Sets the page of contents (目次): headings, leader dots, page numbers (typography.md B39).
struct ContentsSetter<Shaper: TextShaper> {
  let setter: TextSetter<Shaper>
  let sizes: TypeSizes
  let geometry: PageGeometry

  /// Leader dots stand this far apart, counted from the right edge, so that those of all lines lie
  /// below one another.
  private var dotPitch: Double { geometry.em / 2 }
  /// Room that is kept for page numbers.
  private var numberWidth: Double { geometry.em * 2 }

  /// The pages of contents; `numbers` are the printed page numbers by destination.
  func pages(_ outline: [OutlineEntry], numbers: [String: Int]) -> [SetPage] {
    var pages = [SetPage(geometry: geometry)]
    var row = addTitle(to: &pages[0])
    for entry in outline {
      let lines = lines(of: entry)
      if row + lines.count > geometry.rows, row > 0 {
        pages.append(SetPage(geometry: geometry))
        row = 0
      }
      let tops = lines.indices.map { geometry.top(ofRow: row + $0) }
      let placed = zip(lines, tops).map { $0.moved(x: geometry.area.x, y: $1) }
      add(placed, number: numbers[entry.destination], to: &pages[pages.count - 1])
      row += lines.count
    }
    return pages
  }

  /// Sets the head and returns the first row of the entries.
  private func addTitle(to page: inout SetPage) -> Int {
    let title = setter.stack(
      [StyledText("目\u{3000}次", role: .hei)],
      role: .title,
      size: sizes.body,
      width: geometry.area.width,
      alignment: .centre
    )
    page.items.append(.begin(.heading1))
    page.items += title.lines.map { .line(onRow($0, geometry.area.x, 0)) }
    page.items.append(.end(.heading1))
    return 2
  }

  private func onRow(_ line: SetLine, _ x: Double, _ row: Int) -> SetLine {
    var copy = line.moved(x: x, y: 0)
    copy.top = geometry.top(ofRow: row) + (geometry.box - line.size) / 2
    return copy
  }

  private func lines(of entry: OutlineEntry) -> [SetLine] {
    var style = StyledText(entry.title, role: entry.level == 1 ? .hei : .fangSong)
    style.link = entry.destination
    let indent = Double(max(0, entry.level - 1)) * geometry.em
    return setter.stack(
      [style],
      role: .body,
      size: sizes.body,
      width: geometry.area.width - indent - numberWidth,
      alignment: .left,
      turnedIndent: 2
    ).lines.map { line in
      var copy = line.moved(x: indent, y: 0)
      copy.top = (geometry.box - line.size) / 2
      return copy
    }
  }

  private func add(_ lines: [SetLine], number: Int?, to page: inout SetPage) {
    page.items.append(.begin(.paragraph))
    page.items += lines.map { .line($0) }
    if let last = lines.last, let number = number.flatMap({ numberLine($0, below: last) }) {
      page.items += dots(from: last.right, to: number.left, of: last)
      page.items.append(.line(number))
    }
    page.items.append(.end(.paragraph))
  }

  private func numberLine(_ number: Int, below last: SetLine) -> SetLine? {
    let stack = setter.stack(
      [StyledText(String(number), role: .fangSong)],
      role: .body,
      size: sizes.body,
      width: geometry.area.width,
      alignment: .right
    )
    guard var line = stack.lines.first?.moved(x: geometry.area.x, y: 0) else { return nil }
    line.top = last.top
    return line
  }

  /// Dots between a heading and its number; drawn, so that copied text has none.
  private func dots(from left: Double, to right: Double, of line: SetLine) -> [PageItem] {
    let area = geometry.area
    let first = Int(((area.right - right) / dotPitch).rounded(.up)) + 1
    let last = Int(((area.right - left) / dotPitch).rounded(.down)) - 1
    guard first <= last else { return [] }
    // A dot of the size of a full stop, on the height of the middle of small letters.
    let side = line.size * 0.07
    let y = line.baseline - line.size * 0.25
    return (first...last).map { index in
      let x = area.right - Double(index) * dotPitch
      return .path(
        Path(Rectangle(x: x - side / 2, y: y, width: side, height: side), fill: .black)
      )
    }
  }
}
