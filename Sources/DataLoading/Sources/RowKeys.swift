import Facts

/// Whose the rows of a source are, of when and of what, as far as their columns of names say.
struct RowKeys {
  /// The rows of data of the sheet, counted from 0.
  let rows: [Int]
  /// The subject of each row of the sheet.
  let subjects: RowSubjects
  /// Numbers of the source's `PeriodIndex`, by place in `rows`.
  let periods: ColumnCodes
  /// Indices of organisations, by subject.
  let organizations: ColumnCodes
  /// Indices of members, by dimension and then by subject.
  let members: [ColumnCodes]
  /// By subject, whether every column names one thing and they fit together.
  private let areComplete: [Bool]

  /// `ancestors` are those of 核对: the organisation that a column names, and the ancestor that each
  /// organisation has.
  init(
    rows: [Int],
    subjects: RowSubjects,
    periods: ColumnCodes,
    organizations: ColumnCodes,
    members: [ColumnCodes],
    ancestors: [(stated: ColumnCodes, expected: [Int32])]
  ) {
    self.rows = rows
    self.subjects = subjects
    self.periods = periods
    self.organizations = organizations
    self.members = members
    areComplete = subjects.firstRows.indices.map { subject in
      let organization = organizations[subject]
      return organization >= 0 && members.allSatisfy { $0[subject] >= 0 }
        && ancestors.allSatisfy { check in
          let stated = check.stated[subject]
          return stated >= 0 && stated == check.expected[Int(organization)]
        }
    }
  }

  /// Whether the columns of names of a row say all and fit together; by its place in `rows`.
  func isComplete(_ index: Int) -> Bool {
    periods[index] >= 0 && areComplete[subject(ofRow: rows[index])]
  }

  /// The subject of a row of the sheet, counted from 0.
  func subject(ofRow row: Int) -> Int { Int(subjects.numbers[row]) }
}
