import Diagnostics

/// Places in a file as a message lists them: every one, but not a line for each where it can be helped.
struct RowPlaces {
  let file: String
  let places: [RowFindings.Place]

  /// More details than a screen has lines help nobody; the other rows are listed by number.
  private static let detailLimit = 30

  /// `data/a.csv 第 7 行 month = 2004.3`, or `data/a.csv 第 3、7—9 行 month`.
  var texts: [String] {
    let detailed = places.filter { !$0.detail.isEmpty }
    let shown = detailed.prefix(Self.detailLimit).map { place in
      let cell = CellAddress(file: file, row: place.row, column: place.column)
      return cell.description + place.detail
    }
    let others = places.filter(\.detail.isEmpty) + detailed.dropFirst(Self.detailLimit)
    var columns: [String] = []
    for place in others where !columns.contains(place.column) { columns.append(place.column) }
    return shown
      + columns.map { column in
        let rows = Self.ranges(of: others.filter { $0.column == column }.map(\.row))
        return "\(file) 第 \(rows) 行" + (column.isEmpty ? "" : " \(column)")
      }
  }

  /// `3、7—9`: each row once, runs of three and more shortened.
  static func ranges(of rows: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for row in Set(rows).sorted() {
      if let last = runs.last, last.upperBound + 1 == row {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound)、\(run.upperBound)"
      default: "\(run.lowerBound)—\(run.upperBound)"
      }
    }
    .joined(separator: "、")
  }
}
