package import Facts

/// A word that says how a value lies to a round number beside it, and when that is true.
///
/// Source: claims.md 1.5.
package enum Hedge: Sendable, Hashable, CaseIterable {
  /// 超过 超 逾 突破: above by less than a tenth.
  case above
  /// 接近 近 将近 逼近: below by at most a twentieth.
  case near
  /// 约 左右 上下: within a fiftieth.
  case about
  /// 余 多: from the number up to one unit of its last digit that is not zero.
  case andMore
  /// 以上 不低于.
  case atLeast
  /// 以下.
  case below
  /// 不足 不到 跌破: below by at most a tenth.
  case shortOf

  /// The words by which texts say it, longest first.
  package var words: [String] {
    switch self {
    case .above: ["突破", "超过", "超", "逾"]
    case .near: ["接近", "将近", "逼近", "近"]
    case .about: ["左右", "上下", "约"]
    case .andMore: ["余", "多"]
    case .atLeast: ["不低于", "以上"]
    case .below: ["以下"]
    case .shortOf: ["不足", "不到", "跌破"]
    }
  }

  /// Whether the word is true of a value and the number printed beside it, both in one unit.
  ///
  /// False for a number that is not positive, except 以上 and 以下.
  package func holds(for value: Rational, beside number: Rational) -> Bool {
    func part(_ numerator: Int, _ denominator: Int) -> Rational {
      number * Rational(numerator, over: denominator)
    }
    switch self {
    case .atLeast: return value >= number
    case .below: return value < number
    case .above: return number.sign > 0 && number < value && value < part(11, 10)
    case .near: return number.sign > 0 && part(95, 100) <= value && value < number
    case .about: return number.sign > 0 && part(98, 100) <= value && value <= part(102, 100)
    case .shortOf: return number.sign > 0 && part(9, 10) <= value && value < number
    case .andMore:
      return number.sign > 0 && number <= value && value < number + number.unitOfLastDigit
    }
  }
}

extension Rational {
  /// The power of ten of the last digit that is not zero: 100 for 1400, 1/10 for 1.4.
  ///
  /// 1 for zero and for a value without an end in decimals.
  package var unitOfLastDigit: Rational {
    guard sign != 0 else { return .one }
    // No amount of this program has more digits on either side of the point.
    let exponents = -18...18
    let unit = exponents.reversed().lazy.map { Rational(10).power($0) }
      .first { (self / $0).isInteger }
    return unit ?? .one
  }

  /// Whether at most so many digits are left without the zeros at both ends (1400 has two).
  package func isRound(digits: Int = 2) -> Bool {
    let mantissa = self / unitOfLastDigit
    return mantissa.isInteger && abs(mantissa.floor) < Rational(10).power(digits).floor
  }
}
