package import Facts

/// Whether a value equals the highest of at least 12 earlier ones (平历史最高).
///
/// Source: claims.md, hist.record.
package func equalsRecordHigh(_ value: Number, after earlier: [Number]) -> Bool {
  earlier.count >= leastHistoryOfRecord && earlier.max() == value
}
