import Documents
import Facts

/// Reads what the facts of a document are of.
struct QuantityReader {
  private let schema: Schema
  private let facts: [FactID: Fact]
  private var known: [FactID: Quantity] = [:]
  /// The exact value of every quantity met, those behind the printed ones included.
  private(set) var values: [Quantity: Rational] = [:]

  init(_ document: Document, schema: Schema) {
    self.schema = schema
    facts = Dictionary(document.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func fact(_ id: FactID) -> Fact? { facts[id] }

  /// Name of the declared quotient of the catalogue that a fact is; nil for anything else.
  func declaredName(of fact: Fact) -> String? {
    fact.id.question.leaf.flatMap { schema.quotient(named: $0.name)?.name }
  }

  mutating func quantity(of id: FactID) -> Quantity {
    if let quantity = known[id] { return quantity }
    guard let fact = facts[id] else { return .asked(id) }
    let quantity = read(fact)
    known[id] = quantity
    values[quantity] = fact.value.printable
    return quantity
  }

  private mutating func read(_ fact: Fact) -> Quantity {
    if let leaf = fact.id.question.leaf {
      let sum = series(leaf, fact)
      guard schema.quotient(named: leaf.name) != nil else { return sum }
      let parts = inputs(of: fact)
      return parts.count == 2 ? .quotient(parts[0], parts[1]) : sum
    }
    switch fact.id.question.withoutMoves.form {
    case .facet(_, let facet, let arguments): return read(fact, facet, arguments)
    case .arithmetic(let sign, _, _):
      let inputs = inputs(of: fact)
      guard inputs.count == 2 else { return .asked(fact.id) }
      return switch sign {
      case .minus: .difference(inputs[0], inputs[1])
      case .over: .quotient(inputs[0], inputs[1])
      case .plus, .times: .asked(fact.id)
      }
    default: return .asked(fact.id)
    }
  }

  private mutating func inputs(of fact: Fact) -> [Quantity] {
    guard case .computed(let ids) = fact.provenance else { return [] }
    return ids.map { quantity(of: $0) }
  }

  private mutating func read(
    _ fact: Fact,
    _ facet: Facet,
    _ arguments: [Question.Argument]
  ) -> Quantity {
    if facet == .rank { return rank(fact) }
    let inputs = inputs(of: fact)
    guard inputs.count == 2 else {
      return facet == .plan && inputs.count == 1
        ? inputs[0] : inputs.isEmpty ? .asked(fact.id) : .facet(facet, inputs)
    }
    switch facet {
    case .yearOverYearIncrement, .previousPeriodIncrement, .changeSinceYearStart, .growthChange,
      .netIncrement:
      return .difference(inputs[0], inputs[1])
    case .yearOverYearGrowth, .previousPeriodGrowth, .growthSinceYearStart, .growthOver:
      return .growth(inputs[0], over: inputs[1])
    case .share, .marketShare, .multipleOf, .planCompletion:
      return .quotient(inputs[0], inputs[1])
    case .planGap:
      let isHalf = arguments.contains { $0.value.isWord("过半") }
      return .planGap(actual: inputs[0], plan: inputs[1], part: isHalf ? .half : .whole)
    case .paceGap: return .paceGap(actual: inputs[0], plan: inputs[1])
    case .rankChange: return .rankMove(now: inputs[0], before: inputs[1])
    case .cumulative, .monthly, .atEnd, .monthlyMean, .dailyMean, .averageMonthlyGrowth,
      .averageAnnualGrowth, .differenceOfIncrements, .composition, .contributionRate,
      .shareOfIncrement, .pull, .rank, .plan, .requiredMonthlyMean, .recordHigh, .recordLow,
      .historyStart, .firstCrossing, .risingStreak, .byMonth, .each, .top, .bottom, .basis, .unit,
      .name:
      return .facet(facet, inputs)
    }
  }

  // MARK: Series

  private func series(_ leaf: Leaf, _ fact: Fact) -> Quantity {
    let owner = fact.id.organization
    let members = leaf.members.sorted { $0.dimension < $1.dimension }
    var organizations = [leaf.organization.map { resolve($0, for: owner) } ?? owner]
    if leaf.isOfSet {
      guard case .summed(let parts) = fact.provenance else { return .asked(fact.id) }
      let inputs = parts.elements
      guard !inputs.isEmpty else { return .asked(fact.id) }
      let summed = inputs.compactMap { $0.question.leaf?.organization }
      guard summed.count == inputs.count else { return .asked(fact.id) }
      organizations = summed.map { resolve($0, for: owner) }.sorted()
    }
    let name =
      schema.series(named: leaf.name)?.name ?? schema.quotient(named: leaf.name)?.name
      ?? leaf.name
    let own = schema.series.first { declared in
      declared.memberOf.map {
        $0.series == name && members.contains(.init(dimension: $0.dimension, name: $0.member))
      } ?? false
    }
    guard let own, let place = own.memberOf else {
      return .series(
        .init(
          name: name,
          organizations: organizations,
          members: members,
          period: fact.period
        )
      )
    }
    // 即: the same amount under its own name.
    return .series(
      .init(
        name: own.name,
        organizations: organizations,
        members: members.filter { $0.dimension != place.dimension },
        period: fact.period
      )
    )
  }

  private func resolve(
    _ reference: OrganizationReference,
    for owner: OrganizationID
  ) -> OrganizationID {
    switch reference {
    case .own: owner
    case .parent: schema.organizations[owner].parent ?? owner
    case .named(let id): id
    }
  }

  // MARK: Ranks

  /// Of the value ranked and its set.
  private mutating func rank(_ fact: Fact) -> Quantity {
    guard case .ranked(let own, let ranking) = fact.provenance else { return .asked(fact.id) }
    return .rank(quantity(of: own), among: ranking.field)
  }
}
