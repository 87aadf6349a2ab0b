import Facts
import Phrasing
import Testing

struct PredicateTests {
  private func numbers(_ values: Int...) -> [Number] { values.map { Number(Rational($0)) } }

  @Test func needsAYearOfHistoryForARecord() {
    let eleven = (1...11).map { Number(Rational($0)) }
    let twelve = eleven + [Number(Rational(12))]
    #expect(!isRecordHigh(Number(Rational(20)), after: eleven))
    #expect(isRecordHigh(Number(Rational(13)), after: twelve))
    #expect(!isRecordHigh(Number(Rational(12)), after: twelve))
    #expect(equalsRecordHigh(Number(Rational(12)), after: twelve))
    #expect(!equalsRecordHigh(Number(Rational(13)), after: twelve))
    #expect(isRecordLow(.zero, after: twelve))
    #expect(!isRecordLow(Number(.one), after: twelve))
  }

  @Test func comparesEveryStep() {
    #expect(isIncreasing(numbers(1, 2, 3)))
    #expect(!isIncreasing(numbers(1, 2, 2)))
    #expect(!isIncreasing(numbers(1)))
    #expect(isDecreasing(numbers(3, 2, 1)))
    #expect(!isDecreasing(numbers(3, 1, 2)))
    #expect(!isDecreasing([]))
  }

  @Test func callsSteadyWhatHasNoJump() {
    #expect(isSteady(numbers(0, 1, 2, 3)))
    #expect(isSteady(numbers(0, 2, 3)))
    #expect(isSteady(numbers(9, 5, 4, 3)))
    #expect(!isSteady(numbers(0, 1, 2, 10)))
    #expect(!isSteady(numbers(0, 1, 1, 2)))
    #expect(!isSteady(numbers(1)))
    // Twice the mean itself is still steady: changes 2, 1, 0.5, 0.5 of mean 1.
    #expect(isSteady([0, 4, 6, 7, 8].map { Number(Rational($0, over: 2)) }))
  }

  @Test func callsFlatWhatPrintsAsZero() {
    #expect(isFlat(percent("0.0049"), type: .ratio, settings: settings))
    #expect(!isFlat(percent("0.005"), type: .ratio, settings: settings))
    #expect(isFlat(number("0.4"), type: .amount(yuan), settings: settings))
    #expect(!isFlat(number("30"), type: .amount(yuan), settings: settings))
    #expect(isFlat(percent("-0.004"), type: .percentagePoint, settings: settings))
  }

  @Test func findsTurnsBetweenTheLastTwo() {
    #expect(hasTurnedUp(numbers(5, -1, 2)))
    #expect(!hasTurnedUp(numbers(-1, 5, 2)))
    #expect(!hasTurnedUp(numbers(0, 2)))
    #expect(hasTurnedDown(numbers(1, -1)))
    #expect(!hasTurnedDown(numbers(-1)))
  }

  @Test func countsHalfBeforeRounding() {
    #expect(!isOverHalf(percent("49.9999")))
    #expect(!isOverHalf(percent("50")))
    #expect(isOverHalf(percent("50.0001")))
  }

  @Test func bindsAboutEqualToItsLimits() {
    func isNear(_ value: String, _ base: String, _ closeness: Closeness) -> Bool {
      isAboutEqual(number(value), to: number(base), type: .amount(yuan), within: closeness)
    }
    #expect(isNear("1004.9", "1000", .comparable))
    #expect(!isNear("1005", "1000", .comparable))
    #expect(isNear("990.1", "1000", .nearlyFlat))
    #expect(!isNear("1", "0", .nearlyFlat))
    #expect(isNear("0", "0", .comparable))
    // January of the sample grew by 1.83%: not 相当 (claim 11).
    #expect(!isNear("1110000", "1090000", .comparable))
    #expect(
      isAboutEqual(percent("50.04"), to: percent("50"), type: .ratio, within: .comparable)
    )
    #expect(
      !isAboutEqual(percent("50.05"), to: percent("50"), type: .ratio, within: .comparable)
    )
  }

  /// The conditions of claims.md 1.5 in whole numbers, restated.
  @Test func bindsHedgesToTheirIntervals() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let round =
        Int.random(in: 1...99, using: &generator) * (Bool.random(using: &generator) ? 1 : 100)
      let value = Int.random(in: round * 8 / 10...round * 12 / 10, using: &generator)
      func holds(_ hedge: Hedge) -> Bool {
        hedge.holds(for: Rational(value), beside: Rational(round))
      }
      var lastDigit = 1
      while round % (lastDigit * 10) == 0 { lastDigit *= 10 }
      #expect(holds(.above) == (value > round && (value - round) * 10 < round))
      #expect(holds(.near) == (value * 100 >= round * 95 && value < round))
      #expect(holds(.about) == (abs(value - round) * 50 <= round))
      #expect(holds(.andMore) == (value >= round && value < round + lastDigit))
      #expect(holds(.atLeast) == (value >= round))
      #expect(holds(.below) == (value < round))
      #expect(holds(.shortOf) == (value * 10 >= round * 9 && value < round))
    }
  }

  @Test func countsDigitsOfRoundNumbers() {
    #expect(Rational(1400).isRound())
    #expect(Rational(14, over: 10).isRound())
    #expect(!Rational(1408).isRound())
    #expect(Rational(1400).unitOfLastDigit == Rational(100))
    #expect(Rational(14, over: 10).unitOfLastDigit == Rational(1, over: 10))
  }
}
