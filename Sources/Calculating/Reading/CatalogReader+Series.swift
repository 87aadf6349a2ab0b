import Diagnostics
import Expressions
import Facts
import Nodes

/// A series on its way: what its node says before it is connected with others.
struct SeriesDraft {
  let name: String
  /// Where the name stands.
  let nameSpan: SourceSpan
  let node: Node
  let type: ValueType
  let nature: SeriesNature
}

extension CatalogReader {
  /// 量纲.
  private enum Kind: String, CaseIterable {
    case amount = "金额"
    case quantity = "数量"
    case index = "指数"
    case ratio = "率"
  }

  static let seriesKeys = [
    "印作", "别名", "量纲", "性质", "口径", "取", "计划", "即", "可加", "方向", "显示",
  ]

  mutating func readSeries(_ root: Node) {
    for (key, node) in root.mapping(of: "序列", log: &log) {
      guard let name = key.text, claim(key, node["别名"]) else { continue }
      node.checkKeys(Self.seriesKeys, of: "序列“\(name)”", log: &log)
      node["显示"]?.checkKeys(["单位"], of: "“\(name)”的显示", log: &log)
      guard node.required("量纲", of: "序列“\(name)”", log: &log) != nil,
        let kind = node.choice("量纲", of: Kind.self, log: &log)
      else {
        markBroken(key, node["别名"])
        continue
      }
      _ = node.required("性质", of: "序列“\(name)”", log: &log)
      let stated = node.choice("性质", of: SeriesNature.self, log: &log)
      let nature = stated ?? .flow
      if stated == .flow, let node = node["性质"], kind == .ratio || kind == .index {
        log.add(.flowOfRates(kind.rawValue, at: node.span))
      }
      // Without its sources, its nature or its plan it is known, but not what may be asked of it.
      if stated == nil || lacksSource(node, name) { markBroken(key, node["别名"]) }
      let draft = SeriesDraft(
        name: name,
        nameSpan: key.span,
        node: node,
        type: type(kind, node, name: name),
        nature: nature
      )
      drafts.append(draft)
      series.append(declaration(draft))
    }
  }

  /// Whether an entry of 取 gave no table, which was reported where data is loaded.
  private func lacksSource(_ node: Node, _ name: String) -> Bool {
    ledger.tables.count { $0.series == name } < (node["取"]?.items.count ?? 0)
  }

  private mutating func type(_ kind: Kind, _ node: Node, name: String) -> ValueType {
    let isAdditive = node.truth("可加", log: &log) ?? (kind == .amount || kind == .quantity)
    let taken = node["取"]?.items ?? []
    let decimals = taken.compactMap { $0["小数"]?.text.flatMap { Int($0) } }.max()
    let measure = Measure(
      ladder: ladder(node, name: name, kind),
      basis: node.optionalText("口径", log: &log),
      isAdditive: isAdditive,
      decimals: kind == .index ? decimals ?? 0 : nil
    )
    return switch kind {
    case .amount: .amount(measure)
    case .quantity: .quantity(measure)
    case .index: .index(measure)
    case .ratio: .ratio
    }
  }

  /// 显示.单位, else the family of the cells' unit with its 万 (and 亿 of 元).
  private mutating func ladder(_ node: Node, name: String, _ kind: Kind) -> [MeasureUnit] {
    let shown = node["显示"]?["单位"]
    let items = shown.map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    var units: [MeasureUnit] = []
    for item in items {
      guard let text = item.text, let unit = MeasureUnit(text),
        units.first.map({ $0.base == unit.base }) ?? true
      else {
        log.add(.wrongUnit(item.text ?? "", of: name, at: item.span))
        continue
      }
      units.append(unit)
    }
    if !units.isEmpty { return units.sorted { $0.power < $1.power } }
    let base = cellUnit(node, name: name) ?? (kind == .amount ? "元" : "")
    if base.isEmpty { return [MeasureUnit(base: "")] }
    return (base == "元" ? [0, 4, 8] : [0, 4]).map { MeasureUnit(base: base, power: $0) }
  }

  /// The base unit of the cells: that of 取, else that of the table.
  private func cellUnit(_ node: Node, name: String) -> String? {
    let declared = (node["取"]?.items ?? []).lazy.compactMap { $0["单位"]?.text }
      .compactMap { MeasureUnit($0)?.base }.first
    return declared
      ?? ledger.tables.lazy.filter { $0.series == name }.map(\.unit).first { !$0.isEmpty }
  }

  /// The series before it is connected with others.
  private func declaration(_ draft: SeriesDraft) -> SeriesDeclaration {
    let tables = ledger.tables.filter { $0.series == draft.name }
    let known = Set(tables.flatMap { $0.dimensions + Array($0.fixedMembers.keys) })
    let aliases = draft.node["别名"].map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    let direction = draft.node["方向"]?.text.flatMap(Direction.init(rawValue:))
    return SeriesDeclaration(
      name: draft.name,
      printedName: draft.node["印作"]?.text ?? draft.name,
      aliases: aliases.compactMap(\.text),
      type: draft.type,
      nature: draft.nature,
      direction: direction ?? .higherIsBetter,
      dimensions: ledger.dimensions.map(\.name).filter(known.contains),
      isMonthly: tables.isEmpty
        ? draft.nature != .yearly : tables.contains(where: \.hasRowsByMonth),
      sources: tables.map(\.source).reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      },
      preliminaryMonths: Set(tables.flatMap(\.preliminaryMonths)).sorted(),
      hasNegativeValues: tables.contains(where: \.hasNegativeValues)
    )
  }

  /// 计划 and 即, which may name series that stand further down.
  mutating func connectSeries() {
    var planBasis: [String: String] = [:]
    var plans: [String: String] = [:]
    var members: [String: SeriesDeclaration.MemberOf] = [:]
    for draft in drafts {
      _ = draft.node.choice("方向", of: Direction.self, log: &log)
      if let node = draft.node["计划"], seriesNamed(node) == nil { brokenNames.insert(draft.name) }
      if let node = draft.node["计划"], let plan = schema.series(named: node.text ?? "") {
        if plan.nature != .yearly, !brokenNames.contains(plan.name) {
          log.add(.planNotYearly(plan.name, of: draft.name, at: node.span))
        }
        plans[draft.name] = plan.name
        if let basis = draft.type.measure?.basis { planBasis[plan.name] = basis }
      }
      if let node = draft.node["即"] { members[draft.name] = member(node, of: draft.name) }
    }
    reportPrintedAliases()
    for (place, draft) in drafts.enumerated() {
      let basis = draft.type.measure?.basis ?? planBasis[draft.name]
      series[place].type = draft.type.replacingBasis(basis)
      series[place].plan = plans[draft.name]
      series[place].memberOf = members[draft.name]
    }
  }

  /// An alias that is what another series is printed as would say the wrong one (N107).
  private mutating func reportPrintedAliases() {
    for draft in drafts {
      let aliases = draft.node["别名"].map { $0.items.isEmpty ? [$0] : $0.items } ?? []
      for alias in aliases {
        let owner = drafts.first { $0.name != draft.name && $0.node["印作"]?.text == alias.text }
        guard let place = owner?.node["印作"], let name = alias.text else { continue }
        log.add(.nameUsedTwice(name, at: alias.span, first: place.span))
      }
    }
  }

  private mutating func member(_ node: Node, of owner: String) -> SeriesDeclaration.MemberOf? {
    guard let place = node.embeddedText,
      let question = parseQuestion(place.source, range: place.range, against: schema, log: &log)
    else { return nil }
    guard let leaf = Leaf(question), case .series(let name) = leaf.subject,
      leaf.slices.count == 1, case .member(let dimension, let member) = leaf.slices[0]
    else {
      log.add(.noMember(node.text ?? "", of: owner, at: node.span))
      return nil
    }
    return .init(series: name, dimension: dimension, member: member)
  }
}

extension ValueType {
  /// The type with another 口径; a plan has that of its series.
  fileprivate func replacingBasis(_ basis: String?) -> ValueType {
    guard let measure else { return self }
    let changed = Measure(
      ladder: measure.ladder,
      basis: basis,
      isAdditive: measure.isAdditive,
      decimals: measure.decimals
    )
    return switch self {
    case .amount: .amount(changed)
    case .quantity: .quantity(changed)
    case .index: .index(changed)
    case .unitPrice: .unitPrice(changed)
    case .ratio, .percentagePoint, .rank, .rankChange, .multiple, .cardinal, .plain, .month,
      .text, .truth, .organization, .member, .material, .list:
      self
    }
  }
}
