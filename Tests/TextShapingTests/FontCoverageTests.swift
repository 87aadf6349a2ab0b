import Foundation
import Testing
import TextShaping

struct FontCoverageTests {
  /// A font and what fontTools counts in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    var index = 0
    let gb2312: Int
    let gbk: Int

    var testDescription: String { path }
  }

  static let cases = [
    Case(
      path: "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
      index: 2,
      gb2312: 6763,
      gbk: 20902
    ),
    Case(
      path: "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
      gb2312: 6763,
      gbk: 20902
    ),
    Case(
      path: "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
      gb2312: 0,
      gbk: 0
    ),
  ]

  @Test(arguments: cases)
  func countsHanzi(_ example: Case) throws {
    let covered = try coverage(of: FontFile(path: example.path, index: example.index))
    #expect(covered.gb2312 == example.gb2312)
    #expect(covered.gbk == example.gbk)
  }

  @Test func readsTheTableOfStandardHanzi() throws {
    let path = RealFonts.programFolder + "/通用规范汉字表.txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let hanzi = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .flatMap { Array($0.unicodeScalars) }
    #expect(hanzi.count == 8105)
    #expect(Set(hanzi).count == 8105)
    // The last of the three levels of 3,500, 3,000 and 1,605.
    #expect([hanzi[3499], hanzi[6499], hanzi[8104]] == ["矗", "齉", "蠼"])
    let file = FontFile(path: Self.cases[0].path, index: 2)
    let covered = try coverage(of: file, standard: hanzi)
    #expect(covered.standard > 8000)
    #expect(covered.licence?.contains("SIL Open Font License") == true)
    let few = try coverage(of: FontFile(path: Self.cases[2].path), standard: hanzi)
    #expect(few.standard == 0)
  }

  @Test(.enabled(if: RealFonts.expectsFandol))
  func countsTheHanziOfFandol() throws {
    let path = RealFonts.programFolder + "/shipped/FandolFang-Regular.otf"
    let covered = try coverage(of: FontFile(path: path))
    #expect(covered.gb2312 == FontCoverage.gb2312Count)
    // What rendering measurements found with another program.
    #expect(covered.gbk == 7942)
  }
}
