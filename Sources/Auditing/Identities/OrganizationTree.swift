import Diagnostics
import Facts

extension PrintedDocument {
  /// What is printed of all organisations below one adds up to its own (claims.md 1.7, 9).
  ///
  /// Where all stand in one block, `checkPartsInWhole` says it.
  func checkOrganizationTree(log: inout DiagnosticLog) {
    for conflict in printings.treeConflicts(schema: schema)
    where conflict.parts.contains(where: { $0.block != conflict.whole.block }) {
      log.add(.branchesOffTree(conflict))
    }
  }
}

/// As within a document, for organisations whose numbers stand in several.
func checkOrganizationTree(
  across documents: [PrintedFacts],
  schema: Schema,
  log: inout DiagnosticLog
) {
  let all = documents.flatMap(\.printings)
  for conflict in all.treeConflicts(schema: schema) where conflict.organizations.count > 1 {
    log.add(.branchesOffTree(conflict))
  }
}

/// An amount of an organisation and those of all directly below it, which do not add up to it.
struct TreeConflict {
  let whole: Printing
  /// In configured order.
  let parts: [Printing]

  /// Names of the organisations in whose reports they stand.
  var organizations: Set<String> { Set(([whole] + parts).map(\.place.organization)) }

  /// What the parts can add up to.
  var sum: Interval { parts.reduce(Interval(.zero, .zero)) { $0 + $1.interval } }
}

extension [Printing] {
  /// Wholes in reading order.
  fileprivate func treeConflicts(schema: Schema) -> [TreeConflict] {
    let prints = narrowestPrints
    var seen: Set<Quantity> = []
    return compactMap { printing in
      guard seen.insert(printing.quantity).inserted, let series = printing.quantity.series,
        series.organizations.count == 1, printing.type.measure?.isAdditive == true,
        let whole = prints[printing.quantity]
      else { return nil }
      let children = schema.organizations.children(of: series.organizations[0])
      let parts = children.compactMap { prints[.series(series.at($0))] }
      guard children.count > 1, parts.count == children.count else { return nil }
      let conflict = TreeConflict(whole: whole, parts: parts)
      return conflict.sum.meets(whole.interval) ? nil : conflict
    }
  }
}

extension Quantity.Series {
  /// The same series of another organisation.
  fileprivate func at(_ organization: OrganizationID) -> Self {
    .init(name: name, organizations: [organization], members: members, period: period)
  }
}
