/// A typed number that a quantity is said to have passed or not to have reached (首次突破500万元), or to
/// be (30.12%, 5个百分点以上).
///
/// Source: claims.md 1.3, hist.milestone, chg.yoy_abs, chg.times and cmp.gap_pp; 1.5.
package struct StatedNumber: Sendable, Hashable {
  /// As typed, with its unit.
  package let number: String
  /// Nil for the number itself, to its own decimals.
  package let hedge: Hedge?
  /// 首次.
  package let isFirst: Bool

  /// As an expression writes it: 10000000元 for 千万元.
  package var numberInDigits: String {
    let numerals = number.prefix { $0.isNumber && !$0.isASCII }
    return hanValue(numerals).map { "\($0)\(number[numerals.endIndex...])" } ?? number
  }

  /// What must hold, for messages.
  package var rule: String {
    let first = isFirst ? "，且以前没有达到过" : ""
    return switch hedge {
    case nil: "等于\(number)（取到同样的小数位）"
    case .above, .atLeast: "不小于\(number)\(first)"
    case .near: "略小于\(number)"
    case .about: "与\(number)相差不过2%"
    case .shortOf, .below: "小于\(number)"
    case .andMore: "比\(number)多一点"
    }
  }

  /// Words behind a typed number, and how the quantity lies to it.
  static let wordsBehind: [(words: [String], hedge: Hedge)] = [
    (["以上"], .atLeast), (["以下"], .below), (["左右", "上下"], .about), (["多", "余"], .andMore),
  ]

  /// Words before a typed number, and how the quantity lies to it.
  static let words: [(words: [String], hedge: Hedge)] = [
    (["突破了", "突破", "超过了", "超过", "超", "逾", "跃上", "迈上", "站上", "冲破", "闯过"], .above),
    (["接近", "将近", "逼近", "近"], .near),
    (["跌破", "不足", "不到"], .shortOf),
  ]
}
