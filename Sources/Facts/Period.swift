/// A calendar month.
package struct Month: Sendable, Hashable, Comparable, Strideable {
  /// Months since January of year 0.
  private let ordinal: Int

  private init(ordinal: Int) { self.ordinal = ordinal }

  /// Makes a month; `month` is 1…12.
  package init(year: Int, month: Int) {
    ordinal = year * 12 + month - 1
  }

  /// Reads `2004-06`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = number(parts[0]), let month = number(parts[1]), (1...12).contains(month), year > 0
    else { return nil }
    self.init(year: year, month: month)
  }

  package var year: Int { ordinal / 12 }
  /// 1…12.
  package var month: Int { ordinal % 12 + 1 }

  package func advanced(by months: Int) -> Month { Month(ordinal: ordinal + months) }
  package func distance(to other: Month) -> Int { other.ordinal - ordinal }

  package static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }

  /// Number of its days in the Gregorian calendar.
  package var dayCount: Int {
    switch month {
    case 2: year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Month: CustomStringConvertible {
  /// `2004-06`.
  package var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

/// A run of whole months, the last included.
package struct Period: Sendable, Hashable {
  package let first: Month
  package let last: Month

  /// Makes a period; `last` is not before `first`.
  package init(_ first: Month, _ last: Month) {
    precondition(first <= last, "a period that ends before it begins")
    self.first = first
    self.last = last
  }

  /// A period of one month.
  package init(_ month: Month) { self.init(month, month) }

  /// Reads `2004-01..2004-06`, `2004-06`, `2004-H1`, `2004-Q2` or `2004`; nil for anything else.
  package init?(_ text: String) {
    if let month = Month(text) {
      self.init(month)
      return
    }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    if ends.count == 2 {
      guard let first = Month(ends[0]), let last = Month(ends[1]), first <= last else { return nil }
      self.init(first, last)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts[0].count == 4, let year = number(parts[0]), year > 0 else { return nil }
    switch parts.count {
    case 1: self.init(year: year, part: 1, of: 1)
    case 2 where parts[1] == "H1" || parts[1] == "H2":
      self.init(year: year, part: parts[1] == "H1" ? 1 : 2, of: 2)
    case 2 where parts[1].count == 2 && parts[1].first == "Q":
      guard let quarter = number(parts[1].dropFirst()), (1...4).contains(quarter) else {
        return nil
      }
      self.init(year: year, part: quarter, of: 4)
    default: return nil
    }
  }

  /// The `part`-th of `parts` equal parts of a year, from 1.
  package init(year: Int, part: Int, of parts: Int) {
    let length = 12 / parts
    let first = Month(year: year, month: (part - 1) * length + 1)
    self.init(first, first.advanced(by: length - 1))
  }

  package var monthCount: Int { first.distance(to: last) + 1 }
  /// Whether it is one year from January to December.
  package var isWholeYear: Bool { first.month == 1 && monthCount == 12 }
  package var months: [Month] { Array(first...last) }
  package var dayCount: Int { months.reduce(0) { $0 + $1.dayCount } }

  package func contains(_ month: Month) -> Bool { first <= month && month <= last }

  /// The same months, so many months later or earlier.
  package func moved(byMonths months: Int) -> Period {
    Period(first.advanced(by: months), last.advanced(by: months))
  }
}

extension Period: CustomStringConvertible {
  /// `2004-01..2004-06`, or `2004-06` for one month.
  package var description: String {
    first == last ? first.description : "\(first)..\(last)"
  }
}

/// A number of digits alone: `Int` reads a sign too.
private func number(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}
