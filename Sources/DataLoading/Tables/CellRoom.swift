/// Room for the places of cells and rows while they are found.
struct CellRoom {
  var ends: [UInt32]
  var rows: [CellPlaces.Row]

  /// Some rows, from which is told how many there will be.
  private static let least = 512

  init() {
    ends = Array(repeating: 0, count: Self.least)
    rows = Array(repeating: CellPlaces.Row(firstCell: 0, start: 0), count: Self.least)
  }

  /// Makes room for as many as those in the first bytes of a file let expect, and a sixteenth more.
  mutating func grow(cells: Int, rows rowCount: Int, in part: Int, of whole: Int) {
    let factor = 1.0625 * Double(whole) / Double(max(1, part))
    func missing(_ count: Int, _ used: Int) -> Int {
      max(Int(Double(used) * factor), count + count / 8 + Self.least) - count
    }
    ends += repeatElement(0, count: missing(ends.count, cells))
    rows += repeatElement(rows[0], count: missing(rows.count, rowCount))
  }

  /// Gives the places that were found, and the room back.
  mutating func places(cells: Int, rows rowCount: Int) -> CellPlaces {
    ends.removeLast(ends.count - cells)
    rows.removeLast(rows.count - rowCount - 1)
    defer { self = CellRoom() }
    return CellPlaces(ends: ends, rows: rows)
  }
}
