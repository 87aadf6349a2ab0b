package import Facts

/// Whether a value is strictly below every earlier one, at least 12 of them (历史最低).
///
/// Source: claims.md, hist.record.
package func isRecordLow(_ value: Number, after earlier: [Number]) -> Bool {
  earlier.count >= leastHistoryOfRecord && earlier.allSatisfy { $0 > value }
}
