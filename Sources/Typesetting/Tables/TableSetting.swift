import Documents
import Drawings
import Facts

/// A table with every cell composed and every column measured, ready to be cut into pages.
struct TableSetting: Sendable {
  /// A cell's lines from the top left corner of its cell.
  struct SetCell: Sendable {
    let lines: [SetLine]
    let columns: Range<Int>
    /// A drawing in the place of lines, from the left edge of the table; nil for none.
    var picture: Picture?
  }

  /// A small drawing with its description in words.
  struct Picture: Sendable {
    let drawing: Drawing
    let description: String
    var place: Point
  }

  struct SetRow: Sendable {
    let kind: Table.Row.Kind
    let cells: [SetCell]
    let height: Double
  }

  struct SetHeadCell: Sendable {
    let lines: [SetLine]
    let cell: TableHead.Cell
  }

  /// Caption of the first part, from the top left corner of the table.
  let opening: [SetLine]
  /// Label 续表 of the later parts.
  let continuation: [SetLine]
  /// Unit line of every part; its top is that of the opening's end.
  let unit: [SetLine]
  let openingHeight: Double
  let continuationHeight: Double
  let unitHeight: Double
  let headCells: [SetHeadCell]
  /// The tops of the head's levels and its bottom, from its top.
  let levelEdges: [Double]
  let rows: [SetRow]
  let notes: [SetLine]
  let notesHeight: Double
  let columns: TableColumns
  let width: Double
  let rules: Table.Rules

  /// The heights by which it is cut into pages; made anew each time, so to be kept.
  var flow: TableFlow {
    let ties = rows.indices.map { index in
      rows[index].kind == .group
        || index + 1 < rows.count && rows[index + 1].kind == .total
    }
    return TableFlow(
      openingHeight: openingHeight + unitHeight,
      continuationHeight: continuationHeight + unitHeight,
      headHeight: levelEdges.last ?? 0,
      rowHeights: rows.map(\.height),
      notesHeight: notesHeight,
      isTiedToNext: ties
    )
  }
}
