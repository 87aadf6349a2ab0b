import Diagnostics
import Facts

extension PrintedDocument {
  /// Contribution rates add up to 100, pulls to the growth of the whole, and a pull is contribution
  /// × growth (claims.md 1.7, 2).
  ///
  /// A list is complete where its exact values add up.
  func checkContributions(log: inout DiagnosticLog) {
    for list in lists(of: .contributionRate) where list.isPlain && list.exactSum == .one {
      guard list.printedSum != .one else { continue }
      log.add(.contributionsOffHundred(list, isError: !list.interval.contains(.one)))
    }
    for list in lists(of: .pull) where list.isPlain { checkPulls(list, log: &log) }
    for printing in printings { checkPull(printing, log: &log) }
  }

  private func lists(of facet: Facet) -> [PartList] {
    printings.partLists(schema: schema) { printing in
      guard let inputs = printing.quantity.changes(of: facet),
        case .series(let part) = inputs.part, case .series(let whole) = inputs.whole,
        case .series(let before) = inputs.wholeBefore,
        let cut = schema.cut(part, from: whole)
      else { return nil }
      return (.init(block: printing.block, whole: whole, cut: cut, base: before), part)
    }
  }

  private func checkPulls(_ list: PartList, log: inout DiagnosticLog) {
    guard let before = list.key.base, let last = list.prints.last,
      let growth = nearestPrint(
        of: .growth(.series(list.key.whole), over: .series(before)),
        near: last
      ),
      list.exactSum == growth.exact, !list.interval.meets(growth.interval)
    else { return }
    log.add(.pullsOffGrowth(list, growth))
  }

  private func checkPull(_ pull: Printing, log: inout DiagnosticLog) {
    guard case .facet(.pull, let inputs) = pull.quantity,
      let changes = pull.quantity.changes(of: .pull),
      let contribution = nearestPrint(of: .facet(.contributionRate, inputs), near: pull),
      let growth = nearestPrint(
        of: .growth(changes.whole, over: changes.wholeBefore),
        near: pull
      )
    else { return }
    let expected: Interval = contribution.interval * growth.interval
    guard !pull.interval.meets(expected) else { return }
    log.add(.contradiction(pull, [contribution, growth], expected, "拉动与印出的贡献率、增幅对不上"))
  }
}

extension Quantity {
  /// What stands behind a contribution or a pull: part and whole now and a year before.
  fileprivate func changes(
    of facet: Facet
  ) -> (part: Quantity, whole: Quantity, wholeBefore: Quantity)? {
    guard case .facet(facet, let inputs) = self, inputs.count == 4 else { return nil }
    return (inputs[0], inputs[2], inputs[3])
  }
}
