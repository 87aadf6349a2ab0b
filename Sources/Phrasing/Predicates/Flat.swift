package import Facts

/// Whether a value prints as zero at its decimals, an amount in its smallest unit (持平).
///
/// Source: claims.md, chg.flat.
package func isFlat(_ value: Number, type: ValueType, settings: Settings) -> Bool {
  numberFormat(of: value, type: type, settings: settings).printsAsZero(value)
}
