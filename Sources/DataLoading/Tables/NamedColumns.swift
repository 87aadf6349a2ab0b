/// What the texts of some columns say of a row.
enum NameKind: Int, CaseIterable {
  /// Whose it is and of what.
  case subject
  /// Of when.
  case period

  var bit: Int { 1 << rawValue }
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

  /// What a column of a name says; nil for any other.
  func kind(ofColumn name: String) -> NameKind? { kinds[name] }
}

/// Named columns of one kind that lie side by side.
struct NamedRun {
  let kind: NameKind
  /// Its place among the runs of its kind.
  let place: Int
  /// The first of them.
  let column: Int
  var columnCount = 1
}
