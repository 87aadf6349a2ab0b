import Diagnostics
import Calculating
import Facts
import Phrasing
import Testing

/// The values behind the examples of language.md 1.2, as bare tags print them.
struct BureauTests {
  struct Case: CustomTestStringConvertible {
    let organization: String
    let expression: String
    let printed: String
    var testDescription: String { "\(organization) \(expression)" }

    init(_ organization: String, _ expression: String, _ printed: String) {
      self.organization = organization
      self.expression = expression
      self.printed = printed
    }
  }

  static let cases = [
    Case("榆林", "收入", "385.19万元"),
    Case("榆林", "收入.同比增量", "140.19万元"),
    Case("榆林", "收入.同比", "57.22%"),
    Case("铜川", "收入.同比增量", "−6900元"),
    Case("榆林", "收入.完成率", "59.26%"),
    Case("榆林", "收入.进度差", "9.26个百分点"),
    Case("安康", "收入.完成率", "50.00%"),
    Case("榆林", "收入.月均增幅", "65.88%"),
    Case("铜川", "收入.月均增幅", "67.99%"),
    Case("榆林", "收入.月均增幅 − 收入[上级].月均增幅", "−0.33个百分点"),
    Case("陕西", "收入.月均增幅 − 收入[上级].月均增幅", "9.09个百分点"),
    Case("榆林", "收入.占比(邮政收入)", "9.92%"),
    Case("榆林", "收入.占比(邮政收入).较年初", "4.34个百分点"),
    Case("榆林", "收入.构成(运营商).当(值 > 0).降序", "联通53.70% 移动36.89% 电信9.41%"),
    Case(
      "陕西",
      "收入.构成(运营商).当(值 > 0).降序.较年初",
      "联通1.50个百分点 移动7.20个百分点 电信−8.80个百分点 网通0.10个百分点"
    ),
    Case("榆林", "收入.排名(上级)", "第2位"),
    Case("榆林", "收入.排名(同级)", "第2位"),
    Case("榆林", "收入.同比.排名(上级)", "第2位"),
    Case("榆林", "收入.位次变化(上级)", "−1个位次"),
    Case("榆林", "收入.同比.位次变化(上级)", "0个位次"),
    Case("西安", "收入.排名(上级)", "第1位"),
    Case("商洛", "收入.排名(同级)", "第9位"),
    Case("陕西", "收入.前(10, 县局).按(市局).最多", "榆林4 西安4"),
    Case("榆林", "收入[上级].前(10, 县局).当(市局 = 本局)", "神木县67.34万元"),
    Case("榆林", "收入.贡献率(邮政收入)", "38.95%"),
    Case("榆林", "收入.贡献率(邮政收入).排名(专业)", "第2位"),
    Case("榆林", "放号@年初.当月", "528户"),
    Case("榆林", "放号.当月", "1874户"),
    Case("陕西", "放号.当月.比(年初)", "251.49%"),
    Case("榆林", "售卡.占比(上级)", "21.09%"),
    Case("榆林", "售卡[联通].排名(上级)", "第2位"),
    Case("陕西", "收入[米脂县].排名(县局)", "并列第"),
    Case("陕西", "收入@二季度", "945.00万元"),
    Case("陕西", "收入@3月", "463.00万元"),
    Case("陕西", "每张卡收入", "3.73元/张"),
  ]

  private func printed(_ answer: Answer) -> String {
    let settings = SampleProvince.shared.catalog.schema.settings
    switch answer {
    case .fact(let fact): return Phrasing.printed(fact, settings: settings)
    case .list(let entries):
      return entries.map { $0.name + printed($0.value) }.joined(separator: " ")
    default: return HandMade.text(answer)
    }
  }

  @Test func givesTheValuesOfTheExamples() throws {
    let province = SampleProvince.shared
    let book = province.book()
    for test in Self.cases {
      let own = try province.id(test.organization)
      let answer = book.answer(try province.question(test.expression), for: own).answer
      #expect(printed(answer).hasPrefix(test.printed), "\(test.testDescription)")
    }
  }

  @Test func leadsEveryNumberBackToCells() throws {
    let province = SampleProvince.shared
    let book = province.book()
    let own = try province.id("陕西")
    let question = try province.question("收入[移动].占比.较年初")
    guard case .fact(let fact) = book.answer(question, for: own).answer else {
      Issue.record("no number")
      return
    }
    var cells: Set<CellAddress> = []
    var open = [fact.provenance]
    while let next = open.popLast() {
      switch next {
      case .cells(let found): cells.formUnion(found.elements)
      case .stated: Issue.record("nothing is typed")
      case .computed, .summed, .ranked:
        for input in next.inputs {
          let answer = book.answer(input.question, for: input.organization).answer
          if case .fact(let part) = answer { open.append(part.provenance) }
        }
      }
    }
    let files = Set(cells.map(\.file))
    #expect(files == ["data/monthly.csv", "data/provinces_monthly.csv"])
    #expect(cells.filter { $0.file == "data/provinces_monthly.csv" }.count == 6)
  }
}
