package import Facts

/// Whether every change has one sign and none exceeds twice the mean change (稳步, 平稳).
///
/// False for fewer than two values. Source: claims.md 1.5.
package func isSteady(_ values: [Number]) -> Bool {
  areSteady(changes: zip(values, values.dropFirst()).map { $1 - $0 })
}

/// The same of the changes themselves; false for none.
package func areSteady(changes: [Number]) -> Bool {
  guard let sign = changes.first?.sign, sign != 0, changes.allSatisfy({ $0.sign == sign }) else {
    return false
  }
  let sum = changes.reduce(.zero) { $0 + $1 }.magnitude
  let limit = sum * Number(Rational(2)) / Number(Rational(changes.count))
  return changes.allSatisfy { $0.magnitude <= limit }
}
