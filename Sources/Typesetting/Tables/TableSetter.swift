import Documents
import Drawings
import Facts

/// Composes the cells of a table and measures its columns.
struct TableSetter<Shaper: TextShaper> {
  let setter: TextSetter<Shaper>
  let sizes: TypeSizes
  let origins: [FactID: Int]
  let width: Double
  /// Draws the small course of a cell (迷你) in a width in points.
  var drawCourse: (Chart, Double) -> Drawing = { _, _ in
    Drawing(size: Size(width: 0, height: 0), items: [])
  }

  /// Blank above and below the lines of a row.
  private var rowPadding: Double { 2.5 }
  /// Between the unit line and the rule below it.
  private var unitGap: Double { 1.5 }
  /// A text column is not made narrower than so many ems, so that names stay readable.
  private var leastTextEms: Double { 4 }

  /// The setting of a table, or what its columns need at least if they do not fit.
  enum Result {
    case set(TableSetting)
    case tooWide([TableColumns.Need])
  }

  func set(_ table: Table) -> Result {
    let head = TableHead(table.columns)
    let needs = needs(of: table, head)
    guard let columns = TableColumns(needs, width: width) else { return .tooWide(needs) }
    let opening = caption("\(table.numberText)\u{3000}\(table.title)", role: .caption)
    let continuation = caption("续\(table.numberText)", role: .label)
    let unit = stack(table.unitLine, .song, role: .note, width: width, alignment: .right)
    let notes = notes(table.notes)
    let headCells = head.cells.map { setHead($0, columns) }
    let rows = table.rows.enumerated().map { index, row in
      set(row, index, table.columns, columns)
    }
    return .set(
      TableSetting(
        opening: opening.lines,
        continuation: continuation.lines,
        unit: unit.lines,
        openingHeight: opening.height,
        continuationHeight: continuation.height,
        unitHeight: unit.height + (unit.height > 0 ? unitGap : 0),
        headCells: headCells,
        levelEdges: levelEdges(headCells, head.levelCount),
        rows: rows,
        notes: notes.lines,
        notesHeight: notes.height,
        columns: columns,
        width: width,
        rules: table.rules
      )
    )
  }

  // MARK: Text around the body

  private func caption(_ text: String, role: LineRole) -> TextSetter<Shaper>.Stack {
    setter.stack(
      [StyledText(text, role: .hei)],
      role: role,
      size: sizes.caption,
      width: width,
      alignment: .centre
    )
  }

  private func stack(
    _ text: String,
    _ face: FontRole,
    role: LineRole,
    width: Double,
    alignment: TextAlignment
  ) -> TextSetter<Shaper>.Stack {
    setter.stack(
      [StyledText(text, role: face)],
      role: role,
      size: sizes.cell,
      width: width,
      alignment: alignment
    )
  }

  private func notes(_ notes: [String]) -> TextSetter<Shaper>.Stack {
    let texts = notes.count == 1 ? ["注：" + notes[0]] : setter.numbered(notes)
    var all = TextSetter<Shaper>.Stack(lines: [], height: 0, width: 0)
    for text in texts {
      let stack = setter.stack(
        [StyledText(text, role: .song)],
        role: .note,
        size: sizes.note,
        width: width,
        alignment: .left,
        turnedIndent: 2
      )
      all.lines += stack.lines.map { $0.moved(x: 0, y: all.height) }
      all.height += stack.height
    }
    // A gap between the last rule and the notes.
    let gap = texts.isEmpty ? 0.0 : 3.0
    all.lines = all.lines.map { $0.moved(x: 0, y: gap) }
    all.height += gap
    return all
  }

  // MARK: Columns

  private func needs(of table: Table, _ head: TableHead) -> [TableColumns.Need] {
    table.columns.indices.map { index in
      let padding = 2 * TableColumns.padding
      var need = bodyNeed(of: table, index)
      for cell in head.cells where cell.columns == index..<index + 1 {
        let styles = [StyledText(cell.text, role: .hei)]
        need.preferred = max(need.preferred, setter.width(styles, size: sizes.cell))
        need.least = max(need.least, leastWidth(styles))
        // A longer name may well be turned.
        let name = setter.width([StyledText(cell.parts.name, role: .hei)], size: sizes.cell)
        need.comfortable = max(need.comfortable, min(name, 6 * sizes.cell))
      }
      need.least += padding
      need.preferred = max(need.preferred + padding, need.least)
      need.comfortable = min(need.preferred, max(need.comfortable + padding, need.least))
      return need
    }
  }

  private func bodyNeed(of table: Table, _ index: Int) -> TableColumns.Need {
    var need = TableColumns.Need(least: 0, preferred: 0)
    for row in table.rows where row.kind != .group && index < row.cells.count {
      let styles = styles(row.cells[index], row)
      let line = setter.stack(
        styles,
        role: .cell,
        size: sizes.cell,
        width: 1e6,
        alignment: .left
      ).lines.first
      guard let line else { continue }
      let natural = line.right - line.left
      if table.columns[index].alignment == .decimal, let point = line.decimalPoint {
        need.beforePoint = max(need.beforePoint, point - line.left)
        need.behindPoint = max(need.behindPoint, line.right - point)
      } else if table.columns[index].alignment == .decimal {
        need.least = max(need.least, natural)
      } else {
        let least = min(natural, leastTextEms * sizes.cell)
        need.least = max(need.least, least, leastWidth(styles))
        need.text = max(need.text, natural)
      }
      need.preferred = max(need.preferred, natural)
    }
    for course in table.rows.compactMap({ index < $0.cells.count ? $0.cells[index].course : nil }) {
      let width = drawCourse(course, self.width).size.width
      need.least = max(need.least, width)
      need.preferred = max(need.preferred, width)
    }
    let block = need.beforePoint + need.behindPoint
    need.least = max(need.least, block)
    need.preferred = max(need.preferred, block)
    return need
  }

  /// The width of the widest piece that no line end divides.
  private func leastWidth(_ styles: [StyledText]) -> Double {
    setter.stack(styles, role: .cell, size: sizes.cell, width: 1, alignment: .left).width
  }

  // MARK: Cells

  private func styles(_ cell: Table.Cell, _ row: Table.Row) -> [StyledText] {
    let isStrong = row.isHighlighted || row.kind == .total || row.kind == .group
    let origin = cell.fact.flatMap { origins[$0] }.map { Origin(number: $0) }
    return [StyledText(cell.text, role: isStrong ? .hei : .song, origin: origin)]
  }

  private func setHead(
    _ cell: TableHead.Cell,
    _ columns: TableColumns
  ) -> TableSetting.SetHeadCell {
    let inner = columns.width(of: cell.columns) - 2 * TableColumns.padding + 0.01
    var lines = headLines(cell.text, inner)
    if lines.count > 1, !cell.parts.unit.isEmpty {
      // The unit goes to a line of its own before a name is turned for it.
      let name = headLines(cell.parts.name, inner)
      let unit = headLines(cell.parts.unit, inner)
      let shift = Double(name.count) * sizes.cell * TextSetter<Shaper>.leading
      let parted = name + unit.map { $0.moved(x: 0, y: shift) }
      if parted.count <= lines.count { lines = parted }
    }
    return .init(
      lines: lines.map { $0.moved(x: TableColumns.padding, y: rowPadding) },
      cell: cell
    )
  }

  private func headLines(_ text: String, _ width: Double) -> [SetLine] {
    stack(text, .hei, role: .head, width: width, alignment: .centre).lines
  }

  /// The edges of the levels: each as high as its own cells, the last higher if a cell that spans
  /// levels needs it.
  private func levelEdges(
    _ cells: [TableSetting.SetHeadCell],
    _ levelCount: Int
  ) -> [Double] {
    let line = sizes.cell * TextSetter<Shaper>.leading
    var edges = [0.0]
    for level in 0..<levelCount {
      var height = line + 2 * rowPadding
      for cell in cells where cell.cell.levels.upperBound == level + 1 {
        let own = Double(max(1, cell.lines.count)) * line + 2 * rowPadding
        height = max(height, own - (edges[level] - edges[cell.cell.levels.lowerBound]))
      }
      edges.append(edges[level] + height)
    }
    return levelCount == 0 ? [0, 0] : edges
  }

  private func set(
    _ row: Table.Row,
    _ number: Int,
    _ all: [Table.Column],
    _ columns: TableColumns
  ) -> TableSetting.SetRow {
    let line = sizes.cell * TextSetter<Shaper>.leading
    let spans = row.kind == .group
    let cells = row.cells.prefix(all.count).enumerated().map { index, cell in
      let range = spans ? 0..<all.count : index..<index + 1
      return set(cell, row, number, range, spans ? .text : all[index].alignment, columns)
    }
    let count = cells.map(\.lines.count).max() ?? 1
    let height = Double(max(1, count)) * line + 2 * rowPadding
    let centred = cells.map { cell in
      let spare = height - 2 * rowPadding - Double(cell.lines.count) * line
      return TableSetting.SetCell(
        lines: cell.lines.map { $0.moved(x: 0, y: rowPadding + spare / 2) },
        columns: cell.columns,
        picture: cell.picture.map { picture in
          var moved = picture
          moved.place.y = (height - picture.drawing.size.height) / 2
          return moved
        }
      )
    }
    return .init(kind: row.kind, cells: centred, height: height)
  }

  private func set(
    _ cell: Table.Cell,
    _ row: Table.Row,
    _ number: Int,
    _ range: Range<Int>,
    _ alignment: Table.Column.Alignment,
    _ columns: TableColumns
  ) -> TableSetting.SetCell {
    let padding = TableColumns.padding
    let inner = columns.width(of: range) - 2 * padding
    if let course = cell.course {
      let drawing = drawCourse(course, inner)
      let shift = (columns.width(of: range) - drawing.size.width) / 2
      let place = Point(x: columns.edges[range.lowerBound] + shift, y: 0)
      let picture = TableSetting.Picture(
        drawing: drawing,
        description: course.alternativeText,
        place: place
      )
      return .init(lines: [], columns: range, picture: picture)
    }
    // A text that is turned takes the whole column, and so stands at its edge.
    let inset = range.count > 1 || alignment != .text ? padding : columns.insets[range.lowerBound]
    let stack = setter.stack(
      styles(cell, row),
      role: .cell,
      size: sizes.cell,
      width: inner + 0.01,
      alignment: alignment == .text ? .left : .centre
    )
    let shift = columns.edges[range.lowerBound] + inset
    let target = columns.edges[range.lowerBound] + columns.points[range.lowerBound]
    let lines = stack.lines.map { line in
      var moved = line.moved(x: shift, y: 0)
      if alignment == .decimal, stack.lines.count == 1, let point = moved.decimalPoint {
        moved.x += target - point
      }
      moved.tablePlace = .init(
        row: number,
        column: range.lowerBound,
        point: moved.decimalPoint ?? moved.right
      )
      return moved
    }
    return .init(lines: lines, columns: range)
  }
}
