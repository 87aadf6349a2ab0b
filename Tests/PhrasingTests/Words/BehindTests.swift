import Expressions
import Facts
import Phrasing
import Testing

struct BehindTests {
  private static let ten = [
    "西安市局", "榆林市局", "延安市局", "宝鸡市局", "咸阳市局", "渭南市局", "汉中市局", "安康市局", "商洛市局", "铜川市局",
  ]

  private func says(
    _ place: Int,
    of places: [(String, Int)],
    leftOut: [String] = []
  ) throws
    -> Phrase
  {
    let rank = question(.rank, type: .rank)
    let members = places.map { Ranking.Member(entry: .none, name: $0.0, place: $0.1) }
    let source = FakeFactSource()
    let value = fact(number(String(place)), rank, .ranking(Ranking(members)))
    source.answers[rank] = Answered(.fact(value), leftOut: leftOut)
    let tag = OutputTag(question: rank, calls: [call("之后")])
    return try phrase(tag, in: context(source))
  }

  @Test(arguments: [
    (1, "居首位"), (2, "居第2位，仅次于西安市局"), (3, "居第3位，位列西安市局、榆林市局之后"),
    (4, "居第4位，位列西安市局、榆林市局、延安市局之后"), (5, "居第5位"), (9, "居第9位"), (10, "居末位"),
  ])
  func namesThoseAbove(place: Int, text: String) throws {
    let places = Self.ten.enumerated().map { ($1, $0 + 1) }
    #expect(try says(place, of: places).text == text)
  }

  @Test func namesThoseAboveTheLastOfFew() throws {
    let three = [("重庆", 1), ("贵州", 2), ("陕西", 3)]
    #expect(try says(3, of: three).text == "居第3位，位列重庆、贵州之后")
  }

  @Test func saysTies() throws {
    let places = [("甲", 1), ("乙", 1), ("丙", 3), ("丁", 4), ("戊", 4)]
    #expect(try says(1, of: places).text == "居并列第1位")
    #expect(try says(3, of: places).text == "居第3位，位列甲、乙之后")
    #expect(try says(4, of: places).text == "居并列第4位")
  }

  @Test func claimsNoLastPlaceOfAnIncompleteSet() throws {
    let places = Self.ten.enumerated().map { ($1, $0 + 1) }
    let phrase = try says(10, of: places, leftOut: ["杨凌市局"])
    #expect(phrase.text == "居第10位")
    #expect(phrase.notes == [.leftOut(["杨凌市局"])])
  }
}
