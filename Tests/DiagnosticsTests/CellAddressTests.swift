import Diagnostics
import Testing

struct CellAddressTests {
  @Test(arguments: [
    CellAddress(file: "data/monthly.csv", row: 7, column: "month"),
    CellAddress(file: "数据/收 入.csv", row: 12, column: "A 列"),
    CellAddress(file: "数据/收入.csv", row: 3, column: ""),
  ])
  func readsWhatItPrints(_ cell: CellAddress) {
    #expect(CellAddress(cell.description) == cell)
  }

  @Test func takesTheFirstOfSeveralRows() {
    let cell = CellAddress("data/units.csv 第 3、5 行 unit")
    #expect(cell == CellAddress(file: "data/units.csv", row: 3, column: "unit"))
  }

  @Test(arguments: ["", "陕西 正文第3段", "标题", "第 3 行", "data/a.csv", "data/a.csv 第 三 行"])
  func refusesOtherPlaces(_ text: String) {
    #expect(CellAddress(text) == nil)
  }
}
