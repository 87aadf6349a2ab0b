import Diagnostics
import Facts

extension SourceReader {
  /// Reports columns of numbers in a wide sheet whose head is no month and which nothing reads (N108).
  ///
  /// 跳过 names those that are meant, such as a column of totals; `columns` are read elsewhere.
  func checkHeads(besides columns: Set<String>, log: inout DiagnosticLog) {
    guard declaration.isWide, let headRow = sheet.headRow else { return }
    let known = columns.union(declaration.skipped)
    for column in sheet.columns.indices where !usedColumns.contains(column) {
      guard !sheet.table.trimmedRange(row: headRow, column: column).isEmpty else { continue }
      let name = sheet.columns[column]
      // A broken byte has a finding of its own.
      guard !name.contains("\u{FFFD}"), !known.contains(name), holdsNumbers(column)
      else { continue }
      let cell = CellAddress(
        file: sheet.path,
        row: headRow + 1,
        column: DataSheet.letter(of: column) + " 列"
      )
      log.add(.unreadColumn(name, proposed: proposedPeriod(for: name), at: cell))
    }
  }

  /// A text such as a remark lacks for nothing; a number that is not read does.
  private func holdsNumbers(_ column: Int) -> Bool {
    sheet.dataRows.contains { row in
      let text = sheet.table.text(row: row, column: column)
      return text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }
  }
}
