package import Facts

/// Whether every value is strictly below the one before (递减); false for fewer than two.
///
/// Source: claims.md, hist.trend.
package func isDecreasing(_ values: [Number]) -> Bool {
  values.count > 1 && zip(values, values.dropFirst()).allSatisfy { $0 > $1 }
}
