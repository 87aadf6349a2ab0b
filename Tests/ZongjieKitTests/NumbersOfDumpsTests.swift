import Testing

@testable import ZongjieKit

/// Numbers in JSON: four decimals at most, all digits of what is whole.
struct NumbersOfDumpsTests {
  @Test(arguments: [
    (0, "0"), (-0.00001, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (2.00004, "2"), (0.99996, "1"),
    (-1.99996, "-2"), (14_862_545_371_417, "14862545371417"),
    (-99_999_999_999_999, "-99999999999999"),
    (1e15, "1000000000000000"), (1e19, "10000000000000000000"),
  ])
  func keepsWholeNumbers(_ value: Double, _ text: String) {
    #expect(JSONValue.number(value).text == text)
  }
}
