import Documents
import Drawings

extension TableSetting {
  /// Widths of rules in points: outer and inner (三线表: 1 and ½).
  private static let outerRule = 1.0
  private static let innerRule = 0.5

  /// The rows of one page with caption or label, head, rules and, at the end, notes.
  ///
  /// From the top left corner of the part.
  func items(of part: Range<Int>) -> [PageItem] {
    let isFirst = part.lowerBound == 0
    var items: [PageItem] = []
    items += tagged(isFirst ? .caption : .paragraph, isFirst ? opening : continuation)
    var y = isFirst ? openingHeight : continuationHeight
    if !unit.isEmpty { items += tagged(.paragraph, unit.map { $0.moved(x: 0, y: y) }) }
    y += unitHeight
    let top = y
    items.append(.begin(.table))
    items += headItems(at: y)
    y += levelEdges.last ?? 0
    for row in rows[part] {
      items += rowItems(row, at: y)
      y += row.height
    }
    items.append(.end(.table))
    items += ruleItems(part, top: top, bottom: y)
    if part.upperBound == rows.count, !notes.isEmpty {
      items += tagged(.note, notes.map { $0.moved(x: 0, y: y) })
    }
    return items
  }

  private func tagged(_ tag: StructureTag, _ lines: [SetLine]) -> [PageItem] {
    lines.isEmpty ? [] : [.begin(tag)] + lines.map { .line($0) } + [.end(tag)]
  }

  private func headItems(at y: Double) -> [PageItem] {
    var items: [PageItem] = []
    for level in 0..<max(0, levelEdges.count - 1) {
      let cells = headCells.filter { $0.cell.levels.lowerBound == level }
      if cells.isEmpty { continue }
      items.append(.begin(.tableRow))
      for cell in cells {
        let top = levelEdges[level]
        let height = levelEdges[cell.cell.levels.upperBound] - top
        let first = cell.lines.first?.top ?? 0
        let used = (cell.lines.last?.bottom ?? 0) - first
        let shift = y + top + (height - used) / 2 - first
        let x = columns.edges[cell.cell.columns.lowerBound]
        items += tagged(.tableHead, cell.lines.map { $0.moved(x: x, y: shift) })
      }
      items.append(.end(.tableRow))
    }
    return items
  }

  private func rowItems(_ row: SetRow, at y: Double) -> [PageItem] {
    var items: [PageItem] = [.begin(.tableRow)]
    for cell in row.cells {
      guard let picture = cell.picture else {
        items += tagged(.tableCell, cell.lines.map { $0.moved(x: 0, y: y) })
        continue
      }
      let place = Point(x: picture.place.x, y: picture.place.y + y)
      items += [
        .begin(.tableCell), .begin(.figure, description: picture.description),
        .drawing(picture.drawing, at: place), .end(.figure), .end(.tableCell),
      ]
    }
    items.append(.end(.tableRow))
    return items
  }

  // MARK: Rules

  private func ruleItems(_ part: Range<Int>, top: Double, bottom: Double) -> [PageItem] {
    let head = top + (levelEdges.last ?? 0)
    var items = [
      rule(0, width, at: top, TableSetting.outerRule),
      rule(0, width, at: head, TableSetting.innerRule),
      rule(0, width, at: bottom, TableSetting.outerRule),
    ]
    items += headRules(top: top)
    items += rowRules(part, top: head)
    if rules == .grid { items += verticalRules(part, top: top, bottom: bottom) }
    return items
  }

  /// Rules below the joined heads of each level, and all edges of the head in a full grid.
  private func headRules(top: Double) -> [PageItem] {
    headCells.compactMap { cell in
      let end = cell.cell.levels.upperBound
      guard end < levelEdges.count - 1 else { return nil }
      let inset = rules == .grid ? 0 : TableColumns.padding / 2
      return rule(
        columns.edges[cell.cell.columns.lowerBound] + inset,
        columns.edges[cell.cell.columns.upperBound] - inset,
        at: top + levelEdges[end],
        TableSetting.innerRule
      )
    }
  }

  /// Rules between rows: everywhere in a full grid, else above totals.
  private func rowRules(_ part: Range<Int>, top: Double) -> [PageItem] {
    var items: [PageItem] = []
    var y = top
    for index in part {
      let isFirst = index == part.lowerBound
      if !isFirst, rules == .grid || rows[index].kind == .total {
        items.append(rule(0, width, at: y, TableSetting.innerRule))
      }
      y += rows[index].height
    }
    return items
  }

  private func verticalRules(
    _ part: Range<Int>,
    top: Double,
    bottom: Double
  ) -> [PageItem] {
    var items: [PageItem] = []
    for edge in [0, width] {
      items.append(upright(edge, from: top, to: bottom, TableSetting.outerRule))
    }
    for cell in headCells where cell.cell.columns.lowerBound > 0 {
      let x = columns.edges[cell.cell.columns.lowerBound]
      let from = top + levelEdges[cell.cell.levels.lowerBound]
      let end = top + levelEdges[cell.cell.levels.upperBound]
      items.append(upright(x, from: from, to: end, TableSetting.innerRule))
    }
    var y = top + (levelEdges.last ?? 0)
    for row in rows[part] {
      for cell in row.cells where cell.columns.lowerBound > 0 {
        let x = columns.edges[cell.columns.lowerBound]
        items.append(upright(x, from: y, to: y + row.height, TableSetting.innerRule))
      }
      y += row.height
    }
    return items
  }

  private func rule(_ left: Double, _ right: Double, at y: Double, _ width: Double) -> PageItem {
    segment(Point(x: left, y: y), Point(x: right, y: y), width)
  }

  private func upright(
    _ x: Double,
    from top: Double,
    to bottom: Double,
    _ width: Double
  ) -> PageItem {
    segment(Point(x: x, y: top), Point(x: x, y: bottom), width)
  }

  private func segment(_ start: Point, _ end: Point, _ width: Double) -> PageItem {
    .path(Path(steps: [.move(start), .line(end)], stroke: Stroke(width: width, color: .black)))
  }
}
