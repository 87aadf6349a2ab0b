package import Facts

/// Whether the last but one value is positive and the last negative (由升转降).
///
/// False for fewer than two. Source: claims.md, chg.turn.
package func hasTurnedDown(_ values: [Number]) -> Bool {
  values.count > 1 && values[values.count - 2].sign > 0 && values[values.count - 1].sign < 0
}
