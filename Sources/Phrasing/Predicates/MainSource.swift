package import Facts

/// Whether the largest of the shares is the main source (主要来源): over half, or twice the second.
///
/// False for no share. Source: claims.md, share.lead.
package func hasMainSource(_ shares: [Number]) -> Bool {
  let sorted = shares.sorted(by: >)
  guard let largest = sorted.first, largest.sign > 0 else { return false }
  return isOverHalf(largest)
    || sorted.count > 1 && largest >= sorted[1] * Number(Rational(2))
}
