import Facts
import Phrasing

extension ClaimWords {
  /// Whether the words can be of a quantity: each is explained by it, and none is lacking.
  ///
  /// `declared` is the name of the declared quotient that it is, nil for none.
  func fit(_ quantity: Quantity, declared: String?, schema: Schema) -> Bool {
    guard fitsFacet(quantity, declared: declared, schema: schema),
      let series = quantity.leadingSeries,
      own.allSatisfy({ $0.explained(by: series, declared: declared, schema: schema) }),
      fitsPeriod(series, schema: schema)
    else { return false }
    let named = own.flatMap(\.meanings)
    let isComplete =
      !namesSeries || declared != nil
      || series.members.allSatisfy {
        named.contains(.member(dimension: $0.dimension, name: $0.name))
      }
    return isComplete && fitsReference(quantity, schema: schema)
  }

  /// The kind of value: a share, a gap, a growth, or the value of the series itself.
  private func fitsFacet(_ quantity: Quantity, declared: String?, schema: Schema) -> Bool {
    switch quantity {
    case .series: isLevel && namesSeries
    case .quotient(_, let whole):
      if schema.isPlan(whole) {
        facets == [.completion]
      } else if declared != nil {
        isLevel && namesSeries
      } else {
        isShare
      }
    case .growth(let current, let base): fitsChange(current, base)
    case .difference(let current, let base):
      gap == nil ? fitsChange(current, base) : fitsGap(current)
    case .facet(.averageMonthlyGrowth, _):
      facets.contains(.averageMonthlyGrowth) && gap == nil && !isShare && !isRank
    case .facet(.contributionRate, _): facets == [.contribution]
    case .rank(.series, _): isRank && facets.isEmpty
    case .rank(.growth(let current, let base), _):
      isRank && isChange(facets, current, base)
    case .rank: false
    case .planGap, .paceGap, .rankMove, .facet, .asked: false
    }
  }

  /// What is compared by 高于: values of the kind that the words name.
  private func fitsGap(_ own: Quantity) -> Bool {
    switch own {
    case .facet(.averageMonthlyGrowth, _): facets == [.averageMonthlyGrowth]
    case .growth(let current, let base): isChange(facets, current, base)
    case .quotient, .series: facets.isEmpty
    default: false
    }
  }

  private var isLevel: Bool { facets.isEmpty && !isShare && !isRank && gap == nil }

  private func fitsChange(_ current: Quantity, _ base: Quantity) -> Bool {
    !isShare && !isRank && gap == nil && isChange(facets, current, base)
  }

  private func isChange(
    _ facets: Set<ClauseWord.Facet>,
    _ current: Quantity,
    _ base: Quantity
  ) -> Bool {
    guard let now = current.series?.period, let then = base.series?.period
    else { return false }
    let isSameLastYear = then == now.moved(byMonths: -12)
    if facets.contains(.averageMonthlyGrowth) || facets.contains(.completion) { return false }
    if facets.contains(.sameLastYear) { return isSameLastYear }
    if facets.contains(.previousPeriod) { return !isSameLastYear }
    return facets.contains(.change(isFall: false)) || facets.contains(.change(isFall: true))
  }

  /// Without a time a flow is that of the report period.
  private func fitsPeriod(_ series: Quantity.Series, schema: Schema) -> Bool {
    if own.contains(where: \.namesPeriod) { return true }
    guard let declared = schema.series(named: series.name), declared.nature == .flow else {
      return true
    }
    return series.period == schema.settings.reportPeriod
  }

  private func fitsReference(_ quantity: Quantity, schema: Schema) -> Bool {
    guard !reference.isEmpty else { return true }
    if case .rank(_, let peers) = quantity {
      guard case .level(let level) = peers else { return false }
      return reference.allSatisfy { $0.meanings.contains(.organization(level.above)) }
    }
    let other: Quantity? =
      switch quantity {
      case .quotient(_, let whole): whole
      case .difference(_, let reference): reference
      default: nil
      }
    guard let series = other?.leadingSeries else { return false }
    return reference.allSatisfy { $0.explained(by: series, declared: nil, schema: schema) }
  }
}

extension ClauseWord {
  /// Whether some meaning of the word holds for a series.
  fileprivate func explained(
    by series: Quantity.Series,
    declared: String?,
    schema: Schema
  ) -> Bool {
    meanings.contains { meaning in
      switch meaning {
      case .organization(let id): series.organizations == [id]
      case .series(let name): declared == nil && series.name == name
      case .quotient(let name): declared == name
      case .member(let dimension, let name):
        series.members.contains(.init(dimension: dimension, name: name))
          || schema.isMember(series.name, of: .init(dimension: dimension, name: name))
      case .period(let period): series.period == period
      case .facet, .share, .rank, .gap, .neutral: true
      case .set, .each, .eachOf, .mean, .plan, .judgement: false
      }
    }
  }
}

extension Schema {
  /// Whether a series is a member of another under that name (即): 收入 is 专业=代办电信.
  fileprivate func isMember(_ series: String, of member: Quantity.Member) -> Bool {
    self.series(named: series)?.memberOf.map {
      $0.dimension == member.dimension && $0.member == member.name
    } ?? false
  }
}
