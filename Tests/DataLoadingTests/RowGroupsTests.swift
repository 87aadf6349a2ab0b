import Testing

@testable import DataLoading

/// Which rows have the same texts in the columns of names.
struct RowGroupsTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var head = "月,机构,业务"
    var names: Set<String> = ["机构", "业务"]
    let rows: [String]
    /// Of the rows below the head; −1 for none.
    let groups: [Int32]
  }

  @Test(arguments: [
    Case(
      testDescription: "months of the same rows",
      rows: ["1月,甲,子", "1月,乙,丑", "2月,甲,子", "2月,乙,丑", "3月,甲,子", "3月,乙,丑"],
      groups: [0, 1, 0, 1, 0, 1]
    ),
    Case(
      testDescription: "a row lacks",
      rows: ["1月,甲,子", "1月,乙,丑", "1月,丙,寅", "2月,甲,子", "2月,丙,寅", "3月,甲,子"],
      groups: [0, 1, 2, 0, 2, 0]
    ),
    Case(
      testDescription: "a row more",
      rows: ["1月,甲,子", "1月,乙,丑", "2月,甲,子", "2月,丙,子", "2月,乙,丑"],
      groups: [0, 1, 0, 2, 1]
    ),
    Case(
      testDescription: "no two rows alike",
      rows: ["1月,甲,子", "1月,甲,丑", "1月,乙,子"],
      groups: [0, 1, 2]
    ),
    Case(
      testDescription: "columns apart, and what lies between and behind",
      head: "机构,月,业务,收入",
      rows: ["甲,1月,子,9", "乙,1月,丑,9", "甲,2月,子,10", "乙,2月,子,9", "丙,2月,丑,9"],
      groups: [0, 1, 0, 2, 3]
    ),
    Case(
      testDescription: "a text that only begins like the earlier one",
      rows: ["1月,甲,子", "1月,乙,丑", "2月,甲,子丑", "2月,乙,丑寅"],
      groups: [0, 1, 2, 3]
    ),
    Case(
      testDescription: "a text that only ends the earlier one",
      head: "机构,收入",
      names: ["机构"],
      rows: ["甲局,1", "乙局,2", "局,1", "乙局,3"],
      groups: [0, 1, 2, 1]
    ),
    Case(
      testDescription: "a row that is too short, twice",
      rows: ["1月,甲", "1月,甲", "2月,甲,子", "2月,甲,子"],
      groups: [-1, -1, 0, 0]
    ),
    Case(
      testDescription: "the same bytes in other cells",
      rows: ["1月,\"甲,乙\",丙", "1月,甲,\"乙,丙\""],
      groups: [0, 1]
    ),
    Case(
      testDescription: "rows in any order",
      rows: ["1月,甲,子", "1月,乙,丑", "2月,乙,丑", "1月,丙,寅", "2月,甲,子", "2月,丙,寅", "3月,甲,子"],
      groups: [0, 1, 1, 2, 0, 2, 0]
    ),
    Case(
      testDescription: "organisation by organisation",
      rows: ["1月,甲,子", "2月,甲,子", "3月,甲,子", "1月,乙,丑", "2月,乙,丑"],
      groups: [0, 0, 0, 1, 1]
    ),
    Case(
      testDescription: "a line end of two characters where there was one",
      head: "机构,业务",
      rows: ["甲,子\r甲,子\r", "甲,子"],
      groups: [0, 0, 0]
    ),
    Case(
      testDescription: "rows of nothing but names, and no line end behind the last",
      head: "机构,业务",
      rows: ["甲,子", "乙,丑", "甲,子", "乙,丑"],
      groups: [0, 1, 0, 1]
    ),
  ])
  func findsTheRowsOfAGroup(_ example: Case) throws {
    let text = ([example.head] + example.rows).joined(separator: "\n")
    let named = try #require(NamedColumns(subject: example.names, headRow: 1))
    let table = DelimitedTable(Array(text.utf8), named: named)
    let columns = example.head.split(separator: ",").enumerated()
      .filter { example.names.contains(String($0.element)) }.map(\.offset)
    let groups = table.groups(by: columns)
    let numbers = (1..<table.rowCount).map { groups[$0] }
    let distinct = numbers.filter { $0 >= 0 }.reduce(into: [Int32]()) { known, number in
      if !known.contains(number) { known.append(number) }
    }
    #expect(numbers.map { Int32(distinct.firstIndex(of: $0) ?? -1) } == example.groups)
    for (row, number) in numbers.enumerated() where number >= 0 {
      #expect(groups.firstRows[Int(number)] == 1 + (numbers.firstIndex(of: number) ?? row))
    }
  }

  /// The cells are the same whether some of them are known from earlier rows or not, whatever stands in
  /// the file.
  @Test func findsTheSameCellsWithAndWithoutNames() throws {
    var chance = Chance()
    let named = try #require(NamedColumns(subject: ["机构", "业务"], period: "收入", headRow: 1))
    for _ in 0..<3_000 {
      let places = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        Self.text(&chance) + "," + Self.text(&chance)
      }
      let ends = ["\n", "\r\n", "\r"]
      var text = "机构,业务,收入\n"
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        for place in places where Bool.random(using: &chance) || Bool.random(using: &chance) {
          let end = ends.randomElement(using: &chance) ?? "\n"
          text +=
            place + Self.text(&chance)
            + (Bool.random(using: &chance) ? "," + Self.text(&chance) : "") + end
        }
      }
      let bytes = Array(text.utf8)
      let (plain, byNames) = (DelimitedTable(bytes), DelimitedTable(bytes, named: named))
      #expect(Self.cells(of: byNames) == Self.cells(of: plain), "\(text)")
      for columns in [[0, 1], [2]] {
        let groups = byNames.groups(by: columns)
        let keys = Self.cells(of: plain).map { cells in columns.map { cells.dropFirst($0).first } }
        for row in 0..<byNames.rowCount where groups[row] >= 0 {
          #expect(keys[row] == keys[groups.firstRows[Int(groups[row])]], "\(text)")
        }
      }
    }
  }

  private static func text(_ chance: inout Chance) -> String {
    let pieces = ["", "甲", "乙局", "1", "12345678", "a", " ", "é", "市00县00，代售"]
    return (0..<Int.random(in: 0...2, using: &chance)).map { _ in
      pieces.randomElement(using: &chance) ?? ""
    }.joined()
  }

  private static func cells(of table: DelimitedTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      (0..<table.cellCount(ofRow: row)).map { table.text(table.range(row: row, column: $0)) }
    }
  }
}
