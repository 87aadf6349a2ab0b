package import Facts

/// Whether a loss turned into a gain (扭亏): the base below zero, the value above.
///
/// Source: claims.md 1.3, chg.yoy, base negative.
package func hasTurnedProfit(_ value: Number, from base: Number) -> Bool {
  base.sign < 0 && value.sign > 0
}
