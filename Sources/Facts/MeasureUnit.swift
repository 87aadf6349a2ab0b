/// A unit in which a measure is stored or printed: a power of ten of a base unit.
///
/// 元 万元 亿元 are one family with the base 元; 元/张 is a base of its own.
package struct MeasureUnit: Sendable, Hashable {
  /// The base unit, which is also the name of the family: 元, 户, 张, 笔, 元/张, %, 个百分点, 位, 倍.
  package let base: String
  /// Powers of ten: 0 for the base, 4 for 万, 8 for 亿, 12 for 万亿.
  package let power: Int

  package init(base: String, power: Int = 0) {
    self.base = base
    self.power = power
  }

  /// Reads 元, 万元, 亿元, 万亿元 and the like; the part behind the power is the base.
  ///
  /// Nil for an empty text and for a power without a base.
  package init?(_ name: some StringProtocol) {
    let prefix = Self.prefixes.first { name.hasPrefix($0.name) }
    let base = name.dropFirst(prefix?.name.count ?? 0)
    guard !base.isEmpty else { return nil }
    self.init(base: String(base), power: prefix?.power ?? 0)
  }

  /// Longest first, so that 万亿 is not read as 万.
  private static let prefixes: [(name: String, power: Int)] = [("万亿", 12), ("亿", 8), ("万", 4)]

  /// 万元.
  package var name: String {
    Self.prefixes.first { $0.power == power }.map { $0.name + base } ?? base
  }

  /// How many base units it is.
  package var factor: Rational { Rational(10).power(power) }

  /// Of rates; a value of 1 is 100 of it.
  package static let percent = MeasureUnit(base: "%")
  /// Of differences of rates; a value of 1 is 100 of it.
  package static let percentagePoint = MeasureUnit(base: "个百分点")
  /// Of ranks.
  package static let place = MeasureUnit(base: "位")
  /// Of multiples.
  package static let fold = MeasureUnit(base: "倍")
}
