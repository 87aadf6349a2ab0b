import Auditing
import Calculating
import Diagnostics
import Documents
import Facts
import SampleSupport
import Testing

/// A text with typed numbers and what is said of them.
struct TypedCase: Sendable, CustomTestStringConvertible {
  let name: String
  var organization = "陕西"
  let text: String
  /// Headline of the finding; nil where nothing is to be said.
  var message: String?

  var testDescription: String { name }
}

private let unlike = "同一个量在两处说法不一致"
private let untrue = "手工填写的数与算出的数不一致"
private let twice = "同一个量两处手工填写的数不一致"

struct TypedStatementTests {
  private func findings(_ text: String, for organization: String = "陕西") throws -> [Diagnostic] {
    let sample = try SampleReports.shared.get()
    let document = try sample.report(text, for: organization)
    var log = DiagnosticLog()
    let book = FactBook(ledger: sample.ledger, catalog: sample.catalog)
    audit(document, schema: sample.schema, asking: book, log: &log)
    return log.diagnostics.filter { $0.severity != .note }
  }

  @Test(arguments: [
    // 指
    TypedCase(
      name: "指 against a computed value",
      text: "全国{{ 手填(\"49.59%\", 来源: \"快报\", 指: 收入[全国].月均增幅) }}。",
      message: untrue
    ),
    TypedCase(
      name: "指 that agrees within rounding",
      text: "全国{{ 手填(\"57.1%\", 来源: \"快报\", 指: 收入[全国].月均增幅) }}。"
    ),
    TypedCase(
      name: "指 against a print",
      text: "收入{{ 收入 }}。\n\n去年就说{{ 手填(\"1480万元\", 来源: \"快报\", 指: 收入) }}。",
      message: unlike
    ),
    TypedCase(
      name: "指 of a gap",
      text: "高于全国{{ 手填(\"16.62个百分点\", 来源: \"旧稿\", 指: 收入.月均增幅 − 收入[全国].月均增幅) }}。",
      message: untrue
    ),
    TypedCase(
      name: "指 of another 口径",
      text: "全国{{ 手填(\"49.59%\", 来源: \"快报\", 口径: \"国家局\", 指: 收入[全国].月均增幅) }}。"
    ),
    TypedCase(
      name: "指 of the 口径 of the series",
      text: "收入{{ 手填(\"1480万元\", 来源: \"快报\", 口径: \"财务列账\", 指: 收入) }}。",
      message: untrue
    ),
    // Words
    TypedCase(
      name: "nation and facet against what a gap implies",
      text: """
        全国月均增幅{{ 手填("49.59%", 来源: "快报") }}。

        {{ 收入.月均增幅.名称 }}{{ 收入.月均增幅 }}，{{ 收入.月均增幅 − 收入[全国].月均增幅 | 高低语("全国") }}。
        """,
      message: unlike
    ),
    TypedCase(
      name: "a second series that agrees",
      text: """
        全国月均增幅{{ 手填("57.5%", 来源: "快报") }}。

        {{ 收入.月均增幅.名称 }}{{ 收入.月均增幅 }}，{{ 收入.月均增幅 − 收入[全国].月均增幅 | 高低语("全国") }}；
        {{ 售卡.月均增幅.名称 }}{{ 售卡.月均增幅 }}，{{ 售卡.月均增幅 − 售卡[全国].月均增幅 | 高低语("全国") }}。
        """
    ),
    TypedCase(
      name: "an amount against its print",
      text: "累计实现收入{{ 收入 }}。\n\n代办电信业务收入{{ 手填(\"1480万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "an amount that rounds to its print",
      text: "累计实现收入{{ 收入 }}。\n\n代办收入达到{{ 手填(\"0.14亿元\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "an amount of a member",
      text: "移动{{ 收入[移动] }}。\n\n移动收入{{ 手填(\"621.62万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "an amount of one bureau",
      text: "榆林{{ 收入[榆林] }}。\n\n榆林市局代办收入{{ 手填(\"358.19万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "an amount of a month",
      text: "{{ 收入.当月 }}。\n\n6月收入{{ 手填(\"402万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "an amount of another month",
      text: "{{ 收入.当月 }}。\n\n5月收入{{ 手填(\"402万元\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "同比 against its print",
      text: "收入{{ 收入 }}，{{ 收入.同比 | 升降语 }}。\n\n代办收入同比增长{{ 手填(\"33.23%\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "a fall typed as a fall",
      organization: "铜川",
      text: "收入{{ 收入 }}，{{ 收入.同比 | 升降语 }}。\n\n代办收入同比下降{{ 手填(\"4.3%\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "another fall than is printed",
      organization: "铜川",
      text: "收入{{ 收入 }}，{{ 收入.同比 | 升降语 }}。\n\n代办收入同比下降{{ 手填(\"5.3%\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "the words of the clause before",
      text: "{{ 收入 }}，{{ 收入.同比 | 升降语 }}。\n\n全省代办收入{{ 收入 }}，同比增长{{ 手填(\"33.23%\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "占 with its whole",
      text: "售卡占{{ 售卡.占比(全国) }}。\n\n售卡占全国的{{ 手填(\"6.73%\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "占 of another whole",
      text: "收入占{{ 收入.占比(邮政收入) }}。\n\n收入占全国的{{ 手填(\"6.73%\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "完成计划",
      text: "完成{{ 收入.完成率 }}。\n\n代办收入完成年计划的{{ 手填(\"49.63%\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "a place",
      text: "居{{ 收入.排名(全国) }}。\n\n代办收入居全国{{ 手填(\"第9位\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "a place that is shared",
      text: "居{{ 收入.排名(全国) }}。\n\n代办收入并列全国{{ 手填(\"第9位\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "Han numerals",
      text: "收入{{ 收入 }}。\n\n代办收入{{ 手填(\"一千五百万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "Han numerals that are true",
      text: "收入{{ 收入 }}。\n\n代办收入{{ 手填(\"一千四百零八万元\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "余 that is untrue",
      text: "收入{{ 收入 }}。\n\n代办收入{{ 手填(\"1500余万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "余 that is true",
      text: "收入{{ 收入 }}。\n\n代办收入{{ 手填(\"1400余万元\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "a quarter",
      text: "{{ 收入@二季度 }}。\n\n二季度代办收入{{ 手填(\"954万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "a word of manner",
      text: "{{ 收入.同比 | 升降语 }}。\n\n代办收入同比大幅增长{{ 手填(\"33.23%\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "a plan",
      text: "收入{{ 收入 }}。\n\n代办收入计划{{ 手填(\"3100万元\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "a hedge that is true",
      text: "收入{{ 收入 }}。\n\n代办收入超过{{ 手填(\"1400万元\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "a hedge that is untrue",
      text: "收入{{ 收入 }}。\n\n代办收入超过{{ 手填(\"1500万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    TypedCase(
      name: "words and number in one statement",
      text: "收入{{ 收入 }}。\n\n{{ 手填(\"代办收入1480万元\", 来源: \"快报\") }}。",
      message: unlike
    ),
    // Silence
    TypedCase(
      name: "a word that the workspace does not know",
      text:
        "收入{{ 收入 }}，{{ 收入.同比 | 升降语 }}。\n\n快递业务收入{{ 手填(\"1480万元\", 来源: \"快报\") }}，同比增长{{ 手填(\"80%\", 来源: \"快报\") }}。"
    ),
    TypedCase(
      name: "a statement without a number",
      text: "收入{{ 收入 }}。{{ 手填(\"专业局实行单独核算\", 来源: \"市局文件\") }}。"
    ),
    TypedCase(
      name: "an amount of which the document holds nothing",
      text: "{{ 放号 }}。榆林市局收入{{ 手填(\"385万元\", 来源: \"快报\") }}。"
    ),
    // Twice
    TypedCase(
      name: "two numbers of one quantity",
      text: "榆林市局收入{{ 手填(\"385万元\", 来源: \"快报\") }}。\n\n榆林市局收入{{ 手填(\"358万元\", 来源: \"年报\") }}。",
      message: twice
    ),
    TypedCase(
      name: "two numbers of one 口径 each",
      text:
        "榆林市局收入{{ 手填(\"385万元\", 来源: \"快报\", 口径: \"快报\") }}。\n\n榆林市局收入{{ 手填(\"358万元\", 来源: \"年报\", 口径: \"年报\") }}。"
    ),
    TypedCase(
      name: "two numbers of one 指",
      text:
        "{{ 手填(\"1400万元\", 来源: \"甲\", 口径: \"快报\", 指: 收入) }}、{{ 手填(\"1500万元\", 来源: \"乙\", 口径: \"快报\", 指: 收入) }}。",
      message: twice
    ),
  ])
  func holdsTypedNumbersAgainstTheRest(_ example: TypedCase) throws {
    let found = try findings(example.text, for: example.organization)
    let text = found.map { renderText($0) }.joined(separator: "\n")
    #expect(found.map(\.message) == [example.message].compactMap { $0 }, "\(text)")
    #expect(found.allSatisfy { $0.code == "W420" && $0.severity == .error })
  }

  @Test func showsWhatIsComputedAtItsExpression() throws {
    let text = "全国{{ 手填(\"49.59%\", 来源: \"快报\", 指: 收入[全国].月均增幅) }}。"
    let finding = try #require(try findings(text).first)
    #expect(
      renderText(finding) == """
        错误[W420]：手工填写的数与算出的数不一致
          --> 模板/例.md:1:6
          |
        1 | 全国{{ 手填("49.59%", 来源: "快报", 指: 收入[全国].月均增幅) }}。
          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 印作 49.59%
          |                                         ^^^^^^^^^^^^^^^^^^^ 现为 57.12%
          |
          = 区间核对：57.12% 不在 49.59%±0.005 之内，不是四舍五入造成的
          = 来源：前者为手工填写（快报）；后者由 data/provinces_monthly.csv 算出
          = 选择：① 前一处改用 {{ 收入[全国].月均增幅 }}；② 写明口径：手填("49.59%", 来源: "快报", 口径: "快报")，印作“49.59%（快报）”
        """
    )
  }

  @Test(arguments: [
    ("{{ 手填(\"49.59\", 来源: \"快报\", 指: 收入.月均增幅) }}", "U203"),
    ("{{ 手填(\"1408万\", 来源: \"快报\", 指: 收入) }}", "U203"),
    ("{{ 手填(\"1408户\", 来源: \"快报\", 指: 收入) }}", "U203"),
    ("{{ 手填(\"由30%提高到40%\", 来源: \"快报\", 指: 收入.同比) }}", "U203"),
    ("{{ 手填(\"甲\", 来源: \"快报\", 指: 市局) }}", "U202"),
    ("{{ 手填(\"1万元\", 来源: \"快报\", 指: 收人) }}", "N101"),
  ])
  func refusesAUnitThatDoesNotFit(_ text: String, _ code: String) throws {
    var log = DiagnosticLog()
    let document = try SampleReports.shared.get().document(text + "。", for: "陕西", log: &log)
    #expect(document == nil)
    #expect(log.diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
  }

  @Test func listsTypedNumbersBehindTheDocument() throws {
    let text = """
      # 业务发展

      收入{{ 收入 }}。

      全国快递收入{{ 手填("12.5亿元", 来源: "国家局快报", 口径: "快报") }}。

      ## 队伍。新增{{ 手填("18人", 来源: "人事科") }}，{{ 手填("实行单独核算", 来源: "文件") }}。
      """
    let document = try SampleReports.shared.get().report(text, for: "榆林")
    #expect(
      document.plainText.hasSuffix(
        """
        2004年7月5日
        附：手工填写数字及来源
        1.“12.5亿元”，来源：国家局快报，口径：快报，见“一、业务发展”第2段。
        2.“18人”，来源：人事科，见“（一）队伍”第1段。

        """
      ),
      "\(document.plainText)"
    )
    #expect(document.statements.map(\.source) == ["国家局快报", "人事科", "文件"])
  }
}
