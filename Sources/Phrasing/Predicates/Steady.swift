package import Facts

/// Whether every change has one sign and none exceeds twice the mean change (稳步, 平稳).
///
/// False for fewer than two values. Source: claims.md 1.5.
package func isSteady(_ values: [Number]) -> Bool {
  guard isIncreasing(values) || isDecreasing(values),
    let first = values.first, let last = values.last
  else { return false }
  let mean = (last - first).magnitude / Number(Rational(values.count - 1))
  let limit = mean * Number(Rational(2))
  return zip(values, values.dropFirst()).allSatisfy { ($1 - $0).magnitude <= limit }
}
