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
