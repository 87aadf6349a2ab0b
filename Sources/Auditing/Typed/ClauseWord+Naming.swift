import Phrasing

extension ClauseWord {
  var facet: Facet? {
    for case .facet(let facet) in meanings { return facet }
    return nil
  }

  var isNeutral: Bool { meanings == [.neutral] }

  /// Whether a number can be of what it speaks of: not of a plan, of every member, of a record.
  var leavesOneValue: Bool {
    meanings.contains { meaning in
      switch meaning {
      case .set, .each, .eachOf, .mean, .plan, .judgement: false
      case .organization, .series, .quotient, .member, .period, .facet, .share, .rank, .gap,
        .neutral:
        true
      }
    }
  }

  /// Whether it says whose value it is.
  var namesOrganization: Bool {
    meanings.contains { if case .organization = $0 { true } else { false } }
  }

  /// Whether it says of which series it is.
  var namesSeries: Bool {
    meanings.contains { meaning in
      switch meaning {
      case .series, .quotient: true
      case .organization, .member, .set, .each, .eachOf, .mean, .period, .facet, .share, .rank,
        .gap, .plan, .judgement, .neutral:
        false
      }
    }
  }

  var namesPeriod: Bool {
    meanings.contains { if case .period = $0 { true } else { false } }
  }
}
