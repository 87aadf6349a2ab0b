package import Facts

/// Whether every value is strictly above the one before (递增); false for fewer than two.
///
/// Source: claims.md, hist.trend.
package func isIncreasing(_ values: [Number]) -> Bool {
  values.count > 1 && zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
}
