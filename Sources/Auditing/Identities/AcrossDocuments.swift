import Diagnostics
import Facts

/// An amount of a city in its province's report is that in the city's own, and so for every value
/// that two documents print.
func checkSameNumber(across documents: [PrintedFacts], log: inout DiagnosticLog) {
  var first: [Quantity: Printing] = [:]
  for document in documents {
    var own: Set<Quantity> = []
    for printing in document.printings where own.insert(printing.quantity).inserted {
      guard let other = first[printing.quantity] else {
        first[printing.quantity] = printing
        continue
      }
      if !printing.agrees(with: other) { log.add(.twoNumbers(other, printing)) }
    }
  }
}

/// No place of one set is given to two organisations in two documents.
func checkRanksOfOneSet(across documents: [PrintedFacts], log: inout DiagnosticLog) {
  let all = documents.flatMap(\.printings)
  for conflict in all.rankConflicts
  where conflict.first.place.organization != conflict.second.place.organization {
    log.add(.onePlaceTwice(conflict))
  }
}

/// A typed number of which its own document holds no value agrees with what another prints.
///
/// It contradicts only if something is printed that its words can mean, and none of that agrees.
func checkTypedStatements(
  across documents: [PrintedFacts],
  schema: Schema,
  log: inout DiagnosticLog
) {
  for claim in documents.flatMap(\.openClaims) {
    let found = documents.flatMap(\.printings).compactMap { printing -> (Printing, Printing)? in
      guard
        claim.words?.fit(printing.quantity, declared: printing.declared, schema: schema) == true,
        claim.isComparable(with: printing.type, of: printing.quantity, schema: schema)
      else { return nil }
      return claim.printing(of: printing.quantity, printing.type).map { ($0, printing) }
    }
    guard let (typed, printing) = found.first,
      !found.contains(where: { $0.0.interval.meets($0.1.interval) })
    else { continue }
    log.add(.typedAgainst(printing, typed, claim))
  }
}
