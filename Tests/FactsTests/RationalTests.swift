import Facts
import Foundation
import Testing

struct RationalTests {
  /// Made with Python's `fractions`: value, decimals, text half up and half even.
  @Test func roundsAsTheReferenceDoes() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/rounding.tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count > 200)
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      let dividend = try #require(Rational(decimal: fields[0]))
      let divisor = try #require(Rational(decimal: fields[1]))
      let value = dividend / divisor
      let decimals = try #require(Int(fields[2]))
      #expect(value.decimalText(decimals: decimals, rounding: .halfUp) == fields[3])
      #expect(value.decimalText(decimals: decimals, rounding: .halfEven) == fields[4])
      guard divisor.sign > 0 else { continue }
      let inUnits = dividend.decimalText(decimals: decimals, rounding: .halfUp, unit: divisor)
      #expect(inUnits == fields[3])
    }
  }

  @Test(arguments: [
    ("1408", "1408"), ("-12.50", "-25/2"), ("0.30", "3/10"), ("007", "7"), ("-0", "0"),
  ]) func readsDecimals(_ text: String, _ description: String) {
    #expect(Rational(decimal: text)?.description == description)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1e3", "１２", "1,000", "--1", "+1", "1.2.3", " 1"])
  func refusesWhatIsNoDecimal(_ text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func keepsLowestTermsAndThePositiveDenominator() {
    #expect(Rational(6, over: -8).description == "-3/4")
    #expect(Rational(0, over: -8) == .zero)
    #expect(Rational(6, over: 8) == Rational(3, over: 4))
    #expect(Rational(-7, over: 2).floor == -4)
  }

  /// Around the bounds of a machine word, where the form of a fraction changes.
  private static let large: [Rational] = [
    Rational(Int64.max), Rational(Int64.min), Rational(Int64.max) + .one,
    Rational(Int64.max, over: 3), Rational(1, over: Int64.max), Rational(-7, over: Int64.max),
    Rational(UInt64.max), Rational(10).power(18), Rational(10).power(19), Rational(10).power(-19),
    Rational(2).power(63), Rational(-2).power(63), Rational(2, over: 3).power(40), .zero, .one,
    Rational(-5, over: 6),
  ]

  @Test func keepsItsLawsWhereWordsEnd() {
    for first in Self.large {
      for second in Self.large {
        #expect((first + second) - second == first)
        #expect(first + second == second + first)
        #expect((first < second) == ((second - first).sign > 0))
        #expect((first == second) == ((second - first).sign == 0))
        guard second != .zero else { continue }
        #expect((first * second) / second == first)
        #expect((first / second) * second == first)
      }
    }
  }

  @Test(arguments: [
    (Rational(Int64.max) + .one, "9223372036854775808"),
    (Rational(Int64.min), "-9223372036854775808"),
    (Rational(Int64.min) * Rational(Int64.min), "85070591730234615865843651857942052864"),
    (Rational(Int64.min) + .one, "-9223372036854775807"),
    (Rational(Int64.max, over: 2) * Rational(2, over: Int64.max), "1"),
    (
      Rational(1, over: Int64.max) + Rational(1, over: Int64.max - 1),
      "18446744073709551613/85070591730234615838173535747377725442"
    ),
  ]) func writesWhatDoesNotFitIntoAWord(_ value: Rational, _ text: String) {
    #expect(value.description == text)
  }

  @Test func printsDigitsWhereWordsEnd() {
    let value = Rational(Int64.max, over: 2)
    #expect(value.decimalText(decimals: 1, rounding: .halfUp) == "4611686018427387903.5")
    #expect(value.decimalText(decimals: 0, rounding: .halfEven) == "4611686018427387904")
    let zeros = String(repeating: "0", count: 20)
    #expect(
      value.decimalText(decimals: 21, rounding: .halfUp) == "4611686018427387903.5" + zeros
    )
    #expect(value.decimalText(decimals: -18, rounding: .halfUp) == "5")
    #expect(value.floor == 4_611_686_018_427_387_903)
    #expect((-value).floor == -4_611_686_018_427_387_904)
  }
}
