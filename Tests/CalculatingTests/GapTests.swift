import Diagnostics
import Calculating
import Facts
import Testing

/// 缺 and 无定义 of the sample, and of copies with one cell emptied.
struct GapTests {
  private let book = SampleProvince.shared.book()

  private func answer(_ expression: String, for organization: String = "陕西") throws -> Answer {
    let province = SampleProvince.shared
    return book.answer(try province.question(expression), for: try province.id(organization)).answer
  }

  @Test(arguments: [
    ("收入[佛坪县].同比", "基期为零"),
    ("收入[宜君县, 电信, 公话].同比", "基期为负"),
    ("收入[商洛, 网通].同比", "基期为零"),
    ("放号[全国]@上年同期", "缺"),
    ("放号[全国].同比", "缺"),
    ("综合指数[榆林]", "缺"),
    ("邮政收入[安塞]@一季度", "缺"),
    ("收入[佛坪县].同比.位次变化(县局)", "基期为零"),
    ("收入@2002-06", "缺"),
    ("收入@2003-01.当月.环比", "首期"),
  ])
  func saysWhyThereIsNoValue(_ expression: String, _ state: String) throws {
    #expect(HandMade.text(try answer(expression)) == state)
  }

  @Test func keepsTheBaseOfANegativeOne() throws {
    guard case .undefined(let undefined) = try answer("收入[宜君县, 电信, 公话].同比"),
      case .change(_, let base, _, let period) = undefined.detail
    else {
      Issue.record("no base")
      return
    }
    #expect(base == Number(Rational(-320)))
    #expect(period.description == "2003-01..2003-06")
  }

  @Test func sharesAPlaceAmongEqualUnits() throws {
    guard case .fact(let first) = try answer("收入[米脂县].排名(县局)"),
      case .fact(let second) = try answer("收入[吴堡县].排名(县局)"),
      case .ranking(let ranking) = first.detail
    else {
      Issue.record("no rank")
      return
    }
    let places = ranking.members
    #expect(first.value == second.value)
    #expect(places.filter { Number(Rational($0.place)) == first.value }.count == 2)
    let next = places.first { Number(Rational($0.place)) > first.value }?.place
    #expect(next.map { Number(Rational($0)) } == first.value + Number(Rational(2)))
  }

  @Test func leavesOutMembersWithoutAMeaningAndNamesThem() throws {
    let province = SampleProvince.shared
    let question = try province.question("收入.各(县局).同比.当(值 > 0)")
    let answered = book.answer(question, for: try province.id("汉中"))
    #expect(answered.leftOut == ["佛坪县局"])
    let ranked = try province.question("收入[神木].同比.排名(县局)")
    #expect(book.answer(ranked, for: try province.id("陕西")).leftOut.contains("佛坪县局"))
  }

  @Test func isNewInARankWithoutAnEarlierValue() throws {
    var made = HandMade()
    made.settings.reportPeriod = Period(HandMade.month(2004, 1), HandMade.month(2004, 2))
    let rows =
      HandMade.months("东市", nil, [0, 9]) + HandMade.months("西市", nil, [5, 5])
      + HandMade.months("东市", nil, from: HandMade.month(2004, 1), [4, 4])
      + HandMade.months("西市", nil, from: HandMade.month(2004, 1), [5, 6])
      + HandMade.months("南市", nil, [1, 1])
      + HandMade.months("南市", nil, from: HandMade.month(2004, 1), [1, 1])
    made.add(HandMade.flow("收入"), rows)
    #expect(try made.text("收入.同比.位次变化(市局)") == "新进")
  }

  static let cell = "data/monthly.csv"

  /// Row 15659 of data/monthly.csv: 神木县, 2004-03, 移动, 代售卡.
  static let damaged = SampleProvince(changing: "monthly.csv") { rows in
    rows[15659 - 2][5] = ""
  }

  private static func places(_ expression: String, for name: String) throws -> [Missing.Place] {
    let book = damaged.book()
    let answer = book.answer(try damaged.question(expression), for: try damaged.id(name)).answer
    guard case .missing(let missing) = answer else { return [] }
    return missing.places
  }

  @Test(arguments: [
    ("榆林", "收入"), ("榆林", "收入.同比"), ("榆林", "收入[移动].占比"), ("榆林", "收入.排名(市局)"),
    ("陕西", "收入[移动].占比"), ("陕西", "收入[代售卡].占比"), ("陕西", "收入[县局].占比"),
    ("西安", "收入.排名(市局)"),
  ])
  func namesTheBlankCell(_ organization: String, _ expression: String) throws {
    let places = try Self.places(expression, for: organization)
    let address = CellAddress(file: Self.cell, row: 15659, column: "revenue_yuan")
    #expect(places.map(\.cell) == [address])
    #expect(places.map(\.description) == ["神木县 2004年3月 的收入"])
  }

  @Test(arguments: [
    ("陕西", "收入"), ("陕西", "收入.同比"), ("陕西", "收入.排名(全国)"), ("西安", "收入"), ("安康", "收入[移动].占比"),
    ("榆林", "收入@2月"), ("榆林", "收入.当月"), ("榆林", "收入[联通]"), ("榆林", "售卡"),
  ])
  func leavesTheRestAlone(_ organization: String, _ expression: String) throws {
    #expect(try Self.places(expression, for: organization) == [])
  }
}
