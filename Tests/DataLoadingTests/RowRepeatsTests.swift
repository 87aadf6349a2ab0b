import Testing

@testable import DataLoading

/// Which rows are known to name the same as an earlier one.
struct RowRepeatsTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let rows: [String]
    var columns = [1, 2]
    let earlier: [Int32]
  }

  @Test(arguments: [
    Case(
      testDescription: "months of the same rows",
      rows: ["1月,甲,子", "1月,乙,丑", "2月,甲,子", "2月,乙,丑", "3月,甲,子", "3月,乙,丑"],
      earlier: [-1, -1, 0, 1, 2, 3]
    ),
    Case(
      testDescription: "a row lacks",
      rows: ["1月,甲,子", "1月,乙,丑", "1月,丙,寅", "2月,甲,子", "2月,丙,寅", "3月,甲,子"],
      earlier: [-1, -1, -1, 0, 2, 3]
    ),
    Case(
      testDescription: "a row more",
      rows: ["1月,甲,子", "1月,乙,丑", "2月,甲,子", "2月,丙,子", "2月,乙,丑"],
      earlier: [-1, -1, 0, -1, 1]
    ),
    Case(
      testDescription: "no two rows alike",
      rows: ["1月,甲,子", "1月,甲,丑", "1月,乙,子"],
      earlier: [-1, -1, -1]
    ),
    Case(
      testDescription: "columns apart, and what lies between",
      rows: ["甲,1月,子,9", "乙,1月,丑,9", "甲,2月,子,9", "乙,2月,子,9"],
      columns: [0, 2],
      earlier: [-1, -1, 0, -1]
    ),
    Case(
      testDescription: "a row that is too short, twice",
      rows: ["1月,甲", "1月,甲", "2月,甲,子"],
      earlier: [-1, -1, -1]
    ),
    Case(
      testDescription: "the same bytes in other cells",
      rows: ["1月,\"甲,乙\",丙", "1月,甲,\"乙,丙\""],
      earlier: []
    ),
  ])
  func findsTheEarlierRow(_ example: Case) {
    let table = DelimitedTable(Array(example.rows.joined(separator: "\n").utf8))
    let repeats = RowRepeats(
      table,
      rows: Array(0..<example.rows.count),
      columns: example.columns
    )
    #expect(repeats.earlier == example.earlier)
  }
}
