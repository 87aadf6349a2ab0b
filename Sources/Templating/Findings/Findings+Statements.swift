import Diagnostics
import Facts

// What is wrong with statements, includes and the types of their values.
extension Diagnostic {
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

  static func annexForm(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S104",
      "“附件”后面只能写第几个附件",
      at: [Label(span, "写数字，如 附件 2；不写就是下一个")]
    )
  }

  static func annexWithoutEntry(_ entry: Int, of count: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S121",
      count == 0 ? "模板开头没有写附件" : "模板开头的附件只有 \(count) 个，没有第 \(entry) 个",
      at: [Label(span, "这是第 \(entry) 个附件")],
      remarks: [Remark("修改", "在开头两行 --- 之间的 附件 里写上它的名称，附件说明和附件的标题都由此而来")]
    )
  }

  static func annexTwice(_ entry: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "S121",
      "第 \(entry) 个附件的内容写了两次",
      at: [Label(span, "前面已有第 \(entry) 个附件")],
      remarks: [Remark("修改", "合成一处，或在“附件”后面写上另一个序号")]
    )
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
}
