import Diagnostics
import Facts

/// Finds the cells behind facts, through all that they are computed from.
struct CellClosure {
  private let source: ListeningSource
  private var known: [FactID: Set<CellAddress>] = [:]

  init(_ source: ListeningSource) { self.source = source }

  /// The cells of a fact, each once, in order of file, column and row.
  mutating func cells(of fact: Fact) -> [CellAddress] {
    collect(fact).sorted { ($0.file, $0.column, $0.row) < ($1.file, $1.column, $1.row) }
  }

  private mutating func collect(_ fact: Fact) -> Set<CellAddress> {
    if let cells = known[fact.id] { return cells }
    var cells: Set<CellAddress> = []
    switch fact.provenance {
    case .cells(let own): cells.formUnion(own.elements)
    case .stated: break
    case .computed, .summed, .ranked:
      for id in fact.provenance.inputs where id != fact.id {
        if let input = source.fact(id) { cells.formUnion(collect(input)) }
      }
    }
    known[fact.id] = cells
    return cells
  }
}

/// Cells of one column in rows that follow one another.
struct CellRange {
  let file: String
  let column: String
  let rows: ClosedRange<Int>

  /// The ranges of cells that are sorted by file, column and row.
  static func ranges(of cells: [CellAddress]) -> [CellRange] {
    cells.reduce(into: []) { ranges, cell in
      if let last = ranges.last, last.file == cell.file, last.column == cell.column,
        last.rows.upperBound + 1 == cell.row
      {
        let rows = last.rows.lowerBound...cell.row
        ranges[ranges.count - 1] = CellRange(file: cell.file, column: cell.column, rows: rows)
      } else {
        ranges.append(CellRange(file: cell.file, column: cell.column, rows: cell.row...cell.row))
      }
    }
  }

  /// 第 5 行 or 第 5—9 行, with the column.
  var text: String {
    let place =
      rows.count == 1
      ? "第 \(rows.lowerBound) 行" : "第 \(rows.lowerBound)—\(rows.upperBound) 行"
    return "\(file) \(place) \(column)"
  }

  /// One row, or `rows` from the first to the last.
  var json: JSONValue {
    let place: [String: JSONValue] =
      rows.count == 1
      ? ["row": .integer(rows.lowerBound)]
      : ["rows": .list([.integer(rows.lowerBound), .integer(rows.upperBound)])]
    return .object(
      place.merging(["source": .string(file), "column": .string(column)]) { first, _ in first }
    )
  }
}
