import Documents
import Facts

extension FigureTable {
  /// Whether the lowest value has the first place: of places, and of what is the better the lower.
  var lowestFirst: Bool { metric.type == .rank || direction == .lowerIsBetter }

  /// The order in which those that lead come first.
  var leadingOrder: FigureSort { lowestFirst ? .ascending : .descending }

  /// Whether a value stands before another.
  func leads(_ value: Number, _ other: Number) -> Bool {
    lowestFirst ? value < other : value > other
  }

  /// Places of values among each other, ties sharing one: 1, 2, 2, 4; nil for what has none.
  ///
  /// Values that are places stand for themselves, as others may be ranked beside those drawn.
  package func places(of values: [FigureValue]) -> [Int?] {
    guard metric.type != .rank else {
      return values.map { value in value.number.map { Int($0.double.rounded()) } }
    }
    return competitionRanks(values)
  }

  /// Competition ranking from unrounded values.
  private func competitionRanks(_ values: [FigureValue]) -> [Int?] {
    let known = values.indices.compactMap { index in
      values[index].number.map { (index: index, number: $0) }
    }
    let sorted = known.sorted { leads($0.number, $1.number) }
    var ranks: [Int?] = Array(repeating: nil, count: values.count)
    for (place, entry) in sorted.enumerated() {
      let isTied = place > 0 && sorted[place - 1].number == entry.number
      ranks[entry.index] = isTied ? ranks[sorted[place - 1].index] : place + 1
    }
    return ranks
  }
}
