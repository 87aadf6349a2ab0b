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

  @Test(.enabled(if: RealFonts.expectsFandol))
  func countsTheHanziOfFandol() throws {
    let path = RealFonts.programFolder + "/shipped/FandolFang-Regular.otf"
    let covered = try coverage(of: FontFile(path: path))
    #expect(covered.gb2312 == FontCoverage.gb2312Count)
    // What rendering measurements found with another program.
    #expect(covered.gbk == 7942)
  }
}
