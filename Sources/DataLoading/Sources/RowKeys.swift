import Facts

/// Whose the rows of a source are, of when and of what, as far as their columns of names say.
struct RowKeys {
  /// The subjects of the rows of the sheet: the groups that name the same things.
  let subjects: RowGroups
  /// The rows of the sheet by the texts of their periods; nil where no column says them.
  private let periods: RowGroups?
  /// Numbers of the source's `PeriodIndex`, by group of `periods`.
  private let periodCodes: ColumnCodes
  /// Indices of organisations, by subject.
  let organizations: ColumnCodes
  /// Indices of members, by dimension and then by subject.
  let members: [ColumnCodes]
  /// By subject, whether every column names one thing and they fit together.
  private let areComplete: [Bool]

  /// `ancestors` are those of 核对: the organisation that a column names, and the ancestor that each
  /// organisation has.
  init(
    subjects: RowGroups,
    periods: RowGroups?,
    periodCodes: ColumnCodes,
    organizations: ColumnCodes,
    members: [ColumnCodes],
    ancestors: [(stated: ColumnCodes, expected: [Int32])]
  ) {
    self.subjects = subjects
    self.periods = periods
    self.periodCodes = periodCodes
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

  /// The subject of a row of the sheet, counted from 0, whose columns of names say all and fit
  /// together; nil for any other.
  func subject(ofCompleteRow row: Int) -> Int32? {
    let subject = subjects[row]
    let isComplete = subject >= 0 && areComplete[Int(subject)] && periodCode(ofRow: row) >= 0
    return isComplete ? subject : nil
  }

  /// The number of the period of a row; `unknown` for a row that says none.
  func periodCode(ofRow row: Int) -> Int32 {
    guard let periods else { return periodCodes[0] }
    let group = periods[row]
    return group < 0 ? ColumnCodes.unknown : periodCodes[Int(group)]
  }
}
