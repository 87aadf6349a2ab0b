import Diagnostics
import Facts

// What is wrong with the text of a template: tags and blocks.
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
    if let word = StatementKeyword(meant: typed)?.rawValue {
      return Diagnostic(
        .error,
        "N105",
        "没有名为“\(typed)”的语句，要写“\(word)”",
        at: [Label(span, "应为 \(word)")],
        replacements: [Replacement(span, with: word)]
      )
    }
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

  /// A mark of Markdown that means nothing here (S122).
  static func foreignMark(_ mark: MarkdownMark, _ span: SourceSpan) -> Diagnostic {
    let (meaning, advice) =
      switch mark.kind {
      case .list:
        ("列表", "一句里逐条说的用 {% 列 … %}，序号由程序编；分段的，每段之间空一行，删去“\(span.text)”")
      case .quotation: ("引文", "删去“\(span.text)”，写成一般的段落")
      case .table: ("表格", "表写成 ```表 … ``` 一块，数由程序填")
      case .picture: ("图片", "图写成 ```图 … ``` 一块，由程序画")
      }
    return Diagnostic(
      .warning,
      "S122",
      "行首的“\(span.text)”不会排成\(meaning)",
      at: [Label(span, "照样印在正文里")],
      remarks: [Remark("选择", advice)]
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
}
