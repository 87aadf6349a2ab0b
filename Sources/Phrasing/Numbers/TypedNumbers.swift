/// Units that belong to a typed number, longest first.
private let units = [
  "个百分点", "百分点", "万亿元", "亿元", "万元", "万户", "万张", "万笔", "元", "户", "张", "笔", "%", "％", "倍",
]

/// Han numerals of an amount.
private let hanDigits: Set<Character> = [
  "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "两", "零",
]

extension String {
  /// The runs of digits that somebody typed, with separators inside them and the unit behind them.
  ///
  /// With `readsHan` also amounts in Han numerals, 三千万元.
  package func typedNumbers(readsHan: Bool = false) -> [Range<String.Index>] {
    var runs: [Range<String.Index>] = []
    var index = startIndex
    while index < endIndex {
      if self[index].isWesternDigit {
        let end = numberEnd(from: index)
        runs.append(index..<end)
        index = end
      } else if readsHan, let end = hanAmountEnd(from: index) {
        runs.append(index..<end)
        index = end
      } else {
        index = self.index(after: index)
      }
    }
    return runs
  }

  /// The typed numbers as texts, 第3位 whole and without separators of thousands.
  package var statedNumbers: [String] {
    typedNumbers().map { run in
      let digits = self[run].filter { !",，".contains($0) }
      let isPlace = self[..<run.lowerBound].hasSuffix("第") && self[run.upperBound...].hasPrefix("位")
      return isPlace ? "第\(digits)位" : digits
    }
  }

  private func numberEnd(from start: String.Index) -> String.Index {
    var end = start
    while end < endIndex {
      let next = index(after: end)
      let isSeparator =
        ".,．，".contains(self[end]) && next < endIndex && self[next].isWesternDigit
        && self[end] != "，"
      guard self[end].isWesternDigit || isSeparator else { break }
      end = next
    }
    return unitEnd(from: end)
  }

  private func unitEnd(from start: String.Index) -> String.Index {
    let unit = units.first { self[start...].hasPrefix($0) }
    return index(start, offsetBy: unit?.count ?? 0)
  }

  /// 三千万元, 四十处: at least two numerals, or one before a unit of money or quantity.
  private func hanAmountEnd(from start: String.Index) -> String.Index? {
    let rest = self[start...].prefix { hanDigits.contains($0) }
    guard !rest.isEmpty else { return nil }
    let end = unitEnd(from: rest.endIndex)
    let holdsPlace = rest.contains { "十百千万亿".contains($0) } && rest.count > 1
    return end > rest.endIndex || holdsPlace ? end : nil
  }
}

extension Character {
  /// 0…9, also full-width.
  fileprivate var isWesternDigit: Bool {
    ("0"..."9").contains(self) || ("０"..."９").contains(self)
  }
}
