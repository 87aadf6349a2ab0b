package import Facts

/// Whole numbers beside the weights that add up to a total (最大余数法).
///
/// Each weight is taken in proportion and rounded down; the places left go to the largest
/// remainders, the first of equal ones first. Weights are not negative; all zero gives zeros.
/// Source: claims.md, share.ratio.
package func largestRemainder(_ weights: [Rational], total: Int) -> [Int] {
  let sum = weights.reduce(.zero, +)
  guard sum.sign > 0 else { return weights.map { _ in 0 } }
  let quotas = weights.map { $0 * Rational(total) / sum }
  var result = quotas.map(\.floor)
  let remainders = zip(quotas, result).map { $0 - Rational($1) }
  let order = remainders.indices.sorted {
    remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
  }
  for index in order.prefix(total - result.reduce(0, +)) { result[index] += 1 }
  return result
}
