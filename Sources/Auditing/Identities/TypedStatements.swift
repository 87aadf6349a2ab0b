import Diagnostics
import Documents
import Facts

extension PrintedDocument {
  /// A typed number agrees with what is computed or printed of the same quantity.
  ///
  /// What its words leave open is held against every value that fits them: it contradicts only if
  /// none agrees.
  func checkTypedStatements(log: inout DiagnosticLog) {
    for claim in claims {
      let found = candidates(of: claim).compactMap { candidate -> (Printing, Evidence)? in
        claim.printing(of: candidate.quantity, candidate.fact.type).map {
          ($0, evidence(for: candidate, beside: $0))
        }
      }
      guard !found.isEmpty, !found.contains(where: { $0.0.interval.meets($0.1.interval) }) else {
        continue
      }
      if let (typed, evidence) = found.min(by: { distance($0) < distance($1) }) {
        log.add(.typedAgainst(evidence, typed, claim, in: self, others: found.count - 1))
      }
    }
    checkTypedTwice(log: &log)
  }

  /// How far a typed number stands from the exact value.
  private func distance(_ pair: (typed: Printing, evidence: Evidence)) -> Rational {
    (pair.typed.value - pair.evidence.candidate.fact.value.printable).magnitude
  }

  /// The same quantity typed in two places has one value.
  private func checkTypedTwice(log: inout DiagnosticLog) {
    var first: [TypedClaim.Key: (claim: TypedClaim, printing: Printing)] = [:]
    for claim in claims {
      guard let (key, printing) = keyed(claim) else { continue }
      guard let other = first[key] else {
        first[key] = (claim, printing)
        continue
      }
      if !other.printing.interval.meets(printing.interval) {
        log.add(.typedTwice((other.claim, other.printing), (claim, printing)))
      }
    }
  }

  /// A claim with what makes it the same as another; nil where that is not known.
  private func keyed(_ claim: TypedClaim) -> (TypedClaim.Key, Printing)? {
    let subject = claim.subject.flatMap { id in
      candidates.first { $0.quantity == subjects[id] }
    }
    let types = subject.map { [$0.fact.type] } ?? schema.claimTypes
    let quantity = subject?.quantity ?? .asked(FactID.none)
    guard let printing = types.lazy.compactMap({ claim.printing(of: quantity, $0) }).first else {
      return nil
    }
    if let subject {
      return (.init(subject: subject.quantity, words: nil, basis: claim.statement.basis), printing)
    }
    guard let words = claim.words, words.namesSeries else { return nil }
    return (
      .init(
        subject: nil,
        words: words,
        unit: printing.type.measure?.family ?? printing.type.name,
        basis: claim.statement.basis
      ), printing
    )
  }
}

extension TypedClaim {
  /// Two typed numbers of one key are of one quantity.
  struct Key: Hashable {
    let subject: Quantity?
    let words: ClaimWords?
    var unit = ""
    let basis: String?
  }
}

extension Schema {
  /// The types of which typed numbers can be, by their units.
  fileprivate var claimTypes: [ValueType] {
    [.ratio, .percentagePoint, .rank, .multiple] + series.map(\.type) + quotients.map(\.type)
  }
}

extension FactID {
  /// Stands for what is known by its words alone.
  fileprivate static var none: FactID {
    FactID(question: Question(.text(""), type: .text), organization: OrganizationID(index: 0))
  }
}
