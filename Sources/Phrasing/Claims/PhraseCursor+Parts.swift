extension PhraseCursor {
  private static let senses: [(words: [String], sense: StatedPart.Sense)] = [
    (["接近", "将近", "逼近", "近"], .near), (["超过", "超", "逾", "突破"], .above),
    (["大约", "约"], .about), (["不足", "不到"], .shortOf), (["至少"], .atLeast),
  ]
  private static let sensesBehind: [(words: [String], sense: StatedPart.Sense)] = [
    (["强"], .above), (["多", "有余"], .more), (["弱"], .near), (["左右", "上下"], .about),
    (["以上"], .atLeast),
  ]

  private mutating func sense(
    _ table: [(words: [String], sense: StatedPart.Sense)]
  )
    -> StatedPart.Sense?
  {
    for entry in table where take(entry.words) != nil { return entry.sense }
    return nil
  }

  mutating func part() -> ClaimPhrase? {
    let leading = sense(Self.senses)
    if leading == nil, take(["绝大部分", "绝大多数"]) != nil {
      return .part(StatedPart(85, over: 100, .atLeast))
    }
    if leading == nil, take(["多半", "大半"]) != nil {
      return .part(StatedPart(55, over: 100, .atLeast))
    }
    if leading == nil, take(["大部分", "大多数", "多数"]) != nil {
      return .part(StatedPart(1, over: 2, .most))
    }
    if leading == nil, take(["半壁江山"]) != nil {
      return .part(StatedPart(45, over: 100, .atLeast))
    }
    if leading != nil { _ = take(["占", "了"]) }
    guard let (numerator, denominator) = fraction(mayBeHalf: leading == .near) else { return nil }
    guard leading != .above || denominator != 2 else { return nil }
    let trailing = sense(Self.sensesBehind)
    return .part(StatedPart(numerator, over: denominator, leading ?? trailing ?? .plain))
  }

  /// 52%, 近43.5%: a typed share.
  mutating func percentage() -> ClaimPhrase? {
    let leading = sense(Self.senses)
    if leading != nil { _ = take(["占", "了"]) }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    rest = rest[number.endIndex...]
    let digits = number.split(separator: ".", omittingEmptySubsequences: false)
    // No share has more digits than a machine counts in.
    guard (1...2).contains(digits.count), number.count < 12, take(["%"]) != nil,
      let numerator = Int(digits.joined()), numerator > 0
    else { return nil }
    let decimals = digits.count == 2 ? digits[1].count : 0
    let denominator = (0..<decimals).reduce(100) { whole, _ in whole * 10 }
    let sense = leading ?? sense(Self.sensesBehind) ?? .plain
    return .part(StatedPart(numerator, over: denominator, sense, decimals: decimals))
  }

  private mutating func fraction(mayBeHalf: Bool) -> (Int, Int)? {
    if take(["一半", "半数"]) != nil || mayBeHalf && take(["半"]) != nil { return (1, 2) }
    guard let first = count(), first <= 10 else { return nil }
    if take(["分之"]) != nil {
      guard let part = count(), part < first else { return nil }
      return (part, first)
    }
    guard first < 10, take(["成"]) != nil else { return nil }
    return take(["半"]) == nil ? (first, 10) : (first * 10 + 5, 100)
  }
}
