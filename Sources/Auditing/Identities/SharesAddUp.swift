import Diagnostics
import Facts

extension PrintedDocument {
  /// Shares of a complete printed list add up to 100, their changes to 0 (claims.md 1.7, 1).
  ///
  /// A list is complete where the exact shares of its disjoint parts add up to the whole.
  func checkSharesAddUp(log: inout DiagnosticLog) {
    for list in printings.shareLists(schema: schema) where list.isPlain && list.exactSum == .one {
      guard list.printedSum != .one else { continue }
      if !list.interval.contains(.one) {
        log.add(.sharesOffHundred(list, isError: true))
      } else if !notedBlocks.contains(list.key.block) {
        log.add(.sharesOffHundred(list, isError: false))
      }
    }
    for list in changeLists where list.isPlain && list.exactSum == .zero {
      guard list.printedSum != .zero else { continue }
      log.add(.changesOffZero(list, isError: !list.interval.contains(.zero)))
    }
  }

  /// Changes of the shares of one whole, complete at both times.
  private var changeLists: [PartList] {
    let lists = printings.partLists(schema: schema) { printing in
      guard
        case .difference(
          .quotient(.series(let part), .series(let whole)),
          .quotient(.series(let partBefore), .series(let wholeBefore))
        ) = printing.quantity,
        let cut = schema.cut(part, from: whole), schema.cut(partBefore, from: wholeBefore) == cut,
        part.isSame(as: partBefore), whole.isSame(as: wholeBefore)
      else { return nil }
      return (.init(block: printing.block, whole: whole, cut: cut, base: wholeBefore), part)
    }
    return lists.filter { list in
      let now = list.parts.compactMap { values[.quotient(.series($0), .series(list.key.whole))] }
      return now.count == list.parts.count && now.reduce(.zero, +) == .one
    }
  }
}

extension Quantity.Series {
  /// Whether it is the same series at another time.
  func isSame(as other: Self) -> Bool {
    name == other.name && organizations == other.organizations && members == other.members
  }
}
