import Diagnostics
import Expressions
import Facts

/// The names of the sample's workspace, as far as the tests use them (workspace.md 1, language.md 1.3).
enum Sample {
  static let schema = Schema(
    organizations: organizations,
    dimensions: [
      DimensionDeclaration(name: "运营商", members: members(["移动", "联通", "电信", "网通"])),
      DimensionDeclaration(name: "业务", members: members(["代售卡", "代放号", "代收费", "公话"])),
      DimensionDeclaration(name: "专业", members: members(["储蓄", "函件", "代办电信"])),
    ],
    series: series,
    quotients: quotients,
    settings: Settings(
      reportPeriod: Period(Month(year: 2004, month: 1), Month(year: 2004, month: 6))
    ),
    lexiconNames: ["双过半", "走势", "增速", "贡献"]
  )

  private static func members(_ names: [String]) -> [DimensionDeclaration.Member] {
    names.map { .init(name: $0) }
  }

  static let yuan = Measure(
    ladder: ["元", "万元", "亿元"].compactMap { MeasureUnit($0) },
    basis: "财务列账"
  )
  static let households = Measure(
    ladder: ["户", "万户"].compactMap { MeasureUnit($0) },
    basis: "国家局统计"
  )
  static let cards = Measure(ladder: ["张", "万张"].compactMap { MeasureUnit($0) }, basis: "国家局统计")
  static let faceValue = Measure(ladder: yuan.ladder, basis: "面值")
  static let collected = Measure(ladder: yuan.ladder, basis: "代收")
  static let points = Measure(ladder: [MeasureUnit(base: "")], isAdditive: false, decimals: 1)
  static let perCard = Measure(ladder: [MeasureUnit(base: "元/张")], isAdditive: false, decimals: 2)

  private static let series = [
    SeriesDeclaration(
      name: "收入",
      printedName: "代办电信业务收入",
      aliases: ["代办电信收入", "代办收入"],
      type: .amount(yuan),
      nature: .flow,
      plan: "年计划",
      memberOf: .init(series: "邮政收入", dimension: "专业", member: "代办电信"),
      dimensions: ["运营商", "业务"]
    ),
    SeriesDeclaration(
      name: "放号",
      printedName: "代放号",
      type: .quantity(households),
      nature: .flow,
      dimensions: ["运营商"]
    ),
    SeriesDeclaration(
      name: "售卡",
      printedName: "代售卡",
      type: .quantity(cards),
      nature: .flow,
      dimensions: ["运营商"]
    ),
    SeriesDeclaration(
      name: "售卡金额",
      printedName: "缴费卡销售额",
      type: .amount(faceValue),
      nature: .flow,
      dimensions: ["运营商"]
    ),
    SeriesDeclaration(
      name: "代收费额",
      printedName: "代收费总额",
      type: .amount(collected),
      nature: .flow,
      dimensions: ["运营商"]
    ),
    SeriesDeclaration(
      name: "邮政收入",
      printedName: "邮政总收入",
      type: .amount(yuan),
      nature: .flow,
      dimensions: ["专业"]
    ),
    SeriesDeclaration(
      name: "年计划",
      printedName: "年度收入计划",
      type: .amount(yuan),
      nature: .yearly,
      isMonthly: false
    ),
    SeriesDeclaration(
      name: "综合指数",
      printedName: "综合考核指标",
      type: .index(points),
      nature: .momentary
    ),
    SeriesDeclaration(
      name: "在网户",
      printedName: "在网用户",
      type: .quantity(households),
      nature: .stock,
      dimensions: ["运营商"]
    ),
  ]

  private static var quotients: [QuotientDeclaration] {
    let revenue = Question(.series("收入"), type: .amount(yuan))
    let ofCards = Question(
      .slice(revenue, [.member(dimension: "业务", name: "代售卡")]),
      type: .amount(yuan)
    )
    return [
      QuotientDeclaration(
        name: "卡手续费率",
        printedName: "缴费卡手续费率",
        type: .ratio,
        numerator: ofCards,
        denominator: Question(.series("售卡金额"), type: .amount(faceValue))
      ),
      QuotientDeclaration(
        name: "每张卡收入",
        printedName: "每张缴费卡收入",
        type: .unitPrice(perCard),
        numerator: ofCards,
        denominator: Question(.series("售卡"), type: .quantity(cards))
      ),
    ]
  }

  /// Names by level, each with its parent and kind; 吉林 is both a province and a bureau.
  private static let table: [(name: String, level: String, parent: String?, kind: String?)] = [
    ("全国", "全国", nil, nil),
    ("陕西", "省", "全国", nil), ("重庆", "省", "全国", nil), ("贵州", "省", "全国", nil),
    ("吉林", "省", "全国", nil),
    ("西安", "市局", "陕西", nil), ("延安", "市局", "陕西", nil), ("榆林", "市局", "陕西", nil),
    ("吉林", "市局", "陕西", nil),
    ("延安市局本部", "单位", "延安", "市局本部"), ("安塞县", "单位", "延安", "县局"),
    ("神木县", "单位", "榆林", "县局"), ("靖边县", "单位", "榆林", "县局"),
  ]

  private static var organizations: Organizations {
    var all: [Organization] = []
    for (index, row) in table.enumerated() {
      all.append(
        Organization(
          id: OrganizationID(index: index),
          name: row.name,
          level: row.level,
          kind: row.kind,
          parent: row.parent.flatMap { parent in all.last { $0.name == parent }?.id },
          fullName: row.name + "局",
          shortName: row.name,
          scope: "全" + row.level
        )
      )
    }
    func id(_ name: String) -> OrganizationID? { all.first { $0.name == name }?.id }
    var aliases: [String: OrganizationID] = [:]
    aliases["全省"] = id("陕西")
    aliases["神木"] = id("神木县")
    aliases["安塞"] = id("安塞县")
    return Organizations(
      all,
      levels: ["全国", "省", "市局", "单位"],
      groups: [
        .init(name: "考核同组", level: "省", members: ["陕西", "重庆", "贵州"].compactMap(id))
      ],
      aliases: aliases,
      attributeNames: ["成立", "管理模式", "考核组"]
    )
  }

  /// The question of a text, and the codes of what is wrong with it.
  static func read(
    _ text: String,
    locals: LocalNames = LocalNames()
  ) -> (question: Question?, findings: [Diagnostic]) {
    var log = DiagnosticLog()
    let source = SourceText(name: "式", text: text)
    let question = parseQuestion(source, against: schema, locals: locals, log: &log)
    return (question, log.diagnostics)
  }
}
