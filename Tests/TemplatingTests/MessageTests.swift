import Diagnostics
import Documents
import Facts
import Foundation
import SampleSupport
import Templating
import Testing

/// The messages of language.md 2.2 that templates make, as whole texts.
struct MessageTests {
  @Test func marksFullWidthBraces() {
    var log = DiagnosticLog()
    let text = String(repeating: "\n", count: 30) + "完成计划的｛｛ 收入.同比 ｝｝，"
    _ = SmallWorkspace().compiled(text, name: "模板/段落/发展综述.md", log: &log)
    expect(
      log,
      """
      错误[S003]：标签的花括号是全角字符，无法识别
         --> 模板/段落/发展综述.md:31:6
         |
      31 | 完成计划的｛｛ 收入.同比 ｝｝，
         |           ^^^^ 全角 ｛｛，应为半角 {{
         |                          ^^^^ 全角 ｝｝，应为半角 }}
         |
         = 说明：标签内部的全角逗号、冒号、括号、引号可以照写，只有定界符必须半角
         = 修改：zongjie fix 会改正（共 2 处）
      """
    )
    #expect(log.diagnostics.first?.replacements.map(\.text) == ["{{", "}}"])
  }

  @Test func namesTheProbableEndOfABlock() {
    var log = DiagnosticLog()
    let text =
      String(repeating: "\n", count: 19)
        + """
        {% 如果 收入.同比 ≥ 50% %}
        收入较快增长，
        速度领先，
        进度超前，
        任务过半。


        ## 存在的问题
        有。
        """
    _ = SmallWorkspace().compiled(text, name: "模板/段落/经营特点.md", log: &log)
    expect(
      log,
      """
      错误[S110]：“如果”没有“完”，已经到下一个标题
         --> 模板/段落/经营特点.md:20:4
         |
      20 | {% 如果 收入.同比 ≥ 50% %}
         |    ^^^^ 从这里开始
      ...
      27 | ## 存在的问题
         | ^^^^^^^^^^^^^ 到这里还没有结束（标题不能放在句内条件里）
         |
         = 修改：在第 24 行“任务过半。”之后补 {% 完 %}（按段落推断）
         = 若整节都受条件控制，请用 {% 节 如果 收入.同比 ≥ 50% %}
      """
    )
  }

  @Test func findsWordsOfDirectionThatAreUntrueForSome() throws {
    let sample = try SampleReports.shared.get()
    let text = String(repeating: "\n", count: 8) + "代办收入同比增长{{ 收入.同比 }}，势头良好。"
    let log = try sample.wording(text, name: "模板/段落/发展综述.md", level: "市局")
    expect(
      log,
      """
      错误[W405]：“增长”写死在正文里，但 10 个市局中有 1 个是下降、1 个是持平
        --> 模板/段落/发展综述.md:9:7
        |
      9 | 代办收入同比增长{{ 收入.同比 }}，势头良好。
        |             ^^^^ 方向词固定为升
        |                    ^^^^^^^^^ 可能为零或为负
        |
        = 为负：铜川 −4.34%；为零：商洛 0.00%
        = 修改：改成 代办收入{{ 收入.同比 | 升降语 }}；或用 {% 按 收入.同比 %} 写全 增、平、减 三支
        = 修改：zongjie fix 可直接替换为 {{ 收入.同比 | 升降语 }}
      """
    )
  }

  @Test func callsReportsOfSeveralLevelsThoseOfOrganisations() throws {
    let sample = try SampleReports.shared.get()
    let text = "收入同比增长{{ 收入.同比 }}，势头良好。"
    let log = try sample.wording(text, name: "模板/例.md", levels: ["省", "市局"])
    #expect(
      log.diagnostics.map(\.message).contains("“增长”写死在正文里，但 41 个机构中有 2 个是下降、1 个是持平"),
      "\(log.diagnostics.map(\.message))"
    )
  }

  @Test func comparesTypedDigitsAndWordsWithTheValue() throws {
    let sample = try SampleReports.shared.get()
    let text = String(repeating: "\n", count: 14) + "代办收入同比增长30.12%，完成了上半年任务。"
    let log = try sample.wording(text, name: "模板/段落/发展综述.md", level: "省", only: "陕西")
    expect(
      log,
      """
      警告[W401]：正文里有手工填写的数字，数据变了它不会变
         --> 模板/段落/发展综述.md:15:9
         |
      15 | 代办收入同比增长30.12%，完成了上半年任务。
         |                 ^^^^^^ 手工填写
         |
         = 对照：收入.同比 现为 32.33%（陕西），与手工填写的 30.12% 不一致
         = 修改：改成 代办收入{{ 收入.同比 | 升降语 }}
         = 选择：确属外来数字时：{{ 手填("30.12%", 来源: "省局7月3日快报") }}，会记入附录
      警告[W411]：“30.12%”写死在正文里，但 陕西的值不成立
         --> 模板/段落/发展综述.md:15:9
         |
      15 | 代办收入同比增长30.12%，完成了上半年任务。
         |                 ^^^^^^ 要在30.115%到30.125%之间
         |
         = 收入.同比：陕西 32.33%
         = 修改：改用 {{ 收入.同比 | 升降语 }}
      警告[W411]：“完成了上半年任务”写死在正文里，但 陕西的值不成立
         --> 模板/段落/发展综述.md:15:16
         |
      15 | 代办收入同比增长30.12%，完成了上半年任务。
         |                         ^^^^^^^^^^^^^^^^ 要全年计划的完成率不低于50%
         |
         = 收入.完成率：陕西 46.93%
         = 修改：改用 {{ 措辞.双过半(收入) }}，由数值选词
      """
    )
  }

  @Test func namesTheBlankCell() throws {
    var workspace = SmallWorkspace()
    workspace.gaps = ["甲": 3]
    var log = DiagnosticLog()
    let text = String(repeating: "\n", count: 6) + "累计实现收入{{ 收入 }}，势头良好。"
    let document = try workspace.document(text, for: "甲", log: &log)
    #expect(document == nil)
    expect(
      statingImpact(of: log, in: workspace.schema),
      """
      错误[D301]：甲 2004年3月 的收入有一格为空，累计、同比、月均增幅均无法计算
        --> 模板/总结.md:7:10
        |
      7 | 累计实现收入{{ 收入 }}，势头良好。
        |                ^^^^ 需要 1—6月，3月缺
        |
        = 数据：数据/月报.csv 第 10 行 income（空）；甲，其余 5 个月都有值
        = 影响：1 份报告：甲的累计
        = 选择：① 补填这一格；② 本句改用 {{ 收入 | 缺省("数据待报") }}
        = 系统不会把空格当作 0；“缺行: 按零”只管整行不存在的情形
      """
    )
  }

  @Test func otherReportsAreMade() throws {
    var workspace = SmallWorkspace()
    workspace.gaps = ["甲": 3]
    var log = DiagnosticLog()
    let document = try workspace.document("收入{{ 收入 }}。", for: "乙", log: &log)
    #expect(document?.bodyLines == ["收入60.00万元。"])
    #expect(log.diagnostics.isEmpty)
  }

  @Test func requiresMaterials() throws {
    let sample = try SampleReports.shared.get()
    var log = DiagnosticLog()
    let text = "{% 必填 素材(节: \"存在问题\") 当: 收入.完成率 < 48% %}\n有。"
    let document = try sample.document(text, for: "渭南", log: &log)
    #expect(document == nil)
    #expect(log.diagnostics.map(\.code) == ["W410"])
    #expect(log.diagnostics.first?.message == "完成计划44.23%，“存在问题”一节没有素材")
    #expect(try sample.document(text, for: "榆林", log: &log) != nil)
  }

  private func expect(_ log: DiagnosticLog, _ text: String) {
    let printed = log.presented.map { renderText($0, ambiguousWidth: 1) }
    #expect(printed.joined(separator: "\n") == text)
  }
}
