import Facts
import Testing

struct NumberTests {
  /// The compound growth of `base · quotient` over five steps.
  private func growth(_ quotient: Rational, steps: Int = 5) -> Number {
    Number(compoundGrowthOf: quotient, steps: steps)
  }

  @Test func printsTheRootOfTheProvince() {
    let value = growth(Rational(1408, over: 111)).printable
    #expect((value * Rational(100)).decimalText(decimals: 2, rounding: .halfUp) == "66.21")
  }

  @Test func comparesRootsExactly() {
    let base = Rational(10).power(30)
    let near = Rational(1) + Rational(1) / base
    #expect(growth(Rational(3)) < growth(Rational(3) * near))
    #expect(growth(Rational(3)) == growth(Rational(3)))
    #expect(growth(Rational(4), steps: 2) == Number(Rational(1)))
    #expect(growth(Rational(4), steps: 2) == growth(Rational(8), steps: 3))
    #expect(growth(Rational(1, over: 2)) < .zero)
  }

  @Test func ordersRootsAmongFractions() {
    #expect(growth(Rational(5), steps: 2) > Number(Rational(123, over: 100)))
    #expect(growth(Rational(5), steps: 2) < Number(Rational(124, over: 100)))
    #expect(Number(Rational(-2)) < growth(Rational(5), steps: 2))
  }

  @Test func givesZeroForTheDifferenceOfEqualRoots() {
    #expect(growth(Rational(7)) - growth(Rational(7)) == .zero)
    #expect(growth(Rational(7)).description.hasPrefix("0.4757731615945"))
  }

  @Test func makesGrowthOfOneStepAFraction() {
    #expect(growth(Rational(3, over: 2), steps: 1).exact == Rational(1, over: 2))
  }
}
