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
      let value =
        try #require(Rational(decimal: fields[0])) / (try #require(Rational(decimal: fields[1])))
      let decimals = try #require(Int(fields[2]))
      #expect(value.decimalText(decimals: decimals, rounding: .halfUp) == fields[3])
      #expect(value.decimalText(decimals: decimals, rounding: .halfEven) == fields[4])
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
}
