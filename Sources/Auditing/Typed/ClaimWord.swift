import Facts

/// A word before a typed number, with all that it can mean in the workspace.
struct ClaimWord: Sendable, Hashable {
  /// What one word says of the value behind it.
  enum Meaning: Sendable, Hashable {
    case organization(OrganizationID)
    case series(String)
    /// A declared quotient of the catalogue.
    case quotient(String)
    case member(Quantity.Member)
    case period(Period)
    case facet(Facet)
    /// 占: what follows names the whole.
    case share
    /// 居: what follows names the set.
    case rank
    /// 高于, 低于: what follows names what it is compared with.
    case gap(isBelow: Bool)
    /// Says nothing about which value it is: 为, 达到, 累计.
    case neutral
  }

  /// How the value is asked of its series.
  enum Facet: Sendable, Hashable {
    case averageMonthlyGrowth
    /// 同比, 比上年同期.
    case sameLastYear
    /// 环比, 比上月.
    case previousPeriod
    /// 增长, 减少.
    case change(isFall: Bool)
    case completion
    case contribution
  }

  let meanings: [Meaning]

  var facet: Facet? {
    for case .facet(let facet) in meanings { return facet }
    return nil
  }

  var isNeutral: Bool { meanings == [.neutral] }

  /// Whether it says whose value it is.
  var namesOrganization: Bool {
    meanings.contains { if case .organization = $0 { true } else { false } }
  }

  /// Whether it says of which series it is.
  var namesSeries: Bool {
    meanings.contains { meaning in
      switch meaning {
      case .series, .quotient: true
      case .organization, .member, .period, .facet, .share, .rank, .gap, .neutral: false
      }
    }
  }

  var namesPeriod: Bool {
    meanings.contains { if case .period = $0 { true } else { false } }
  }
}
