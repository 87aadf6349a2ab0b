import Facts
import Testing

struct PeriodTests {
  @Test(arguments: [
    ("2004-01..2004-06", "2004-01..2004-06"), ("2004-06", "2004-06"),
    ("2004-H1", "2004-01..2004-06"), ("2004-H2", "2004-07..2004-12"),
    ("2004-Q2", "2004-04..2004-06"), ("2004", "2004-01..2004-12"),
  ]) func readsPeriods(_ text: String, _ description: String) {
    #expect(Period(text)?.description == description)
  }

  @Test(arguments: [
    "", "04-06", "2004-6", "2004-13", "2004-00", "2004-H3", "2004-Q5", "2004-06..2004-01",
    "2004.06", "２００４", "2004-06-01", "2004-01..2004-06..", "2004-+6", "+004-06", "+004", "2004-Q+",
  ]) func refusesWhatIsNoPeriod(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test(arguments: [
    ("2004", true), ("2004-01..2004-12", true), ("2004-02..2005-01", false), ("2004-H1", false),
    ("2004-12", false), ("2003-01..2004-12", false),
  ]) func knowsAWholeYear(_ text: String, _ isWhole: Bool) {
    #expect(Period(text)?.isWholeYear == isWhole)
  }

  @Test func countsDaysOfLeapYears() throws {
    #expect(try #require(Period("2004-H1")).dayCount == 182)
    #expect(try #require(Period("2003-H1")).dayCount == 181)
    #expect(Month(year: 1900, month: 2).dayCount == 28)
    #expect(Month(year: 2000, month: 2).dayCount == 29)
  }

  @Test func movesOverTheYear() throws {
    let period = try #require(Period("2004-01..2004-03"))
    #expect(period.moved(byMonths: -1).description == "2003-12..2004-02")
    #expect(period.moved(byMonths: -12).monthCount == 3)
  }
}
