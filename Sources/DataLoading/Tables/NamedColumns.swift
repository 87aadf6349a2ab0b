/// What the texts of some columns say of a row.
enum NameKind: Int, CaseIterable {
  /// Whose it is and of what.
  case subject
  /// Of when.
  case period
}

/// Columns of a file whose texts come again row by row, by their names in the head.
struct NamedColumns {
  /// Row of the head, from 0.
  let headRow: Int
  private let kinds: [String: NameKind]

  /// Nil without names or without a head; `headRow` counts from 1.
  init?(subject: Set<String>, period: String? = nil, headRow: Int?) {
    guard let headRow, headRow > 0, !subject.isEmpty || period != nil else { return nil }
    self.headRow = headRow - 1
    var kinds = Dictionary(uniqueKeysWithValues: subject.map { ($0, NameKind.subject) })
    if let period, kinds[period] == nil { kinds[period] = .period }
    self.kinds = kinds
  }

  /// The runs of named columns in a head, from left to right.
  func runs(inHead names: [String]) -> [NamedRun] {
    var runs: [NamedRun] = []
    for (column, name) in names.enumerated() {
      guard let kind = kinds[name] else { continue }
      if let run = runs.last, run.kind == kind, run.columns.upperBound == column {
        runs[runs.count - 1].columnCount += 1
      } else {
        let place = runs.count { $0.kind == kind }
        let columnBefore = runs.last?.columns.upperBound ?? 0
        runs.append(
          NamedRun(kind: kind, place: place, column: column, columnsBefore: column - columnBefore)
        )
      }
    }
    return runs
  }
}
