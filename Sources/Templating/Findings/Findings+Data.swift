package import Diagnostics
import Expressions
package import Facts
import Phrasing

// What the data does not give.
extension Diagnostic {
  /// D301: 缺, with the cells that lack it.
  static func missing(
    _ missing: Missing,
    at span: SourceSpan,
    of organization: String,
    schema: Schema,
    question: Question? = nil
  ) -> Diagnostic {
    let settings = schema.settings
    let gaps = missing.places.map { MissingGap($0, schema) }
    guard let first = gaps.first else {
      return Diagnostic(
        .error,
        "D301",
        "数据里没有这个值",
        at: [Label(span, "缺")],
        organizations: [organization]
      )
    }
    let isBlank = first.place.cell != nil
    let isUnread = !first.place.content.isEmpty
    var finding = Diagnostic(
      .error,
      "D301",
      gaps.message(settings),
      at: [Label(span, needLabel(first, gaps, settings))],
      remarks: gaps.prefix(shownGaps).compactMap { gap in
        gap.dataText(settings, gaps: gaps).map { Remark("数据", $0) }
      } + choices(span, question, isBlank: isBlank, isUnread: isUnread),
      organizations: [organization]
    )
    if gaps.allSatisfy({ !$0.place.content.isEmpty }) {
      finding.cells = gaps.compactMap(\.place.cell)
    }
    return finding
  }

  /// Cells whose content is told one by one; more would fill the screen for one cause.
  private static let shownGaps = 3

  private static func needLabel(
    _ first: MissingGap,
    _ gaps: [MissingGap],
    _ settings: Settings
  ) -> String {
    guard let month = first.month, first.isIn(settings.reportPeriod) else { return "缺" }
    guard first.isOfFlow else { return "\(month.month)月缺" }
    let period = settings.reportPeriod
    let need =
      period.monthCount > 1
      ? "\(period.first.month)—\(period.last.month)月" : "\(period.last.month)月"
    return "需要 \(need)，\(month.month)月缺"
  }

  private static func choices(
    _ span: SourceSpan,
    _ question: Question?,
    isBlank: Bool,
    isUnread: Bool
  ) -> [Remark] {
    let expression = span.text.split(separator: "|").first.map(String.init) ?? span.text
    let trimmed = expression.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let fill = isUnread ? "改正这一格" : isBlank ? "补填这一格" : "补上这一行数据"
    let other =
      question == nil
      ? "本句先用 {% 如果 非 … 是 缺 %} 判断" : "本句改用 {{ \(trimmed) | 缺省(\"数据待报\") }}"
    var remarks = [Remark("选择", "① \(fill)；② \(other)")]
    if isBlank, !isUnread { remarks.append(Remark("", "系统不会把空格当作 0；“缺行: 按零”只管整行不存在的情形")) }
    return remarks
  }

  /// D318: a record, or a part of the plan done, said of preliminary values.
  ///
  /// `span` is the value or condition that says so; reaches the report of `organization`.
  package static func preliminaryClaims(
    _ claims: [PreliminaryClaim],
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    let months = Set(claims.flatMap(\.months)).sorted()
    let said = claims.map { "“\($0.claim)”" }.joined(separator: "、")
    return Diagnostic(
      .error,
      "D318",
      "\(preliminaryText(months))为预计数，不能据此下\(said)的结论",
      at: [Label(span, "结账后才能这样说")],
      remarks: [
        Remark("选择", "① 结账后更新数据，删去数据源的 预计 再出稿；② 先用 {% 如果 非 收入 是 预计 %} 判断，预计时换一种说法")
      ],
      organizations: [organization]
    )
  }

  /// 2004年5月、6月.
  private static func preliminaryText(_ months: [Month]) -> String {
    months.enumerated().map { index, month in
      let isSameYear = index > 0 && months[index - 1].year == month.year
      return (isSameYear ? "" : "\(month.year)年") + "\(month.month)月"
    }.joined(separator: "、")
  }

  /// D305; `plan` where 完成率 or 进度差 has no value for it.
  static func undefined(
    _ undefined: Undefined,
    plan: UnfitPlan?,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    if let plan { return unfit(plan, at: span, of: organization) }
    return Diagnostic(
      .error,
      "D305",
      "“\(span.text)”有的机构无定义：\(undefined.reason.rawValue)",
      at: [Label(span, "不能直接印出")],
      remarks: [
        Remark("机构", organization), Remark("修改", "改用有说法的函数（升降语、增减语等），或先用 {% 如果 … 是 无定义 %} 判断"),
      ],
      organizations: [organization]
    )
  }

  private static func unfit(
    _ plan: UnfitPlan,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    var value = span.text.prefix { $0 != "|" }
    while value.last?.isWhitespace == true { value.removeLast() }
    return Diagnostic(
      .error,
      "D305",
      "“\(span.text)”有的机构无定义：\(plan.reason)，算不出完成的比例",
      at: [Label(span, "不能直接印出")],
      remarks: [Remark("机构", organization)]
        + plan.cells.map { Remark("数据", "\($0)（\(plan.printed)）") } + [
          Remark("选择", "① 填上计划；② 没有计划的，先用 {% 如果 \(value) 是 无定义 %} 判断，只说数额")
        ],
      organizations: [organization]
    )
  }

  static func emptyList(at span: SourceSpan, of organization: String) -> Diagnostic {
    Diagnostic(
      .error,
      "D306",
      "“\(span.text)”有的机构一项也没有，句子说不成",
      at: [Label(span, "没有一项")],
      remarks: [Remark("机构", organization), Remark("修改", "先用 {% 如果 ….个数 > 0 %} 判断")],
      organizations: [organization]
    )
  }

  static func beyondEnd(
    _ index: Int,
    _ count: Int,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "D306",
      "\(organization)的列只有 \(count) 项，没有第 \(index) 项",
      at: [Label(span, "超出末尾")],
      remarks: [Remark("修改", "先用 {% 如果 ….个数 ≥ \(index) %} 判断")],
      organizations: [organization]
    )
  }

  static func unprintable(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "U202", "\(type.name)不能印出", at: [Label(span)])
  }

  static func standIn(
    _ text: String,
    for missing: Missing,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    let what = missing.places.first.map { MissingGap($0, nil).subject } ?? "数据"
    return Diagnostic(
      .note,
      "D301",
      "\(what)缺，印作“\(text)”",
      at: [Label(span)],
      organizations: [organization]
    )
  }

  static func labelVanished(
    _ label: String,
    _ kind: String,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "N101",
      "\(kind)“\(label)”的条件不成立，没有印出，这里却提到它",
      at: [Label(span, "没有这张\(kind)")],
      remarks: [Remark("修改", "把提到它的话放进同样的条件里")],
      organizations: [organization]
    )
  }

  /// N107: two blocks of one document have the same label, or one in a loop has one.
  static func labelTwice(
    _ label: String,
    _ kind: String,
    at spans: [SourceSpan],
    of organization: String
  ) -> Diagnostic {
    let isLoop = Set(spans).count == 1
    let labels = spans.prefix(isLoop ? 1 : spans.count).enumerated().map { index, span in
      Label(span, isLoop ? "循环里用了 \(spans.count) 次" : index == 0 ? "第一次" : "又一次")
    }
    return Diagnostic(
      .error,
      "N107",
      "一份报告里有 \(spans.count) 张\(kind)的标签是“\(label)”",
      at: labels,
      remarks: [Remark("修改", isLoop ? "循环里的\(kind)不写标签" : "给各张\(kind)起不同的标签")],
      organizations: [organization]
    )
  }

  static func totalWithoutContainer(at span: SourceSpan, of organization: String) -> Diagnostic {
    Diagnostic(
      .error,
      "N106",
      "表的合计没有所属：这些行不是一个机构的全部下级，也不是一个维度的全部成员",
      at: [Label(span, "合计说不成")],
      remarks: [Remark("修改", "改为 合计: 无")],
      organizations: [organization]
    )
  }
}
