import Foundation
import Testing

@testable import DataLoading

struct TableReadingTests {
  private func rows(_ text: String) -> [[String]] {
    let table = DelimitedTable(Array(text.utf8))
    return (0..<table.rowCount).map { row in
      (0..<table.cellCount(ofRow: row)).map { table.text(table.range(row: row, column: $0)) }
    }
  }

  @Test func keepsTheRulesOfRFC4180() {
    #expect(
      rows("a,b\r\n1,\"x,\"\"y\"\"\n\"\n,\n") == [["a", "b"], ["1", "x,\"y\"\n"], ["", ""]]
    )
    #expect(rows("a,b\rc,") == [["a", "b"], ["c", ""]])
    #expect(rows("") == [])
    #expect(rows("\n\na") == [[""], [""], ["a"]])
    #expect(rows("甲\t乙\n1\t2") == [["甲", "乙"], ["1", "2"]])
  }

  @Test func findsBrokenQuotes() {
    let table = DelimitedTable(Array("a,\"b\"c\n\"d,e\n".utf8))
    #expect(table.quoteProblems.map(\.row) == [0, 1])
    #expect(table.quoteProblems.map(\.problem) == [.textBehind, .open])
  }

  @Test func decodesEveryEncodingOfTheOffice() throws {
    let text = "西安,镕\n㐀,𠀀\n"
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let national = Array(try #require(text.data(using: encoding)))
    #expect(DecodedText(national).bytes == Array(text.utf8))
    #expect(DecodedText([0xEF, 0xBB, 0xBF] + Array(text.utf8)).bytes == Array(text.utf8))
    #expect(DecodedText(Array(text.utf8)).brokenBytes.isEmpty)
  }

  @Test func namesTheBrokenByteOfAnOfficeFile() throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let lines = try ["西安,1\n", "榆", ",2\n汉中,3\n"].map {
      Array(try #require($0.data(using: encoding)))
    }
    let decoded = DecodedText(lines[0] + lines[1] + [0xFF] + lines[2])
    #expect(
      decoded.brokenBytes == [.init(line: 2, offset: 9, byte: 0xFF, encoding: "GB18030")]
    )
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "西安,1\n榆\u{FFFD},2\n汉中,3\n")
  }

  @Test func findsColumnsByNameAndByLetter() {
    let table = DelimitedTable(Array("标题\n,1月,甲,甲\n".utf8))
    let sheet = DataSheet(path: "a.csv", table: table, headRow: 1)
    #expect(sheet.columns == ["A", "1月", "甲", "甲"])
    #expect(sheet.columns(named: "A") == [0])
    #expect(sheet.columns(named: "B") == [1])
    #expect(sheet.columns(named: "甲") == [2, 3])
    #expect(sheet.columns(named: "AA") == [])
    #expect(DataSheet.letter(of: 27) == "AB")
  }
}
