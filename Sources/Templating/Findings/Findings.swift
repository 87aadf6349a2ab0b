import Diagnostics
import Facts

// What is wrong with the text of a template: tags, statements, blocks, names.
extension Diagnostic {
  // MARK: Tags

  static func fullWidthDelimiters(
    _ tag: TemplateLexer.WideTag,
    in text: TemplateText
  ) -> Diagnostic {
    let pairs = [(tag.opening, tag.delimiter.opening), (tag.closing, tag.delimiter.closing)]
    let labels = pairs.filter { $0.0.count > 2 }.map { range, wanted in
      Label(text.span(range), "全角 \(text.string(range))，应为半角 \(wanted)")
    }
    return Diagnostic(
      .error,
      "S003",
      "标签的花括号是全角字符，无法识别",
      at: labels,
      remarks: [
        Remark("说明", "标签内部的全角逗号、冒号、括号、引号可以照写，只有定界符必须半角")
      ],
      replacements: pairs.filter { $0.0.count > 2 }.map { Replacement(text.span($0), with: $1) }
    )
  }

  static func unclosedTag(_ span: SourceSpan, _ delimiter: TagDelimiter) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "标签“\(delimiter.opening)”没有结束的“\(delimiter.closing)”",
      at: [Label(span, "从这里开始")],
      remarks: [
        Remark("修改", "补上 \(delimiter.closing)；若要印出花括号本身，写成 \\\(delimiter.opening)")
      ]
    )
  }

  static func emptyTag(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S102",
      "标签里没有内容",
      at: [Label(span, "这里要写一个值")],
      remarks: [Remark("修改", "写上要印的值，如 {{ 收入 }}，或删去这个标签")]
    )
  }

  /// S104: braces that do not make a tag and would be printed as they stand.
  static func strayBrace(_ span: SourceSpan) -> Diagnostic {
    let inner = span.text.filter { !"{}｛｝%％#＃".contains($0) }
      .split(separator: " ").joined(separator: " ")
    let isClosing = inner.isEmpty
    return Diagnostic(
      .error,
      "S104",
      isClosing ? "“\(span.text)”没有开头" : "标签的花括号没有写全，会原样印出",
      at: [Label(span, isClosing ? "前面没有 {{ 或 {%" : "两边都要写两个花括号")],
      remarks: isClosing ? [Remark("修改", "在前面补上 {{ 或 {%，或删去它")] : [],
      replacements: isClosing ? [] : [Replacement(span, with: "{{ \(inner) }}")]
    )
  }

  static func unknownStatement(_ span: SourceSpan) -> Diagnostic {
    let typed = span.text
    let names = StatementKeyword.allCases.map(\.rawValue)
    let english = [
      "if": "如果", "elif": "否则如果", "else": "否则", "endif": "完", "endfor": "完", "for": "循环",
      "set": "设", "include": "引用", "end": "完",
    ]
    if let word = english[typed] {
      return Diagnostic(
        .error,
        "N105",
        "语句用中文写，没有“\(typed)”",
        at: [Label(span, "应为 \(word)")],
        replacements: [Replacement(span, with: word)]
      )
    }
    return Diagnostic(
      .error,
      "N105",
      "没有名为“\(typed)”的语句",
      at: [Label(span, "没有这个语句")],
      remarks: [
        NearMiss.remark(for: typed, among: names)
          ?? Remark("说明", "语句有：" + names.joined(separator: " "))
      ],
      replacements: NearMiss.replacements(of: span, typed: typed, among: names)
    )
  }

  static func blankMissing(behind keyword: StatementKeyword, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "“\(keyword.rawValue)”后面要有空格",
      at: [Label(span, "后面缺空格")],
      replacements: [Replacement(span, with: keyword.rawValue + " ")]
    )
  }

  static func expressionMissing(
    behind keyword: StatementKeyword,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "S102",
      "“\(keyword.rawValue)”后面没有式子",
      at: [Label(span, "后面要写一个值或条件")]
    )
  }

  static func quotedTextExpected(_ owner: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "“\(owner)”要一段加引号的文字",
      at: [Label(span, "应写成 \"…\"")]
    )
  }

  // MARK: Blocks

  static func wrongClosingWord(_ span: SourceSpan, closes open: StatementKeyword) -> Diagnostic {
    Diagnostic(
      .error,
      "S110",
      "“\(span.text)”与开头的“\(open.rawValue)”不符",
      at: [Label(span, "应为 完 或 完\(open.rawValue)")],
      replacements: [Replacement(span, with: "完")]
    )
  }

  static func strayDivider(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S110",
      "“\(span.text)”没有对应的开头",
      at: [Label(span, "前面没有还开着的语句")],
      remarks: [Remark("修改", "删去这个标签，或在前面补上它的开头")]
    )
  }

  static func branchBehindElse(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S110",
      "“否则”之后不能再有“\(span.text)”",
      at: [Label(span, "这一支永远到不了")],
      remarks: [Remark("修改", "把“否则”移到最后")]
    )
  }

  static func unclosedFence(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S110",
      "图表块没有结束的 ```，已经到文件末尾",
      at: [Label(span, "从这里开始")],
      remarks: [Remark("修改", "在块的最后另起一行写 ```")]
    )
  }

  static func unclosedHead(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S110",
      "模板开头没有结束的 ---",
      at: [Label(span, "从这里开始")],
      remarks: [Remark("修改", "在开头的最后另起一行写 ---")]
    )
  }

  static func unknownFence(_ name: String, at span: SourceSpan) -> Diagnostic {
    let fence = name.contains("表") ? "表" : name.contains("图") ? "图" : nil
    return Diagnostic(
      .error,
      "N105",
      "没有名为“\(name)”的块",
      at: [Label(span, "只有 图 和 表")],
      remarks: fence == nil ? [Remark("修改", "图写 ```图，表写 ```表")] : [],
      replacements: fence.map { [Replacement(span, with: $0)] } ?? []
    )
  }

  static func headingTooDeep(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "标题最多四级",
      at: [Label(span, "多于四个 #")],
      replacements: [Replacement(span, with: "####")]
    )
  }

  static func typedHeadingNumber(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning,
      "S120",
      "标题里写了序号“\(span.text)”，序号由程序编排",
      at: [Label(span, "已略去")],
      replacements: [Replacement(span, with: "")]
    )
  }

  // MARK: Statements

  static func textBeforeFirstSign(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "“按”和第一支之间不能有文字",
      at: [Label(span, "后面要直接写 {% 增 %}、{% 平 %} 或 {% 减 %}")]
    )
  }

  static func signsMissing(_ signs: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S112",
      "“按”没有写全，缺：" + signs.joined(separator: "、"),
      at: [Label(span, "增、平、减三支都要有，带界限的不算")],
      remarks: [
        Remark("修改", "补上 " + signs.map { "{% \($0) %}" }.joined(separator: "、") + "，或补 {% 否则 %}")
      ]
    )
  }

  static func boundExpected(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "界限要写成 ≥、>、≤、< 和一个数",
      at: [Label(span, "如 ≥30%")]
    )
  }

  static func boundUnit(_ span: SourceSpan, _ type: ValueType) -> Diagnostic {
    let unit =
      switch type {
      case .ratio: "%"
      case .percentagePoint: "个百分点"
      default: type.measure?.family ?? ""
      }
    return Diagnostic(
      .error,
      "U213",
      "界限的单位与“按”的值不同：值是\(type.name)",
      at: [Label(span, "应带单位 \(unit)")]
    )
  }

  static func loopForm(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "“循环”要写成 循环 名 属于 列",
      at: [Label(span, "如 循环 x 属于 下级")]
    )
  }

  static func localForm(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "S104", "“设”要写成 设 名 = 式", at: [Label(span, "如 设 前十 = 收入.前(10, 县局)")])
  }

  static func sectionForm(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "S104", "“节”后面只能写 如果 条件", at: [Label(span, "如 节 如果 收入.同比 > 0")])
  }

  static func nameDeclaredTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "N111",
      "同一块里已经有名为“\(name)”的设",
      at: [Label(span, "第二次")],
      remarks: [Remark("修改", "换一个名称")]
    )
  }

  static func nameHides(_ name: String, _ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "N111",
      "“\(name)”已经是\(what)的名称，不能再用作局部名",
      at: [Label(span, "会遮住\(what)“\(name)”")],
      remarks: [Remark("修改", "换一个名称，如 本\(name)")]
    )
  }

  static func unknownNumbering(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "没有编号“\(span.text)”",
      at: [Label(span, "只有 一是、（1）、无")]
    )
  }

  static func materialsExpected(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "S104", "“必填”后面要写 素材(…)", at: [Label(span, "如 素材(节: \"存在问题\")")])
  }

  // MARK: Includes

  static func includeMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "N109",
      "找不到文件“\(name)”",
      at: [Label(span, "没有这个文件")],
      remarks: [Remark("说明", "先找工作区的 模板/，再找入口文件所在的模板包")]
    )
  }

  static func includeCycle(_ chain: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "N109",
      "引用成环：" + chain.joined(separator: " → "),
      at: [Label(span, "这里引用回去")]
    )
  }

  static func includeTooDeep(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "N109",
      "引用超过 \(IncludeStatement.depthLimit) 层",
      at: [Label(span, "从这里起不再引用")]
    )
  }

  static func includeArgumentsForm(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "引用的参数要写成 (名: 值, …)",
      at: [Label(span, "如 (对象: 本局)")]
    )
  }

  // MARK: Types

  static func conditionExpected(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U204",
      "这里要一个条件，写的是\(type.name)",
      at: [Label(span, "不是真假")],
      remarks: [Remark("修改", "与一个数比较，如 \(span.text) > 0")]
    )
  }

  static func listExpected(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U212",
      "这里要列，写的是单个的\(type.name)",
      at: [Label(span, "不是列")],
      remarks: [Remark("修改", "用 各(…)、前(n, …)、构成(…)、下级 等")]
    )
  }

  // MARK: Calls

  static func callArgumentMissing(_ name: String, _ key: String, at span: SourceSpan) -> Diagnostic
  {
    let what = key.isEmpty ? "文字" : "“\(key)”"
    return Diagnostic(.error, "S104", "“\(name)”没有写\(what)", at: [Label(span, "缺\(what)")])
  }

  static func statementUnlike(
    _ text: String,
    _ type: ValueType,
    count: Int,
    at span: SourceSpan
  ) -> Diagnostic {
    let found = count == 0 ? "没有\(type.name)" : "有 \(count) 个\(type.name)"
    return Diagnostic(
      .error,
      "U203",
      "“指”是\(type.name)，手工填写的“\(text)”里\(found)",
      at: [Label(span, "这里是\(type.name)")],
      remarks: [Remark("修改", count == 0 ? "核对“指”后面的式子，或把数连单位写全" : "分成几处手填，每处一个数")]
    )
  }

  static func functionBehindCall(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "U202", "“\(name)”后面不能再接函数", at: [Label(span, "删去这一段")])
  }

  static func unknownLabel(
    _ label: String,
    _ kind: String,
    among labels: [String],
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "N101",
      "没有标签为“\(label)”的\(kind)",
      at: [Label(span, "没有这张\(kind)")],
      remarks: [NearMiss.remark(for: label, among: labels)].compactMap { $0 },
      replacements: labelReplacements(of: label, among: labels, at: span)
    )
  }

  static func neededMissing(
    _ name: String,
    at span: SourceSpan,
    among names: [String]
  )
    -> Diagnostic
  {
    Diagnostic(
      .error,
      "N101",
      "本模板需要的“\(name)”不存在",
      at: [Label(span, "没有这个名称")],
      remarks: [NearMiss.remark(for: name, among: names)].compactMap { $0 }
    )
  }

  /// The label that a mistyped one must mean, where it stands once in the call.
  private static func labelReplacements(
    of label: String,
    among labels: [String],
    at span: SourceSpan
  ) -> [Replacement] {
    let places = span.text.ranges(of: label)
    guard places.count == 1, let first = places.first else { return [] }
    let start = span.range.lowerBound + span.text[..<first.lowerBound].utf8.count
    let place = span.source.span(start..<start + label.utf8.count)
    return NearMiss.replacements(of: place, typed: label, among: labels)
  }

  // MARK: Tables

  static func blockTextExpected(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "S130", "这里要写一个式子", at: [Label(span)])
  }

  static func columnIsList(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "U212", "表的一列要单个的值，写的是\(type.name)", at: [Label(span, "这是列")])
  }

  static func columnUnit(_ name: String, _ type: ValueType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "U213",
      "\(type.name)不能以“\(name)”为单位",
      at: [Label(span, "单位不合")]
    )
  }

  static func unknownGrouping(
    _ name: String,
    among names: [String],
    at span: SourceSpan
  )
    -> Diagnostic
  {
    Diagnostic(
      .error,
      "N101",
      "分组“\(name)”不是层级，也不是属性",
      at: [Label(span, "没有这个名称")],
      remarks: [NearMiss.remark(for: name, among: names)].compactMap { $0 },
      replacements: NearMiss.replacements(of: span, typed: name, among: names)
    )
  }
}
