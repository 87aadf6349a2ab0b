import Facts
import Testing

@testable import Phrasing

/// What the words of clauses mean in a workspace with one series and two members of a dimension.
struct ClauseWordTests {
  private static let schema = Schema(
    organizations: Organizations(
      [
        Organization(
          id: OrganizationID(index: 0),
          name: "某",
          level: "省",
          parent: nil,
          fullName: "某省邮政局",
          shortName: "某",
          scope: "全省"
        ),
        Organization(
          id: OrganizationID(index: 1),
          name: "甲",
          level: "市局",
          parent: OrganizationID(index: 0),
          fullName: "甲市邮政局",
          shortName: "甲市局",
          scope: "全市"
        ),
      ],
      levels: ["省", "市局"]
    ),
    dimensions: [],
    series: [
      SeriesDeclaration(
        name: "收入",
        printedName: "代办业务收入",
        aliases: ["代办收入"],
        type: .amount(Measure(ladder: ["元", "万元"].compactMap { MeasureUnit($0) })),
        nature: .flow,
        preliminaryMonths: []
      )
    ],
    settings: Settings(
      reportPeriod: Period(Month(year: 2004, month: 1), Month(year: 2004, month: 6))
    )
  )

  private static var reader: ClauseReader {
    ClauseReader(
      ClauseWords(of: schema),
      NamedExpressions(against: schema),
      for: OrganizationID(index: 1)
    )
  }

  @Test(arguments: [
    ("收入", "收入"), ("全市代办收入", "收入"), ("全省代办业务收入", "收入[某]"), ("甲市局收入", "收入"),
    ("各市局收入", "收入.各(市局)"), ("1—6月收入", "收入"), ("上半年收入", "收入"), ("1—3月收入", "收入@3月"),
    ("5月收入", "收入@5月.当月"), ("当月收入", "收入.当月"), ("二季度收入", "收入@4-6月"), ("上年同期收入", "收入@上年同期"),
    ("收入居全省", "收入"), ("全省收入居", "收入[某]"), ("收入大幅", "收入"), ("收入占比", "收入"),
    ("收入增长", nil), ("快递收入", nil), ("收入占全省", nil), ("收入高于", nil), ("2003年收入", nil), ("各收入", nil),
  ])
  func namesTheQuantity(_ clause: String, _ expression: String?) {
    #expect(Self.reader.subject(of: clause, facet: nil)?.expression == expression)
  }

  @Test func readsTheEndOfAClause() {
    let found = Self.reader.subject(endOf: "要努力使全省代办收入达到", facet: nil)
    #expect(found?.subject.expression == "收入[某]")
    #expect(found?.named == "全省代办收入达到")
  }

  @Test(arguments: [
    ("同比", true, true), ("今年以来总体", true, false), ("收入", false, false), ("某事", false, false),
  ])
  func tellsEmptyClauses(_ clause: String, _ isEmpty: Bool, _ saysComparison: Bool) {
    #expect(Self.reader.isEmpty(clause) == (isEmpty, saysComparison))
  }
}
