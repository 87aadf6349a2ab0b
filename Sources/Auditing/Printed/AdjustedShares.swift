import Facts

extension [Printing] {
  /// The prints, those of a list under 尾差 with the unit of the last place that it may move.
  ///
  /// A complete list of shares is under 尾差 where the printed ones add up to 100 and correctly
  /// rounded ones would not.
  func allowingAdjustment(schema: Schema) -> [Printing] {
    var result = self
    for list in shareLists(schema: schema) where list.isPlain && list.exactSum == .one {
      let rounded = list.prints.reduce(Rational.zero) { sum, printing in
        sum + printing.rounded(schema.settings.rounding)
      }
      guard list.printedSum == .one, rounded != .one else { continue }
      for place in list.places { result[place].allowAdjustment() }
    }
    return result
  }
}

extension Printing {
  fileprivate mutating func allowAdjustment() {
    isAdjusted = true
    interval = Interval(around: value, by: lastPlace)
  }

  /// The exact value at the printed decimals.
  fileprivate func rounded(_ rule: RoundingRule) -> Rational {
    guard lastPlace.sign > 0 else { return exact }
    return (exact / lastPlace).rounded(decimals: 0, rounding: rule) * lastPlace
  }
}
