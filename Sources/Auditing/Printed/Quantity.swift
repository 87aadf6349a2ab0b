import Facts

/// What a number is of, however it was asked.
///
/// 收入 in the report of 榆林 and 收入[榆林] in that of its province are one quantity. It is read from
/// the facts and what they were computed from, never from words.
indirect enum Quantity: Sendable, Hashable {
  case series(Series)
  /// 同比增量 环比增量 较年初 增幅变化 净增, and a − b.
  case difference(Quantity, Quantity)
  /// 同比 环比 较年初增幅 比: current and base.
  case growth(Quantity, over: Quantity)
  /// 占比 份额 完成率 倍数, a declared quotient, and a ÷ b.
  case quotient(Quantity, Quantity)
  case planGap(actual: Quantity, plan: Quantity, part: PlanPart)
  case paceGap(actual: Quantity, plan: Quantity)
  case rank(Quantity, among: Ranking.Field)
  /// 位次变化.
  case rankMove(now: Quantity, before: Quantity)
  /// Another facet of what it was computed from.
  case facet(Facet, [Quantity])
  /// A value of which nothing but the question is known.
  case asked(FactID)

  /// A sum of cells.
  struct Series: Sendable, Hashable {
    private let fingerprint: Fingerprint
    /// Of a series or a declared quotient.
    let name: String
    /// Sorted; several for a sum over a level or kind.
    let organizations: [OrganizationID]
    /// Sorted by dimension.
    let members: [Member]
    let period: Period

    init(name: String, organizations: [OrganizationID], members: [Member], period: Period) {
      self.name = name
      self.organizations = organizations
      self.members = members
      self.period = period
      fingerprint = Fingerprint { hasher in
        hasher.combine(name)
        hasher.combine(organizations)
        hasher.combine(members)
        hasher.combine(period)
      }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
  }

  /// The hash of what a value holds, taken once: values are keys of many tables.
  struct Fingerprint: Sendable, Hashable {
    private let hash: Int

    init(_ combine: (inout Hasher) -> Void) {
      var hasher = Hasher()
      combine(&hasher)
      hash = hasher.finalize()
    }
  }

  struct Member: Sendable, Hashable {
    let dimension: String
    let name: String
  }

  /// 缺口(全年), 缺口(过半).
  enum PlanPart: Sendable, Hashable {
    case whole
    case half

    /// The part of the year's plan.
    var factor: Rational { self == .whole ? .one : Rational(1, over: 2) }
  }
}

extension Quantity {
  var series: Series? { if case .series(let series) = self { series } else { nil } }

  /// The series that is named first in it.
  var leadingSeries: Series? {
    switch self {
    case .series(let series): series
    case .difference(let first, _), .growth(let first, _), .quotient(let first, _),
      .planGap(let first, _, _), .paceGap(let first, _), .rank(let first, _),
      .rankMove(let first, _):
      first.leadingSeries
    case .facet(_, let inputs): inputs.first?.leadingSeries
    case .asked: nil
    }
  }

  /// The quantity with every series in it changed.
  func mappingSeries(_ change: (Series) -> Series) -> Quantity {
    func changed(_ quantity: Quantity) -> Quantity { quantity.mappingSeries(change) }
    return switch self {
    case .series(let series): .series(change(series))
    case .difference(let first, let second): .difference(changed(first), changed(second))
    case .growth(let current, let base): .growth(changed(current), over: changed(base))
    case .quotient(let first, let second): .quotient(changed(first), changed(second))
    case .planGap(let actual, let plan, let part):
      .planGap(actual: changed(actual), plan: changed(plan), part: part)
    case .paceGap(let actual, let plan): .paceGap(actual: changed(actual), plan: changed(plan))
    case .rank(let own, let peers): .rank(changed(own), among: peers)
    case .rankMove(let now, let before): .rankMove(now: changed(now), before: changed(before))
    case .facet(let facet, let inputs): .facet(facet, inputs.map(changed))
    case .asked: self
    }
  }
}
