package import Diagnostics

extension Diagnostic {
  /// The one name that a scalar must mean, in the place of what it holds, quotes aside; else none.
  package static func certainName(
    for text: String,
    among names: [String],
    at node: Node
  ) -> [Replacement] {
    node.verbatimRange.map {
      NearMiss.replacements(of: node.span.source.span($0), typed: text, among: names)
    } ?? []
  }

  /// A key that the reader does not know (S130).
  package static func unknownKey(
    _ node: Node,
    _ key: String,
    of owner: String,
    known: [String]
  ) -> Self {
    let remark =
      NearMiss.remark(for: key, among: known)
      ?? Remark("说明", "这里可以写：\(known.joined(separator: "、"))")
    return Diagnostic(
      .error,
      "S130",
      "\(owner)里不认识“\(key)”这个键",
      at: [Label(node.span, "没有这个键")],
      remarks: [remark],
      replacements: certainName(for: key, among: known, at: node)
    )
  }

  /// A required key that is not there (S130).
  package static func missingKey(_ key: String, of owner: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "\(owner)缺少“\(key)”",
      at: [Label(node.span.firstLine, "这里要有 \(key)")],
      remarks: [Remark("修改", "补一行“\(key): …”")]
    )
  }

  /// A value of the wrong shape (S130).
  package static func wrongKind(_ node: Node, _ key: String, expected: String) -> Self {
    Diagnostic(
      .error,
      "S130",
      "“\(key)”应当是\(expected)",
      at: [Label(node.span.firstLine, "应为\(expected)")]
    )
  }

  /// A word that is not among the choices of a key (S130).
  package static func unknownChoice(
    _ node: Node,
    _ key: String,
    _ text: String,
    known: [String]
  ) -> Self {
    Diagnostic(
      .error,
      "S130",
      "“\(key)”不能是“\(text)”",
      at: [Label(node.span, "可以是 \(known.joined(separator: "、"))")],
      remarks: [NearMiss.remark(for: text, among: known)].compactMap { $0 },
      replacements: certainName(for: text, among: known, at: node)
    )
  }

  /// Two equal keys in one mapping (S130).
  static func duplicateKey(_ key: String, first: Node, second: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "“\(key)”写了两次",
      at: [Label(first.span, "第一次"), Label(second.span, "又一次")],
      remarks: [Remark("选择", "留下一处，删去另一处")]
    )
  }

  /// Anchors, aliases, tags, merge keys and keys that are no text (S130).
  static func refusedSyntax(
    _ name: String,
    at span: SourceSpan,
    advice: String,
    replacements: [Replacement] = []
  ) -> Self {
    Diagnostic(
      .error,
      "S130",
      "这里不用 YAML 的\(name)",
      at: [Label(span)],
      remarks: [Remark("选择", advice)],
      replacements: replacements
    )
  }

  /// A text that is no YAML (S130).
  static func brokenYAML(
    _ problem: String,
    at span: SourceSpan,
    advice: String?,
    replacements: [Replacement] = []
  ) -> Self {
    Diagnostic(
      .error,
      "S130",
      "YAML 读不下去：\(problem)",
      at: [Label(span, "读到这里")],
      remarks: advice.map { [Remark("选择", $0)] } ?? [],
      replacements: replacements
    )
  }
}

extension SourceSpan {
  /// The span up to the end of its first line, so that carets do not run on.
  fileprivate var firstLine: SourceSpan {
    let length = text.utf8.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.count
    return source.span(range.lowerBound..<range.lowerBound + length)
  }
}
