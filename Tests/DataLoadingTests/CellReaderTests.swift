import Testing

@testable import DataLoading

/// Cells of digits alone, read eight bytes at once.
struct CellReaderTests {
  /// Against the reading of what people type, in units with and without a power of ten.
  @Test(arguments: ["元", "万元", "亿元", "户", "%"])
  func readsDigitsAtOnceAsAnyOtherCell(_ name: String) throws {
    let unit = try #require(CellUnit(name))
    let reader = CellReader(unit: unit, decimals: unit.usualDecimals)
    let texts = [
      "0", "7", "10", "00042", "99999999", "12345678", "90909090", "1234567", "123456789",
      "-5", "-12345678", "12a4", "1/2", "1:2", "1２", "", "1 2", "12.5", "/", ":", "99999999999",
    ]
    let table = DelimitedTable(Array(texts.joined(separator: ",").utf8))
    for (column, text) in texts.enumerated() {
      let range = table.range(row: 0, column: column)
      let expected = reader.read(text)
      #expect(reader.read(table, row: 0, column: column) == expected, "\(text)")
      let isDigits = (1...8).contains(text.utf8.count) && text.utf8.allSatisfy { 48...57 ~= $0 }
      let whole = reader.wholeNumber(table.content.span, range)
      #expect((whole != nil) == isDigits, "\(text)")
      if let whole { #expect(.value(whole) == expected, "\(text)") }
    }
  }
}
