import Diagnostics
import Facts
import Phrasing
import SampleSupport
import Templating
import Testing

/// Typed words beside values: 甲 grew by half, 乙 stayed, 丙 fell by a fifth (`SmallWorkspace`).
struct ClaimTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    /// Code, word and the organisations named, of each finding; notes aside.
    let findings: [String]

    var testDescription: String { template }
  }

  static let directions: [Case] = [
    Case(template: "同比增长{{ 收入.同比 }}。", findings: ["W405 增长 乙、丙"]),
    Case(template: "同比增长了约{{ 收入.同比 }}。", findings: ["W405 增长 乙、丙", "W411 约 乙"]),
    Case(template: "同比下降{{ 收入.同比.绝对值 }}。", findings: ["W405 下降 甲、乙"]),
    Case(template: "同比增收{{ 收入.同比增量 }}。", findings: ["W405 增收 乙、丙"]),
    Case(template: "# 收入增长\n一段。", findings: ["W405 增长 乙、丙"]),
    Case(template: "代办业务收入同比增长。", findings: ["W405 增长 乙、丙"]),
    Case(template: "收入{{ 收入 }}，同比增长。", findings: ["W405 增长 乙、丙"]),
    Case(template: "收入与上年同期持平。", findings: ["W405 与上年同期持平 甲、丙"]),
    Case(
      template: "收入同比增长{{ 手填(\"12.5%\", 来源: \"快报\") }}。",
      findings: ["W405 增长 乙、丙"]
    ),
    Case(template: "{% 如果 收入.同比 > 0 %}增长{{ 收入.同比 }}{% 完 %}。", findings: []),
    Case(
      template: "{% 如果 收入.同比 > 0 %}增长{{ 收入.同比 }}{% 否则 %}下降{{ 收入.同比.绝对值 }}{% 完 %}。",
      findings: ["W405 下降 乙"]
    ),
    Case(
      template: "{% 按 收入.同比 %}{% 增 %}收入增长{% 平 %}收入同比持平{% 减 %}收入下降{% 完 %}。",
      findings: []
    ),
    Case(template: "由{{ 收入@上年同期 }}增加到{{ 收入 }}。", findings: ["W405 增加 乙、丙"]),
    Case(template: "收入{{ 收入 }}，高于{{ 收入@上年同期 }}。", findings: ["W405 高于 乙、丙"]),
    Case(template: "收入{{ 收入 }}，超过{{ 收入@上年同期 }}。", findings: ["W405 超过 乙、丙"]),
    Case(
      template: "增幅高于全省{{ 收入.同比 − 收入[上级].同比 }}。",
      findings: ["W405 高于 乙、丙"]
    ),
    Case(
      template: "增幅低于全省{{ 收入[上级].同比 − 收入.同比 }}。",
      findings: ["W405 低于 甲"]
    ),
    Case(template: "位次比上月前移{{ 收入.位次变化(上级, 自: 上月) }}。", findings: ["W405 前移 甲、乙、丙"]),
    Case(template: "二季度收入同比增长。", findings: ["W405 增长 乙、丙"]),
    Case(template: "5月收入同比下降。", findings: ["W401 5月 ", "W405 下降 甲、乙"]),
    // What is no claim about the quantity.
    Case(template: "要寻找收入增长点，提高认识。", findings: []),
    Case(template: "收入有所增长。", findings: ["W405 增长 乙、丙"]),
    Case(template: "收入同比增长较快。", findings: ["W405 增长 乙、丙", "W411 较快 乙"]),
    Case(template: "收入增长的势头要保持。", findings: []),
    Case(template: "收入增长较快的势头要保持。", findings: []),
    Case(template: "力争收入增长。", findings: []),
    Case(template: "全社会收入增长。", findings: []),
    Case(template: "共有{{ 下级.个数 }}个下降。", findings: []),
    // A bare negative number without a word.
    Case(template: "增幅为{{ 收入.同比 }}。", findings: ["W406 收入.同比 丙"]),
    Case(template: "同比下降{{ 收入.同比 }}。", findings: ["W405 下降 甲、乙", "W406 收入.同比 丙"]),
  ]

  static let judgements: [Case] = [
    Case(template: "收入大幅{{ 收入.同比 | 升降语 }}。", findings: ["W411 大幅 乙、丙"]),
    Case(template: "收入小幅{{ 收入.同比 | 升降语 }}。", findings: ["W411 小幅 甲、乙、丙"]),
    Case(
      template: "收入稳步增长{{ 收入.同比 }}。",
      findings: ["W405 增长 乙、丙", "W411 稳步 甲、乙、丙"]
    ),
    Case(
      template: "收入持续增长{{ 收入.同比 }}。",
      findings: ["W405 增长 乙、丙"]
    ),
    Case(template: "收入{{ 收入 }}，居全省首位。", findings: ["W411 首位 乙、丙"]),
    Case(template: "收入{{ 收入 }}，居末位。", findings: ["W411 末位 甲、乙"]),
    Case(template: "代办收入居全省首位。", findings: ["W411 首位 乙、丙"]),
    Case(template: "全省收入居全国首位。", findings: []),
    // Nobody shares a place here.
    Case(template: "收入{{ 收入 }}，在全省并列首位。", findings: ["W411 并列首位 甲、乙、丙"]),
    Case(template: "收入{{ 收入 }}，并列全省末位。", findings: ["W411 末位 甲、乙、丙"]),
    Case(template: "收入{{ 收入.当月 }}，创历史新高。", findings: []),
    Case(template: "收入占全省{{ 收入.占比(上级) }}，过半。", findings: ["W411 过半 乙、丙"]),
    Case(template: "收入占全省{{ 收入.占比(上级) }}，尚未过半。", findings: ["W411 尚未过半 甲"]),
    Case(template: "收入占全省{{ 收入.占比(上级) }}，力争过半。", findings: []),
    Case(template: "在第一季度首次把首位度提高。", findings: []),
  ]

  static let hedges: [Case] = [
    Case(template: "收入近{{ 收入 }}。", findings: ["W411 近 甲、乙、丙"]),
    Case(template: "收入超过{{ 收入 }}。", findings: ["W411 超过 甲、乙、丙"]),
    Case(template: "收入不足{{ 收入 }}。", findings: ["W411 不足 甲、乙、丙"]),
    // 180, 60 and 24: all of them round numbers.
    Case(template: "收入约{{ 收入 | 小数(0) }}。", findings: []),
    Case(template: "收入约{{ 收入 }}左右。", findings: []),
    Case(template: "收入{{ 收入 }}以上。", findings: []),
    Case(template: "收入{{ 收入 }}以下。", findings: ["W411 以下 甲、乙、丙"]),
    Case(template: "收入近{{ 收入 | 约(100) }}。", findings: ["W411 近 甲、乙、丙"]),
    Case(template: "收入仅{{ 收入 }}。", findings: ["W411 仅 甲、乙"]),
    Case(template: "附近{{ 收入 }}。", findings: []),
    Case(template: "节约{{ 收入 }}。", findings: []),
  ]

  /// 甲 and 乙 share the first place, 丙 is alone in the last.
  static let ties: [Case] = [
    Case(template: "收入{{ 收入 }}，居全省首位。", findings: ["W411 首位 甲、乙、丙"]),
    Case(template: "收入{{ 收入 }}，在全省并列首位。", findings: ["W411 并列首位 丙"]),
    Case(template: "收入{{ 收入 }}，并列{{ 上级.范围 }}首位。", findings: ["W411 首位 丙"]),
    Case(template: "收入{{ 收入 }}，与乙市局并列第一。", findings: ["W411 并列第一 丙"]),
    Case(template: "收入{{ 收入 }}，与丙市局并列第一。", findings: ["W411 并列第一 甲、乙、丙"]),
    Case(template: "收入{{ 收入 }}，与乙市局、丙市局并列首位。", findings: ["W411 并列首位 甲、乙、丙"]),
    Case(template: "代办收入并列首位。", findings: ["W411 并列首位 丙"]),
    Case(template: "代办收入与乙市局并列首位。", findings: ["W411 并列首位 丙"]),
    Case(template: "收入{{ 收入 }}，居末位。", findings: ["W411 末位 甲、乙"]),
    Case(template: "收入{{ 收入 }}，并列末位。", findings: ["W411 并列末位 甲、乙、丙"]),
    Case(
      template: "{% 如果 收入.前(1, 市局).个数 > 1 且 收入 = 收入.各(市局).最大 %}收入{{ 收入 }}，并列首位{% 完 %}。",
      findings: []
    ),
  ]

  @Test(arguments: ties)
  func wantsATieSaid(_ item: Case) throws {
    var workspace = SmallWorkspace()
    workspace.monthly = [("甲", 200_000, 300_000), ("乙", 100_000, 300_000), ("丙", 50_000, 40_000)]
    try expect(item, in: workspace)
  }

  /// 乙 and 丙 share the second place, which is the last.
  static let companions: [Case] = [
    Case(template: "收入{{ 收入 }}，并列第二位。", findings: ["W401 第二位 ", "W411 第二位 甲"]),
    Case(template: "收入{{ 收入 }}，与丙市局并列第二位。", findings: ["W401 第二位 ", "W411 第二位 甲"]),
    Case(template: "收入{{ 收入 }}，与丙并列第二位。", findings: ["W401 第二位 ", "W411 第二位 甲"]),
    Case(template: "代办收入与乙市局、丙市局并列第二位。", findings: ["W401 第二位 ", "W411 第二位 甲"]),
    Case(template: "收入{{ 收入 }}，与甲市局并列第二位。", findings: ["W401 第二位 ", "W411 第二位 甲、乙、丙"]),
    Case(template: "代办收入与甲、丙市局并列第二位。", findings: ["W401 第二位 ", "W411 第二位 甲、乙、丙"]),
    Case(template: "收入{{ 收入 }}，与甲并列末位。", findings: ["W411 并列末位 甲、乙、丙"]),
    Case(template: "收入{{ 收入 }}，与丙并列末位。", findings: ["W411 并列末位 甲"]),
    Case(template: "会议与甲市局并列举行。", findings: []),
    Case(template: "收入{{ 收入 }}，与外省同行并列第二位。", findings: ["W401 第二位 "]),
  ]

  @Test(arguments: companions)
  func holdsThoseWithWhomAPlaceIsShared(_ item: Case) throws {
    var workspace = SmallWorkspace()
    workspace.monthly = [("甲", 200_000, 300_000), ("乙", 100_000, 200_000), ("丙", 50_000, 200_000)]
    try expect(item, in: workspace)
  }

  /// 甲 rises in every month but March, 乙 in every one, 丙 falls twice.
  static let exceptions: [Case] = [
    Case(template: "收入逐月上升。", findings: ["W411 逐月 甲、丙"]),
    Case(template: "除3月外收入逐月上升。", findings: ["W401 3月 ", "W411 逐月 乙、丙"]),
    Case(template: "除4月外，收入逐月上升。", findings: ["W401 4月 ", "W411 逐月 甲、乙、丙"]),
    Case(
      template:
        "{% 设 落 = 收入.当月.环比增量.逐月.除(1月).当(值 ≤ 0) %}{% 如果 落.个数 = 1 %}除{{ 落[1].名称 }}外收入逐月上升{% 完 %}。",
      findings: []
    ),
  ]

  @Test(arguments: exceptions)
  func setsOneMonthAside(_ item: Case) throws {
    var workspace = SmallWorkspace()
    workspace.months = [
      "甲": [10, 20, 15, 30, 40, 50], "乙": [10, 20, 30, 40, 50, 60], "丙": [10, 20, 15, 30, 25, 40],
    ]
    try expect(item, in: workspace)
  }

  /// 甲 grows by more from month to month; 乙 falls by a fifth and by less of late; 丙 grows by a
  /// fifth until June, when it falls.
  static let courses: [Case] = [
    Case(template: "收入增幅回落。", findings: ["W405 增幅回落 甲、乙"]),
    Case(template: "收入增速比上月加快。", findings: ["W405 加快 乙、丙"]),
    Case(template: "收入降幅收窄。", findings: ["W405 降幅收窄 甲、丙"]),
    Case(template: "收入同比增长{{ 收入.同比.绝对值 }}，增幅提高。", findings: ["W405 增长 乙", "W405 增幅提高 乙、丙"]),
    Case(template: "收入增幅逐月提高。", findings: ["W405 提高 乙、丙"]),
    Case(
      template: "收入增幅比上月加快{{ 收入.同比.增幅变化(上月) }}。",
      findings: ["W405 加快 丙", "W405 加快 乙"]
    ),
    Case(
      template: "收入降幅比上月收窄{{ 收入.同比.增幅变化(上月) }}。",
      findings: ["W405 收窄 丙", "W405 收窄 甲"]
    ),
    Case(template: "当月收入{{ 收入.当月 }}，同比由降转升。", findings: ["W405 由降转升 甲、丙"]),
    Case(template: "当月收入同比由升转降。", findings: ["W405 由升转降 甲、乙"]),
    Case(
      template: "当月收入{{ 收入.当月 }}，同比连续三个月增长。",
      findings: ["W405 连续三个月增长 乙、丙"]
    ),
    Case(template: "收入没有增长。", findings: ["W405 没有增长 甲、丙"]),
    Case(template: "收入{{ 收入 }}，并未下降。", findings: ["W405 并未下降 乙"]),
    Case(template: "如收入没有增长，要说明原因。", findings: []),
    Case(template: "收入不降反升，累计{{ 收入 }}。", findings: ["W405 不降反升 乙"]),
    Case(template: "收入{{ 收入 }}，同比翻番。", findings: ["W411 翻番 甲、乙、丙"]),
    Case(template: "收入占全省{{ 收入.占比(上级) }}，约占三分之二。", findings: ["W411 约占三分之二 乙、丙"]),
    Case(template: "收入同比实现两位数增长。", findings: ["W405 增长 乙", "W411 两位数 丙"]),
    Case(template: "力争收入由降转升。", findings: []),
    Case(template: "收入{{ 收入 }}，超过上年同期。", findings: ["W405 超过上年同期 乙"]),
    Case(template: "收入低于上年同期，累计{{ 收入 }}。", findings: ["W405 低于上年同期 甲、丙"]),
    Case(template: "收入与上年同期基本持平。", findings: ["W411 与上年同期基本持平 甲、乙、丙"]),
    Case(template: "收入{{ 收入 }}，与上年同期相当。", findings: ["W411 与上年同期相当 甲、乙、丙"]),
  ]

  @Test(arguments: courses)
  func judgesTheCourseOfAGrowth(_ item: Case) throws {
    var workspace = SmallWorkspace()
    workspace.months = [
      "甲": [22, 24, 26, 28, 30, 32], "乙": [8, 8, 8, 8, 8, 14], "丙": [6, 6, 6, 6, 6, 1],
    ]
    try expect(item, in: workspace)
  }

  @Test(arguments: directions + judgements + hedges)
  func namesTheOrganizationsForWhichAWordIsUntrue(_ item: Case) throws {
    try expect(item, in: SmallWorkspace())
  }

  @Test(arguments: directions + judgements + hedges)
  func judgesWhatIsSaidAgainAlike(_ item: Case) throws {
    let workspace = SmallWorkspace()
    let context = EvaluationContext(
      schema: workspace.schema,
      lexicon: Lexicon(),
      source: workspace.book()
    )
    var log = DiagnosticLog()
    let template = try #require(workspace.compiled(item.template, log: &log))
    let frame = try workspace.frame(log: &log)
    let found = ["甲", "乙", "甲", "乙"].map { name in
      var log = DiagnosticLog()
      let organizations = [SmallWorkspace.id(name)]
      checkWording(template, for: organizations, in: frame, context, log: &log)
      return log.diagnostics
    }
    #expect(Array(found[..<2]) == Array(found[2...]))
  }

  private func expect(_ item: Case, in workspace: SmallWorkspace) throws {
    var log = DiagnosticLog()
    let template = try #require(workspace.compiled(item.template, log: &log))
    try workspace.checkWording(
      template,
      for: ["甲", "乙", "丙"].map(SmallWorkspace.id),
      log: &log
    )
    let found = log.diagnostics.filter { $0.severity > .note }.map { finding in
      let word = finding.labels.first?.span.text ?? ""
      return "\(finding.code) \(word) \(finding.organizations.joined(separator: "、"))"
    }
    #expect(found.sorted() == item.findings.sorted())
  }

  @Test func namesTheMembersOfALoop() throws {
    let workspace = SmallWorkspace()
    var log = DiagnosticLog()
    let text = "{% 循环 x 属于 下级 %}{{ x.简称 }}增长{{ 收入[x].同比 }}。{% 完 %}"
    let template = try #require(workspace.compiled(text, log: &log))
    try workspace.checkWording(
      template,
      for: [SmallWorkspace.id("某")],
      log: &log
    )
    let finding = try #require(log.diagnostics.first)
    #expect(finding.message == "“增长”写死在正文里，但 3 个成员中有 1 个是下降、1 个是持平")
    #expect(finding.remarks.first?.text == "为负：某的丙市局 −20.00%；为零：某的乙市局 0.00%")
  }

  @Test func readsTheWordsOfParallelSentences() throws {
    let workspace = SmallWorkspace()
    var log = DiagnosticLog()
    let text = "{{ 收入.同比.各(下级) | 并列句(\"{名}分别增长{值}\") }}。"
    let template = try #require(workspace.compiled(text, log: &log))
    try workspace.checkWording(
      template,
      for: [SmallWorkspace.id("某")],
      log: &log
    )
    let finding = try #require(log.diagnostics.first { $0.code == "W405" })
    #expect(finding.remarks.first?.text == "为负：某的丙市局 −20.00%；为零：某的乙市局 0.00%")
  }
}
