extension Sequence<Phrase> {
  /// The phrases with 、 between them and `last` before the last: 甲、乙和丙.
  func joined(last: String = "、") -> Phrase {
    let parts = Array(self)
    var joined = Phrase()
    for (index, part) in parts.enumerated() {
      if index > 0 { joined.append(index == parts.count - 1 ? last : "、") }
      joined.append(part)
    }
    return joined
  }
}

extension Sequence<String> {
  /// Names of a parallel clause: two with 和, more with 、.
  func joinedAsNames() -> String {
    let names = Array(self)
    return names.joined(separator: names.count == 2 ? "和" : "、")
  }
}

extension Speech {
  /// The numbers of the entries, all to be printed in one unit.
  mutating func numbers(of entries: [SpokenEntry]) throws(PhraseProblem) -> [SpokenNumber] {
    var numbers: [SpokenNumber] = []
    for entry in entries { numbers.append(try entry.number()) }
    context.units = context.units.filled(from: SentenceUnits(fitting: numbers.map(\.fact)))
    return numbers
  }
}
