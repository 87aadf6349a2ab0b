import Diagnostics
import Documents
import Facts

extension FigureAsker {
  /// Every metric of the block with local names and 范围 put in.
  private var questions: [Question] { block.expressions.map { bound($0.question) } }

  private var figureMetrics: [FigureMetric] { block.expressions.map { namedMetric($0) } }

  /// A metric by its own key; 单位 and 小数 of the block are those of the first.
  private func namedMetric(_ expression: FigureExpression) -> FigureMetric {
    var metric = figureMetric(bound(expression.question))
    // What has no printed name is called as the block writes it.
    if metric.name == metric.key { metric.name = expression.text }
    metric.key = expression.text
    if let name = expression.name { metric.name = name }
    if expression != block.expressions.first { (metric.unit, metric.decimals) = (nil, nil) }
    return metric
  }

  // MARK: 象限

  mutating func askQuadrants(_ table: inout FigureTable) {
    guard let dimension = block.dimensions.first(where: { $0 != .month }) else { return }
    let members = members(of: dimension)
    table.measures = figureMetrics
    table.metric.name = table.measures.map(\.name).joined(separator: "与")
    table.keys = members.map(\.key)
    table.values = questions.map { question in members.map { value(question, of: $0) } }
    if let comparison = block.comparison, let time = comparison.time {
      table.earlier = questions.map { question in
        members.map { value(question.at(time), of: $0) }
      }
      table.beforeName = comparison.rawValue
    }
    let lines = Set(block.marks.compactMap(\.line))
    if lines.contains("均值") {
      let whole = container(of: members)
      table.wholes = questions.map { value($0, for: whole) }
    }
    if lines.contains("全国"), let nation = schema.organizations.ancestors(of: organization).last {
      table.nations = questions.map { value($0, for: nation) }
    }
  }

  /// The organisation that all members are parts of: their parent, or 本局 of a dimension.
  private func container(of members: [Member]) -> OrganizationID {
    let parents = Set(
      members.compactMap { $0.organization.flatMap { schema.organizations[$0].parent } }
    )
    return parents.count == 1 ? parents.first ?? organization : organization
  }

  // MARK: 分块

  mutating func askTiles(_ table: inout FigureTable) {
    guard let dimension = block.dimensions.first(where: { $0 != .month }) else { return }
    let members = members(of: dimension)
    table.keys = members.map(\.key)
    table.values = [members.map { value(metric, of: $0) }]
    table.tiles = tiles(of: table.keys, fault: &table.gridFault)
    guard block.dimensions.contains(.month) else { return }
    askCourses(&table, members)
  }

  /// The grid that the block names, or that of the nearest organisation above the report's that
  /// has one.
  private var grid: TileGrid? {
    if let name = block.grid { return schema.grids.first { $0.name == name } }
    let names =
      [organization] + schema.organizations.ancestors(of: organization)
    return names.lazy.compactMap { id in
      schema.grids.first { $0.name == schema.organizations[id].name }
    }.first
  }

  /// Places in the grid; none, with the fault, where one is missing.
  private func tiles(of keys: [FigureKey], fault: inout FigureGridFault?) -> [ChartTile] {
    guard let grid else {
      fault = .noGrid(known: schema.grids.map(\.name))
      return []
    }
    let absent = keys.map(\.key).filter { grid.cell(of: $0) == nil }
    guard absent.isEmpty else {
      fault = .outside(grid.name, members: absent)
      return []
    }
    return keys.compactMap { key in
      grid.cell(of: key.key).map { cell in
        ChartTile(
          row: cell.row,
          column: cell.column,
          group: grid.group(of: key.key)?.name ?? ""
        )
      }
    }
  }

  // MARK: 迷你

  mutating func askSparklines(_ table: inout FigureTable) {
    var members: [Member] = []
    if let dimension = block.dimensions.first(where: { $0 != .month }) {
      members = self.members(of: dimension)
    } else {
      let own = schema.organizations[organization]
      members = [Member(key: FigureKey(key: own.name, name: own.name), organization: organization)]
    }
    table.memberLeadsKey = true
    table.members = members.map(\.key)
    table.totals = members.map { value(metric, of: $0) }
    askCourses(&table, members)
    table.keys = table.courseKeys
    table.values = table.courses
  }

  /// The metric by month of each member, and its changes where their signs are drawn.
  private mutating func askCourses(_ table: inout FigureTable, _ members: [Member]) {
    table.courseKeys = plainMonthKeys
    table.courses = members.map { member in
      table.courseKeys.map { value(monthly(metric, $0.months), of: member) }
    }
    guard block.options.smallMark == .directions else { return }
    table.changes = members.map { member in
      table.courseKeys.map { key in
        let question = monthly(metric, key.months)
        return value(question.facet(.previousPeriodGrowth, type: .ratio), of: member)
      }
    }
  }

  // MARK: 指标卡

  mutating func askCards(_ table: inout FigureTable) {
    table.measures = figureMetrics
    table.members = block.expressions.map { FigureKey(key: $0.text, name: "") }
    for index in table.members.indices { table.members[index].name = table.measures[index].name }
    table.values = questions.map { [value($0)] }
    if let comparison = block.comparison {
      table.beforeName = comparison == .plan ? "全年计划" : comparison.rawValue
      table.earlier = questions.map { question in
        if let time = comparison.time { return [value(question.at(time))] }
        guard question.type.measure != nil else { return [.missing] }
        return [value(question.facet(.plan, type: question.type))]
      }
    }
    guard block.dimensions.contains(.month) else { return }
    table.courseKeys = plainMonthKeys
    table.courses = questions.map { question in
      table.courseKeys.map { value(monthly(question, $0.months)) }
    }
    guard block.options.smallMark == .directions else { return }
    table.changes = questions.map { question in
      guard question.type.measure != nil else { return [] }
      return table.courseKeys.map { key in
        value(monthly(question, key.months).facet(.previousPeriodGrowth, type: .ratio))
      }
    }
  }

  // MARK: 图层

  mutating func askLayers(_ table: inout FigureTable) {
    let members = block.dimensions.first { $0 != .month }.map { self.members(of: $0) } ?? []
    table.keys = members.isEmpty ? monthKeys() : members.map(\.key)
    table.mergesMonths = table.keys.contains { $0.months.count > 1 }
    table.metric.name = figureMetrics.map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }.joined(separator: "与")
    let facets = block.facet.map { self.members(of: $0) } ?? []
    for layer in block.layers {
      var asked = FigureTableLayer(mark: layer.mark)
      (asked.role, asked.emphasis) = (layer.style.role, layer.emphasis)
      (asked.text, asked.from, asked.to) = (layer.text, layer.from, layer.to)
      asked.amounts = layer.amounts
      if let measure = layer.value {
        let question = bound(measure.question)
        if layer.mark.runsOverCategories {
          asked.row = table.measures.count
          table.measures.append(namedMetric(measure))
          if facets.isEmpty {
            table.values.append(layerValues(question, members, table.keys))
          }
        } else {
          asked.value = value(question)
        }
      }
      table.layers.append(asked)
    }
    askFacets(&table, facets, members)
  }

  private mutating func layerValues(
    _ question: Question,
    _ members: [Member],
    _ keys: [FigureKey]
  ) -> [FigureValue] {
    members.isEmpty
      ? keys.map { value(monthly(question, $0.months)) }
      : members.map { value(question, of: $0) }
  }

  /// 分面: the rows of all layers for each member in turn.
  private mutating func askFacets(
    _ table: inout FigureTable,
    _ facets: [Member],
    _ members: [Member]
  ) {
    table.members = facets.map(\.key)
    table.memberLeadsKey = !facets.isEmpty
    let rows = block.layers.filter { $0.mark.runsOverCategories }.compactMap(\.value)
    for facet in facets {
      for measure in rows {
        let question = bound(measure.question)
        table.values.append(
          members.isEmpty
            ? table.keys.map { value(monthly(question, $0.months), of: facet) }
            // Of two dimensions the facet narrows the question, the member answers it.
            : members.map { value(facet.of(question), of: $0) }
        )
      }
    }
  }
}
