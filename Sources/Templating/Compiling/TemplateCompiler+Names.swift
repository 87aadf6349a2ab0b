import Diagnostics
import Expressions
import Facts

extension TemplateCompiler {
  /// The name of a range, without back quotes; reports one that hides another (N111).
  mutating func declaredName(_ range: Range<Int>) -> String {
    let name = text.string(range).filter { $0 != "`" }
    if let hidden = hiddenMeaning(of: name) {
      log.add(.nameHides(name, hidden, at: text.span(range)))
    }
    return name
  }

  mutating func declare(_ name: String, standingFor value: Question?) {
    scope.declared.insert(name)
    if let value {
      scope.locals = scope.locals.adding(name, standingFor: value)
      scope.broken.remove(name)
    } else {
      scope.broken.insert(name)
    }
  }

  mutating func declare(_ name: String, entryOf list: Question?) {
    scope.declared.insert(name)
    if let list {
      scope.locals = scope.locals.adding(name, entryOf: list)
      scope.broken.remove(name)
    } else {
      scope.broken.insert(name)
    }
  }

  /// What a new name would hide: a series, a facet, a level, a member; nil for nothing.
  private func hiddenMeaning(of name: String) -> String? {
    if schema.series(named: name) != nil { return "序列" }
    if schema.quotient(named: name) != nil { return "指标" }
    if Self.reserved.contains(name) { return "保留的名称" }
    if Facet(rawValue: name) != nil || ListOperation(rawValue: name) != nil { return "侧面" }
    if schema.dimension(named: name) != nil { return "维度" }
    let organizations = schema.organizations
    if organizations.levels.contains(name) { return "层级" }
    if organizations.kinds.contains(name) { return "类型" }
    if organizations.group(named: name) != nil { return "组" }
    if !organizations.named(name).isEmpty { return "机构" }
    let owner = schema.dimensions.first { $0.index(of: name) != nil }
    return owner.map { "“\($0.name)”的成员" }
  }

  /// Names of the language itself (workspace.md 3).
  private static let reserved: Set<String> = [
    "本局", "上级", "下级", "同级", "报告期", "期末", "年初", "设置", "措辞", "项", "值",
  ]
}
