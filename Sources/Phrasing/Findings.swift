import Diagnostics
import Expressions
import Facts

extension Diagnostic {
  // MARK: Functions

  static func unknownFunction(_ name: String, at span: SourceSpan) -> Diagnostic {
    let names = OutputFunction.allCases.map(\.rawValue)
    if let meant = meantFunction(name) { return meant.finding(name, span) }
    return Diagnostic(
      .error,
      "N105",
      "没有名为“\(name)”的输出函数",
      at: [Label(span, "没有这个函数")],
      remarks: [
        NearMiss.remark(for: name, among: names)
          ?? Remark("说明", "输出函数有：" + names.joined(separator: " "))
      ],
      replacements: NearMiss.replacements(of: span, typed: name, among: names)
    )
  }

  /// What a unit, a facet or a word of a workbook means behind `|`.
  private static func meantFunction(_ name: String) -> MeantFunction? {
    if units.contains(name) { return .call("\(OutputFunction.unit.rawValue)(\"\(name)\")") }
    if Facet(rawValue: name) != nil { return .facet }
    if ["取整", "四舍五入", "整数"].contains(name) {
      return .call("\(OutputFunction.decimals.rawValue)(0)")
    }
    guard let match = name.wholeMatch(of: /(?:保留|取)?(.)位小数/),
      let count = hanValue(match.1) ?? Int(match.1), count < 10
    else { return nil }
    return .call("\(OutputFunction.decimals.rawValue)(\(count))")
  }

  private static let units: Set<String> = [
    "元", "万元", "亿元", "户", "万户", "张", "万张", "笔", "万笔", "人", "万人",
  ]

  private enum MeantFunction {
    case call(String)
    /// Stands behind its value, not behind `|`.
    case facet

    func finding(_ name: String, _ span: SourceSpan) -> Diagnostic {
      switch self {
      case .call(let call):
        Diagnostic(
          .error,
          "N105",
          "没有名为“\(name)”的输出函数",
          at: [Label(span, "应为 \(call)")],
          replacements: [Replacement(span, with: call)]
        )
      case .facet:
        Diagnostic(
          .error,
          "N105",
          "“\(name)”是侧面，不是输出函数",
          at: [Label(span, "应写在值后面")],
          remarks: [Remark("修改", "用点接在值后面，如 收入.\(name)，再接 | 函数")]
        )
      }
    }
  }

  /// 升降语 of a rate that is no change: 完成率 would be said to grow by itself.
  static func riseOfLevel(_ call: String, of subject: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U202",
      "\(subject)本身不是增减，“\(call)”会把它说成增长了这么多",
      at: [Label(span, "只说增减的率")],
      remarks: [
        Remark("修改", "删去 | \(call) 直接印出；要说变化，先取 .较年初 或 .增幅变化(上年同期)，再接 | 升降点")
      ]
    )
  }

  static func functionDoesNotAccept(
    _ name: String,
    _ type: ValueType,
    accepted: String,
    subject: String,
    at span: SourceSpan,
    remarks: [Remark] = [],
    replacements: [Replacement] = []
  ) -> Diagnostic {
    let form = accepted.prefix { $0 != "（" }
    return Diagnostic(
      .error,
      "U202",
      "\(subject)是\(type.name)，“\(name)”只接受\(form)",
      at: [Label(span, "只接受 \(accepted)")],
      remarks: remarks,
      replacements: replacements
    )
  }

  static func listWhereValueNeeded(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U212",
      "“\(name)”要单个的值，这里是列",
      at: [Label(span, "只接受单个的值")],
      remarks: [Remark("修改", "取其中一项，如 列[1].值；或改用并列句、名单等列的函数")]
    )
  }

  static func valueWhereListNeeded(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U212",
      "“\(name)”要列，这里是单个的值",
      at: [Label(span, "只接受列")],
      remarks: [Remark("修改", "用 各(…)、构成(…)、逐月 或 [甲, 乙] 写成列")]
    )
  }

  static func bareList(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U212",
      "\(type.name)不能直接印出，要用列的函数写成句子",
      at: [Label(span, "这是列")],
      remarks: [Remark("修改", "接 | 名单，或 | 并列句(\"{名}分别为{值}\")，或用 {% 列 … %}")]
    )
  }

  static func unprintable(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U202",
      "\(type.name)不能印出",
      at: [Label(span, "这是\(type.name)")],
      remarks: [Remark("修改", "条件写在 {% 如果 … %} 里；素材用 {% 列 … %} 逐条印出 项.正文")]
    )
  }

  static func nothingMayFollow(_ name: String, _ next: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U202",
      "“\(name)”已经写成文字，后面不能再接“\(next)”",
      at: [Label(span, "前面已是文字")],
      remarks: [Remark("说明", "只有约、下限、上限、仅、小数、单位、尾差、缺省之后可以再接函数")]
    )
  }

  // MARK: Arguments

  static func missingArgument(
    _ name: String,
    _ parameter: String,
    at span: SourceSpan
  )
    -> Diagnostic
  {
    Diagnostic(
      .error,
      "S104",
      "“\(name)”缺少参数：\(parameter)",
      at: [Label(span, "后面要有括号，写明\(parameter)")]
    )
  }

  static func tooManyArguments(_ name: String, most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U202",
      most == 0 ? "“\(name)”没有参数" : "“\(name)”最多有\(most)个参数",
      at: [Label(span, "多出的参数")]
    )
  }

  static func argumentDoesNotFit(
    _ name: String,
    _ parameter: String,
    needs: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "U202",
      "“\(name)”的\(parameter)要写成\(needs)",
      at: [Label(span, "要写成\(needs)")]
    )
  }

  // MARK: Lexicon

  static func wordIsNoList(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S130",
      "措辞“\(name)”要写成条目的列：- {当: 条件, 说: 文}，末条 - {否则: 文}",
      at: [Label(span)]
    )
  }

  static func wordEntryShape(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S130",
      "措辞“\(name)”的条目只能是 {当: 条件, 说: 文} 或 {否则: 文}",
      at: [Label(span)]
    )
  }

  static func otherwiseIsNotLast(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S130",
      "措辞“\(name)”的“否则”不是末条，它后面的条目永远用不上",
      at: [Label(span, "要放在最后")]
    )
  }

  static func noOtherwise(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "W441",
      "措辞“\(name)”没有“否则”，各条都不成立时无话可说",
      at: [Label(span)],
      remarks: [Remark("修改", "末条补 - {否则: 文}")]
    )
  }

  static func tagNotClosed(at span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "S104", "“{{”没有“}}”", at: [Label(span, "从这里开始")])
  }

  static func unknownWord(
    _ name: String,
    among names: [String],
    at span: SourceSpan
  )
    -> Diagnostic
  {
    Diagnostic(
      .error,
      "N101",
      "措辞里没有“\(name)”",
      at: [Label(span, "没有这个名称")],
      remarks: NearMiss.remark(for: name, among: names).map { [$0] } ?? [],
      replacements: NearMiss.replacements(of: span, typed: name, among: names)
    )
  }

  static func wordInWord(at span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "U202", "措辞的文里不能再用措辞", at: [Label(span)])
  }

  static func conditionNeeded(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U204",
      "“当”要写成条件，这里是\(type.name)",
      at: [Label(span, "不是条件")]
    )
  }
}
