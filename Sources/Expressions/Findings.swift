import Diagnostics
import Facts

// Findings of the syntax.
extension Diagnostic {
  private static func error(
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

  private static func fix(_ text: String) -> Remark { Remark("修改", text) }

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
    if let wanted = spokenTimes[name] {
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
    error("S101", "“\(unit)”不是单位", span, "不认识的单位", remarks: [fix("用 %、个百分点、元、万元、户、张、笔、倍、位 等")])
  }

  /// Names near a mistyped one: the line 相近 and the replacement by the only one.
  private static func nearNames(
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

// Findings of the names.
extension Diagnostic {
  private static func unknown(
    _ code: String,
    _ message: String,
    _ word: Syntax.Word,
    among names: [String],
    label: String = "没有这个名称",
    otherwise: String,
    note: (String) -> String = { _ in "" }
  ) -> Diagnostic {
    let near = nearNames(word.text, word.span, among: names, note: note)
    return error(
      code,
      message,
      word.span,
      label,
      remarks: near.remarks + (near.replacements.isEmpty ? [fix(otherwise)] : []),
      replacements: near.replacements
    )
  }

  private static func offered(_ names: [String]) -> String {
    names.isEmpty ? "去掉它：没有可用的名称" : "可用：" + names.prefix(12).joined(separator: "、")
  }

  static func unknownName(
    _ word: Syntax.Word,
    among names: [String],
    in schema: Schema
  ) -> Diagnostic {
    let isCell = word.text.wholeMatch(of: /[A-Za-z]{1,3}[0-9]{1,7}/) != nil
    return unknown(
      "N101",
      "指标目录里没有“\(word.text)”",
      word,
      among: names,
      otherwise: isCell
        ? "这里写指标的名称，不写单元格的地址" : "改为目录里的名称，或在目录里加上“\(word.text)”；文字要加引号",
      note: schema.aliasNote
    )
  }

  /// N105: a call of something that is no function; those of a workbook by what takes their place.
  static func unknownCall(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    let way = workbookFunctions[word.text.uppercased()]
    return unknown(
      "N105",
      way == nil ? "没有名为“\(word.text)”的函数" : "没有“\(word.text)”，这里不用表格软件的函数",
      word,
      among: way == nil ? names : [],
      label: "没有这个函数",
      otherwise: way ?? "可用：" + names.joined(separator: "、") + "；指标后面不写括号"
    )
  }

  private static let workbookFunctions = [
    "SUM": "几家之和写成切片，如 收入[县局]；一列之和写成 列.合计",
    "SUMIF": "写成切片，如 收入[移动]", "SUMIFS": "写成切片，如 收入[移动, 县局]",
    "AVERAGE": "按月平均写成 收入.月均；一列的平均写成 列.合计 ÷ 列.个数",
    "MAX": "写成 列.最大", "MIN": "写成 列.最小", "COUNT": "写成 列.个数", "COUNTIF": "写成 列.当(值 > 0).个数",
    "RANK": "写成 收入.排名(上级)", "ROUND": "写成 {{ 收入 | 小数(1) }}", "ABS": "写成 收入.绝对值",
    "IF": "写成 {% 如果 条件 %}…{% 否则 %}…{% 完 %}", "VLOOKUP": "写成切片，如 收入[榆林]",
    "TEXT": "数按自己的单位和小数印出；另要时用 | 单位(\"万元\")、| 小数(1)",
    "AND": "写成 甲 且 乙", "OR": "写成 甲 或 乙", "NOT": "写成 非 甲",
  ]

  static func bareReserved(_ word: Syntax.Word) -> Diagnostic {
    error(
      "S102",
      "“\(word.text)”之后要写“.”和名称",
      word.span,
      "缺名称",
      remarks: [fix("如 报告期.称、设置.过半下限、措辞.走势(收入)")]
    )
  }

  static func bareFacet(_ word: Syntax.Word) -> Diagnostic {
    error(
      "N101",
      "“\(word.text)”是侧面，前面要有它所说的值",
      word.span,
      "缺主体",
      remarks: [fix("如 收入.\(word.text)")]
    )
  }

  static func unknownMember(
    _ word: Syntax.Word,
    among names: [String],
    of owner: String? = nil
  ) -> Diagnostic {
    unknown(
      "N102",
      owner.map { "“\($0)”里没有“\(word.text)”" } ?? "没有名为“\(word.text)”的机构或成员",
      word,
      among: names,
      label: "没有这个成员",
      otherwise: "改为机构表或维度里的名称"
    )
  }

  static func otherLevel(
    _ word: Syntax.Word,
    _ organization: Organization,
    asked level: String
  ) -> Diagnostic {
    error(
      "N102",
      "“\(level)”里没有“\(word.text)”，它是\(organization.level)",
      word.span,
      "没有这个成员",
      remarks: [fix("改为 [\(organization.level)=\(organization.name)]")]
    )
  }

  static func unknownQualifier(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    unknown(
      "N102",
      "没有名为“\(word.text)”的维度或层级",
      word,
      among: names,
      otherwise: offered(names)
    )
  }

  static func noSuchDimension(
    _ dimension: String,
    of name: String,
    at span: SourceSpan,
    known: [String]
  ) -> Diagnostic {
    error("N102", "“\(name)”不按“\(dimension)”分", span, "没有这样分的数", remarks: [fix(offered(known))])
  }

  static func unknownFacet(
    _ word: Syntax.Word,
    among names: [String],
    of type: ValueType?
  ) -> Diagnostic {
    unknown(
      "N103",
      "\(type?.name ?? "")没有侧面或操作“\(word.text)”",
      word,
      among: names,
      otherwise: offered(names)
    )
  }

  static func meanOfAmounts(_ word: Syntax.Word) -> Diagnostic {
    error(
      "N103",
      "列没有操作“\(word.text)”",
      word.span,
      "没有这个名称",
      remarks: [fix("写成 列.合计 ÷ 列.个数；按月平均用 .月均")]
    )
  }

  static func unknownProperty(
    _ word: Syntax.Word,
    of owner: String,
    among names: [String]
  ) -> Diagnostic {
    unknown("N103", "“\(owner)”里没有“\(word.text)”", word, among: names, otherwise: offered(names))
  }

  static func unknownJudgement(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    unknown(
      "N103",
      "“是”之后没有判断“\(word.text)”",
      word,
      among: names,
      label: "没有这个判断",
      otherwise: offered(names)
    )
  }

  static func unknownLexicon(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    unknown("N101", "措辞里没有“\(word.text)”", word, among: names, otherwise: offered(names))
  }

  static func unknownArgument(
    _ word: Syntax.Word,
    of owner: String,
    among names: [String]
  ) -> Diagnostic {
    unknown("N101", "“\(owner)”没有参数“\(word.text)”", word, among: names, otherwise: offered(names))
  }

  static func facetOfEntry(_ word: Syntax.Word) -> Diagnostic {
    error(
      "N103",
      "列里的一项没有侧面“\(word.text)”",
      word.span,
      "只有 名称、简称、值",
      remarks: [fix("把项当切片，如 收入[项].\(word.text)；或先取侧面再成列")]
    )
  }

  static func ambiguousName(_ word: Syntax.Word, candidates: [String]) -> Diagnostic {
    error(
      "N107",
      "“\(word.text)”不止一个",
      word.span,
      "指哪一个",
      remarks: [
        Remark("选择", candidates.joined(separator: "；")), fix("写明层级或维度，如 [\(candidates[0])]"),
      ]
    )
  }

  static func notAMember(_ name: String, of set: String?, at span: SourceSpan) -> Diagnostic {
    error(
      "N106",
      "“\(name)”不在“\(set ?? span.text)”里，没有位次",
      span,
      "不是其中的成员",
      remarks: [fix("改用它所在的集，或给值加上切片")]
    )
  }

  static func notASet(_ set: Question, _ word: Syntax.Word, at span: SourceSpan) -> Diagnostic {
    error(
      "N106",
      "“\(word.text)”要一个集，“\(span.text)”是\(set.type.name)",
      span,
      "不是集",
      remarks: [fix("用层级、类型、组、下级、同级或维度")]
    )
  }

  static func hidden(_ word: String, by what: String, at span: SourceSpan) -> Diagnostic {
    error("N111", "“\(word)”已是\(what)，不能另作他用", span, "名称重复", remarks: [fix("换一个名称，如 \(word)值")])
  }
}

extension Schema {
  /// “代办收入 是 收入 的别名”; empty for a name that is no alias.
  fileprivate func aliasNote(_ name: String) -> String {
    let owner = series(named: name)?.name ?? quotient(named: name)?.name ?? name
    return owner == name ? "" : "\(name) 是 \(owner) 的别名"
  }
}
