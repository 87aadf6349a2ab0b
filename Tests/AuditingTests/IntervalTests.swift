import Facts
import Testing

@testable import Auditing

struct IntervalTests {
  private let first = Interval(Rational(-1), Rational(2))
  private let second = Interval(Rational(3), Rational(4))

  @Test func holdsEveryResultOfItsEnds() {
    #expect(first + second == Interval(Rational(2), Rational(6)))
    #expect(first - second == Interval(Rational(-5), Rational(-1)))
    #expect(first * Rational(-2) == Interval(Rational(-4), Rational(2)))
    #expect(first / second == Interval(Rational(-1, over: 3), Rational(2, over: 3)))
  }

  @Test func dividesByNothingThatMayBeZero() {
    #expect(second / first == nil)
  }

  @Test func meetsAtItsEnds() {
    #expect(first.meets(Interval(Rational(2), Rational(3))))
    #expect(!first.meets(second))
  }
}
