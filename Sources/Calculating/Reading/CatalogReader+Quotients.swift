import Diagnostics
import Expressions
import Facts
import Nodes

extension CatalogReader {
  /// 类别.
  private enum Kind: String, CaseIterable {
    case ratio = "比率"
    case unitPrice = "单价"
  }

  static let quotientKeys = ["印作", "别名", "类别", "分子", "分母", "单位", "分母取", "方向"]

  mutating func readQuotients(_ root: Node) {
    for (key, node) in root.mapping(of: "指标", log: &log) {
      guard let name = key.text, claim(key, node["别名"]) else { continue }
      let owner = "指标“\(name)”"
      node.checkKeys(Self.quotientKeys, of: owner, log: &log)
      let hasKind = node.required("类别", of: owner, log: &log) != nil
      let kind = node.choice("类别", of: Kind.self, log: &log)
      let numerator = part("分子", of: node, owner: owner)
      let denominator = part("分母", of: node, owner: owner)
      let reading = node.choice(
        "分母取",
        of: QuotientDeclaration.DenominatorReading.self,
        log: &log
      )
      let direction = node.choice("方向", of: Direction.self, log: &log)
      guard hasKind, let kind, let numerator, let denominator,
        let type = type(kind, numerator, denominator, node, name: name, at: key.span)
      else {
        markBroken(key, node["别名"])
        continue
      }
      let aliases = node["别名"].map { $0.items.isEmpty ? [$0] : $0.items } ?? []
      quotients.append(
        QuotientDeclaration(
          name: name,
          printedName: node["印作"]?.text ?? name,
          aliases: aliases.compactMap(\.text),
          type: type,
          numerator: numerator,
          denominator: denominator,
          denominatorReading: reading ?? .end,
          direction: direction ?? .higherIsBetter
        )
      )
    }
  }

  /// 分子 or 分母, which may name series only.
  private mutating func part(_ key: String, of node: Node, owner: String) -> Question? {
    guard let place = node.required(key, of: owner, log: &log)?.embeddedText else { return nil }
    var bare = Schema(
      organizations: ledger.organizations,
      dimensions: ledger.dimensions,
      series: series,
      settings: settings
    )
    bare.brokenNames = brokenNames
    return parseQuestion(place.source, range: place.range, against: bare, log: &log)
  }

  private mutating func type(
    _ kind: Kind,
    _ above: Question,
    _ below: Question,
    _ node: Node,
    name: String,
    at span: SourceSpan
  ) -> ValueType? {
    switch (kind, above.type, below.type) {
    case (.ratio, .amount, .amount): return .ratio
    case (.ratio, .quantity(let first), .quantity(let second)) where first.family == second.family:
      return .ratio
    case (.unitPrice, .amount, .quantity), (.unitPrice, .quantity, .quantity),
      (.unitPrice, .amount, .amount):
      guard let text = node.requiredText("单位", of: "指标“\(name)”", log: &log) else { return nil }
      guard let unit = MeasureUnit(text) else {
        log.add(.wrongUnit(text, of: name, at: node["单位"]?.span ?? span))
        return nil
      }
      return .unitPrice(Measure(ladder: [unit], isAdditive: false))
    case (.ratio, _, _):
      log.add(
        .unlikeQuotient(name, above.type, below.type, expected: "比率要两个同类的量", at: span)
      )
      return nil
    case (.unitPrice, _, _):
      log.add(
        .unlikeQuotient(name, above.type, below.type, expected: "单价要金额除以数量", at: span)
      )
      return nil
    }
  }
}
