package import Facts

/// The unit of each family (元, 户) in one sentence, table column or axis.
///
/// Empty: each amount takes the unit of its own value. Source: language.md 1.1, principle 11.
package struct SentenceUnits: Sendable, Hashable {
  private var units: [String: MeasureUnit] = [:]

  package init() {}

  /// For each family the unit of the largest value among the amounts.
  package init(fitting amounts: [Fact]) {
    var largest: [String: Number] = [:]
    for fact in amounts {
      guard let measure = fact.type.measure else { continue }
      let magnitude = fact.value.magnitude
      if let other = largest[measure.family], magnitude <= other { continue }
      largest[measure.family] = magnitude
      units[measure.family] = measure.unit(fitting: magnitude)
    }
  }

  /// A table column or sentence that is set in one unit of a family.
  package init(_ unit: MeasureUnit) { units = [unit.base: unit] }

  /// These units, and those of `others` for families that have none here.
  func filled(from others: SentenceUnits) -> SentenceUnits {
    var filled = self
    filled.units.merge(others.units) { own, _ in own }
    return filled
  }

  /// The unit in which a value of the measure is printed; it is always one of the measure's ladder.
  package func unit(for measure: Measure, value: Number) -> MeasureUnit {
    guard let unit = units[measure.family] else { return measure.unit(fitting: value.magnitude) }
    let notAbove = measure.ladder.last { $0.power <= unit.power }
    return notAbove ?? measure.ladder[0]
  }
}

extension Measure {
  /// The largest unit of the ladder that the magnitude reaches, else the smallest.
  package func unit(fitting magnitude: Number) -> MeasureUnit {
    ladder.last { Number($0.factor) <= magnitude } ?? ladder[0]
  }
}
