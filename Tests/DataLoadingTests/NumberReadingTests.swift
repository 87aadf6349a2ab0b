import Facts
import Testing

@testable import DataLoading

struct NumberReadingTests {
  @Test(arguments: [
    ("12", "12", ""), ("１２３．５", "247/2", ""), ("1,234,567", "1234567", ""),
    ("１，２３４", "1234", ""), ("1.5万", "3/2", "万"), ("３亿元", "3", "亿元"), ("(12)", "-12", ""),
    ("（１２）", "-12", ""), ("−3", "-3", ""), ("－ 3", "-3", ""), ("　12 \u{A0}", "12", ""),
    ("12户", "12", "户"), ("46.5%", "93/2", "%"), ("+7", "7", ""), ("007", "7", ""),
  ])
  func readsWhatPeopleType(text: String, value: String, unit: String) {
    guard case .number(let number, let suffix) = readNumber(text) else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(number.description == value)
    #expect(suffix == unit)
  }

  @Test(arguments: ["", " ", "　", "-", "—", "——", "/", "－"])
  func takesNothingAsMissing(text: String) { #expect(readNumber(text) == .blank) }

  @Test(arguments: [
    ("12O3", "1203"), ("1 234", "1234"), ("12,34", "1234"), ("1。5", "1.5"), ("约5", nil),
    ("#DIV/0!", nil), ("1.2.3", nil), ("--3", nil), ("(-3)", nil), (",5", "5"), ("5.", nil),
    ("3万5", nil), ("无", nil), ("1e5", nil),
  ])
  func proposesWhatIsMeant(text: String, proposal: String?) {
    #expect(readNumber(text) == .unreadable(proposal: proposal))
  }

  struct Cell: Sendable {
    let text: String
    let unit: String
    let decimals: Int
    /// In units of `10^-tableDecimals`; nil for an unreadable cell.
    let value: Int64?
    let tableDecimals: Int
  }

  @Test(arguments: [
    Cell(text: "12.34", unit: "万元", decimals: 2, value: 123_400, tableDecimals: 0),
    Cell(text: "12.3456", unit: "万元", decimals: 4, value: 123_456, tableDecimals: 0),
    Cell(text: "12.34567", unit: "万元", decimals: 5, value: 1_234_567, tableDecimals: 1),
    Cell(text: "12.345", unit: "万元", decimals: 2, value: nil, tableDecimals: 0),
    Cell(text: "93.0", unit: "", decimals: 1, value: 930, tableDecimals: 1),
    Cell(text: "5.00", unit: "元", decimals: 0, value: 5, tableDecimals: 0),
    Cell(text: "1.5万", unit: "元", decimals: 0, value: 15_000, tableDecimals: 0),
    Cell(text: "1.5万", unit: "万元", decimals: 1, value: nil, tableDecimals: 0),
    Cell(text: "1.5亿元", unit: "万元", decimals: 0, value: 150_000_000, tableDecimals: 0),
    Cell(text: "12户", unit: "张", decimals: 0, value: nil, tableDecimals: 0),
    Cell(text: "46.93", unit: "%", decimals: 2, value: 4693, tableDecimals: 4),
    Cell(text: "46.93%", unit: "%", decimals: 2, value: 4693, tableDecimals: 4),
    Cell(text: "-0.5", unit: "元", decimals: 1, value: -5, tableDecimals: 1),
    Cell(text: "99999999999999999999", unit: "元", decimals: 0, value: nil, tableDecimals: 0),
    Cell(text: "999999999999999", unit: "亿元", decimals: 2, value: nil, tableDecimals: 0),
  ])
  func storesExactIntegers(cell: Cell) throws {
    let unit = cell.unit.isEmpty ? CellUnit.none : try #require(CellUnit(cell.unit))
    let reader = CellReader(unit: unit, decimals: cell.decimals)
    let table = DelimitedTable(Array("\"\(cell.text)\"".utf8))
    #expect(reader.tableDecimals == cell.tableDecimals)
    let outcome = reader.read(table, row: 0, column: 0)
    if let value = cell.value {
      #expect(outcome == .value(value))
    } else if case .value = outcome {
      Issue.record("\(cell.text) was read")
    }
  }

  @Test(arguments: [
    ("2004-01", 1), ("1月", 1), ("１２月", 12), ("2004年3月", 3), ("2004 年 3 月", 3), ("13月", nil),
    ("2004/3", 3), ("2004/03", 3), ("2004-3", 3), ("２００４／３", 3), ("200403", 3), ("2004/3/1", 3),
    ("2004-03-31", 3), ("2004年3月31日", 3), ("2004/13", nil), ("2004/2/30", nil), ("200413", nil),
    ("2004.3", nil), ("2004.10", nil), ("2004//3", nil), ("123456", nil), ("2004年", nil),
    ("1-6月", nil), ("合计", nil), ("", nil), ("710001", nil), ("610102", nil), ("210113", nil),
    ("2004日1日", nil), ("2004年6日", nil), ("2004月1年3日", nil), ("2004年1月3月5日", nil),
    ("一月", 1), ("十二月份", 12), ("2004年三月", 3), ("十三月", nil), ("2004/3/1 0:00", 3),
    ("2004-03-01 00:00:00", 3), ("2004-03-01T00:00:00", 3), ("2004/3/1 上午", nil),
    ("2004年1月日", nil), ("2004/3/", nil), ("+3月", nil), ("2004年+3月", nil), ("2004-+3", nil),
    ("2004/+3", nil), ("2004/3/+1", nil), ("+004-03", nil), ("003月", nil),
  ])
  func readsMonthsInTheHead(text: String, month: Int?) {
    #expect(readMonthHead(text, year: 2004) == month.map { Month(year: 2004, month: $0) })
  }

  @Test(arguments: [
    ("2004", "2004-01..2004-12"), ("2004年", "2004-01..2004-12"), ("2004年度", "2004-01..2004-12"),
    ("2004年上半年", "2004-01..2004-06"), ("２００４年下半年", "2004-07..2004-12"),
    ("2004年一季度", "2004-01..2004-03"), ("2004年第2季度", "2004-04..2004-06"),
    ("2004年前三季度", "2004-01..2004-09"), ("2004年1—6月", "2004-01..2004-06"),
    ("2004年1-6月份", "2004-01..2004-06"), ("2004年1月至6月", "2004-01..2004-06"),
    ("上半年", "2005-01..2005-06"), ("三季度", "2005-07..2005-09"), ("2004-H1", "2004-01..2004-06"),
    ("2004/5", "2004-05"), ("5月", "2005-05"), ("2004年6—1月", nil), ("2004年五季度", nil),
    ("04年上半年", nil), ("合计", nil), ("2004年上半年合计", nil), ("年", nil), ("", nil),
    ("2004年1——6月", "2004-01..2004-06"), ("1—6月", "2005-01..2005-06"), ("710001", nil),
    ("2004年6日", nil), ("2004日1日", nil), ("2004月1年3日", nil), ("2004年+3月", nil),
    ("-1-6月", nil), ("1--6月", nil), ("1-6-月", nil), ("1-+6月", nil), ("2004年-1-6月", nil),
    ("月", nil), ("2004年月", nil), ("-月", nil),
  ])
  func readsPeriodsOfCells(text: String, period: String?) {
    #expect(readPeriod(text, year: 2005)?.description == period)
  }

  @Test(arguments: [
    ("2004.3", "2004-03"), ("2004.10", "2004-10"), ("2004年6日", "2004-06"), ("200406月", "2004-06"),
    ("710001", nil), ("邮编610102", nil), ("2004.13", nil), ("合计", nil), ("3", nil),
    ("38047", "2004-03"), ("36526", "2000-01"), ("38352", "2004-12"), ("38353", "2005-01"),
    ("12345", nil), ("99999", nil), ("Mar-04", "2004-03"), ("dec-2003", "2003-12"), ("Abc-04", nil),
  ])
  func proposesTheMonthThatIsMeant(text: String, proposal: String?) {
    #expect(proposedPeriod(for: text) == proposal)
  }
}
