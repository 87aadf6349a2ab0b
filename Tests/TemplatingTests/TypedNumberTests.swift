import Diagnostics
import Facts
import Phrasing
import SampleSupport
import Templating
import Testing

/// Which typed numbers are reported (W401), in a report on January to June of 2004.
struct TypedNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let numbers: [String]

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "增长32.33%。", numbers: ["32.33%"]),
    Case(text: "实现1,408万元。", numbers: ["1,408万元"]),
    Case(text: "实现１４０８万元。", numbers: ["１４０８万元"]),
    Case(text: "完成三千万元。", numbers: ["三千万元"]),
    Case(text: "占百分之三十。", numbers: ["百分之三十"]),
    Case(text: "增长两成。", numbers: ["两成"]),
    Case(text: "居第15位、第十五位。", numbers: ["第15位", "第十五位"]),
    Case(text: "十个市局、十一个市局。", numbers: ["十个", "十一个"]),
    Case(text: "四十处网点，提高三个百分点。", numbers: ["四十处", "三个百分点"]),
    Case(text: "十五万元，二十一万户。", numbers: ["十五万元", "二十一万户"]),
    Case(
      text: "2003年，2004年7月，7月2日，2—5月，七月底前。",
      numbers: ["2003年", "2004年7月", "7月2日", "2—5月", "七月"]
    ),
    Case(text: "2004年6月，6月底，1—6月，2004年上半年，六月。", numbers: []),
    Case(text: "《2003年规划》印发第8号。", numbers: ["第8"]),
    Case(text: "一是抓规模，二是抓管理；一方面，另一方面。", numbers: []),
    Case(text: "五一期间，十一期间，“十五”末，第一季度。", numbers: []),
    Case(text: "四个现代化，万众一心，十分重要，千方百计，三个代表。", numbers: []),
    Case(text: "3G业务、ISO9001认证、CDMA2000。", numbers: []),
    Case(text: "两个方面，三个环节，一个市局，一批人，进一步。", numbers: []),
    Case(text: "11185热线。", numbers: []),
    Case(text: "1100户。", numbers: ["1100户"]),
    Case(text: "1400余万元，三千多户，前移4个位次。", numbers: ["1400余万元", "三千多户", "4个位次"]),
    Case(text: "# 一、3家\n乙。", numbers: ["3家"]),
    Case(
      text: "```表\n题: 前5名\n行: 下级\n列:\n  - {值: 收入, 头: 2003年收入}\n```",
      numbers: ["5名", "2003年"]
    ),
  ]

  private func findings(_ text: String) throws -> [Diagnostic] {
    let workspace = SmallWorkspace()
    var log = DiagnosticLog()
    let template = try #require(workspace.compiled(text, log: &log))
    try workspace.checkWording(
      template,
      for: [SmallWorkspace.id("甲")],
      log: &log
    )
    return log.diagnostics.filter { $0.code == "W401" }
  }

  @Test(arguments: cases)
  func findsNumbers(_ item: Case) throws {
    #expect(try findings(item.text).map { $0.labels[0].span.text } == item.numbers)
  }

  /// 甲: 180万元, up by half.
  static let meanings: [(text: String, meaning: String?)] = [
    ("收入180万元。", "收入 现为 180.00万元（甲），与手工填写的 180万元 一致"),
    ("收入175万元。", "收入 现为 180.00万元（甲），与手工填写的 175万元 不一致"),
    ("收入一百八十万元。", "收入 现为 180.00万元（甲），与手工填写的 一百八十万元 一致"),
    ("收入近200万元。", "收入 现为 180.00万元（甲），与手工填写的 200万元 不一致"),
    ("收入近185万元。", "收入 现为 180.00万元（甲），与手工填写的 185万元 一致"),
    ("收入同比增长50%。", "收入.同比 现为 50.00%（甲），与手工填写的 50% 一致"),
    ("收入同比增长百分之五十。", "收入.同比 现为 50.00%（甲），与手工填写的 百分之五十 一致"),
    ("收入{{ 收入 }}，同比增长12%。", "收入.同比 现为 50.00%（甲），与手工填写的 12% 不一致"),
    ("全省收入264万元。", "收入[某] 现为 264.00万元（甲），与手工填写的 264万元 一致"),
    ("6月收入30万元。", "收入.当月 现为 30.00万元（甲），与手工填写的 30万元 一致"),
    ("3月收入31万元。", "收入@3月.当月 现为 30.00万元（甲），与手工填写的 31万元 不一致"),
    ("二季度收入90万元。", "收入@4-6月 现为 90.00万元（甲），与手工填写的 90万元 一致"),
    ("我们要努力使收入180余万元。", "收入 现为 180.00万元（甲），与手工填写的 180余万元 一致"),
    ("收入居全省第1位。", "收入.排名(上级) 现为 第1位（甲），与手工填写的 第1位 一致"),
    ("收入居全省第二位。", "收入.排名(上级) 现为 第1位（甲），与手工填写的 第二位 不一致"),
    ("收入在全省排名第2名。", "收入.排名(上级) 现为 第1位（甲），与手工填写的 第2名 不一致"),
    ("收入增幅居全省第2位。", "收入.同比.排名(上级) 现为 第1位（甲），与手工填写的 第2位 不一致"),
    ("收入{{ 收入 }}，居第3位。", "收入.排名(上级) 现为 第1位（甲），与手工填写的 第3位 不一致"),
    ("收入{{ 收入 }}，在全省列第1位。", "收入.排名(上级) 现为 第1位（甲），与手工填写的 第1位 一致"),
    ("第1位是甲。", nil),
    ("快递收入居全省第2位。", nil),
    ("全国快递收入居首，达180万元。", nil),
    ("收入居第3位。", "收入.排名(上级) 现为 第1位（甲），与手工填写的 第3位 不一致"),
    ("网点8个。", nil),
  ]

  @Test(arguments: meanings)
  func comparesWithTheCatalogue(_ item: (text: String, meaning: String?)) throws {
    let found = try findings(item.text)
    #expect(!found.isEmpty)
    let remarks = found.flatMap(\.remarks)
    #expect(remarks.first { $0.kind == "对照" }?.text == item.meaning)
  }
}
