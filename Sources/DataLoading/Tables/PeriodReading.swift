import Facts

/// The month that the head of a column or a cell names: 2004-01, 1月, 2004年1月, 3月份.
///
/// A month without a year is one of the given year. Nil for anything else.
func readMonthHead(_ text: String, year: Int) -> Month? {
  let plain = String(text.map { $0.halfWidthDigit }.filter { $0 != " " })
  if let month = Month(plain) { return month }
  let stem = plain.hasSuffix("份") ? plain.dropLast() : plain[...]
  guard stem.hasSuffix("月") else { return nil }
  let parts = stem.dropLast().split(separator: "年", omittingEmptySubsequences: false)
  guard let last = parts.last, let month = Int(last), (1...12).contains(month) else { return nil }
  switch parts.count {
  case 1: return Month(year: year, month: month)
  case 2:
    guard parts[0].count == 4, let year = Int(parts[0]) else { return nil }
    return Month(year: year, month: month)
  default: return nil
  }
}

/// What a cell that is no period probably means: 2004.3 → 2004-03; nil if that cannot be told.
func proposedPeriod(for text: String) -> String? {
  let plain = String(text.map { $0.halfWidthDigit })
  let parts = plain.split { !$0.isDigit }
  guard let first = parts.first else { return nil }
  if parts.count == 1, first.count == 6, let month = Int(first.suffix(2)),
    (1...12).contains(month)
  {
    return "\(first.prefix(4))-\(first.suffix(2))"
  }
  guard first.count == 4, parts.count >= 2, parts.count <= 3, let month = Int(parts[1]),
    (1...12).contains(month)
  else { return nil }
  return "\(first)-\(month < 10 ? "0" : "")\(month)"
}

extension Character {
  /// A full-width digit or hyphen as the half-width one.
  fileprivate var halfWidthDigit: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    switch scalar.value {
    case 0xFF10...0xFF19: return Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0xFF0D, 0x2212: return "-"
    case 0x3000: return " "
    default: return self
    }
  }
}
