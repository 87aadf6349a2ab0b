import Facts
import Phrasing
import Testing

struct ComparingTests {
  private func numbers(_ values: Int...) -> [Number] { values.map { Number(Rational($0)) } }

  @Test func countsStreaksFromTheEnd() {
    #expect(streakLength(numbers(1, -1, 2, 3)) { $0.sign > 0 } == 2)
    #expect(streakLength([]) { $0.sign > 0 } == 0)
    #expect(risingStreak(numbers(5, 1, 2, 3)) == 2)
    #expect(risingStreak(numbers(1, 2, 2)) == 0)
    #expect(risingStreak(numbers(1)) == 0)
  }

  @Test(arguments: [
    ("6.88/0.76", Doubling.moreThan(3)), ("8", .exactly(3)), ("8.06", .exactly(3)), ("3.51", nil),
    ("1.94", .nearly(1)), ("1.93", nil), ("0.5", nil), ("0", nil), ("5000000", nil),
  ])
  func findsTheWordOfADoubling(quotient: String, doubling: Doubling?) {
    #expect(Doubling(quotient: number(quotient).printable) == doubling)
  }

  @Test func comparesTheFirstWithTheSecond() {
    #expect(isFarAhead(number("150"), of: number("100"), type: .amount(yuan)))
    #expect(!isFarAhead(number("149"), of: number("100"), type: .amount(yuan)))
    #expect(isFarAhead(percent("42.33"), of: percent("32.33"), type: .ratio))
    #expect(!isFarAhead(percent("42.32"), of: percent("32.33"), type: .ratio))
    #expect(hasMainSource([percent("65"), percent("24")]))
    #expect(hasMainSource([percent("40"), percent("20"), percent("20")]))
    #expect(!hasMainSource([percent("46"), percent("43.5")]))
    #expect(!hasMainSource([]))
  }

  @Test func knowsTheTimeThatIsOver() {
    #expect(timeProgress(at: june, reading: .months) == Rational(1, over: 2))
    #expect(timeProgress(at: june, reading: .days) == Rational(182, over: 366))
    let lastYear = Month(year: 2003, month: 6)
    #expect(timeProgress(at: lastYear, reading: .days) == Rational(181, over: 365))
  }

  @Test func seesALossTurnIntoAGain() {
    #expect(hasTurnedProfit(number("1"), from: number("-1")))
    #expect(!hasTurnedProfit(number("0"), from: number("-1")))
    #expect(!hasTurnedProfit(number("1"), from: number("0")))
  }

  @Test func setsValuesBehindTheirWord() {
    func says(_ value: Number) -> String {
      signedText(
        value,
        type: .percentagePoint,
        rise: "快于时间进度",
        fall: "慢于时间进度",
        flat: "与时间进度同步",
        settings: settings
      )
    }
    #expect(says(percent("9.26")) == "快于时间进度9.26个百分点")
    #expect(says(percent("-3.07")) == "慢于时间进度3.07个百分点")
    #expect(says(percent("-0.004")) == "与时间进度同步")
  }
}
