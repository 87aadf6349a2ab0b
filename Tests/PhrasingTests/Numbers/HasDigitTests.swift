import Phrasing
import Testing

struct HasDigitTests {
  @Test(arguments: ["7", "收入７", "三分之一", "⅓", "佰", "①"])
  func findsDigitsAndNumerals(_ text: String) { #expect(text.hasDigit) }

  @Test(arguments: ["", "同比增长", "，", "abc"])
  func findsNoneInOtherText(_ text: String) { #expect(!text.hasDigit) }

  @Test func agreesWithUnicodeOnEveryHanCharacter() throws {
    let wrong = try (0x4E00...0x9FFF as ClosedRange<UInt32>).map {
      try #require(Unicode.Scalar($0))
    }
    .filter { String(Character($0)).hasDigit != ($0.properties.numericType != nil) }
    #expect(wrong.isEmpty)
  }
}
