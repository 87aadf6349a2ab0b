import Diagnostics
import Facts
import Nodes

/// What a list, a mapping or nothing that stands in a block for an expression must mean.
struct MeantExpression {
  /// What is found there.
  let found: String
  /// The expression as it has to be typed, if it is certain.
  var replacement: String?
  /// What may be typed there.
  var example = "收入、收入.同比 这样的一个式子，不加 {{ }} 和方括号"
  /// A name that is none, with those that there are.
  var unknown: (name: String, known: [String])?

  /// In the place of a value.
  init(value node: Node) {
    found = node.isOnlyMapping ? "花括号不是式子" : node.items.isEmpty ? "空着" : "这是列表"
    let texts = node.items.compactMap(\.text)
    if node.items.count == 1, texts.count == 1 { replacement = texts[0] }
  }

  /// In the place of a set of organisations or members: YAML takes brackets without quotation marks
  /// for a list of its own.
  init(set node: Node, _ organizations: Organizations) {
    found =
      node.isOnlyMapping ? "花括号不是式子" : node.items.isEmpty ? "空着" : "方括号没有加引号"
    let sets = organizations.levels + organizations.groups.map(\.name) + ["下级", "同级"]
    let levels = organizations.levels.last ?? ""
    let names = organizations.all.map(\.name)
    example = "下级、\(levels) 这样的集合；只要几个机构时加引号：\(Self.quoted(names.suffix(2)))"
    let typed = node.items.compactMap(\.text)
    guard !typed.isEmpty, typed.count == node.items.count else { return }
    if typed.count == 1, sets.contains(typed[0]) {
      replacement = typed[0]
      return
    }
    let meant = typed.map { name in
      organizations.named(name).isEmpty ? NearMiss.certain(for: name, among: names) : name
    }
    if let index = meant.firstIndex(of: nil) { unknown = (typed[index], names + sets) }
    if !meant.contains(nil) { replacement = Self.quoted(meant.compactMap { $0 }) }
  }

  private static func quoted(_ names: some Sequence<String>) -> String {
    "\"[\(names.joined(separator: ", "))]\""
  }
}

extension Node {
  fileprivate var isOnlyMapping: Bool { !entries.isEmpty }
}
