package import Facts

/// Earlier values without which nothing is called a record: a year of months.
///
/// Source: claims.md, hist.record.
package let leastHistoryOfRecord = 12

/// Whether a value is strictly above every earlier one, at least 12 of them (历史最高).
package func isRecordHigh(_ value: Number, after earlier: [Number]) -> Bool {
  earlier.count >= leastHistoryOfRecord && earlier.allSatisfy { $0 < value }
}
