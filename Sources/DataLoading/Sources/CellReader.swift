import Facts

/// What the cells of a taking hold: a unit, and decimals of it.
struct CellUnit: Equatable {
  /// The base unit; empty for none.
  let base: String
  /// Power of ten of the base unit; of % and 个百分点 −2, for a rate of 1 is 100 of it.
  let power: Int

  static let none = CellUnit(base: "", power: 0)

  init(base: String, power: Int) {
    self.base = base
    self.power = power
  }

  /// Reads 元, 万元, %; nil for what is no unit.
  init?(_ name: String) {
    guard let unit = MeasureUnit(name), !name.contains(where: \.isDigit) else { return nil }
    // 百万元 or 千元 would count as a unit of its own, a hundred 万 beside the mark.
    guard unit.base == "元" || !unit.base.hasSuffix("元") else { return nil }
    let isRate = unit.base == "%" || unit.base == "个百分点"
    self.init(base: unit.base, power: isRate ? -2 : unit.power)
  }

  /// Decimals that cells may have where 小数 is not written: down to one 元 or one piece; two of a rate,
  /// as rates are printed.
  var usualDecimals: Int { power < 0 ? 2 : power }

  /// Decimals down to 分; nil for what is no money.
  var finerDecimals: Int? { base == "元" ? power + 2 : nil }

  /// As it is written in 单位: 万元.
  var name: String { power > 0 ? MeasureUnit(base: base, power: power).name : base }
}

/// Reads the numbers of one column as exact integers.
struct CellReader: Equatable {
  enum Outcome: Equatable {
    case value(Int64?)
    case fault(Fault)
  }

  enum Fault: Equatable {
    case unreadable(reason: String)
    case tooManyDecimals
  }

  let unit: CellUnit
  /// 小数 of the cells, in their unit.
  let decimals: Int
  /// Values are stored in units of `10^-tableDecimals` of the base unit.
  let tableDecimals: Int
  /// 10 to the power by which a whole cell is multiplied; not negative.
  private let exponent: Int
  /// 10 to that power; nil where it and eight digits may not fit into 64 bits.
  private let scale: Int64?

  init(unit: CellUnit, decimals: Int) {
    self.unit = unit
    self.decimals = decimals
    tableDecimals = max(0, decimals - unit.power)
    exponent = tableDecimals + unit.power
    scale = exponent <= 10 ? (0..<exponent).reduce(1) { power, _ in power * 10 } : nil
  }

  /// Reads a cell; blank is nil, never zero.
  func read(_ cells: DelimitedTable, row: Int, column: Int) -> Outcome {
    let cell = cells.range(row: row, column: column)
    if let value = plain(cells.content.span, cell) { return .value(value) }
    let range = cells.content.trimmed(cell)
    if range.isEmpty { return .value(nil) }
    return plain(cells.content.span, range).map { .value($0) } ?? read(cells.text(range))
  }

  /// One to eight ASCII digits; nil for anything else.
  ///
  /// All at once: two neighbours are made one number, then two of these, then the last two.
  /// Source: Lemire, Number parsing at a gigabyte per second, 2021.
  @inline(__always)
  func wholeNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    guard let scale, !range.isEmpty, range.count <= 8 else { return nil }
    // The last digit is put highest; the bytes below the first are zeros, as leading digits.
    let unused = UInt64(8 &- range.count) &* 8
    let digits = (bytes.word(of: range) ^ 0x3030_3030_3030_3030) &<< unused
    // Above 9 the addition reaches the highest bit.
    guard (digits &+ 0x7676_7676_7676_7676 | digits) & WordMarks.all == 0 else { return nil }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    let number = (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
    return Int64(truncatingIfNeeded: number) &* scale
  }

  /// ASCII digits with at most the declared decimals; nil for anything else.
  private func plain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    // Fifteen digits and the power of 亿 still fit into 64 bits if checked below.
    guard !range.isEmpty, range.count <= 17 else { return nil }
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var value: Int64 = 0
    var digits = 0
    var point: Int?
    for index in range.lowerBound &+ (isNegative ? 1 : 0)..<range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), point == nil, digits > 0 {
        point = digits
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
      } else {
        return nil
      }
    }
    let fraction = point.map { digits - $0 } ?? 0
    guard digits > 0, fraction <= decimals, point == nil || fraction > 0 else { return nil }
    for _ in 0..<exponent - fraction {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return isNegative ? -value : value
  }

  /// Reads a text as people type it.
  func read(_ text: String) -> Outcome {
    switch readNumber(text) {
    case .blank: return .value(nil)
    case .unreadable(let proposal): return .fault(.unreadable(reason: reason(proposal) ?? ""))
    case .number(let number, let suffix):
      guard let power = power(of: suffix) else {
        let declared = unit.base.isEmpty ? "没有声明单位" : "声明的单位是 \(unit.name)"
        // 12O: a letter at the end is rather a digit than a unit.
        let proposed = reason(proposedNumber(for: text))
        return .fault(.unreadable(reason: proposed ?? "；“\(suffix)”不合，\(declared)"))
      }
      // In the declared unit, so that 小数 is checked where it was declared.
      let inUnit = number * Rational(10).power(power - unit.power)
      guard (inUnit * Rational(10).power(decimals)).isInteger else {
        return .fault(.tooManyDecimals)
      }
      let stored = inUnit * Rational(10).power(exponent)
      guard stored.isInteger, stored.magnitude <= Rational(Int64.max) else {
        return .fault(.unreadable(reason: "；数太大"))
      }
      return .value(Int64(stored.floor))
    }
  }

  private func reason(_ proposal: String?) -> String? { proposal.map { "；是不是 \($0)？" } }

  /// The power of ten that a cell's own unit means; nil if it does not fit the declared one.
  private func power(of suffix: String) -> Int? {
    if suffix.isEmpty { return unit.power }
    if let power = ["万": 4, "亿": 8, "万亿": 12][suffix] {
      // 1.5万 in a column of 万元 says the unit twice or not at all.
      return unit.power == 0 ? power : nil
    }
    guard let own = CellUnit(suffix), unit.base.isEmpty || own.base == unit.base else {
      return nil
    }
    return own.power
  }
}
