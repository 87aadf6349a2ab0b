import Documents

/// The head of a table as cells on a grid of levels and columns.
struct TableHead: Sendable {
  /// A cell, which may span levels and columns.
  struct Cell: Sendable {
    let text: String
    let levels: Range<Int>
    let columns: Range<Int>
  }

  let levelCount: Int
  /// From the top, from left to right.
  let cells: [Cell]

  /// Joins neighbours of one text at one level under the same parents; a column with fewer heads
  /// has its last one down to the body.
  init(_ columns: [Table.Column]) {
    let depth = columns.map(\.heads.count).max() ?? 0
    var cells: [Cell] = []
    for level in 0..<depth {
      var first = 0
      while first < columns.count {
        let heads = columns[first].heads
        guard level < heads.count else {
          first += 1
          continue
        }
        var end = first + 1
        while end < columns.count, TableHead.joins(columns[end].heads, heads, at: level) {
          end += 1
        }
        let isLast = level == heads.count - 1
        cells.append(
          Cell(
            text: heads[level],
            levels: level..<(isLast ? depth : level + 1),
            columns: first..<end
          )
        )
        first = end
      }
    }
    levelCount = depth
    self.cells = cells
  }

  private static func joins(_ heads: [String], _ first: [String], at level: Int) -> Bool {
    level < heads.count - 1 && level < first.count - 1
      && heads.prefix(level + 1) == first.prefix(level + 1)
  }
}
