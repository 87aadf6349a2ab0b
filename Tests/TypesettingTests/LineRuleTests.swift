import Documents
import Drawings
import Testing
import Typesetting

/// Lines of one rule of typography.md B at a width of its own.
struct LineRule: Sendable, CustomTestStringConvertible {
  let rule: String
  let text: String
  let width: Double
  var settings = LineSettings()
  let lines: [String]

  var testDescription: String { "\(rule) \(text)" }

  init(_ rule: String, _ text: String, _ width: Double, _ lines: [String]) {
    self.rule = rule
    self.text = text
    self.width = width
    self.lines = lines
  }

  func with(_ change: (inout LineSettings) -> Void) -> LineRule {
    var copy = self
    change(&copy.settings)
    return copy
  }
}

private let rules: [LineRule] = [
  LineRule("B1", "下半年工作要抓紧、抓实。", 8, ["下半年工作要抓", "紧、抓实。"]),
  LineRule("B2", "各市局都要认真学习（草案）。", 9, ["各市局都要认真学习", "（草案）。"]),
  LineRule("B3", "全省公话/话吧业务好", 4, ["全省公", "话/话吧", "业务好"]),
  LineRule("B4", "全省移动联通——电信", 6, ["全省移动联通", "——电信"]),
  LineRule("B4", "全省移动联通——电信", 6, ["全省移动联", "通——电信"])
    .with { $0.level = .strict },
  LineRule("B6", "思想问题——根源在此", 6, ["思想问题——", "根源在此"]),
  LineRule("B7", "完成额达1,408.25万元", 6.5, ["完成额达", "1,408.25万元"]),
  LineRule("B8", "今年全省收入增幅￥30万元", 8, ["今年全省收入增幅", "￥30万元"]),
  LineRule("B9", "全省位居全国第9位次", 8, ["全省位居全国第9", "位次"]),
  LineRule("B9", "收入累计达到12亿元整", 6.5, ["收入累计达到", "12亿元整"]),
  LineRule("B10", "全省宽带adsl用户", 6, ["全省宽带", "adsl用户"]),
  LineRule("B11", "印发《甲》《乙》后", 20, ["印发《甲》《乙》后"]),
  LineRule("B17", "今年的目标实现了。各局好。", 8, ["今年的目标实现了。", "各局好。"])
    .with { $0.hangsMarks = true },
  LineRule("B25", "一二三四五六七八九十", 9, ["一二三四五六七八", "九十"]),
  LineRule("B37", "今年的业务收入①，增长快", 6, ["今年的业务收", "入①，增长快"]),
  LineRule("B37", "要点：①收入增长", 3.5, ["要点：", "①收入", "增长"]),
  LineRule("B31", "全年税金1 408 250.75元", 8, ["全年税金", "1 408 250.75元"]),
  LineRule("U+2060", "收入\u{2060}增长快", 2, ["收", "入\u{2060}增", "长快"]),
  LineRule("U+200B", "ab\u{200B}cd", 1, ["ab\u{200B}", "cd"]),
  LineRule("U+00A0", "用 a\u{A0}b 好", 2.5, ["用", " a\u{A0}b", " 好"]),
]

struct LineRuleTests {
  @Test(arguments: rules)
  func breaksWhereTheRuleSays(_ rule: LineRule) {
    let listing = LineListing(
      rule.text,
      LineShape(ems: rule.width),
      rule.settings,
      shaper: FixedWidthShaper.lines
    )
    let lines = listing.lines.map { line in
      line.entries.reduce(into: "") { $0.unicodeScalars.append($1.character) }
    }
    #expect(lines == rule.lines, "\(listing.text)")
  }

  @Test func listsAParagraphInTheFormOfTheDump() {
    let text = "截至6月底，全市代办业务累计实现收入385.19万元，同比增长57.22%。"
    let shape = LineShape(ems: 28, firstIndent: 2)
    let listing = LineListing(text, shape, LineSettings(), shaper: FixedWidthShaper.lines)
    #expect(
      listing.text == """
        line 1 from 2.000 to 28.000 "截至6月底，全市代办业务累计实现收入385.19万元，同"
        line 2 from 0.000 to 6.750 "比增长57.22%。"
        """
    )
  }

  @Test func squeezesBracketsBeforeCommas() throws {
    let text = "全省（含县）收入，增速快。其他各局也好。"
    let listing = LineListing(
      text,
      LineShape(ems: 12),
      LineSettings(),
      shaper: FixedWidthShaper.lines
    )
    let line = try #require(listing.lines.first?.entries)
    #expect(abs(line[3].x - line[1].x - 1.75) < 0.001)
    #expect(abs(line[9].x - line[7].x - 2) < 0.001)
  }

  @Test func flagsATokenWiderThanTheMeasure() {
    let listing = LineListing(
      "全省1,408,250.75元",
      LineShape(ems: 4),
      LineSettings(),
      shaper: FixedWidthShaper.lines
    )
    #expect(listing.lines.map(\.isOverfull) == [false, true, false])
  }
}
