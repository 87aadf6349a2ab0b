package import Facts

/// How many of the last values satisfy a condition without a gap (连续n期).
///
/// Source: claims.md, hist.streak.
package func streakLength(_ values: [Number], where holds: (Number) -> Bool) -> Int {
  values.reversed().prefix(while: holds).count
}

/// How many steps up end with the last value (连增期数); 0 for fewer than two values.
///
/// Source: language.md 1.3.3.
package func risingStreak(_ values: [Number]) -> Int {
  zip(values, values.dropFirst()).reversed().prefix { $0 < $1 }.count
}
