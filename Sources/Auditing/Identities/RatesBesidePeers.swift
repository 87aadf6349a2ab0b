import Diagnostics
import Facts

extension PrintedDocument {
  /// A rate or price far from that of its peers is shown to the writer (claims.md 1.7, 12).
  ///
  /// Price × number = amount where all three are printed is `checkQuotients`. This compares a declared
  /// quotient with the same of the organisation above, else with the middle of those of its level, if
  /// both are printed.
  func checkRatesBesidePeers(log: inout DiagnosticLog) {
    let prints = printings.narrowestPrints
    var rates: [Rate] = []
    var seen: Set<Quantity> = []
    for printing in printings where seen.insert(printing.quantity).inserted {
      if let print = prints[printing.quantity], let rate = Rate(print) { rates.append(rate) }
    }
    for rate in rates {
      guard let reference = reference(for: rate, among: rates), rate.isFar(from: reference) else {
        continue
      }
      log.add(.rateFarFromPeers(rate.printing, reference.printing, name(of: rate)))
    }
  }

  private func reference(for rate: Rate, among rates: [Rate]) -> Rate? {
    let organizations = schema.organizations
    let alike = rates.filter { $0.kind == rate.kind && $0.organization != rate.organization }
    for above in organizations.ancestors(of: rate.organization) {
      if let found = alike.first(where: { $0.organization == above }) { return found }
    }
    let level = organizations[rate.organization].level
    let peers = alike.filter { organizations[$0.organization].level == level }
      .sorted { $0.printing.value < $1.printing.value }
    // The middle of fewer is no measure of what is usual.
    return peers.count >= 3 ? peers[peers.count / 2] : nil
  }

  private func name(of rate: Rate) -> String {
    schema.organizations[rate.organization].shortName + "的"
      + (schema.quotient(named: rate.kind.name)?.printedName ?? rate.kind.name)
  }
}

/// A declared quotient of one organisation.
private struct Rate {
  struct Kind: Hashable {
    let name: String
    let members: [Quantity.Member]
    let period: Period
  }

  let printing: Printing
  let kind: Kind
  let organization: OrganizationID

  init?(_ printing: Printing) {
    guard let name = printing.declared, case .quotient(let part, _) = printing.quantity,
      let series = part.leadingSeries, series.organizations.count == 1, printing.value.sign > 0
    else { return nil }
    self.printing = printing
    kind = Kind(name: name, members: series.members, period: series.period)
    organization = series.organizations[0]
  }

  /// Less than two thirds of the other or more than one and a half: the seed's 1.83% is a third of
  /// the 5.84% elsewhere, and half of the 3.63% of its province, which it weighs down itself.
  func isFar(from other: Rate) -> Bool {
    let bound = Rational(3, over: 2)
    return printing.value * bound < other.printing.value
      || other.printing.value * bound < printing.value
  }
}
