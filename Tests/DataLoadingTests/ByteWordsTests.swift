import Testing

@testable import DataLoading

struct ByteWordsTests {
  @Test func saysAsTheLibraryDoesWhetherBytesAreUTF8() {
    var chance = Chance()
    // Whole characters of each length, the edges of Unicode's table 3-7, and bytes out of place.
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("收入".utf8), Array("é".utf8), Array("𠀀".utf8), Array("ह".utf8),
      Array("힣".utf8), [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xEE, 0x80, 0x80], [0xC1, 0x80],
      [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE6],
      [0x80], [0xFF], [0xE6, 0x94],
    ]
    for _ in 0..<20_000 {
      let common = Int.random(in: 0...12, using: &chance)
      var bytes = (0..<common).flatMap { _ in pieces[Int.random(in: 0...1, using: &chance)] }
      for _ in 0..<Int.random(in: 0...2, using: &chance) {
        let piece = pieces.randomElement(using: &chance) ?? []
        bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &chance))
      }
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      #expect(bytes.span.isUTF8 == isUTF8, "\(bytes)")
      #expect((DelimitedTable(plain: bytes, named: nil) != nil) == isUTF8, "\(bytes)")
    }
  }

  @Test func findsTheSameCellsWithAndWithoutQuotes() {
    var chance = Chance()
    let ends = ["\n", "\r\n", "\r"]
    for _ in 0..<2_000 {
      let rows = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        (0..<Int.random(in: 1...4, using: &chance)).map { _ in
          String(
            (0..<Int.random(in: 0...9, using: &chance)).map { _ in
              "收a-1 ".randomElement(using: &chance) ?? "x"
            }
          )
        }
      }
      let end = ends.randomElement(using: &chance) ?? "\n"
      // A last row of one empty cell without a line end is no row.
      let text = rows.map { $0.joined(separator: ",") }.joined(separator: end) + "#" + end
      let plain = cells(of: text)
      #expect(plain == cells(of: "\"q\"" + end + text).dropFirst().map { $0 }, "\(text)")
      #expect(plain.last?.last == (rows.last?.last ?? "") + "#")
      #expect(plain.count == rows.count)
    }
  }

  private func cells(of text: String) -> [[String]] {
    let table = DelimitedTable(Array(text.utf8))
    return (0..<table.rowCount).map { row in
      (0..<table.cellCount(ofRow: row)).map { table.text(table.range(row: row, column: $0)) }
    }
  }

  @Test func findsTextsOfEveryLengthAtEveryPlace() {
    let names = (0..<30).map { String(repeating: "a", count: $0) }
    let table = ByteTable(names.enumerated().map { ($0.element, $0.offset) })
    for start in 0..<9 {
      for name in names {
        for behind in ["", "b", "aaaaaaaaa"] {
          let text = Array((String(repeating: "a", count: start) + name + behind).utf8)
          let range = start..<start + name.utf8.count
          #expect(table.value(of: text.span, range) == name.utf8.count)
        }
      }
    }
    let other = Array("aaaaaaaab".utf8)
    #expect(table.value(of: other.span, 0..<9) == nil)
  }
}
