import Templating
import Testing

struct WhitespaceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let lines: [String]

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "joinsHan", template: "上半年\n收入增加。", lines: ["上半年收入增加。"]),
    Case(name: "keepsSpaceInLatin", template: "see\nbelow", lines: ["see below"]),
    Case(name: "dropsSpaceAtMixedBorder", template: "报告\nPDF\n文件", lines: ["报告PDF文件"]),
    Case(name: "dropsIndent", template: "  　首行。\n   次行。", lines: ["首行。次行。"]),
    Case(name: "splitsAtBlankLine", template: "甲。\n\n\n乙。\n", lines: ["甲。", "乙。"]),
    Case(
      name: "tagLinesLeaveNoTrace",
      template: "甲，\n{% 如果 收入 > 0 %}\n乙，\n{% 完 %}\n丙。",
      lines: ["甲，乙，丙。"]
    ),
    Case(name: "commentsLeaveNoTrace", template: "甲，\n{# 注 #}\n乙{# 注 #}。", lines: ["甲，乙。"]),
    Case(name: "escapesDelimiters", template: "写\\{{ 值 }}即可。", lines: ["写{{ 值 }}即可。"]),
    Case(name: "printsLoneStar", template: "甲*乙。", lines: ["甲*乙。"]),
    Case(name: "marksEmphasis", template: "*甲*和**乙**。", lines: ["甲和乙。"]),
    Case(
      name: "vanishesWithoutContent",
      template: "甲。\n\n{% 如果 收入 < 0 %}乙。{% 完 %}\n\n丙。",
      lines: ["甲。", "丙。"]
    ),
    Case(
      name: "localsLeaveNoTrace",
      template: "{% 设 升 = 收入.各(下级).同比.当(值 > 0) %}\n{{ 升.个数 }}个。",
      lines: ["1个。"]
    ),
    Case(name: "readsCarriageReturns", template: "甲，\r\n乙。\r\n\r\n丙。\r\n", lines: ["甲，乙。", "丙。"]),
  ]

  @Test(arguments: cases)
  func printsParagraphs(_ item: Case) throws {
    #expect(try SmallWorkspace().lines(item.template) == item.lines)
  }
}
