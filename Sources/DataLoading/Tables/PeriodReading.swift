import Facts

/// The month that the head of a column or a cell names: 2004-01, 2004/1, 1月, 2004年1月, 3月份, 200401.
///
/// A day, as sheets keep months, stands for its month. A month without a year is one of the given
/// year. Nil for anything else; 2004.1 too, for that is what sheets make of 2004.10.
func readMonthHead(_ text: String, year: Int) -> Month? {
  let plain = plainPeriod(text)
  if let month = Month(plain) { return month }
  if let month = readDate(plain) { return month }
  let stem = plain.hasSuffix("份") ? plain.dropLast() : plain[...]
  guard stem.hasSuffix("月"), let (year, rest) = splitYear(stem.dropLast(), year: year),
    let month = Int(rest)
  else { return nil }
  return validMonth(year, month)
}

/// The period that a cell names: a month, or 2004-H1, 2004年, 2004年上半年, 2004年一季度, 2004年1—6月.
///
/// What names no year is of the given year. Nil for anything else.
func readPeriod(_ text: String, year: Int) -> Period? {
  if let period = Period(text) { return period }
  if let month = readMonthHead(text, year: year) { return Period(month) }
  let plain = plainPeriod(text)
  if let period = Period(plain) { return period }
  guard let (year, rest) = splitYear(plain[...], year: year) else { return nil }
  if let part = partsOfYear[String(rest)] {
    return Period(
      Month(year: year, month: part.lowerBound),
      Month(year: year, month: part.upperBound)
    )
  }
  let stem = rest.hasSuffix("份") ? rest.dropLast() : rest
  let ends = stem.dropLast().split { "-—–~～至".contains($0) }
  guard stem.hasSuffix("月"), ends.count == 2,
    let first = Int(ends[0].hasSuffix("月") ? ends[0].dropLast() : ends[0]),
    let last = Int(ends[1]), first <= last,
    let firstMonth = validMonth(year, first), let lastMonth = validMonth(year, last)
  else { return nil }
  return Period(firstMonth, lastMonth)
}

/// What may stand behind the year, with its months.
private let partsOfYear: [String: ClosedRange<Int>] = {
  var parts: [String: ClosedRange<Int>] = [
    "全年": 1...12, "上半年": 1...6, "下半年": 7...12, "前三季度": 1...9,
  ]
  for (index, han) in "一二三四".enumerated() {
    let months = index * 3 + 1...index * 3 + 3
    for name in [String(han), "\(index + 1)"] {
      parts["\(name)季度"] = months
      parts["第\(name)季度"] = months
    }
  }
  return parts
}()

/// 2004年 and what follows; the whole text with the given year if it names none.
///
/// A year alone, 2004年 or 2004年度, is followed by 全年.
private func splitYear(_ text: Substring, year: Int) -> (year: Int, rest: Substring)? {
  guard let mark = text.firstIndex(of: "年"), let first = text.first, first.isDigit else {
    return (year, text)
  }
  let digits = text[..<mark]
  guard digits.count == 4, let year = Int(digits), year > 0 else { return nil }
  let rest = text[text.index(after: mark)...]
  return (year, rest.isEmpty || rest == "度" ? "全年" : rest)
}

/// 2004/1, 2004-1, 200401, 2004/1/31, 2004-01-31 and 2004年1月31日 as their month.
private func readDate(_ plain: String) -> Month? {
  if plain.count == 6, plain.allSatisfy(\.isDigit), let year = Int(plain.prefix(4)), year >= 1900,
    let month = Int(plain.suffix(2))
  {
    return validMonth(year, month)
  }
  let isNamed = plain.hasSuffix("日")
  let marks = isNamed ? "年月日" : plain.contains("/") ? "/" : "-"
  let parts = plain.split { marks.contains($0) }
  let marksCount = plain.filter { marks.contains($0) }.count
  guard (2...3).contains(parts.count), marksCount == parts.count - (isNamed ? 0 : 1),
    parts.allSatisfy({ $0.allSatisfy(\.isDigit) }), parts[0].count == 4, parts[1].count <= 2,
    let year = Int(parts[0]), year > 0, let number = Int(parts[1]),
    let month = validMonth(year, number)
  else { return nil }
  guard parts.count == 3 else { return month }
  guard let day = Int(parts[2]), day >= 1, day <= Period(month).dayCount else { return nil }
  return month
}

private func validMonth(_ year: Int, _ month: Int) -> Month? {
  (1...12).contains(month) ? Month(year: year, month: month) : nil
}

/// Half-width, without blanks.
private func plainPeriod(_ text: String) -> String {
  String(text.map { $0.halfWidthDigit }.filter { $0 != " " })
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
    case 0xFF0F: return "/"
    case 0x3000: return " "
    default: return self
    }
  }
}
