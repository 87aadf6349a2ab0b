import Expressions
import Facts
import Phrasing
import Testing

/// Digits stand in fact pieces alone, so that every number of a report has an origin.
struct PieceTests {
  private func expectsDigitsInFactsOnly(_ phrase: Phrase) {
    for piece in phrase.pieces {
      switch piece {
      case .text(let text): #expect(!text.contains { $0.isWholeNumber && $0.isASCII }, "\(text)")
      case .fact(_, let shown): #expect(!shown.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("升降语", ValueType.ratio), ("增减语", .amount(yuan)), ("升降点", .percentagePoint),
    ("分数语", .ratio), ("之后", .rank), ("位次语", .rankChange),
  ])
  func keepsDigitsOfOneValueInFacts(function: String, type: ValueType) throws {
    let asked = question(type: type)
    for value in ["-20", "-0.0434", "0", "0.00001", "0.57", "1", "3", "12.5", "14080000"] {
      let answer = Answer.fact(fact(number(value), asked))
      expectsDigitsInFactsOnly(try said(answer, to: asked, call(function)))
      expectsDigitsInFactsOnly(try said(answer, to: asked))
    }
  }

  @Test func keepsDigitsOfListsInFacts() throws {
    let entries = [("甲", percent("12.5")), ("乙", percent("-3")), ("丙", percent("8"))]
    for type in [ValueType.ratio, .percentagePoint] {
      let asked = question(type: .list(type))
      expectsDigitsInFactsOnly(try said(list(entries, asked), to: asked, call("升降分组")))
      let pattern = call("并列句", "{名}分别为{值}")
      expectsDigitsInFactsOnly(try said(list(entries, asked), to: asked, pattern))
    }
    let shares = question(type: .list(.ratio))
    expectsDigitsInFactsOnly(try said(list(entries, shares), to: shares, call("比例语")))
  }

  @Test func joinsAdjacentTexts() throws {
    let asked = question(type: .percentagePoint)
    let phrase = try said(
      .fact(fact(percent("7.98"), asked)),
      to: asked,
      call("约", [step(.one)]),
      call("高低语", "全省平均")
    )
    let id = FactID(question: asked, organization: OrganizationID(index: 0))
    #expect(phrase.pieces == [.text("高于全省平均近"), .fact(id, shownAs: "8个百分点")])
  }
}
