import Calculating
import Facts
import Testing

/// Every formula of language.md 1.3.3 on numbers that are worked out by hand.
struct FormulaTests {
  struct Case: CustomTestStringConvertible {
    let expression: String
    let expected: String
    var testDescription: String { expression }

    init(_ expression: String, _ expected: String) {
      self.expression = expression
      self.expected = expected
    }
  }

  /// Three cities of which only 东市 has two products; it comes to 120 in March, 100 a year before.
  static let workspace: HandMade = {
    var made = HandMade()
    let revenue = HandMade.flow("收入", plan: "计划数", dimensions: ["品"])
    var rows = HandMade.months("东市", "卡", [10, 20, 30, 5, 5, 5, 5, 5, 5, 5, 5, 5, 20, 30, 40])
    rows += HandMade.months("东市", "号", [10, 10, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 10, 10])
    rows += HandMade.months("西市", "卡", [20, 20, 20, 1, 1, 1, 1, 1, 1, 1, 1, 1, 30, 20, 10])
    rows += HandMade.months("南市", "卡", [30, 30, 40, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, 40, 30])
    made.add(revenue, rows, readsMissingRowsAsZero: true)
    made.add(
      SeriesDeclaration(
        name: "计划数",
        printedName: "计划数",
        type: .amount(HandMade.money),
        nature: .yearly,
        isMonthly: false
      ),
      [("东市", nil, "2004", 400), ("西市", nil, "2004", 100), ("南市", nil, "2004", 0)]
    )
    made.add(
      SeriesDeclaration(
        name: "用户",
        printedName: "用户",
        type: .quantity(HandMade.people),
        nature: .stock
      ),
      HandMade.months(
        "东市",
        nil,
        [90, 92, 95, 95, 95, 95, 95, 95, 95, 95, 95, 100, 103, 107, 112]
      )
    )
    made.add(
      HandMade.flow("投诉", direction: .lowerIsBetter),
      ["东市", "西市", "南市"].enumerated().flatMap { offset, name in
        HandMade.months(name, nil, from: HandMade.month(2004, 1), [1, 1, Int64(offset)])
      }
    )
    return made
  }()

  static let cases = [
    Case("收入", "120"),
    Case("收入[卡]", "90"),
    Case("收入@1月", "30"),
    Case("收入@2月.当月", "40"),
    Case("收入@2-3月", "90"),
    Case("收入@上年同期", "100"),
    Case("收入@上年末", "145"),
    Case("收入.当月", "50"),
    Case("收入.月均", "40"),
    Case("收入.日均", "120/91"),
    Case("收入.同比", "1/5"),
    Case("收入.同比增量", "20"),
    Case("收入.当月.环比", "1/4"),
    Case("收入@1月.当月.环比", "5"),
    Case("收入@1月.当月.环比增量", "25"),
    Case("收入@2003-01.当月.环比", "首期"),
    Case("收入.当月.较年初", "20"),
    Case("收入[卡].占比", "3/4"),
    Case("收入[卡].占比.较年初", "1/12"),
    Case("收入.占比(甲省)", "2/5"),
    Case("收入.同比.增幅变化(1月)", "-3/10"),
    Case("收入.当月.比(1月)", "2/3"),
    Case("收入.当月.倍数(1月)", "5/3"),
    Case("收入.年均增幅(自: 2003-03)", "1/5"),
    Case("用户", "112"),
    Case("用户.净增", "12"),
    Case("用户.同比", "17/95"),
    Case("用户@2月", "107"),
    Case("收入.构成(品)", "卡=3/4 号=1/4 费=0"),
    Case("收入[甲省].同比", "2/13"),
    Case("收入.贡献率(甲省)", "1/2"),
    Case("收入.贡献率(甲省).名称", "对收入增长的贡献率"),
    Case("收入.拉动(甲省)", "1/13"),
    Case("收入.计划", "400"),
    Case("收入.完成率", "3/10"),
    Case("收入.进度差", "1/20"),
    Case("收入.缺口(过半)", "80"),
    Case("收入.缺口(全年)", "280"),
    Case("收入.月均需", "280/9"),
    Case("收入[南市].完成率", "基期为负"),
    Case("收入.排名(市局)", "1"),
    Case("收入[西市].排名(市局)", "3"),
    Case("投诉.排名(市局)", "1"),
    Case("投诉.前(1, 市局)", "东市=2"),
    Case("收入.位次变化(市局)", "1"),
    Case("收入.当月.历史最高", "50"),
    Case("收入.当月.历史最高.月", "2003-03"),
    Case("收入.当月.历史最低", "5"),
    Case("收入.当月.历史起点", "2003-01"),
    Case("收入.当月.首次突破(50元)", "假"),
    Case("收入.连增期数", "2"),
    Case("收入.当月.逐月", "1月=30 2月=40 3月=50"),
    Case("收入.逐月(1-2月)", "1月=30 2月=70"),
    Case("收入.月均增幅.名称", "累计收入对元月的月均增幅"),
  ]

  @Test(arguments: cases)
  func followsTheFormula(_ test: Case) throws {
    #expect(try Self.workspace.text(test.expression) == test.expected)
  }

  @Test(arguments: [
    (Settings.AverageGrowth.cumulativeOverJanuary, "收入", 1.0),
    (.monthlyLevel, "收入", 0.290994448735806),
    (.meanOfYearOverYear, "收入", (0.5 + 1.0 / 3 + 0) / 3),
  ])
  func readsMonthlyGrowthInThreeWays(
    _ reading: Settings.AverageGrowth,
    _ subject: String,
    _ expected: Double
  ) throws {
    var made = Self.workspace
    made.settings.averageGrowth = reading
    guard case .fact(let fact) = try made.ask("\(subject).月均增幅").answer else {
      Issue.record("no number")
      return
    }
    #expect(abs(fact.value.double - expected) < 1e-12)
  }

  @Test(arguments: [
    ("收入.当月 是 历史最高", ["是 历史最高"]),
    ("收入.当月 是 历史最低", []),
    ("非 收入.当月 是 历史最高", []),
    ("收入.当月 是 历史最高 且 收入 > 1000元", []),
    ("收入.当月 是 历史最高 且 收入 > 1元", ["是 历史最高"]),
    ("收入@2月.当月 是 历史最高", []),
    ("收入.当月.首次突破(15元)", ["首次突破"]),
    ("收入.当月.首次突破(16元)", []),
    ("收入.完成率 ≥ 50%", ["完成率 ≥ 50%"]),
    ("收入.完成率 < 50%", []),
    ("收入.完成率 ≥ 60%", []),
    ("市局.当(收入.完成率 ≥ 50%).个数", ["完成率 ≥ 50%"]),
    ("市局.当(收入.完成率 ≥ 60%).个数", []),
    ("收入 > 1元", []),
  ])
  func namesClaimsOfPreliminaryValues(_ expression: String, _ expected: [String]) throws {
    for preliminary in [[], [HandMade.month(2004, 3)]] {
      var made = HandMade()
      let values = (1...15).map { Int64?(Int64($0)) }
      made.add(
        HandMade.flow("收入", plan: "年计划"),
        HandMade.months("东市", nil, values) + HandMade.months("西市", nil, [])
          + HandMade.months("南市", nil, []),
        readsMissingRowsAsZero: true,
        preliminaryMonths: preliminary
      )
      made.add(
        SeriesDeclaration(
          name: "年计划",
          printedName: "年计划",
          type: .amount(HandMade.money),
          nature: .yearly,
          isMonthly: false
        ),
        ["东市", "西市", "南市"].map { ($0, nil, "2004", 80) }
      )
      let claims = try made.ask(expression).preliminaryClaims
      #expect(claims.map(\.claim) == (preliminary.isEmpty ? [] : expected))
      #expect(claims.allSatisfy { $0.months == preliminary })
    }
  }

  @Test(arguments: [
    ("收入 是 预计", "真"), ("收入.同比 是 预计", "真"), ("收入@2月 是 预计", "假"),
    ("收入@上年同期 是 预计", "假"), ("收入.当月 是 预计", "真"),
  ])
  func knowsPreliminaryValues(_ expression: String, _ expected: String) throws {
    var made = HandMade()
    made.add(
      HandMade.flow("收入"),
      HandMade.months("东市", nil, (1...15).map { Int64?(Int64($0)) }),
      preliminaryMonths: [HandMade.month(2004, 3)]
    )
    #expect(try made.text(expression) == expected)
  }

  @Test func addsValuesWhoseTotalsAreBeyondSixtyFourBits() throws {
    var values = Array(repeating: Int64?(.max), count: 15)
    var made = HandMade()
    made.add(HandMade.flow("收入"), HandMade.months("东市", nil, values))
    values[13] = nil
    made.add(HandMade.flow("支出"), HandMade.months("东市", nil, values))
    #expect(try made.text("收入") == "\(Int128(Int64.max) * 3)")
    #expect(try made.text("支出") == "缺")
    #expect(try made.text("支出@1月") == "\(Int64.max)")
  }
}
