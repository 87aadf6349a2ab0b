import Documents

/// The head of a table as cells on a grid of levels and columns.
struct TableHead: Sendable {
  /// A cell, which may span levels and columns.
  struct Cell: Sendable {
    let text: String
    let levels: Range<Int>
    let columns: Range<Int>

    /// The text and the unit in brackets behind it; empty for none.
    var parts: (name: String, unit: String) {
      guard text.hasSuffix("）"), let start = text.lastIndex(of: "（"), start > text.startIndex else {
        return (text, "")
      }
      return (String(text[..<start]), String(text[start...]))
    }
  }

  let levelCount: Int
  /// From the top, from left to right.
  let cells: [Cell]

  /// Joins neighbours of one text at one level under the same parents; a column with fewer heads, or
  /// with one that is said again, has its last one down to the body.
  init(_ columns: [Table.Column]) {
    let depth = columns.map(\.heads.count).max() ?? 0
    let columns = columns.map { Table.Column(heads: $0.shortHeads, alignment: $0.alignment) }
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

extension Table.Column {
  /// The heads without those at the end that say the one above again.
  fileprivate var shortHeads: [String] {
    var heads = heads
    while heads.count > 1, heads[heads.count - 1] == heads[heads.count - 2] { heads.removeLast() }
    return heads
  }
}
