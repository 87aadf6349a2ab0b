import Auditing
import Diagnostics
import Documents
import Facts
import SampleSupport
import Testing

/// A report of one paragraph, one printed number of it changed by hand.
struct BrokenReport: Sendable, CustomTestStringConvertible {
  let name: String
  var organization = "陕西"
  let text: String
  let old: String
  let new: String
  var occurrence = 1
  let severity: Severity
  let code: String
  let message: String

  var testDescription: String { name }
}

struct AuditTests {
  private func findings(of document: Document) throws -> [Diagnostic] {
    var log = DiagnosticLog()
    audit(document, schema: try SampleReports.shared.get().schema, log: &log)
    return log.diagnostics
  }

  @Test func findsNoErrorInTheElevenReportsOfThePack() throws {
    for document in try SampleReports.packReports.get() {
      let found = try findings(of: document).filter { $0.severity != .note }
      #expect(found.map { renderText($0) } == [])
    }
  }

  @Test(arguments: [
    // 1
    BrokenReport(
      name: "shares beyond rounding",
      text: "{{ 收入.构成(运营商).降序 | 并列句(\"{名}占比分别为{值}\") }}。",
      old: "43.51%",
      new: "43.41%",
      severity: .error,
      code: "W420",
      message: "各部分占比合计不等于100%，不是四舍五入造成的"
    ),
    BrokenReport(
      name: "shares within rounding",
      text: "{{ 收入.构成(运营商).降序 | 并列句(\"{名}占比分别为{值}\") }}。",
      old: "43.51%",
      new: "43.52%",
      severity: .note,
      code: "W432",
      message: "因四舍五入，合计不等于100%"
    ),
    BrokenReport(
      name: "changes of shares beyond rounding",
      text: "{{ 收入.构成(运营商).较年初 | 升降分组 }}。",
      old: "8.80个百分点",
      new: "9.00个百分点",
      severity: .error,
      code: "W420",
      message: "各部分占比的变化合计不为零，不是四舍五入造成的"
    ),
    BrokenReport(
      name: "changes of shares within rounding",
      text: "{{ 收入.构成(运营商).较年初 | 升降分组 }}。",
      old: "8.80个百分点",
      new: "8.81个百分点",
      severity: .note,
      code: "W407",
      message: "按未取整数据计算：各部分占比的变化合计不为零"
    ),
    // 2
    BrokenReport(
      name: "contribution rates beyond rounding",
      text: "{{ 收入.各(运营商).降序 | 名单 }}：{{ 收入[移动].贡献率 }}、{{ 收入[联通].贡献率 }}、"
        + "{{ 收入[电信].贡献率 }}、{{ 收入[网通].贡献率 }}。",
      old: "@1",
      new: "+1.00",
      severity: .error,
      code: "W420",
      message: "各部分贡献率合计不等于100%，不是四舍五入造成的"
    ),
    BrokenReport(
      name: "pulls that do not give the growth",
      text: "{{ 收入.同比 | 升降语 }}，移动拉动{{ 收入[移动].拉动 }}、联通{{ 收入[联通].拉动 }}、"
        + "电信{{ 收入[电信].拉动 }}、网通{{ 收入[网通].拉动 }}。",
      old: "@2",
      new: "+1.00",
      severity: .error,
      code: "W420",
      message: "各部分拉动之和与总的增幅对不上"
    ),
    BrokenReport(
      name: "a pull that contribution and growth do not give",
      text: "{{ 收入.同比 | 升降语 }}，移动贡献率{{ 收入[移动].贡献率 }}，拉动{{ 收入[移动].拉动 }}。",
      old: "@3",
      new: "+1.00",
      severity: .error,
      code: "W420",
      message: "拉动与印出的贡献率、增幅对不上"
    ),
    // 9
    BrokenReport(
      name: "bureaux of a table that do not make up the province of the text",
      text: "收入{{ 收入 }}。\n\n```表\n题: 各局\n行: 市局\n列:\n  - {值: 收入, 头: 收入}\n```",
      old: "394.60",
      new: "349.60",
      severity: .error,
      code: "W420",
      message: "各下级之和与上级对不上"
    ),
    // 10
    BrokenReport(
      name: "months that do not add up",
      text: "收入{{ 收入 }}。\n\n各月{{ 收入.当月@1月 }}、{{ 收入.当月@2月 }}、{{ 收入.当月@3月 }}、"
        + "{{ 收入.当月@4月 }}、{{ 收入.当月@5月 }}、{{ 收入.当月@6月 }}。",
      old: "1408.00万元",
      new: "1480.00万元",
      severity: .error,
      code: "W420",
      message: "各月之和与累计数对不上"
    ),
    BrokenReport(
      name: "a month above the record",
      text: "最高{{ 收入.当月.历史最高 }}，6月{{ 收入.当月 }}。",
      old: "420.00万元",
      new: "402.00万元",
      severity: .error,
      code: "W420",
      message: "有一个月高于历史最高"
    ),
    // 12
    BrokenReport(
      name: "a price that amount and number do not give",
      text: "收入{{ 收入[代售卡] }}，售卡{{ 售卡 }}，每张{{ 每张卡收入 }}。",
      old: "@3",
      new: "+1.00",
      severity: .error,
      code: "W420",
      message: "比率与印出的分子、分母对不上"
    ),
    BrokenReport(
      name: "places against values",
      text: "西安{{ 收入[西安] }}居{{ 收入[西安].排名(市局) }}，榆林{{ 收入[榆林] }}居{{ 收入[榆林].排名(市局) }}。",
      old: "394.60万元",
      new: "349.60万元",
      severity: .error,
      code: "W420",
      message: "位次与印出的数对不上：位次在前的数反而小"
    ),
    // 3
    BrokenReport(
      name: "a part above its whole",
      text: "收入{{ 收入 }}，其中移动{{ 收入[移动] }}。",
      old: "612.62万元",
      new: "1612.62万元",
      severity: .error,
      code: "W420",
      message: "其中的数大于总数"
    ),
    BrokenReport(
      name: "parts that do not make up their whole",
      text: "收入{{ 收入 }}，{{ 收入.各(运营商) | 并列句(\"{名}分别为{值}\") }}。",
      old: "612.62万元",
      new: "512.62万元",
      severity: .error,
      code: "W420",
      message: "各部分合计不等于总数"
    ),
    BrokenReport(
      name: "some parts above their whole together",
      text: "收入{{ 收入 }}，其中移动{{ 收入[移动] }}，联通{{ 收入[联通] }}。",
      old: "612.62万元",
      new: "812.62万元",
      severity: .error,
      code: "W420",
      message: "其中各项合计大于总数"
    ),
    BrokenReport(
      name: "bureaux that do not make up their province",
      text: "收入{{ 收入 }}，{{ 收入.各(市局) | 并列句(\"{名}分别为{值}\") }}。",
      old: "394.60万元",
      new: "349.60万元",
      severity: .error,
      code: "W420",
      message: "各部分合计不等于总数"
    ),
    BrokenReport(
      name: "parts that lack more than what is not listed",
      text: "售卡{{ 售卡 }}，其中移动{{ 售卡[移动] }}，联通{{ 售卡[联通] }}，电信{{ 售卡[电信] }}。",
      old: "90.80万张",
      new: "9.08万张",
      severity: .error,
      code: "W420",
      message: "其中各项合计与总数之差，不等于没有列出的部分"
    ),
    // 4
    BrokenReport(
      name: "a gap that its values do not give",
      text: "{{ 收入.月均增幅.名称 }}为{{ 收入.月均增幅 }}，全国{{ 收入[全国].月均增幅 }}，"
        + "{{ 收入.月均增幅 − 收入[全国].月均增幅 | 高低语(\"全国\") }}。",
      old: "9.09个百分点",
      new: "16.62个百分点",
      severity: .error,
      code: "W407",
      message: "印出的差与印出的两数对不上"
    ),
    BrokenReport(
      name: "a gap off by the last place",
      text: "{{ 收入.月均增幅.名称 }}为{{ 收入.月均增幅 }}，全国{{ 收入[全国].月均增幅 }}，"
        + "{{ 收入.月均增幅 − 收入[全国].月均增幅 | 高低语(\"全国\") }}。",
      old: "9.09个百分点",
      new: "9.08个百分点",
      severity: .note,
      code: "W407",
      message: "按未取整数据计算：印出的差与印出的两数之差相差末位一个单位"
    ),
    BrokenReport(
      name: "a hedged gap that its values do not give",
      organization: "榆林",
      text: "占{{ 收入.占比(邮政收入) }}，全省{{ 收入[上级].占比(邮政收入) }}，"
        + "{{ 收入.占比(邮政收入) − 收入[上级].占比(邮政收入) | 约(1) | 高低语(\"全省\") }}。",
      old: "8个百分点",
      new: "9个百分点",
      severity: .error,
      code: "W407",
      message: "印出的差与印出的两数对不上"
    ),
    // 5
    BrokenReport(
      name: "an increment that level and base do not give",
      text: "收入{{ 收入 }}，上年同期{{ 收入@上年同期 }}，{{ 收入.同比增量 | 增减语 }}。",
      old: "344.00万元",
      new: "334.00万元",
      severity: .error,
      code: "W407",
      message: "印出的差与印出的两数对不上"
    ),
    BrokenReport(
      name: "a growth that level and increment do not give",
      text: "收入{{ 收入 }}，{{ 收入.同比增量 | 增减语 }}，{{ 收入.同比 | 升降语 }}。",
      old: "32.33%",
      new: "33.23%",
      severity: .error,
      code: "W420",
      message: "增幅与印出的本期数、基期数或增减额对不上"
    ),
    BrokenReport(
      name: "a fall that level and base do not give",
      organization: "铜川",
      text: "收入{{ 收入 }}，上年同期{{ 收入@上年同期 }}，{{ 收入.同比 | 升降语 }}。",
      old: "4.34%",
      new: "4.43%",
      severity: .error,
      code: "W420",
      message: "增幅与印出的本期数、基期数或增减额对不上"
    ),
    // 6
    BrokenReport(
      name: "a completion that level and plan do not give",
      text: "收入{{ 收入 }}，完成计划{{ 收入.计划 }}的{{ 收入.完成率 }}。",
      old: "46.93%",
      new: "49.63%",
      severity: .error,
      code: "W420",
      message: "完成率与印出的完成数、计划数对不上"
    ),
    BrokenReport(
      name: "what is missing to half the plan",
      text: "收入{{ 收入 }}，计划{{ 收入.计划 }}，距过半还差{{ 收入.缺口(过半) }}。",
      old: "92.00万元",
      new: "29.00万元",
      severity: .error,
      code: "W420",
      message: "缺口与印出的计划数、完成数对不上"
    ),
    BrokenReport(
      name: "a pace that the completion does not give",
      text: "完成{{ 收入.完成率 }}，{{ 收入.进度差 | 快慢语(\"时间进度\") }}。",
      old: "3.07个百分点",
      new: "3.70个百分点",
      severity: .error,
      code: "W420",
      message: "与时间进度的差距和印出的完成率对不上"
    ),
    // 7
    BrokenReport(
      name: "a change of place that its places do not give",
      text: "居全国{{ 收入.排名(上级) }}，年初居{{ 收入@年初.排名(上级) }}，"
        + "{{ 收入.位次变化(上级) | 位次语(\"比年初\") }}。",
      old: "4个位次",
      new: "5个位次",
      severity: .error,
      code: "W420",
      message: "位次变化与印出的前后位次对不上"
    ),
    // 8
    BrokenReport(
      name: "a share that part and whole do not give",
      text: "放号{{ 放号 | 单位(\"万户\") }}，占全国{{ 放号[全国] | 单位(\"万户\") }}的{{ 放号.占比(全国) }}。",
      old: "1.25%",
      new: "1.23%",
      severity: .error,
      code: "W420",
      message: "比率与印出的分子、分母对不上"
    ),
    // The same number everywhere
    BrokenReport(
      name: "two numbers in one text",
      text: "收入{{ 收入 }}。同比{{ 收入.同比 }}。\n\n全年过半，收入{{ 收入 }}。",
      old: "1408.00万元",
      new: "1480.00万元",
      occurrence: 2,
      severity: .error,
      code: "W420",
      message: "同一个量在两处说法不一致"
    ),
    BrokenReport(
      name: "two names of one value",
      text: "西安{{ 收入[西安] }}。\n\n```表\n题: 各局\n行: 市局\n列:\n  - {值: 收入, 头: 收入}\n```",
      old: "394.60",
      new: "394.00",
      severity: .error,
      code: "W420",
      message: "同一个量在两处说法不一致"
    ),
  ])
  func findsTheBrokenNumber(_ broken: BrokenReport) throws {
    let document = try SampleReports.shared.get().report(broken.text, for: broken.organization)
    #expect(try findings(of: document).filter { $0.severity != .note }.map(\.message) == [])
    let found = try findings(of: document.breaking(broken))
    let text = found.map { renderText($0) }.joined(separator: "\n")
    #expect(found.first?.message == broken.message, "\(text)")
    #expect(found.first?.code == broken.code)
    #expect(found.first?.severity == broken.severity)
  }

  @Test func showsPlacesAndIntervals() throws {
    let sample = try SampleReports.shared.get()
    let text = """
      {{ 收入.月均增幅.名称 }}为{{ 收入.月均增幅 }}，全国{{ 收入[全国].月均增幅 }}。

      本省{{ 收入.月均增幅.名称 }}{{ 收入.月均增幅 − 收入[全国].月均增幅 | 高低语("全国") }}。
      """
    let broken = try sample.report(text, for: "陕西").breaking("9.09个百分点", to: "16.62个百分点")
    let finding = try #require(try findings(of: broken).first)
    let lines = renderText(finding).split(separator: "\n").map(String.init)
    #expect(lines.first == "错误[W407]：印出的差与印出的两数对不上")
    #expect(lines.contains { $0.hasSuffix("^ 印作 16.62个百分点") })
    #expect(lines.contains { $0.hasSuffix("^ 印作 66.21%") })
    #expect(lines.contains { $0.hasSuffix("^ 印作 57.12%") })
    #expect(
      lines.contains(
        "  = 区间核对：66.21%±0.005 − 57.12%±0.005 应在 9.08 与 9.1 之间，"
          + "与 16.62个百分点±0.005 不相交，不是四舍五入造成的"
      ),
      "\(lines)"
    )
  }

  /// 尾差 moves a last digit on purpose; beside it the plain shares are printed.
  @Test func acceptsSharesAdjustedToAHundred() throws {
    let text = """
      {{ 收入.构成(业务).降序 | 尾差(最大余数) | 并列句("{名}占比分别为{值}") }}。

      分开说，缴费卡占{{ 收入[代售卡].占比 }}，代放号占{{ 收入[代放号].占比 }}，代收费占{{ 收入[代收费].占比 }}，公话占{{ 收入[公话].占比 }}。
      """
    for organization in ["陕西", "咸阳", "延安"] {
      let document = try SampleReports.shared.get().report(text, for: organization)
      let found = try findings(of: document).filter { $0.severity == .error }
      #expect(found.map { renderText($0) } == [])
    }
  }

  /// Words that only stand near one another prove nothing.
  @Test func saysNothingWhereNoFactBindsTheNumbers() throws {
    let text = "收入{{ 收入 }}，其中放号{{ 放号 }}，占比{{ 收入[移动].占比 }}和{{ 放号.占比(全国) }}。"
    let document = try SampleReports.shared.get().report(text, for: "陕西")
      .breaking("43.51%", to: "99.99%")
    #expect(try findings(of: document) == [])
  }
}

extension Document {
  /// The document with the number of a case changed; `@2` is the second printed one, `+1.00` what is
  /// added to it.
  fileprivate func breaking(_ broken: BrokenReport) -> Document {
    guard broken.old.hasPrefix("@"), let place = Int(broken.old.dropFirst()) else {
      return breaking(broken.old, to: broken.new, occurrence: broken.occurrence)
    }
    let old = printedFacts[place - 1]
    let digits = old.prefix { $0.isNumber || $0 == "." }
    guard let number = Rational(decimal: digits),
      let step = Rational(decimal: broken.new.dropFirst())
    else { preconditionFailure("\(old) is no number") }
    let changed = (number + step).decimalText(decimals: 2, rounding: .halfUp)
    return breaking(old, to: changed + old.dropFirst(digits.count))
  }

  /// What the facts of the paragraphs print, in reading order.
  private var printedFacts: [String] {
    blocks.flatMap { block -> [String] in
      guard case .paragraph(let paragraph) = block else { return [] }
      return paragraph.inlines.compactMap {
        if case .fact(_, let shown) = $0 { shown } else { nil }
      }
    }
  }
}
