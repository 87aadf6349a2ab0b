import Diagnostics
import Testing

struct WordTreeTests {
  private let tree = WordTree(["全市", "全市局", "全省", "", "全市"])

  @Test func findsTheLongestWordWithWhichATextBegins() {
    #expect(tree.longest(at: "全市局收入")?.word == 1)
    #expect(tree.longest(at: "全市收入")?.word == 0)
    #expect(tree.longest(at: "全市收入")?.length == 6)
  }

  @Test(arguments: ["", "全", "收入全市", "全国"])
  func findsNoneWhereATextBeginsOtherwise(_ text: String) {
    #expect(tree.longest(at: text[...]) == nil)
  }

  @Test func findsTheFirstPlaceOfAWord() throws {
    let text = "占全省的"
    let first = try #require(tree.first(in: text[...]))
    #expect(first.word == 2)
    #expect(text[first.range] == "全省")
    #expect(tree.isFound(in: text[...]))
  }

  @Test func findsNoPlaceInATextWithoutTheWords() {
    #expect(tree.first(in: "全国收入") == nil)
    #expect(!tree.isFound(in: "全国收入"))
  }
}
