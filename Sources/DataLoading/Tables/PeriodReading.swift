import Facts

/// The month that the head of a column or a cell names: 2004-01, 2004/1, 1月, 2004年1月, 3月份, 200401,
/// 一月.
///
/// A day, as sheets keep months, stands for its month, with or without the time of day. A month without a year is one of the given
/// year. Nil for anything else; 2004.1 too, for that is what sheets make of 2004.10.
func readMonthHead(_ text: String, year: Int) -> Month? {
  readMonth(plainPeriod(text), year: year)
}

/// The period that a cell names: a month, or 2004-H1, 2004年, 2004年上半年, 2004年一季度, 2004年1—6月.
///
/// What names no year is of the given year. Nil for anything else.
func readPeriod(_ text: String, year: Int) -> Period? {
  let plain = plainPeriod(text)
  if let month = readMonth(plain, year: year) { return Period(month) }
  if let period = Period(plain) { return period }
  guard let (year, rest) = splitYear(plain[...], year: year) else { return nil }
  if let part = partsOfYear[String(rest)] {
    return Period(
      Month(year: year, month: part.lowerBound),
      Month(year: year, month: part.upperBound)
    )
  }
  guard let stem = withoutMonthMark(rest) else { return nil }
  let ends = stem.split(omittingEmptySubsequences: false) { "-—–~～至".contains($0) }
  guard ends.count == 2,
    let first = validMonth(year, ends[0].hasSuffix("月") ? ends[0].dropLast() : ends[0]),
    let last = validMonth(year, ends[1]), first <= last
  else { return nil }
  return Period(first, last)
}

/// 2004-01, 2004年1月, 1月份 and all that `readDate` reads.
private func readMonth(_ plain: String, year: Int) -> Month? {
  if let month = readDate(plain) { return month }
  guard let stem = withoutMonthMark(plain[...]),
    let (year, number) = splitYear(stem, year: year)
  else { return nil }
  return validMonth(year, number)
}

/// What stands before 月 or 月份; nil for a text that ends otherwise.
private func withoutMonthMark(_ text: Substring) -> Substring? {
  let stem = text.hasSuffix("份") ? text.dropLast() : text
  return stem.hasSuffix("月") ? stem.dropLast() : nil
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
  guard let year = validYear(text[..<mark]) else { return nil }
  let rest = text[text.index(after: mark)...]
  return (year, rest.isEmpty || rest == "度" ? "全年" : rest)
}

/// 2004/1, 2004-1, 200401, 2004/1/31, 2004-01-31 and 2004年1月31日 as their month.
private func readDate(_ plain: String) -> Month? {
  if let month = readSixDigits(plain[...]) { return month }
  let parts = plain.hasSuffix("日") ? partsOfNamedDay(plain) : partsOfDate(plain)
  guard let parts, (2...3).contains(parts.count), let year = validYear(parts[0]),
    let month = validMonth(year, parts[1])
  else { return nil }
  guard parts.count == 3 else { return month }
  guard let day = number(parts[2]), (1...month.dayCount).contains(day) else { return nil }
  return month
}

/// 200401. Most texts of six digits are no month: 710001 and 610102 are codes of places.
private func readSixDigits(_ text: Substring) -> Month? {
  guard text.count == 6, let year = validYear(text.prefix(4)), (1900...2100).contains(year) else {
    return nil
  }
  return validMonth(year, text.suffix(2))
}

/// Year, month and day of 2004年1月31日; nil if one of the marks lacks or stands elsewhere.
private func partsOfNamedDay(_ text: String) -> [Substring]? {
  let marks = text.filter { "年月日".contains($0) }
  guard marks == "年月日" else { return nil }
  return text.dropLast().split(omittingEmptySubsequences: false) { "年月".contains($0) }
}

private func partsOfDate(_ text: String) -> [Substring]? {
  text.split(separator: text.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
}

/// A number of digits alone, without sign.
private func number(_ text: Substring) -> Int? {
  text.allSatisfy(\.isDigit) ? Int(text) : nil
}

/// A year of four digits.
private func validYear(_ text: Substring) -> Int? {
  guard text.count == 4, let year = number(text), year > 0 else { return nil }
  return year
}

private func validMonth(_ year: Int, _ text: Substring) -> Month? {
  if let index = hanMonths.firstIndex(of: String(text)) {
    return Month(year: year, month: index + 1)
  }
  guard text.count <= 2, let month = number(text), (1...12).contains(month) else { return nil }
  return Month(year: year, month: month)
}

private let hanMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]

/// Half-width, without blanks; the dash of two characters as one; a day without its time.
private func plainPeriod(_ text: String) -> String {
  let plain = text.map { $0.halfWidthDigit }
  return String(withoutTime(plain).filter { $0 != " " }).replacing("——", with: "—")
}

/// 2004/1/1 of 2004/1/1 0:00 and 2004-01-01T00:00:00; anything else as it is.
private func withoutTime(_ text: [Character]) -> [Character] {
  guard let end = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return text }
  let time = text[(end + 1)...]
  let isTime = time.contains(":") && time.allSatisfy { $0.isDigit || ":. ".contains($0) }
  return isTime ? Array(text[..<end]) : text
}

/// What a cell that is no period probably means: 2004.3 → 2004-03, Mar-04, 38047; nil if that cannot be
/// told.
func proposedPeriod(for text: String) -> String? {
  let plain = String(text.map { $0.halfWidthDigit })
  if let month = monthOfSerial(plain) ?? monthInEnglish(plain) { return month.description }
  let parts = plain.split { !$0.isDigit }
  guard let first = parts.first else { return nil }
  if parts.count == 1 { return readSixDigits(first)?.description }
  guard parts.count <= 3, let year = validYear(first) else { return nil }
  return validMonth(year, parts[1])?.description
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

/// The month of a date that a sheet has written as the number of days since the end of 1899.
private func monthOfSerial(_ text: String) -> Month? {
  guard text.count == 5, let serial = number(text[...]), (36_526..<73_051).contains(serial)
  else { return nil }
  var month = Month(year: 2000, month: 1)
  var rest = serial - 36_526
  while rest >= month.dayCount {
    rest -= month.dayCount
    month = month.advanced(by: 1)
  }
  return month
}

/// Mar-04, as sheets show a month that was typed 2004-03.
private func monthInEnglish(_ text: String) -> Month? {
  let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  let parts = text.lowercased().split(separator: "-")
  guard parts.count == 2, let index = names.firstIndex(of: String(parts[0])),
    parts[1].count == 2 || parts[1].count == 4, let year = number(parts[1])
  else { return nil }
  return Month(year: year < 100 ? 2000 + year : year, month: index + 1)
}
