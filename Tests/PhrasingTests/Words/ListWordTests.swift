import Facts
import Phrasing
import Testing

struct ListWordTests {
  private let shares = question(type: .list(.ratio))
  private let changes = question(type: .list(.percentagePoint))
  private let ranks = question(type: .list(.rank))
  private let moves = question(type: .list(.rankChange))
  private let four = [
    ("联通", percent("46.00")), ("移动", percent("43.51")), ("电信", percent("10.16")),
    ("网通", percent("0.33")),
  ]

  @Test func listsNames() throws {
    #expect(try said(list(four, shares), to: shares, call("名单")).text == "联通、移动、电信、网通")
    let withLast = try said(list(four, shares), to: shares, call("名单", "和"))
    #expect(withLast.text == "联通、移动、电信和网通")
    let two = list(Array(four.prefix(2)), shares)
    #expect(try said(two, to: shares, call("名单", "和")).text == "联通和移动")
    #expect(try said(list([four[0]], shares), to: shares, call("名单", "和")).text == "联通")
    let titles = list([("《通知》", .zero), ("《意见》", .zero)], shares)
    #expect(try said(titles, to: shares, call("名单")).text == "《通知》《意见》")
  }

  @Test(arguments: ["名单", "并列句", "分别", "升降分组", "比例语", "转向语"])
  func refusesAnEmptyList(function: String) {
    let arguments = function == "并列句" ? [text("{名}分别为{值}")] : []
    let asked = question(type: .list(.ratio))
    #expect(throws: PhraseProblem.emptyList) {
      try said(.list([]), to: asked, call(function, arguments))
    }
  }

  @Test func setsNamesBesideNumbers() throws {
    let pattern = "与{名}的合作收入占比分别为{值}"
    #expect(
      try said(list(four, shares), to: shares, call("并列句", pattern)).text
        == "与联通、移动、电信、网通的合作收入占比分别为46.00%、43.51%、10.16%和0.33%"
    )
    #expect(
      try said(list([four[0]], shares), to: shares, call("并列句", pattern)).text
        == "与联通的合作收入占比为46.00%"
    )
    let alike = [("甲", percent("46.001")), ("乙", percent("46.002"))]
    #expect(
      try said(list(alike, shares), to: shares, call("并列句", pattern)).text
        == "与甲和乙的合作收入占比均为46.00%"
    )
    let places = list([("收入规模", number("15")), ("增幅", number("9"))], ranks)
    #expect(
      try said(places, to: ranks, call("并列句", "{名}分别居全国{值}")).text
        == "收入规模和增幅分别居全国第15位和第9位"
    )
  }

  @Test func setsAListInOneUnit() throws {
    let amounts = question(type: .list(.amount(yuan)))
    let answer = list([("甲", number("14080000")), ("乙", number("6900"))], amounts)
    let phrase = try said(answer, to: amounts, call("并列句", "{名}分别为{值}"))
    #expect(phrase.text == "甲和乙分别为1408.00万元和0.69万元")
    #expect(phrase.amounts.count == 2)
  }

  @Test func refusesAListWithAGap() {
    let missing = Missing([.init(cell: nil, description: "乙")])
    let gap = ListEntry(subject: .none, name: "乙", shortName: "乙", value: .missing(missing))
    #expect(throws: PhraseProblem.missing(missing)) {
      try said(.list([gap]), to: question(type: .list(.ratio)), call("分别"))
    }
  }

  @Test func saysNumbersAlone() throws {
    let places = list([("收入规模", number("15")), ("增幅", number("9"))], ranks)
    #expect(try said(places, to: ranks, call("分别")).text == "第15位和第9位")
    let one = try said(list([("增幅", number("9"))], ranks), to: ranks, call("分别"))
    #expect(one.notes == [.singleUnderSeparately])
  }

  @Test(arguments: [
    (
      ["联通": "1.50", "移动": "7.20", "电信": "-8.80", "网通": "0.10"],
      "联通、移动、网通分别提高1.50个、7.20个和0.10个百分点，电信下降8.80个百分点"
    ),
    (["联通": "2.39", "移动": "6.66", "电信": "-9.05"], "联通、移动分别提高2.39个和6.66个百分点，电信下降9.05个百分点"),
    (["联通": "1.50", "移动": "1.501", "电信": "0.001"], "联通、移动均提高1.50个百分点，电信持平"),
    (["联通": "0", "移动": "0.001"], "联通、移动均持平"),
    (["联通": "-1", "移动": "-2", "电信": "0"], "联通、移动分别下降1.00个和2.00个百分点，电信持平"),
  ])
  func groupsByDirection(values: [String: String], text: String) throws {
    let entries = ["联通", "移动", "电信", "网通"].compactMap { name in
      values[name].map { (name, percent($0)) }
    }
    #expect(try said(list(entries, changes), to: changes, call("升降分组")).text == text)
  }

  @Test func groupsGrowthRates() throws {
    let entries = [("甲", percent("12")), ("乙", percent("-3")), ("丙", percent("8"))]
    #expect(
      try said(list(entries, shares), to: shares, call("升降分组")).text
        == "甲、丙分别增长12.00%和8.00%，乙下降3.00%"
    )
  }

  @Test(arguments: [
    ([("收入规模", "4"), ("增幅", "8")], "分别比年初前移4个和8个位次"),
    ([("收入规模", "-1"), ("增幅", "0")], "收入规模比年初后移1个位次，增幅位次不变"),
    ([("收入规模", "1"), ("增幅", "1")], "均比年初前移1个位次"),
    ([("收入规模", "0"), ("增幅", "0")], "位次均不变"),
    ([("收入规模", "2")], "比年初前移2个位次"),
    ([("甲", "-1"), ("乙", "-2"), ("丙", "-3")], "分别比年初后移1个、2个和3个位次"),
    ([("甲", "1"), ("乙", "-2")], "甲比年初前移1个位次，乙比年初后移2个位次"),
  ])
  func saysMovesOfRanks(entries: [(String, String)], text: String) throws {
    let answer = list(entries.map { ($0.0, number($0.1)) }, moves)
    #expect(try said(answer, to: moves, call("位次语", "比年初")).text == text)
  }

  @Test func saysOneMoveOfARank() throws {
    let move = question(.rankChange, type: .rankChange)
    func says(_ value: String, _ detail: Fact.Detail = .none) throws -> String {
      let answer = Answer.fact(fact(number(value), move, detail))
      return try said(answer, to: move, call("位次语", "6月比5月")).text
    }
    #expect(try says("1") == "6月比5月前移1个位次")
    #expect(try says("-2") == "6月比5月后移2个位次")
    #expect(try says("0", .ranks(now: 2, before: 2)) == "位次不变")
    #expect(try says("0", .ranks(now: 1, before: 1)) == "保持首位")
    #expect(try said(undefined(.newMember, move), to: move, call("位次语")).text == "新进")
  }

  @Test func saysProportions() throws {
    let phrase = try said(list(four.reordered, shares), to: shares, call("比例语"))
    #expect(phrase.text == "44∶46∶10∶0")
  }

  @Test func movesLastPlaces() throws {
    let thirds = ["甲", "乙", "丙"].map { ($0, number("1/3")) }
    let phrase = try said(
      list(thirds, shares),
      to: shares,
      call("尾差", "最大余数"),
      call("并列句", "{名}分别占{值}")
    )
    #expect(phrase.text == "甲、乙、丙分别占33.34%、33.33%和33.33%")
    #expect(phrase.notes == [.adjusted(names: ["甲"])])
    let whole = try said(
      list(four, shares),
      to: shares,
      call("尾差", "最大余数"),
      call("分别")
    )
    #expect(whole.text == "46.00%、43.51%、10.16%和0.33%")
    #expect(whole.notes == [.adjusted(names: [])])
  }

  @Test func tellsOfSharesTakenToZero() throws {
    let uneven = [("甲", number("99993/100000")), ("乙", number("7/100000"))]
    let phrase = try said(
      list(uneven, shares),
      to: shares,
      call("尾差", "最大余数"),
      call("分别")
    )
    #expect(phrase.text == "99.99%和0.01%")
    let tiny = [
      ("甲", number("99998/100000")), ("乙", number("1/100000")), ("丙", number("1/100000")),
    ]
    let lost = try said(list(tiny, shares), to: shares, call("尾差", "最大余数"), call("分别"))
    #expect(lost.text == "100.00%、0.00%和0.00%")
    let decimals = lost.notes.compactMap { note -> Int? in
      if case .printedAsZero(_, _, let decimals) = note { decimals } else { nil }
    }
    #expect(decimals == [3, 3])
  }

  private func months(_ values: [String], _ asked: Question) -> Answer {
    .list(
      values.enumerated().map { index, value in
        let month = Month(year: 2004, month: 7 - values.count + index)
        return ListEntry(
          subject: .month(month),
          name: "\(month.month)月",
          shortName: "\(month.month)月",
          value: .fact(fact(percent(value), asked))
        )
      }
    )
  }

  @Test(arguments: [
    (["2", "-3.03", "44.13"], "由5月下降3.03%转为6月增长44.13%"),
    (["5", "-1"], "由5月增长5.00%转为6月下降1.00%"),
    (["5", "1"], "增长1.00%"), (["5", "-0.001"], "持平"), (["-4"], "下降4.00%"),
  ])
  func saysTurns(values: [String], text: String) throws {
    #expect(try said(months(values, shares), to: shares, call("转向语")).text == text)
  }
}

extension [(String, Number)] {
  /// The order of the catalogue: 移动 联通 电信 网通.
  fileprivate var reordered: [Element] { [self[1], self[0], self[2], self[3]] }
}
