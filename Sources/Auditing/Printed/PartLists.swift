import Facts

/// Prints of one block that are of parts of one whole, all cut out in one way, each part once.
struct PartList {
  struct Key: Hashable {
    let block: Int
    let whole: Quantity.Series
    let cut: Cut
    /// The whole at the earlier time, of changes of shares.
    var base: Quantity.Series?
  }

  let key: Key
  private(set) var parts: [Quantity.Series] = []
  /// Places of the prints among those of the document.
  private(set) var places: [Int] = []
  private(set) var prints: [Printing] = []

  init(_ key: Key) { self.key = key }

  /// Adds a print; the first print of a part stands for it.
  mutating func add(_ printing: Printing, at place: Int, of part: Quantity.Series) {
    guard !parts.contains(part) else { return }
    parts.append(part)
    places.append(place)
    prints.append(printing)
  }

  var exactSum: Rational { prints.reduce(.zero) { $0 + $1.exact } }
  var printedSum: Rational { prints.reduce(.zero) { $0 + $1.value } }
  /// What the exact values can add up to.
  var interval: Interval {
    prints.reduce(Interval(.zero, .zero)) { $0 + $1.interval }
  }

  /// Whether every print is of a rounded value without a hedge.
  var isPlain: Bool { prints.allSatisfy { !$0.isHedged } }
}

extension [Printing] {
  /// Lists of what `part` finds in the prints, in order of first appearance; lists of one print
  /// and lists whose parts overlap are left out.
  func partLists(
    schema: Schema,
    _ part: (Printing) -> (key: PartList.Key, part: Quantity.Series)?
  ) -> [PartList] {
    var lists: [PartList] = []
    var places: [PartList.Key: Int] = [:]
    for (index, printing) in enumerated() {
      guard let found = part(printing) else { continue }
      let place = places[found.key] ?? lists.count
      if place == lists.count {
        places[found.key] = place
        lists.append(PartList(found.key))
      }
      lists[place].add(printing, at: index, of: found.part)
    }
    return lists.filter { $0.parts.count > 1 && schema.areDisjoint($0.parts, by: $0.key.cut) }
  }

  /// Lists of shares of one whole.
  func shareLists(schema: Schema) -> [PartList] {
    partLists(schema: schema) { printing in
      guard case .quotient(.series(let part), .series(let whole)) = printing.quantity,
        let cut = schema.cut(part, from: whole)
      else { return nil }
      return (.init(block: printing.block, whole: whole, cut: cut), part)
    }
  }
}
