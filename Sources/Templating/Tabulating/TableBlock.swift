package import Diagnostics
package import Documents
import Expressions
package import Facts
import Nodes

/// A 表 block: rows of one set, columns asked for each (language.md 1.1.7).
package struct TableBlock: Sendable {
  /// 列: its heads from the top, what is asked, how it prints.
  package struct Column: Sendable {
    package let heads: [String]
    package let value: Question
    package let unit: MeasureUnit?
    package let decimals: Int?
    /// 迷你: drawn month by month in the place of a number; nil for a number.
    package let course: ChartOptions.SmallMark?
    /// 刻度: whether the courses of all rows share one scale.
    package let sharesScale: Bool
    package let span: SourceSpan
    /// Where the lowest head is typed.
    package let headSpan: SourceSpan?
  }

  /// 合计.
  package enum TotalPlace: String, Sendable, CaseIterable {
    case first = "首行"
    case last = "末行"
    case none = "无"
  }

  /// 刻度 of a column of courses.
  package enum Scale: String, Sendable, CaseIterable {
    case shared = "共用"
    case own = "各自"
  }

  /// 分组.
  package enum Grouping: Sendable {
    case level(String)
    case attribute(String)
  }

  package let label: String?
  /// Where the label stands.
  let labelSpan: SourceSpan?
  package let title: String
  package let rows: Question
  package let rowsSpan: SourceSpan
  package let order: Question?
  package let isAscending: Bool
  package let columns: [Column]
  package let grouping: Grouping?
  package let total: TotalPlace
  package let rules: Table.Rules
  package let notes: [String]
  package let condition: Question?
  /// Where the block stands.
  package let span: SourceSpan
  /// 题 and 注 as typed.
  package let typedTexts: [SourceSpan]
}

extension TemplateCompiler {
  mutating func compileTable(_ node: Node) -> TableBlock? {
    node.checkKeys(
      ["标签", "题", "行", "排序", "列", "分组", "合计", "线", "注", "条件"],
      of: "表",
      log: &log
    )
    let title = node.requiredText("题", of: "表", log: &log)
    let rows = node.required("行", of: "表", log: &log).flatMap { rowSet($0) }
    let columns =
      node.required("列", of: "表", log: &log)
      .map { self.columns($0.items, under: []) } ?? []
    let order = node["排序"].flatMap { self.order($0) }
    let total = node.choice("合计", of: TableBlock.TotalPlace.self, log: &log) ?? .none
    let rules = node.choice("线", of: Table.Rules.self, log: &log) ?? .threeLines
    let condition = fenceCondition(node)
    guard let title, let rows, !columns.isEmpty, node["排序"] == nil || order != nil else {
      return nil
    }
    return TableBlock(
      label: node.optionalText("标签", log: &log),
      labelSpan: node["标签"]?.span,
      title: title,
      rows: rows,
      rowsSpan: node["行"]?.span ?? node.span,
      order: order?.question,
      isAscending: order?.isAscending ?? false,
      columns: columns,
      grouping: node["分组"].flatMap { grouping($0) },
      total: total,
      rules: rules,
      notes: node.texts(of: "注", log: &log),
      condition: condition,
      span: node.span,
      typedTexts: node.typedTexts(of: ["题", "注"])
    )
  }

  /// The question of a value of a block, at its own place where it stands there as it is.
  ///
  /// With `isSet` a set is meant (行).
  mutating func question(of node: Node, dropping suffix: Int = 0, isSet: Bool = false) -> Question?
  {
    guard let typed = node.text, !typed.isEmpty else {
      let meant =
        isSet ? MeantExpression(set: node, schema.organizations) : MeantExpression(value: node)
      log.add(.blockTextExpected(node.span, meant: meant))
      return nil
    }
    let isInPlace = node.verbatimRange != nil
    let source = isInPlace ? text.source : SourceText(name: text.source.name, text: typed)
    let range = node.verbatimRange ?? 0..<typed.utf8.count
    return parseQuestion(
      source,
      range: range.lowerBound..<range.upperBound - suffix,
      against: schema,
      locals: scope.locals,
      log: &log
    )
  }

  private mutating func rowSet(_ node: Node) -> Question? {
    guard let question = question(of: node, isSet: true) else { return nil }
    if question.type.element == nil {
      log.add(.listExpected(question.type, at: node.span))
      return nil
    }
    return question
  }

  /// 收入 降序: the order of the rows, falling unless it says 升序.
  private mutating func order(_ node: Node) -> (question: Question, isAscending: Bool)? {
    let typed = node.text ?? ""
    for (word, isAscending) in [("降序", false), ("升序", true)] where typed.hasSuffix(word) {
      let kept = typed.dropLast(word.count)
      guard kept.last?.isWhitespace == true else { continue }
      return question(of: node, dropping: word.utf8.count).map { ($0, isAscending) }
    }
    return question(of: node).map { ($0, false) }
  }

  private mutating func columns(_ nodes: [Node], under heads: [String]) -> [TableBlock.Column] {
    var columns: [TableBlock.Column] = []
    for node in nodes {
      node.checkKeys(["值", "头", "单位", "小数", "迷你", "刻度", "列"], of: "列", log: &log)
      guard let head = node.requiredText("头", of: "列", log: &log) else { continue }
      if let inner = node["列"] {
        columns += self.columns(inner.items, under: heads + [head])
        continue
      }
      guard let value = node.required("值", of: "列", log: &log),
        let question = question(of: value)
      else { continue }
      if question.type.element != nil {
        log.add(.columnIsList(question.type, at: value.span))
        continue
      }
      columns.append(
        .init(
          heads: heads + [head],
          value: question,
          unit: unit(node["单位"], of: question.type),
          decimals: node.wholeNumber("小数", log: &log),
          course: node.choice("迷你", of: ChartOptions.SmallMark.self, log: &log),
          sharesScale: node.choice("刻度", of: TableBlock.Scale.self, log: &log) != .own,
          span: value.span,
          headSpan: node["头"]?.embeddedText
        )
      )
    }
    return columns
  }

  private mutating func unit(_ node: Node?, of type: ValueType) -> MeasureUnit? {
    guard let node, let name = node.text else { return nil }
    guard let unit = MeasureUnit(name), unit.base == type.measure?.family else {
      log.add(.columnUnit(name, type, at: node.span))
      return nil
    }
    return unit
  }

  private mutating func grouping(_ node: Node) -> TableBlock.Grouping? {
    let name = node.text ?? ""
    if schema.organizations.levels.contains(name) { return .level(name) }
    if schema.organizations.attributeNames.contains(name) { return .attribute(name) }
    let known = schema.organizations.levels + schema.organizations.attributeNames
    log.add(.unknownGrouping(name, among: known, at: node.span))
    return nil
  }
}

extension Node {
  /// The texts of some keys, or of the items of their lists, where they are typed.
  func typedTexts(of keys: [String]) -> [SourceSpan] {
    keys.compactMap { self[$0] }.flatMap { $0.items.isEmpty ? [$0] : $0.items }
      .compactMap(\.embeddedText).filter { !$0.text.isEmpty }
  }
}
