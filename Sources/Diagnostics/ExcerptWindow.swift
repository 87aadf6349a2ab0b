/// What is shown of a line: all of it, or the part around some of its marks.
///
/// A line of a template is a paragraph; printed whole it would break in the terminal, and the carets
/// would stand below another of its lines.
struct ExcerptWindow {
  /// In characters of the line.
  let range: Range<Int>
  /// The marks in it, from left to right; their columns count from the line's start.
  let marks: [Excerpt.Mark]

  /// So many columns are shown; a line that has a fifth more is left whole.
  private static let most = 100
  /// Stands for what is left out.
  static let omission = "..."

  /// The windows of a line, one for marks that stand near enough to be seen together.
  static func windows(of line: Excerpt.Line, width: DisplayWidth) -> [Self] {
    let columns = line.text.unicodeScalars.map { width.columns(of: $0) }
    guard columns.reduce(0, +) > most + most / 5 else {
      return [Self(range: columns.indices, marks: line.marks)]
    }
    var groups: [[Excerpt.Mark]] = []
    for mark in line.marks {
      if let first = groups.last?.first, mark.end <= columns.count,
        columns[first.column..<max(first.column, mark.end)].reduce(0, +) <= most * 3 / 4
      {
        groups[groups.count - 1].append(mark)
      } else {
        groups.append([mark])
      }
    }
    return groups.map { Self($0, columns) }
  }

  private init(range: Range<Int>, marks: [Excerpt.Mark]) {
    self.range = range
    self.marks = marks
  }

  /// The window around marks: as much before them as behind, more where the other side has less.
  private init(_ marks: [Excerpt.Mark], _ columns: [Int]) {
    var start = min(marks.first?.column ?? 0, columns.count)
    var end = start
    var room = Self.most
    let last = marks.map(\.end).max() ?? 0
    while end < min(last, columns.count), columns[end] <= room {
      room -= columns[end]
      end += 1
    }
    var half = room / 2
    while start > 0, columns[start - 1] <= half {
      start -= 1
      half -= columns[start]
      room -= columns[start]
    }
    while end < columns.count, columns[end] <= room {
      room -= columns[end]
      end += 1
    }
    while start > 0, columns[start - 1] <= room {
      start -= 1
      room -= columns[start]
    }
    self.init(range: start..<end, marks: marks)
  }
}
