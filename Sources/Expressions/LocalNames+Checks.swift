package import Diagnostics
package import Facts

extension LocalNames {
  /// Reports a new local name that would hide another (N111); true if it may be taken.
  ///
  /// Series, facets, levels, members and reserved names may not be hidden, nor a name of the same
  /// block; `block` are the names already made in it. Source: language.md 1.1.6.
  package static func mayDeclare(
    _ name: String,
    at span: SourceSpan,
    besides block: [String] = [],
    in schema: Schema,
    log: inout DiagnosticLog
  ) -> Bool {
    guard let what = block.contains(name) ? "这一段里的名称" : schema.meaning(of: name) else {
      return true
    }
    log.add(.hidden(name, by: what, at: span))
    return false
  }
}

extension Schema {
  /// What a name already is, for the message; nil if it is free.
  fileprivate func meaning(of name: String) -> String? {
    if Self.reservedNames.contains(name) || TimePoint(named: name) != nil { return "保留的名称" }
    if OperatorWord(rawValue: name) != nil { return "运算符" }
    if series(named: name) != nil { return "序列" }
    if quotient(named: name) != nil { return "指标" }
    if Facet(named: name) != nil { return "侧面" }
    if ListOperation(rawValue: name) != nil { return "列的操作" }
    if organizations.levels.contains(name) { return "层级" }
    if organizations.kinds.contains(name) { return "类型" }
    if organizations.group(named: name) != nil { return "组" }
    if !organizations.named(name).isEmpty { return "机构" }
    if dimension(named: name) != nil { return "维度" }
    return dimensions.first { $0.index(of: name) != nil }.map { "\($0.name)的成员" }
  }
}
