import Diagnostics
import Expressions
import Facts
import Phrasing
import Testing

struct CheckTests {
  private func findings(
    _ text: String,
    asking context: PhraseContext? = nil
  ) throws -> (type: ValueType?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let tag = try #require(Sample.tag(text, log: &log), "\(log.diagnostics.map(\.message))")
    let type = check(
      tag,
      against: Sample.schema,
      lexicon: Lexicon(),
      asking: context,
      log: &log
    )
    return (type, log)
  }

  @Test(arguments: [
    "收入", "收入.同比 | 升降语", "收入.同比 | 升降语(\"，增长\", \"，下降\", \"\")", "收入 | 约(0.1亿元) | 小数(1)",
    "收入.同比增量 | 增减语(\"增收\", \"减收\")", "收入 | 单位(\"亿元\") | 增减语", "收入.排名(上级) | 之后",
    "收入.占比(邮政收入) − 收入[上级].占比(邮政收入) | 约(1) | 高低语(上级.范围 + \"平均\")",
    "收入.构成(运营商) | 尾差(最大余数) | 并列句(\"{名}分别占{值}\")", "收入.构成(运营商) | 名单(\"和\")",
    "收入.构成(运营商) | 比例语", "收入.构成(运营商).较年初 | 升降分组", "收入.当月 | 番数(自: 年初)",
    "收入.贡献率(邮政收入) | 番数(自: 1月)", "收入.同比 | 倍数语", "收入@1月.当月 | 仅(上年同期)", "收入 | 仅(收入[西安])",
    "收入 | 仅(100万元)", "期末 | 月底", "本局 | 称(\"全称\")", "收入 | 缺省(\"待报\")",
    "[规模: 收入.位次变化(上级), 增幅: 收入.同比.位次变化(上级)] | 位次语(\"比年初\")",
    "[规模: 收入.排名(上级), 增幅: 收入.同比.排名(上级)] | 并列句(\"{名}分别居\" + 上级.范围 + \"{值}\")",
    "收入.当月.同比.逐月 | 转向语", "收入[移动].占比 | 分数语", "收入 | 下限(100)", "收入.进度差 | 快慢语(\"时间进度\")",
    "收入.同比 | 升降语 | 缺省(\"待报\")", "收入.构成(运营商)[1]",
  ])
  func acceptsWhatFits(text: String) throws {
    let (_, log) = try findings(text)
    #expect(log.diagnostics.map(\.message) == [])
  }

  @Test(arguments: [
    ("收入.同比 | 升降吾", "N105"), ("收入 | 升降语", "U202"), ("收入.同比 | 增减语", "U202"),
    ("收入.构成(运营商) | 升降语", "U212"), ("收入 | 名单", "U212"), ("收入.构成(运营商)", "U212"),
    ("收入.同比 > 0", "U202"), ("收入.同比 | 升降语 | 约(1)", "U202"), ("收入 | 约", "S104"),
    ("收入 | 约(\"一\")", "U202"), ("收入 | 约(0)", "U202"), ("收入 | 约(1户)", "U202"),
    ("收入 | 小数(5)", "U202"), ("收入 | 单位(\"户\")", "U202"), ("收入.当月 | 番数", "S104"),
    ("收入 | 倍数语", "S104"), ("收入.当月 | 番数(1)", "U202"), ("收入.进度差 | 快慢语", "S104"),
    ("收入.构成(运营商) | 并列句(\"{名}分别占\")", "U202"), ("本局 | 称(\"大名\")", "U202"),
    ("收入.排名(上级) | 位次语", "U202"), ("收入.位次变化(上级) | 之后", "U202"),
    ("收入.同比 | 分数语(1)", "U202"), ("期末 | 升降语", "U202"), ("收入 | 月", "U202"),
    ("收入 | 仅(收入.同比)", "U202"), ("收入 | 仅(100)", "U202"), ("收入.构成(运营商) | 约(1)", "U212"),
  ])
  func refusesWhatDoesNotFit(text: String, code: String) throws {
    let (type, log) = try findings(text)
    #expect(log.diagnostics.map(\.code) == [code])
    #expect(type == nil)
    #expect(log.diagnostics.allSatisfy { !$0.labels.isEmpty })
  }

  @Test func tellsTheTypeOfWhatIsPrinted() throws {
    #expect(try findings("收入 | 约(10)").type == .amount(Sample.money))
    #expect(try findings("收入.同比 | 升降语").type == .text)
    #expect(try findings("收入.位次变化(上级)").type == .rankChange)
  }

  @Test func proposesTheNearestFunction() throws {
    let (_, log) = try findings("收入.同比 | 升降吾")
    let finding = try #require(log.diagnostics.first)
    #expect(finding.message == "没有名为“升降吾”的输出函数")
    #expect(finding.labels.first?.span.text == "升降吾")
    #expect(finding.remarks.first?.text.contains("升降语") == true)
  }

  /// Message 3 of language.md 2.2.
  @Test func explainsPointsWhereARateIsMeant() throws {
    let text = "收入[移动].占比.较年初 | 升降语"
    let share = try Sample.question("收入[移动].占比.较年初")
    let relative = try Sample.question("收入[移动].占比.较年初增幅")
    let detail = Fact.Detail.change(
      current: percent("43.51"),
      base: percent("36.31"),
      type: .ratio,
      basePeriod: Period(Month(year: 2004, month: 1))
    )
    let growth = percent("43.51") / percent("36.31") - Number(.one)
    let context = PhraseContext(
      PhraseSetting(
        schema: Sample.schema,
        lexicon: Lexicon(),
        source: try TableSource([
          "收入[移动].占比.较年初": .fact(fact(percent("7.20"), share, detail)),
          "收入[移动].占比.较年初增幅": .fact(fact(growth, relative, detail)),
        ])
      ),
      organization: OrganizationID(index: 1)
    )
    let finding = try #require(try findings(text, asking: context).log.diagnostics.first)
    #expect(finding.code == "U202")
    #expect(finding.message == "占比的变化量是百分点，“升降语”只接受率")
    #expect(finding.labels == [.init(finding.labels[0].span, "只接受 率（%）")])
    #expect(finding.labels[0].span.text == "升降语")
    #expect(
      finding.remarks == [
        .init("对照", "43.51%（6月累计）− 36.31%（1月）= 7.20个百分点；若说相对变化则是 19.83%"),
        .init("修改", "改用 | 升降点，得到“提高7.20个百分点”"),
        .init("", "若确要说相对变化：{{ 收入[移动].占比.较年初增幅 }}，印作“由36.31%提高到43.51%”"),
      ]
    )
    let withoutData = try #require(try findings(text).log.diagnostics.first)
    #expect(withoutData.message == finding.message)
    #expect(withoutData.remarks.map(\.kind) == ["修改", ""])
  }
}
