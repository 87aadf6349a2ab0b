import Diagnostics
import Expressions
import Facts
import Testing

/// Names made by statements, 值 of the lexicon, and reading inside statements.
struct LocalNameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// Name of the type, or the codes of the findings.
    let result: String
    var testDescription: String { text }

    init(_ text: String, _ result: String) {
      self.text = text
      self.result = result
    }
  }

  /// x of counties by revenue, y of operators by share, z of months, m of materials, 项 of bureaux.
  static let locals: LocalNames = {
    func list(_ text: String) -> Question {
      Sample.read(text).question ?? Question(.text(text), type: .text)
    }
    return LocalNames()
      .adding("x", entryOf: list("收入.前(3, 县局)"))
      .adding("y", entryOf: list("收入.构成(运营商)"))
      .adding("z", entryOf: list("收入.当月.逐月"))
      .adding("m", entryOf: list("素材(节: \"存在问题\", 机构: 下级)"))
      .adding("项", entryOf: list("市局"))
      .adding("家", standingFor: list("收入.构成(运营商).当(值 > 0).降序"))
      .adding("额", standingFor: list("收入[移动]"))
      .adding("差", standingFor: list("收入.同比 − 放号.同比"))
      .adding("对象", standingFor: list("本局"))
      .adding("集", standingFor: list("县局"))
  }()

  static let cases = [
    Case("x", "机构"), Case("x.简称", "文"), Case("x.值", "金额"), Case("x.值 ÷ 收入", "率"),
    Case("x.管理模式", "文"), Case("收入[x]", "金额"), Case("收入[x].同比", "率"), Case("收入.占比(x)", "率"),
    Case("x = 榆林", "真假"), Case("y", "运营商"), Case("y.值", "率"), Case("收入[y].占比", "率"),
    Case("收入[y].排名(运营商)", "位次"), Case("y.值 > 10%", "真假"), Case("z.值", "金额"), Case("z", "月份"),
    Case("m.正文", "文"), Case("m.机构.简称", "文"), Case("项.简称", "文"), Case("项.值", "机构"),
    Case("收入[项]", "金额"),
    Case("家", "列（率）"), Case("家.较年初", "列（百分点）"), Case("家.个数", "个数"), Case("家[1].简称", "文"),
    Case("家.除(移动)", "列（率）"), Case("额.占比", "率"), Case("额.同比", "率"), Case("额@3月", "金额"),
    Case("差", "百分点"),
    Case("收入[对象]", "金额"), Case("对象.范围", "文"), Case("收入.各(集)", "列（金额）"), Case("集.个数", "个数"),
    Case("家.合计", "U209"), Case("x.值.同比", "率"), Case("措辞.双过半(x.值)", "文"),
    Case("收入.各(下级).除(项)", "列（金额）"),
    Case("y.全名", "N103"), Case("x.同比", "N103"), Case("收入[z]", "U202"), Case("放号[m]", "U202"),
    Case("z.正文", "N103"),
    Case("差.同比", "U202"), Case("额.占比(放号)", "U208"), Case("x > 1", "U203"), Case("家 > 0", "U212"),
    Case("收入.占比(y)", "U202"), Case("收入[家]", "U202"), Case("差@3月", "U202"), Case("邮政收入[y]", "U202"),
  ]

  @Test(arguments: cases) func typesLocalNames(_ line: Case) {
    let (question, findings) = Sample.read(line.text, locals: Self.locals)
    #expect(question?.type.name ?? findings.map(\.code).joined(separator: " ") == line.result)
    guard let question else { return }
    let form = normalForm(of: question, schema: Sample.schema)
    #expect(Sample.read(form, locals: Self.locals).question == question)
  }

  static let lexicon = [
    Case("完成率 ≥ 100%", "真假"), Case("完成率 ≥ 50% 且 报告期.末月 ≥ 6", "真假"), Case("完成率 ≥ 设置.过半下限", "真假"),
    Case("缺口(过半)", "金额"), Case("同比 是 无定义", "真假"), Case("同比 > 0 且 当月.逐月 是 稳步", "真假"),
    Case("同比 > −设置.程度词.小幅", "真假"), Case("值 > 0", "U0"), Case("名称", "文"), Case("同必 > 0", "N101"),
    Case("值", "金额"), Case("值.同比", "率"), Case("值.各(下级).当(值 > 0)", "列（金额）"),
  ]

  @Test(arguments: lexicon) func readsBareFacetsOfAnArgument(_ line: Case) throws {
    let revenue = try #require(Sample.read("收入").question)
    let locals = LocalNames(argument: revenue)
    let (question, findings) = Sample.read(line.text, locals: locals)
    let expected = line.result == "U0" ? "真假" : line.result
    #expect(question?.type.name ?? findings.map(\.code).joined(separator: " ") == expected)
    guard let question else { return }
    let form = normalForm(of: question, schema: Sample.schema)
    #expect(Sample.read(form, locals: locals).question == question)
    // The argument in the place of 值 gives what is asked in the end.
    let asked = question.substituting(current: revenue)
    #expect(!normalForm(of: asked, schema: Sample.schema).isEmpty)
  }

  @Test func checksTheFacetsOfAnArgumentAgainstItsSeries() throws {
    let calls = try #require(Sample.read("放号").question)
    let findings = Sample.read("完成率 ≥ 50%", locals: LocalNames(argument: calls)).findings
    #expect(findings.map(\.code) == ["U202"])
    let growth = try #require(Sample.read("收入.同比").question)
    let locals = LocalNames(argument: growth)
    #expect(Sample.read("增幅变化(上月) 是 持平", locals: locals).findings == [])
    #expect(Sample.read("逐月 是 由降转升", locals: locals).findings == [])
  }

  @Test func knowsTheLocalNamesOfAnArgument() throws {
    let argument = try #require(Sample.read("额", locals: Self.locals).question)
    let locals = LocalNames(argument: argument, within: Self.locals)
    #expect(Sample.read("占比 > 30%", locals: locals).findings == [])
    #expect(Sample.read("环比 > 0", locals: locals).findings.map(\.code) == ["U205"])
    #expect(Sample.read("额 > 0", locals: locals).findings.map(\.code) == ["N101"])
  }

  @Test func stopsAtTheWordBehindAnExpression() throws {
    let source = SourceText(name: "式", text: "列 收入.前(3, 下级) 编号: 一是 间隔: “；”")
    var cursor = ExpressionCursor(source, against: Sample.schema)
    var log = DiagnosticLog()
    let statement = cursor.word()?.text
    let list = cursor.question(log: &log)
    let key = cursor.word()?.text
    let hasColon = cursor.take(mark: ":")
    let style = cursor.word()?.text
    let second = cursor.take(word: "间隔")
    let hasSecondColon = cursor.take(mark: ":")
    let separator = cursor.text()
    let isRead = cursor.finish(log: &log)
    #expect(statement == "列" && list?.type.element?.name == "金额" && key == "编号" && style == "一是")
    #expect(hasColon && second && hasSecondColon && separator == "；" && isRead)
    #expect(log.diagnostics == [])
  }

  @Test func readsABoundOfABranch() throws {
    var cursor = ExpressionCursor(
      SourceText(name: "式", text: "增 ≥30%"),
      against: Sample.schema
    )
    var log = DiagnosticLog()
    _ = cursor.word()
    let sign = cursor.comparisonOperator()
    let bound = cursor.question(log: &log)
    #expect(sign == .atLeast)
    #expect(bound?.form == .number(Rational(3, over: 10), unit: .percent))
  }

  @Test(arguments: ["收入", "代办收入", "同比", "县局", "移动", "榆林", "本局", "年初", "考核同组", "且", "家"])
  func refusesANameThatHidesAnother(_ name: String) {
    var log = DiagnosticLog()
    let span = SourceText(name: "式", text: name).wholeSpan
    let isFree = LocalNames.mayDeclare(name, at: span, besides: ["家"], in: Sample.schema, log: &log)
    #expect(!isFree)
    #expect(log.diagnostics.map(\.code) == ["N111"])
  }

  @Test func readsFunctionsBehindAValue() throws {
    let text = "收入.月均增幅 − 收入[上级].月均增幅 ｜ 约（1） | 高低语(上级.范围 + \"平均\")"
    var log = DiagnosticLog()
    let source = SourceText(name: "式", text: text)
    let tag = try #require(parseOutput(source, against: Sample.schema, log: &log))
    #expect(tag.question.type == .percentagePoint)
    #expect(tag.calls.map(\.name) == ["约", "高低语"])
    #expect(tag.calls[1].nameSpan.text == "高低语")
    #expect(tag.calls[1].arguments[0].value.type == .text)
    #expect(
      normalForm(of: tag, schema: Sample.schema)
        == "收入.月均增幅 − 收入[上级].月均增幅 | 约(1) | 高低语(上级.范围 + \"平均\")"
    )
  }

  @Test func readsWordsAndNamedTimesAsArguments() throws {
    var log = DiagnosticLog()
    let shares = SourceText(name: "式", text: "收入.构成(运营商) | 尾差(最大余数)")
    let first = try #require(parseOutput(shares, against: Sample.schema, log: &log))
    #expect(first.calls[0].arguments[0].value.form == .text("最大余数"))
    #expect(normalForm(of: first, schema: Sample.schema) == shares.text)
    let fold = SourceText(name: "式", text: "放号.当月 | 番数(自: 年初)")
    let second = try #require(parseOutput(fold, against: Sample.schema, log: &log))
    #expect(second.calls[0].arguments[0].name == "自")
    #expect(second.calls[0].arguments[0].value.form == .time(.yearStart))
  }

  @Test(arguments: [
    Case("收入 |", "S102"), Case("收入 | 约(", "S104"), Case("收入 | 约(收人)", "N101"),
    Case("收人 | 约(收人) | 小数(收人)", "N101 N101 N101"), Case("收入 | 约 约", "S101"), Case("", "S102"),
    Case("上年同期", "U202"), Case("二季度 | 月", "U202"),
  ])
  func reportsFaultsOfATag(_ line: Case) {
    var log = DiagnosticLog()
    let source = SourceText(name: "式", text: line.text)
    let tag = parseOutput(source, against: Sample.schema, log: &log)
    #expect(tag == nil)
    #expect(log.diagnostics.map(\.code).joined(separator: " ") == line.result)
  }
}
