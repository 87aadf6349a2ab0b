import Auditing
import Diagnostics
import Documents
import Facts
import SampleSupport
import Testing

/// One of the contradictions of the seed summary (claims.md, part 3), tried in a template.
struct Contradiction: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    /// The template cannot be used, or the report is not made.
    case refused(String)
    /// Printed and found, as an error or a finding.
    case reported(String)
    /// The program says something else instead.
    case says(String, not: String)
  }

  let id: String
  var organization = "陕西"
  let text: String
  /// A printed number changed by hand, as somebody would who mends a draft.
  var change: (old: String, new: String)?
  let outcome: Outcome

  var testDescription: String { id }
}

private func averageGrowth(_ series: String) -> String {
  "{{ \(series).月均增幅.名称 }}为{{ \(series).月均增幅 }}，全国{{ \(series)[全国].月均增幅 }}，"
    + "{{ \(series).月均增幅 − \(series)[全国].月均增幅 | 高低语(\"全国\") }}。"
}

private func typedGap(_ series: String, _ gap: String) -> String {
  "\(series)高于全国{{ 手填(\"\(gap)个百分点\", 来源: \"旧稿\", "
    + "指: \(series).月均增幅 − \(series)[全国].月均增幅) }}。"
}

/// The eighteen contradictions of the seed: impossible, refused or reported.
struct ContradictionsTests {
  static let all: [Contradiction] = [
    .init(
      id: "X1 printed",
      text: averageGrowth("收入"),
      change: ("9.09个百分点", "16.62个百分点"),
      outcome: .reported("W407")
    ),
    .init(id: "X1 typed", text: typedGap("收入", "16.62"), outcome: .reported("W420")),
    .init(id: "X2 typed", text: typedGap("放号", "15.71"), outcome: .reported("W420")),
    .init(id: "X3 typed", text: typedGap("售卡", "10.98"), outcome: .reported("W420")),
    .init(id: "X4 without its definition", text: "月均增幅{{ 收入.月均增幅 }}。", outcome: .refused("W430")),
    .init(
      id: "X4 beside a fall",
      organization: "铜川",
      text: "{{ 收入.月均增幅.名称 }}{{ 收入.月均增幅 }}。",
      outcome: .reported("W431")
    ),
    .init(
      id: "X5",
      text: "放号{{ 放号 | 单位(\"万户\") }}，占全国{{ 放号[全国] | 单位(\"万户\") }}的{{ 放号.占比(全国) }}。",
      change: ("1.25%", "1.23%"),
      outcome: .reported("W420")
    ),
    .init(
      id: "X6",
      text: "比重提高{{ 手填(\"2.59个百分点\", 来源: \"旧稿\", 指: 售卡.占比(全国).较年初) }}。",
      outcome: .reported("W420")
    ),
    .init(
      id: "X7",
      text: "完成{{ 收入.完成率 }}，{{ 措辞.双过半(收入) }}。",
      outcome: .says("完成46.93%，未实现任务过半，距过半还差92.00万元。", not: "基本")
    ),
    .init(
      id: "X8 changes",
      text: "{{ 收入.构成(运营商).降序.较年初 | 升降分组 }}。",
      change: ("8.80个百分点", "9.00个百分点"),
      outcome: .reported("W420")
    ),
    .init(
      id: "X8 order",
      text: "{% 设 家 = 收入.构成(运营商).降序 %}{{ 家 | 并列句(\"{名}占{值}\") }}；{{ 家.较年初 | 升降分组 }}。",
      outcome: .says("联通、移动、电信、网通占46.00%、43.51%、10.16%和0.33%；联通、移动、网通", not: "移动、联通")
    ),
    .init(
      id: "X9",
      text: "{{ 收入.构成(业务).降序 | 并列句(\"{名}占{值}\") }}。",
      change: ("4.90%", "4.84%"),
      outcome: .reported("W420")
    ),
    .init(id: "X10", text: "占比{{ 收入.占比(邮政收入).较年初 | 升降语 }}。", outcome: .refused("U202")),
    .init(
      id: "X11",
      text: "售卡{{ 售卡 }}，其中移动{{ 售卡[移动] }}，联通{{ 售卡[联通] }}，电信{{ 售卡[电信] }}。",
      change: ("90.80万张", "9.08万张"),
      outcome: .reported("W420")
    ),
    .init(
      id: "X12 typed",
      organization: "榆林",
      text: "高于全省平均近{{ 手填(\"9个百分点\", 来源: \"旧稿\", 指: 收入.占比(邮政收入) − 收入[上级].占比(邮政收入)) }}。",
      outcome: .reported("W420")
    ),
    .init(
      id: "X12 computed",
      organization: "榆林",
      text: "{{ 收入.占比(邮政收入) − 收入[上级].占比(邮政收入) | 约(1) | 高低语(\"全省平均\") }}。",
      outcome: .says("高于全省平均近8个百分点", not: "7.98")
    ),
    .init(id: "X13", text: "收入{{ 收入.环比 | 升降语 }}。", outcome: .refused("U205")),
    .init(
      id: "X14",
      text: "{% 如果 收入.当月.逐月 是 稳步 %}稳步{% 否则 %}业务{{ 措辞.走势(收入) }}{% 完 %}。",
      outcome: .says("业务大幅增长", not: "稳")
    ),
    .init(id: "X15", text: "增幅居{{ 收入.同比.排名 }}。", outcome: .refused("U202")),
    .init(id: "X16 two measures", text: "销量{{ 售卡 + 售卡金额 }}。", outcome: .refused("U201")),
    .init(
      id: "X16 outlier",
      text: "手续费率{{ 卡手续费率 }}，西安{{ 卡手续费率[西安] }}。",
      outcome: .reported("W421")
    ),
    .init(id: "X17 typed year", text: "开展2014年劳动竞赛。", outcome: .reported("W401")),
    .init(id: "X17 operator", text: "吉通{{ 收入[吉通] }}。", outcome: .refused("N102")),
    .init(
      id: "X18 per cent sign lost",
      text: "增幅{{ 手填(\"49.59\", 来源: \"快报\", 指: 收入.月均增幅) }}。",
      outcome: .refused("U203")
    ),
    .init(
      id: "X18 万 without 元",
      text: "收入{{ 手填(\"1408万\", 来源: \"快报\", 指: 收入) }}。",
      outcome: .refused("U203")
    ),
    .init(id: "X18 two bases", text: "共{{ 收入 + 代收费额 }}。", outcome: .refused("U210")),
    .init(
      id: "X18 place in two styles",
      text: "居{{ 收入.排名(全国) }}、{{ 收入.同比.排名(全国) }}。",
      outcome: .says("居第15位、第9位。", not: "第九")
    ),
  ]

  @Test func coversAllEighteen() {
    let ids = Set(Self.all.map { $0.id.split(separator: " ")[0] })
    #expect(ids == Set((1...18).map { "X\($0)" }))
  }

  @Test(arguments: all)
  func isImpossibleRefusedOrReported(_ example: Contradiction) throws {
    let sample = try SampleReports.shared.get()
    var log = DiagnosticLog()
    let made = try sample.document(example.text, for: example.organization, log: &log)
    switch example.outcome {
    case .refused(let code):
      #expect(made == nil)
      #expect(log.diagnostics.contains { $0.code == code && $0.severity == .error }, "\(log)")
    case .reported(let code):
      var document = try #require(made)
      if let change = example.change {
        audit(document, schema: sample.schema, log: &log)
        #expect(!log.diagnostics.contains { $0.code == code && $0.severity == .error })
        document = document.breaking(change.old, to: change.new)
      }
      audit(document, schema: sample.schema, log: &log)
      let text = log.diagnostics.map { renderText($0) }.joined(separator: "\n")
      #expect(log.diagnostics.contains { $0.code == code }, "\(text)\n\(document.plainText)")
    case .says(let said, let unsaid):
      let text = try #require(made).plainText
      #expect(text.contains(said), "\(text)")
      #expect(!text.contains(unsaid), "\(text)")
    }
  }
}
