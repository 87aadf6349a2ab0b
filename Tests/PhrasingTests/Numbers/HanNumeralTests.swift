import Phrasing
import Testing

struct HanNumeralTests {
  @Test(arguments: [
    (0, "零"), (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (100, "一百"),
    (105, "一百零五"), (110, "一百一十"), (1001, "一千零一"), (1010, "一千零一十"),
    (2004, "二千零四"), (-3, "-3"), (10000, "10000"),
  ])
  func printsHanNumerals(value: Int, text: String) {
    #expect(hanNumeral(value) == text)
  }

  @Test func countsTwoAsLiang() {
    #expect([1, 2, 3].map(hanCount) == ["一", "两", "三"])
  }
}
