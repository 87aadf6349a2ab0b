import Diagnostics

/// Places in a file as a message lists them: every one, but not a line for each where it can be helped.
struct RowPlaces {
  let file: String
  let places: [RowFindings.Place]

  /// More different texts than a screen shows help nobody; the other rows are listed by number.
  private static let detailLimit = 10

  /// `data/a.csv 第 7、9—12 行 month = 2004.3`, a line for each text, or `data/a.csv 第 3、7—9 行 month`.
  var texts: [String] {
    var kinds: [Kind: Int] = [:]
    var groups: [(kind: Kind, rows: [Int])] = []
    for place in places {
      let isFull =
        !place.detail.isEmpty && groups.count { !$0.kind.detail.isEmpty } >= Self.detailLimit
      var kind = Kind(column: place.column, detail: place.detail)
      if isFull, kinds[kind] == nil { kind = Kind(column: place.column, detail: "") }
      if let index = kinds[kind] {
        groups[index].rows.append(place.row)
      } else {
        kinds[kind] = groups.count
        groups.append((kind, [place.row]))
      }
    }
    return groups.map { group in
      let column = group.kind.column.isEmpty ? "" : " \(group.kind.column)"
      // A detail without a column says something of the row itself: 第 7 行与第 3 行重复.
      return "\(file) 第 \(shortRanges(of: group.rows)) 行\(column)\(group.kind.detail)"
    }
  }

  private struct Kind: Hashable {
    let column: String
    let detail: String
  }
}
