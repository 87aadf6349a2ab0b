import Diagnostics
import Facts

// What is wrong with 手填, 见图 and the like, and with tables.
extension Diagnostic {
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
      remarks: [
        NearMiss.remark(for: label, among: labels)
          ?? Remark("修改", "在那张\(kind)的块里写一行 标签: \(label)")
      ],
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

  /// S130: a list, a mapping or nothing in the place of an expression.
  static func blockTextExpected(_ span: SourceSpan, meant: MeantExpression) -> Diagnostic {
    let nearest = meant.unknown.flatMap { NearMiss.remark(for: $0.name, among: $0.known) }
    let replacements = meant.replacement.map { [Replacement(span, with: $0)] } ?? []
    let mend = replacements.isEmpty ? [Remark("修改", "写成 " + meant.example)] : []
    return Diagnostic(
      .error,
      "S130",
      "这里要写一个式子",
      at: [Label(span, meant.found)],
      remarks: [nearest].compactMap { $0 } + mend,
      replacements: replacements
    )
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
