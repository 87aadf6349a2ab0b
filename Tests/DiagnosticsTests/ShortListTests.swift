import Diagnostics
import Testing

struct ShortListTests {
  @Test(arguments: [
    ([9, 3, 7, 8, 3, 4], 12, "3、4、7—9"), ([], 12, ""), ([5], 1, "5"),
    ([1, 2, 3, 5, 7, 8], 2, "1—3、5 等 6"),
  ])
  func shortensListsOfRows(numbers: [Int], most: Int, text: String) {
    #expect(shortRanges(of: numbers, most: most) == text)
  }

  @Test(arguments: [
    (["甲", "乙"], 2, "甲、乙"), (["甲", "乙", "丙"], 2, "甲、乙 等 3 个"), ([], 2, ""),
  ])
  func namesTheFirstOfMany(names: [String], most: Int, text: String) {
    #expect(shortList(names, most: most) == text)
  }
}
