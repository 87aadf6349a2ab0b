import Diagnostics
import Facts
import Nodes

/// What an entry of 校验 checks, by the key that says so; one entry may have several.
private enum CheckHead: String, CaseIterable {
  case sum = "合计"
  case levelsAgree = "上下级相等"
  case noMonthMissing = "不缺月"

  /// The keys that belong to it and mean nothing without it.
  var companions: [String] {
    switch self {
    case .sum: ["按", "等于"]
    case .levelsAgree: []
    case .noMonthMissing: ["突变倍数"]
    }
  }
}

extension CatalogReader {
  mutating func readChecks(_ root: Node) {
    guard let list = root["校验"], !list.isEmpty else { return }
    if case .list = list.kind {} else { log.add(.wrongKind(list, "校验", expected: "一个列表")) }
    for node in list.items {
      let heads = CheckHead.allCases.filter { node[$0.rawValue] != nil }
      guard !heads.isEmpty else {
        log.add(.unknownRule(at: node.span, known: CheckHead.allCases.map(\.rawValue)))
        continue
      }
      checkKeys(node, of: heads)
      for head in heads {
        switch head {
        case .sum: readSum(node)
        case .levelsAgree: add(.levelsAgree(seriesList(node, head.rawValue)), node)
        case .noMonthMissing: readMonths(node)
        }
      }
    }
  }

  /// Reports keys of no rule, and those of a rule that the entry does not have.
  private mutating func checkKeys(_ node: Node, of heads: [CheckHead]) {
    let absent = CheckHead.allCases.filter { !heads.contains($0) }
    for head in absent {
      for key in head.companions {
        guard let place = node.key(key) else { continue }
        log.add(.keyWithoutRule(key, of: head.rawValue, at: place.span))
      }
    }
    let known = heads.flatMap { [$0.rawValue] + $0.companions }
    let told = absent.flatMap(\.companions)
    node.checkKeys(known, besides: told, of: "校验", log: &log)
  }

  private mutating func add(_ kind: Catalog.CheckRule.Kind, _ node: Node) {
    checks.append(Catalog.CheckRule(kind, span: node.span))
  }

  private mutating func readSum(_ node: Node) {
    guard let sum = node["合计"].flatMap({ seriesNamed($0) }),
      let dimension = node.requiredText("按", of: "校验“合计”", log: &log),
      let whole = node.required("等于", of: "校验“合计”", log: &log).flatMap({ seriesNamed($0) })
    else { return }
    let known = ledger.dimensions.map(\.name)
    guard known.contains(dimension) else {
      let span = node["按"]?.span ?? node.span
      log.add(.unknownDimension(dimension, at: span, among: known))
      return
    }
    let bases = (sum.type.measure?.basis, whole.type.measure?.basis)
    guard bases.0 == bases.1 else {
      log.add(.basesDiffer(sum.name, bases.0, whole.name, bases.1, at: node.span))
      return
    }
    add(.sum(of: sum.name, by: dimension, equals: whole.name), node)
  }

  private mutating func readMonths(_ node: Node) {
    let text = node.optionalText("突变倍数", log: &log)
    let jump = text.flatMap { Rational(decimal: $0) }
    if text != nil, jump.map({ $0.sign <= 0 }) ?? true, let place = node["突变倍数"] {
      log.add(.wrongKind(place, "突变倍数", expected: "一个大于零的数"))
    }
    add(.noMonthMissing(seriesList(node, "不缺月"), jump: jump), node)
  }

  private mutating func seriesList(_ node: Node, _ key: String) -> [String] {
    let list = node[key]
    let items = list.map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    return items.compactMap { seriesNamed($0)?.name }
  }
}
