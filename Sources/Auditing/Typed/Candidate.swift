import Documents
import Facts
import Phrasing

/// A value of the document that a typed number may be of.
struct Candidate {
  let quantity: Quantity
  let fact: Fact
  /// Name of the declared quotient that it is; nil for none.
  let declared: String?
}

/// What stands against a typed number.
struct Evidence {
  enum Kind {
    /// Printed beside it.
    case printed
    /// A printed gap and the other value printed leave no other.
    case implied(from: Printing)
    /// Computed, not printed.
    case computed
  }

  let candidate: Candidate
  let kind: Kind
  /// The print that says so; of a computed value one at its usual decimals.
  let printing: Printing
  /// What the value can be.
  let interval: Interval
}

extension PrintedDocument {
  /// The values that a typed number can be of; one for 指.
  func candidates(of claim: TypedClaim) -> [Candidate] {
    candidates.filter { candidate in
      let fits =
        if claim.subject != nil {
          candidate.quantity == claim.subject.flatMap { subjects[$0] }
        } else {
          claim.words?.fit(candidate.quantity, declared: candidate.declared, schema: schema)
            ?? false
        }
      return fits && claim.printing(of: candidate.quantity, candidate.fact.type) != nil
        && claim.isComparable(with: candidate.fact.type, of: candidate.quantity, schema: schema)
    }
  }

  /// What the document says of a value: its print, a printed gap from which it follows, or the
  /// computed value itself.
  func evidence(for candidate: Candidate, beside claim: Printing) -> Evidence {
    if let printing = nearestPrint(of: candidate.quantity, near: claim) {
      return Evidence(
        candidate: candidate,
        kind: .printed,
        printing: printing,
        interval: printing.interval
      )
    }
    return implied(candidate, beside: claim) ?? computed(candidate)
  }

  private func implied(_ candidate: Candidate, beside claim: Printing) -> Evidence? {
    for gap in printings {
      guard case .difference(let own, let reference) = gap.quantity else { continue }
      let isReference = reference == candidate.quantity
      guard isReference || own == candidate.quantity,
        let other = nearestPrint(of: isReference ? own : reference, near: gap)
      else { continue }
      let interval = isReference ? other.interval - gap.interval : other.interval + gap.interval
      return Evidence(
        candidate: candidate,
        kind: .implied(from: other),
        printing: gap,
        interval: interval
      )
    }
    return nil
  }

  private func computed(_ candidate: Candidate) -> Evidence {
    let exact = candidate.fact.value.printable
    let printing = Printing(
      quantity: candidate.quantity,
      declared: candidate.declared,
      type: candidate.fact.type,
      value: exact,
      interval: Interval(exact, exact),
      lastPlace: .zero,
      isHedged: false,
      isTied: candidate.fact.isTied,
      text: printed(candidate.fact, settings: schema.settings),
      lead: "",
      exact: exact,
      block: -1,
      place: .init(span: nil, name: "", organization: organization)
    )
    return Evidence(
      candidate: candidate,
      kind: .computed,
      printing: printing,
      interval: printing.interval
    )
  }
}

extension QuantityReader {
  /// The numbers among facts with what they are of, each quantity once.
  mutating func candidates(among facts: [Fact]) -> [Candidate] {
    var seen: Set<Quantity> = []
    return facts.compactMap { fact in
      let quantity = quantity(of: fact.id)
      guard fact.type.isNumeric, seen.insert(quantity).inserted else { return nil }
      return Candidate(quantity: quantity, fact: fact, declared: declaredName(of: fact))
    }
  }
}
