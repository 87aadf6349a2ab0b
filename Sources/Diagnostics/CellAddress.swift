/// A cell of a data file.
public struct CellAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Path from the workspace.
  public let file: String
  /// Row as the user's editor counts it, the head included, from 1.
  public let row: Int
  /// Name of the column in the head, or its letter; empty for the row as a whole.
  public let column: String

  /// Makes an address from file, row and column.
  public init(file: String, row: Int, column: String) {
    self.file = file
    self.row = row
    self.column = column
  }

  /// Reads the form of messages; of several rows the first.
  ///
  /// Nil for a place that is in no file.
  public init?(_ text: String) {
    guard let mark = text.firstRange(of: " 第 ") else { return nil }
    let file = text[..<mark.lowerBound]
    let digits = text[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }
    guard file.contains("."), let row = Int(digits) else { return nil }
    let end = text[digits.endIndex...].firstRange(of: " 行")
    let column = end.map { text[$0.upperBound...].drop { $0 == " " } } ?? ""
    self.init(file: String(file), row: row, column: String(column))
  }

  /// Orders by file, then by row and column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.row, left.column) < (right.file, right.row, right.column)
  }

  /// The form of all messages: `data/monthly.csv 第 7 行 month`.
  public var description: String {
    "\(file) 第 \(row) 行" + (column.isEmpty ? "" : " \(column)")
  }
}
