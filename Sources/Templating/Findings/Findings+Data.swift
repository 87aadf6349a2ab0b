import Diagnostics
import Expressions
import Facts

// What the data does not give.
extension Diagnostic {
  /// D301: 缺, with the cells that lack it.
  static func missing(
    _ missing: Missing,
    at span: SourceSpan,
    of organization: String,
    settings: Settings,
    question: Question? = nil
  ) -> Diagnostic {
    let gaps = missing.places.map { MissingGap($0) }
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
    let months = Set(gaps.map(\.month)).count
    let subject = first.subject
    let isUnread = !first.place.content.isEmpty
    let count = gaps.count == 1 ? "一格" : " \(gaps.count) 格"
    let message =
      isBlank
      ? "\(subject)有\(count)\(isUnread ? "读不懂" : "为空")，\(first.consequence(settings))"
      : "数据里没有\(subject)"
    return Diagnostic(
      .error,
      "D301",
      message,
      at: [Label(span, needLabel(first, gaps, settings, months: months))],
      remarks: gaps.prefix(3).compactMap { gap in
        gap.dataText(settings, gaps: gaps).map { Remark("数据", $0) }
      } + choices(span, question, isBlank: isBlank, isUnread: isUnread),
      organizations: [organization]
    )
  }

  private static func needLabel(
    _ first: MissingGap,
    _ gaps: [MissingGap],
    _ settings: Settings,
    months: Int
  ) -> String {
    guard let month = first.month, first.isIn(settings.reportPeriod) else { return "缺" }
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

  static func undefined(
    _ undefined: Undefined,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "D305",
      "\(organization)的值无定义：\(undefined.reason.rawValue)",
      at: [Label(span, "不能直接印出")],
      remarks: [Remark("修改", "改用有说法的函数（升降语、增减语等），或先用 {% 如果 … 是 无定义 %} 判断")],
      organizations: [organization]
    )
  }

  static func emptyList(at span: SourceSpan, of organization: String) -> Diagnostic {
    Diagnostic(
      .error,
      "D306",
      "\(organization)的列是空的，句子说不成",
      at: [Label(span, "没有一项")],
      remarks: [Remark("修改", "先用 {% 如果 ….个数 > 0 %} 判断")],
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
    let what = missing.places.first.map { MissingGap($0).subject } ?? "数据"
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

/// A place that lacks its value, read from its description: 神木县 2004年3月 的收入[移动, 代售卡].
private struct MissingGap {
  let place: Missing.Place
  /// 神木县.
  let owner: String
  let month: Month?
  /// 移动 代售卡.
  let members: String
  /// 神木县 2004年3月 的收入.
  let subject: String

  init(_ place: Missing.Place) {
    self.place = place
    let head = place.description.split(separator: "[", maxSplits: 1)
    subject = head.first.map(String.init) ?? place.description
    members =
      head.count > 1
      ? head[1].filter { $0 != "]" }.split(separator: ",")
        .map { $0.drop { $0 == " " } }.joined(separator: " ")
      : ""
    let words = place.description.split(separator: " ")
    owner = words.first.map(String.init) ?? ""
    month = words.dropFirst().first.flatMap { MissingGap.month(of: $0) }
  }

  private static func month(of word: Substring) -> Month? {
    let parts = word.split { $0 == "年" || $0 == "月" }
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    return Month(year: year, month: month)
  }

  func isIn(_ period: Period) -> Bool { month.map { period.contains($0) } ?? false }

  /// What cannot be computed without it.
  func consequence(_ settings: Settings) -> String {
    isIn(settings.reportPeriod) ? "累计、同比、月均增幅均无法计算" : "与它相比的数无法计算"
  }

  /// data/monthly.csv 第 15659 行 revenue_yuan（空）；神木县 移动 代售卡，其余 5 个月都有值.
  func dataText(_ settings: Settings, gaps: [MissingGap]) -> String? {
    guard let cell = place.cell else { return nil }
    let same = gaps.filter { $0.owner == owner && $0.members == members && $0.month != nil }
    let rest = settings.reportPeriod.monthCount - same.count
    let who = ([owner] + (members.isEmpty ? [] : [members])).joined(separator: " ")
    let others =
      isIn(settings.reportPeriod) && rest > 0 ? "，其余 \(rest) 个月都有值" : ""
    let content = place.content.isEmpty ? "空" : place.content
    return "\(cell.file) 第 \(cell.row) 行 \(cell.column)（\(content)）；\(who)\(others)"
  }
}
