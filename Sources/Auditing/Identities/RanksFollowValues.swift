import Diagnostics
import Facts

extension PrintedDocument {
  /// Of two members of one set, the one with the better place has not the smaller value.
  func checkRanksFollowValues(log: inout DiagnosticLog) {
    for conflict in printings.valueConflicts(schema: schema) {
      log.add(.rankAgainstValue(conflict))
    }
  }
}

/// As within a document, for members whose places stand in two.
func checkRanksFollowValues(
  across documents: [PrintedFacts],
  schema: Schema,
  log: inout DiagnosticLog
) {
  let all = documents.flatMap(\.printings)
  for conflict in all.valueConflicts(schema: schema)
  where conflict.better.rank.place.organization != conflict.worse.rank.place.organization {
    log.add(.rankAgainstValue(conflict))
  }
}

/// Two members whose printed places and printed values stand in opposite order.
struct ValueConflict {
  /// A member as printed.
  struct Member {
    let rank: Printing
    let value: Printing
  }

  let better: Member
  let worse: Member
}

extension [Printing] {
  /// Pairs of one set, one for each member that stands too far behind; hedged values prove nothing.
  fileprivate func valueConflicts(schema: Schema) -> [ValueConflict] {
    let values = narrowestPrints
    var sets: [RankedSet: [ValueConflict.Member]] = [:]
    var order: [RankedSet] = []
    for printing in self {
      guard case .rank(let own, _) = printing.quantity, let set = RankedSet(printing),
        let value = values[own], schema.ranksFromTop(value)
      else { continue }
      if sets[set] == nil { order.append(set) }
      sets[set, default: []].append(.init(rank: printing, value: value))
    }
    return order.flatMap { sets[$0].map(conflicts) ?? [] }
  }

  private func conflicts(_ members: [ValueConflict.Member]) -> [ValueConflict] {
    let sorted = members.enumerated().sorted {
      ($0.element.rank.value, $0.offset) < ($1.element.rank.value, $1.offset)
    }.map(\.element)
    var conflicts: [ValueConflict] = []
    var least: ValueConflict.Member?
    for member in sorted {
      if let least, least.rank.value < member.rank.value,
        least.value.interval.high < member.value.interval.low
      {
        conflicts.append(ValueConflict(better: least, worse: member))
      }
      if least.map({ member.value.interval.high < $0.value.interval.high }) ?? true {
        least = member
      }
    }
    return conflicts
  }

  /// The most exact print of each quantity without a hedge, the first of equal ones.
  var narrowestPrints: [Quantity: Printing] {
    var prints: [Quantity: Printing] = [:]
    for printing in self where !printing.isHedged {
      let known = prints[printing.quantity]
      if known.map({ printing.interval.width < $0.interval.width }) ?? true {
        prints[printing.quantity] = printing
      }
    }
    return prints
  }
}

extension Schema {
  /// Whether the largest value has the first place (方向: 高优).
  fileprivate func ranksFromTop(_ value: Printing) -> Bool {
    let declared = value.declared.flatMap { quotient(named: $0)?.direction }
    let series = value.quantity.leadingSeries.flatMap { self.series(named: $0.name)?.direction }
    return (declared ?? series) == .higherIsBetter
  }
}
