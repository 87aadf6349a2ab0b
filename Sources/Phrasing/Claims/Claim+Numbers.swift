package import Facts

extension Claim {
  /// Whether a claim about the size or sign of one change is true; nil where numbers alone do not tell.
  ///
  /// Degrees are those of 设置.程度词, mirrored for falls. Source: claims.md 1.5.
  package func holds(for value: Number, type: ValueType, settings: Settings) -> Bool? {
    let isLevel = isFlat(value, type: type, settings: settings)
    switch self {
    case .rises, .fallNarrows, .above: return !isLevel && value.sign > 0
    case .falls, .fallWidens, .below: return !isLevel && value.sign < 0
    case .level: return isLevel
    case .large, .fast:
      guard type == .ratio, let bound = settings.degree(rawValue) else { return nil }
      return value.magnitude >= Number(bound)
    case .small:
      guard type == .ratio, let bound = settings.degree("一般") else { return nil }
      return !isLevel && value.magnitude < Number(bound)
    case .twoDigits:
      guard type == .ratio else { return nil }
      let tenth = Number(Rational(1, over: 10))
      return value.magnitude >= tenth && value.magnitude < Number(.one)
    case .overHalf: return isOverHalf(value)
    case .steady, .monthly, .everyMonth, .quarterly, .lasting, .still, .recordHigh, .recordLow,
      .first, .tiedFirst, .last,
      .tiedLast, .bothHalves, .all:
      return nil
    }
  }
}

extension Settings {
  /// The lower bound of a word of degree.
  fileprivate func degree(_ name: String) -> Rational? {
    degreeWords.first { $0.name == name }?.bound
  }
}
