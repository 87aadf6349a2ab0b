package import Facts

/// A share that words state: 一半, 近三成, 三分之二强.
///
/// Source: claims.md 1.3, share.words.
package struct StatedPart: Sendable, Hashable {
  /// How the share lies to the fraction.
  package enum Sense: Sendable, Hashable {
    case plain
    /// 近, 接近, 弱.
    case near
    /// 超过, 强.
    case above
    /// 多, 有余: below the next tenth.
    case more
    /// 约, 左右.
    case about
    /// 不足, 不到.
    case shortOf
    /// 以上, 至少.
    case atLeast
    /// 大部分: more, however much.
    case most
  }

  package let numerator: Int
  package let denominator: Int
  package let sense: Sense
  /// Of a typed percentage how many it has; nil for words.
  private let decimals: Int?

  package init(_ numerator: Int, over denominator: Int, _ sense: Sense = .plain) {
    self.init(numerator, over: denominator, sense, decimals: nil)
  }

  init(_ numerator: Int, over denominator: Int, _ sense: Sense, decimals: Int?) {
    self.numerator = numerator
    self.denominator = denominator
    self.sense = sense
    self.decimals = decimals
  }

  /// The same number with another word: 不到 of 不到全省的5%.
  package func said(_ sense: Sense) -> StatedPart {
    StatedPart(numerator, over: denominator, sense, decimals: decimals)
  }

  /// Whether it is a number with a sign for per cent, and no words.
  package var isTyped: Bool { decimals != nil }

  private var percent: Rational { Rational(numerator * 100, over: denominator) }

  /// Tenths and the half are read to half a point, other fractions to one, a percentage to half of its
  /// last place.
  private var tolerance: Rational {
    if let decimals { return Rational(1, over: 2) * Rational(10).power(-decimals) }
    return denominator == 10 || denominator == 2 ? Rational(1, over: 2) : .one
  }

  /// Whether an exact share bears the words out.
  package func holds(for rate: Rational) -> Bool {
    let value = rate * Rational(100)
    let (lower, upper) = bounds
    guard isOpenBelow ? lower < value : lower <= value else { return false }
    return upper.map { isOpenAbove ? value < $0 : value <= $0 } ?? true
  }

  private var isOpenBelow: Bool { sense == .above || sense == .most }
  private var isOpenAbove: Bool { sense == .more || sense == .shortOf }

  /// In per cent; no upper bound for 以上 and 大部分.
  private var bounds: (lower: Rational, upper: Rational?) {
    let three = Rational(3)
    switch sense {
    case .plain: return (percent - tolerance, percent + tolerance)
    case .near: return (percent - three, percent)
    case .above: return (percent, percent + three)
    case .more: return (percent, percent + (denominator == 10 ? Rational(10) : three))
    case .about:
      let fiftieth = percent * Rational(2, over: 100)
      let within = fiftieth < tolerance ? tolerance : fiftieth
      return (percent - within, percent + within)
    case .shortOf: return (percent * Rational(9, over: 10), percent)
    case .atLeast, .most: return (percent, nil)
    }
  }

  /// What must hold, for messages: 29.5%到30.5%.
  package var rule: String {
    let (lower, upper) = bounds
    func shown(_ bound: Rational) -> String {
      var text = bound.decimalText(decimals: 1 + (decimals ?? 0), rounding: .halfUp)
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
      return text + "%"
    }
    if sense == .most { return "超过\(shown(lower))" }
    return "在\(shown(lower))" + (upper.map { "到\(shown($0))之间" } ?? "以上")
  }
}
