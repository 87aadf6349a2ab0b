import Diagnostics
import Facts

// Findings of the syntax.
extension Diagnostic {
  static func error(
    _ code: String,
    _ message: String,
    _ span: SourceSpan,
    _ label: String = "",
    remarks: [Remark] = [],
    replacements: [Replacement] = []
  ) -> Diagnostic {
    Diagnostic(
      .error,
      code,
      message,
      at: [Label(span, label)],
      remarks: remarks + [Remark("详细", "zongjie explain \(code)")],
      replacements: replacements
    )
  }

  static func fix(_ text: String) -> Remark { Remark("修改", text) }

  static func unexpected(_ token: Token, at span: SourceSpan, after: SourceSpan?) -> Diagnostic {
    switch token.kind {
    case .unknown(let text):
      return error("S101", "标签里不认识字符“\(text)”", span, "不认识", remarks: [fix("删去它，或把名称放进反引号 ` `")])
    case .unclosedText:
      return error("S104", "文字没有结束的引号", span, "从这里开始", remarks: [fix("在文字末尾补引号")])
    case .unclosedName:
      return error("S104", "名称没有结束的反引号", span, "从这里开始", remarks: [fix("在名称末尾补 `")])
    case .end:
      let place = after.map { "“\($0.text)”之后" } ?? "这里"
      return error("S102", "\(place)应当有一个名称或值", span, "缺名称", remarks: [fix("补上名称，如 收入")])
    case .mark(.equal) where after == nil:
      return error(
        "S102",
        "式子前面不写“=”",
        span,
        "删去它",
        replacements: [Replacement(span, with: "")]
      )
    case .mark, .name, .number, .time, .wrongTime, .text:
      return error(
        "S102",
        "这里应当是名称或值，写的是“\(span.text)”",
        span,
        "不是名称",
        remarks: [fix("在“\(span.text)”前补上名称，或删去它")]
      )
    }
  }

  /// S101: a mark that another one was typed for.
  static func mistakenMark(_ mend: String, at span: SourceSpan) -> Diagnostic {
    let wanted = mend.split(separator: " ").joined(separator: " ")
    let isNumber = wanted.first?.isNumber == true && !wanted.hasSuffix("月")
    return error(
      "S101",
      isNumber ? "数里不写千位分隔号：“\(span.text)”应为“\(wanted)”" : "标签里的“\(span.text)”应为“\(wanted)”",
      span,
      "应为 \(wanted)",
      replacements: [Replacement(span, with: mend)]
    )
  }

  /// S101: a word of speech where the language has an operator.
  private static func spokenOperator(_ wanted: String, at span: SourceSpan) -> Diagnostic {
    error(
      "S101",
      "“\(span.text)”要写成“\(wanted)”",
      span,
      "应为 \(wanted)",
      replacements: [Replacement(span, with: wanted)]
    )
  }

  private static let spokenOperators = [
    "and": "且", "AND": "且", "并且": "且", "而且": "且", "同时": "且", "or": "或", "OR": "或", "或者": "或",
    "等于": "=", "不等于": "≠", "大于": ">", "高于": ">", "超过": ">", "小于": "<", "低于": "<", "大于等于": "≥",
    "不小于": "≥", "不低于": "≥", "小于等于": "≤", "不大于": "≤", "不超过": "≤", "加": "+", "减": "−", "乘": "×",
    "除以": "÷",
  ]

  /// S102: a value that nothing else was found wrong with and that still is none.
  static func unreadable(_ span: SourceSpan) -> Diagnostic {
    error("S102", "读不出“\(span.text)”是什么值", span, "不是值", remarks: [fix("换成能单独取数的写法，如 收入、收入.各(市局)")])
  }

  static func leftOver(_ token: Token, at span: SourceSpan) -> Diagnostic {
    switch token.kind {
    case .unknown, .unclosedText, .unclosedName:
      return unexpected(token, at: span, after: nil)
    case .mark(.closing), .mark(.closingBracket):
      return error("S104", "多了一个“\(span.text)”", span, "没有对应的开始", remarks: [fix("删去它，或在前面补上开始的括号")])
    case .mark(.pipe):
      return error(
        "S101",
        "这里不能用“|”",
        span,
        "只在 {{ }} 里可用",
        remarks: [fix("函数只能写在 {{ 值 | 函数 }} 的末尾")]
      )
    case .name(let name, isQuoted: false) where spokenOperators[name] != nil:
      return spokenOperator(spokenOperators[name] ?? "", at: span)
    case .mark(.dot) where quoted(before: span) != nil,
      .mark(.openingBracket) where quoted(before: span) != nil:
      return quotedName(quoted(before: span) ?? span)
    case .mark, .name, .number, .time, .wrongTime, .text, .end:
      return error(
        "S101",
        "“\(span.text)”之前的式已经完整",
        span,
        "看不懂这一段",
        remarks: [fix("在“\(span.text)”前补上运算符（+ − × ÷、比较号、且、或），或删去它")]
      )
    }
  }

  /// The quoted text that ends where a span begins: “收入” of “收入”.同比.
  private static func quoted(before span: SourceSpan) -> SourceSpan? {
    let text = span.source.substring(0..<span.range.lowerBound)
    guard let close = text.last, "”\"".contains(close),
      let open = text.dropLast().lastIndex(where: { "“\"".contains($0) })
    else { return nil }
    let start = text.utf8.distance(from: text.utf8.startIndex, to: open)
    return span.source.span(start..<span.range.lowerBound)
  }

  /// S101: a name in the marks of a text.
  private static func quotedName(_ span: SourceSpan) -> Diagnostic {
    let name = span.text.dropFirst().dropLast()
    return error(
      "S101",
      "名称不加引号：\(span.text) 应写成 \(name)",
      span,
      "引号里的是文字，不是名称",
      replacements: [Replacement(span, with: String(name))]
    )
  }

  static func tooDeep(_ span: SourceSpan) -> Diagnostic {
    error("S104", "式太长或括号太深", span, remarks: [fix("用 {% 设 名 = 式 %} 分成几步")])
  }

  static func missingPart(_ part: String, after: String, at span: SourceSpan) -> Diagnostic {
    error("S104", "“\(after)”之后缺少\(part)", span, "缺\(part)", remarks: [fix("补上\(part)")])
  }

  static func missingName(_ part: String, after: String, at span: SourceSpan) -> Diagnostic {
    error("S102", "“\(after)”之后应当有名称：\(part)", span, "缺名称", remarks: [fix("补上名称，或删去“\(after)”")])
  }

  static func notClosed(_ mark: Mark, opening: SourceSpan, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "“\(opening.text)”没有对应的“\(mark.rawValue)”",
      at: [Label(opening, "从这里开始"), Label(span, "到这里还没有结束")],
      remarks: [fix("补上“\(mark.rawValue)”"), Remark("详细", "zongjie explain S104")]
    )
  }

  static func misplacedSlice(_ span: SourceSpan) -> Diagnostic {
    error(
      "S101",
      "切片“\(span.text)”要紧跟在序列之后，写在时点和侧面之前",
      span,
      "位置不对",
      remarks: [fix("如 收入[移动]@3月.同比；取列里的一项写整数，如 [1]")]
    )
  }

  /// S104: `收入[各县[1]]`; only a name may stand in a slice.
  static func valueInSlice(_ span: SourceSpan) -> Diagnostic {
    error(
      "S104",
      "[ ] 里只能写名称，“\(span.text)”要先起一个名称",
      span,
      "先起名称",
      remarks: [fix("前面写 {% 设 首 = \(span.text) %}，这里写 [首]")]
    )
  }

  static func twoTimes(_ span: SourceSpan) -> Diagnostic {
    error("S107", "一个值只能有一个时点", span, "第二个时点", remarks: [fix("只留一个时点；相比用 比(时点)")])
  }

  static func misplacedTime(_ span: SourceSpan) -> Diagnostic {
    error(
      "S101",
      "时点“\(span.text)”要写在切片之后、侧面之前",
      span,
      "位置不对",
      remarks: [fix("如 收入[移动]\(span.text).同比")]
    )
  }

  static func unknownTime(_ name: String, at span: SourceSpan) -> Diagnostic {
    if let wanted = spokenTimes[name] ?? timeOfYear(name) {
      return error(
        "N104",
        "时点“\(name)”要写成“\(wanted)”",
        span,
        "应为 \(wanted)",
        replacements: [Replacement(span, with: wanted)]
      )
    }
    let near = nearNames(name, span, among: TimePoint.names)
    let ways = fix("可用：n月、m-n月、一季度…四季度、年初、上年同期、上年末、上月、yyyy-mm")
    return error(
      "N104",
      "没有时点“\(name)”",
      span,
      "不是时点",
      remarks: near.remarks + [ways],
      replacements: near.replacements
    )
  }

  /// 2004年3月 as 2004-03, 2004年上半年 as 2004-01..2004-06; nil for what names no year.
  private static func timeOfYear(_ name: String) -> String? {
    guard let mark = name.firstIndex(of: "年"), name[..<mark].count == 4 else { return nil }
    let year = name[..<mark]
    let rest = String(name[name.index(after: mark)...])
    let said = rest.isEmpty || rest == "度" ? "全年" : spokenTimes[rest] ?? rest
    let months =
      ["一季度": "1-3月", "二季度": "4-6月", "三季度": "7-9月", "四季度": "10-12月", "前三季度": "1-9月"][said]
      ?? spokenTimes[said] ?? said
    let ends = months.dropLast().split { !$0.isNumber }.compactMap { Int($0) }
    guard months.hasSuffix("月"), (1...2).contains(ends.count),
      ends.allSatisfy({ (1...12).contains($0) })
    else { return nil }
    return ends.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }.joined(separator: "..")
  }

  /// Times as people say them.
  private static let spokenTimes: [String: String] = {
    var times = [
      "去年同期": "上年同期", "同期": "上年同期", "去年末": "上年末", "去年底": "上年末", "上年底": "上年末",
      "上年年末": "上年末", "去年年末": "上年末", "上半年": "1-6月", "下半年": "7-12月", "全年": "1-12月",
      "上个月": "上月", "元月": "1月", "第一季度": "一季度", "第二季度": "二季度", "第三季度": "三季度",
      "第四季度": "四季度",
    ]
    let months = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    for (index, month) in months.enumerated() { times[month + "月"] = "\(index + 1)月" }
    return times
  }()

  static func unknownUnit(_ unit: String, at span: SourceSpan) -> Diagnostic {
    if unit == "万" || unit == "亿" {
      return error(
        "S101",
        "“\(unit)”后面要写明是什么",
        span,
        "缺单位",
        remarks: [fix("金额写成 \(span.text)元，户数写成 \(span.text)户")]
      )
    }
    return error(
      "S101",
      "“\(unit)”不是单位",
      span,
      "不认识的单位",
      remarks: [fix("用 %、个百分点、元、万元、户、张、笔、倍、位 等")]
    )
  }

  /// Names near a mistyped one: the line 相近 and the replacement by the only one.
  static func nearNames(
    _ name: String,
    _ span: SourceSpan,
    among names: [String],
    note: (String) -> String = { _ in "" }
  ) -> (remarks: [Remark], replacements: [Replacement]) {
    let near = NearMiss.suggestions(for: name, among: names)
    guard !near.isEmpty else { return ([], []) }
    let texts = near.map { suggestion in
      let reasons = [suggestion.reason, note(suggestion.name)].filter { !$0.isEmpty }
      let why = reasons.isEmpty ? "" : "（\(reasons.joined(separator: "；"))）"
      return suggestion.name + why
    }
    let certain = NearMiss.certain(for: name, among: names)
    return (
      [Remark("相近", texts.joined(separator: "、"))],
      certain.map { [Replacement(span, with: $0.asName)] } ?? []
    )
  }
}
