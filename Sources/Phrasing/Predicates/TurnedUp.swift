package import Facts

/// Whether the last but one value is negative and the last positive (由降转升).
///
/// False for fewer than two. Source: claims.md, chg.turn.
package func hasTurnedUp(_ values: [Number]) -> Bool {
  values.count > 1 && values[values.count - 2].sign < 0 && values[values.count - 1].sign > 0
}
