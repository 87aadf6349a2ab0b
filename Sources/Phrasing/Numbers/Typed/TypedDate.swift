import Facts

/// A date as people type it: 2004年, 2004年6月, 6月底, 1—6月, 7月2日, 七月.
struct TypedDate {
  let end: String.Index
  private var year: Int?
  /// First and last month named; the same for one.
  private var months: ClosedRange<Int>?
  private var hasDay = false

  /// Reads the date at the start of a text; nil if none begins there.
  init?(_ text: Substring) {
    var rest = text
    if let (value, tail) = Self.number(rest), value >= 1900, tail.hasPrefix("年") {
      year = value
      rest = tail.dropFirst()
    }
    if let (range, tail) = Self.monthRange(rest) {
      months = range
      rest = tail
      if let (_, tail) = Self.number(rest), tail.hasPrefix("日") || tail.hasPrefix("号") {
        hasDay = true
        rest = tail.dropFirst()
      }
    }
    guard year != nil || months != nil else { return nil }
    end = rest.startIndex
  }

  /// Whether it is a date of the report period, which every report states anyway.
  ///
  /// 素材 may name any month, as events and plans have theirs, but no other year than that of the
  /// report and the next.
  func isLawful(in period: Period, _ home: NumberHome) -> Bool {
    let reportYear = period.last.year
    switch home {
    case .material: return year.map { (reportYear...reportYear + 1).contains($0) } ?? true
    case .statement: return false
    case .template:
      guard year ?? reportYear == reportYear else { return false }
      guard let months else { return true }
      let (first, last) = (period.first.month, period.last.month)
      return !hasDay
        && [first...last, first...first, last...last].contains(months)
    }
  }

  private static func monthRange(_ text: Substring) -> (ClosedRange<Int>, Substring)? {
    guard let (first, tail) = number(text), (1...12).contains(first) else { return nil }
    if tail.hasPrefix("月") { return (first...first, tail.dropFirst()) }
    guard let dash = ["—", "-", "－", "–", "~", "至", "到"].first(where: { tail.hasPrefix($0) }),
      let (last, end) = number(tail.dropFirst(dash.count)), (first...12).contains(last),
      end.hasPrefix("月")
    else { return nil }
    return (first...last, end.dropFirst())
  }

  /// A number in figures, or up to 十二 in Han, or a year in Han digits.
  private static func number(_ text: Substring) -> (Int, Substring)? {
    let western = text.prefix(while: \.isWesternDigit)
    if !western.isEmpty {
      let value = western.compactMap(\.wholeNumberValue).reduce(0) { $0 * 10 + $1 }
      return western.count < 5 ? (value, text.dropFirst(western.count)) : nil
    }
    let han = text.prefix { "〇零一二三四五六七八九十".contains($0) }
    guard !han.isEmpty, let value = hanNumber(han) else { return nil }
    return (value, text.dropFirst(han.count))
  }

  private static func hanNumber(_ text: Substring) -> Int? {
    let digits: [Character: Int] = [
      "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    if text.count == 4 {
      let values = text.compactMap { digits[$0] }
      return values.count == 4 ? values.reduce(0) { $0 * 10 + $1 } : nil
    }
    switch text {
    case "十": return 10
    case "十一": return 11
    case "十二": return 12
    default: return text.count == 1 ? text.first.flatMap { digits[$0] } : nil
    }
  }
}
