package import Facts

/// The unit of each family (元, 户) in one sentence, table column or axis.
///
/// Empty: each amount takes the unit of its own value. Source: language.md 1.1, principle 11.
package struct SentenceUnits: Sendable, Hashable {
  /// One for each family, which is its `base`; there are few.
  private var units: [MeasureUnit] = []

  package init() {}

  /// For each family the unit of the largest value among the amounts.
  package init(fitting amounts: [Fact]) {
    guard !amounts.isEmpty else { return }
    var largest: [(measure: Measure, magnitude: Number)] = []
    for fact in amounts {
      guard let measure = fact.type.measure else { continue }
      let magnitude = fact.value.magnitude
      guard let index = largest.firstIndex(where: { $0.measure.family == measure.family }) else {
        largest.append((measure, magnitude))
        continue
      }
      if largest[index].magnitude < magnitude { largest[index] = (measure, magnitude) }
    }
    units = largest.map { $0.measure.unit(fitting: $0.magnitude) }
  }

  /// A table column or sentence that is set in one unit of a family.
  package init(_ unit: MeasureUnit) { units = [unit] }

  /// These units, and those of `others` for families that have none here.
  func filled(from others: SentenceUnits) -> SentenceUnits {
    var filled = self
    filled.units += others.units.filter { unit(of: $0.base) == nil }
    return filled
  }

  private func unit(of family: String) -> MeasureUnit? { units.first { $0.base == family } }

  /// The unit in which a value of the measure is printed; it is always one of the measure's ladder.
  package func unit(for measure: Measure, value: Number) -> MeasureUnit {
    guard let unit = unit(of: measure.family) else {
      return measure.unit(fitting: value.magnitude)
    }
    let notAbove = measure.ladder.last { $0.power <= unit.power }
    return notAbove ?? measure.ladder[0]
  }

  /// Whether an amount is printed in the unit that it has by itself.
  package func leavesUnit(of amount: Fact) -> Bool {
    guard let measure = amount.type.measure else { return true }
    let own = measure.unit(fitting: amount.value.magnitude)
    return unit(for: measure, value: amount.value) == own
  }
}

extension Measure {
  /// The largest unit of the ladder that the magnitude reaches, else the smallest.
  package func unit(fitting magnitude: Number) -> MeasureUnit {
    ladder.last { Number($0.factor) <= magnitude } ?? ladder[0]
  }
}
