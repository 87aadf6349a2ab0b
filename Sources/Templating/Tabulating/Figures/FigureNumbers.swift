import Documents
import Facts
import Phrasing

/// How the numbers of one axis are printed: the same strings as in sentences.
struct FigureNumbers {
  let metric: FigureMetric
  let settings: Settings
  let unit: MeasureUnit
  /// Whether each label carries its own unit, as values differ too much for one (G209).
  var carriesUnits = false

  init(_ metric: FigureMetric, values: [Number], settings: Settings) {
    self.metric = metric
    self.settings = settings
    let most = values.map(\.magnitude).max() ?? .zero
    unit = Self.unit(of: metric, most: most)
  }

  private static func unit(of metric: FigureMetric, most: Number) -> MeasureUnit {
    if let unit = metric.unit ?? metric.citedUnit { return unit }
    switch metric.type {
    case .amount(let measure), .quantity(let measure), .index(let measure),
      .unitPrice(let measure):
      return measure.unit(fitting: most)
    case .ratio: return .percent
    case .percentagePoint: return .percentagePoint
    case .rank, .rankChange: return .place
    case .multiple: return .fold
    case .cardinal: return MeasureUnit(base: "个")
    case .plain, .month, .text, .truth, .organization, .member, .material, .list:
      return MeasureUnit(base: "")
    }
  }

  func format(unit: MeasureUnit? = nil, decimals: Int? = nil) -> NumberFormat {
    NumberFormat(
      of: metric.type,
      unit: unit ?? self.unit,
      decimals: decimals ?? metric.decimals,
      settings: settings
    )
  }

  /// Decimals of the printed strings.
  var decimals: Int { format().decimals }

  /// 1408.00, 缺, —, 新增.
  func text(_ value: FigureValue, decimals: Int? = nil) -> String {
    switch value {
    case .number(let number, _):
      guard carriesUnits else { return bare(number, decimals: decimals) }
      return withOwnUnit(number)
    case .missing: return "缺"
    case .undefined(_, let isNew): return isNew ? "新增" : "—"
    }
  }

  /// Below the smallest printed value stands …, as in yearbooks (charts.md N8).
  private func bare(_ number: Number, decimals: Int?) -> String {
    let format = format(decimals: decimals)
    let isTiny = number.sign != 0 && format.printsAsZero(number)
    return isTiny ? "…" : format.digits(of: number)
  }

  /// 394.60万元: each value in its own unit, as a sentence prints it.
  ///
  /// Decimals that the data of a case states are those of its own unit: in a larger one zeros that
  /// say nothing are left out (3400万元).
  private func withOwnUnit(_ number: Number) -> String {
    guard let measure = metric.type.measure else { return format().text(of: number) }
    let unit = measure.unit(fitting: number.magnitude)
    guard metric.hasStatedDecimals else { return format(unit: unit).text(of: number) }
    // Two decimals say enough of a value in its own unit; the smallest prints as stated.
    let decimals = unit == measure.ladder[0] ? metric.decimals ?? 0 : max(2, metric.decimals ?? 0)
    var text = format(unit: unit, decimals: decimals).digits(of: number)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text + unit.name
  }

  func chartValue(_ value: FigureValue, decimals: Int? = nil) -> ChartValue {
    let text = text(value, decimals: decimals)
    switch value {
    case .number(let number, let fact): return .number(number, text: text, fact: fact)
    case .missing: return .missing(text: text)
    case .undefined: return .undefined(text: text)
    }
  }

  /// With its unit, as sentences print it: 1408.00万元, 46.93%.
  func phrase(_ number: Number) -> String {
    carriesUnits ? withOwnUnit(number) : format().text(of: number)
  }

  /// A difference of two values: in 个百分点 for rates.
  func difference(_ number: Number) -> NumberFormat {
    guard metric.type == .ratio else { return format() }
    return NumberFormat(of: .percentagePoint, decimals: metric.decimals, settings: settings)
  }

  /// 300万元, 80%, or a bare number in the unit shown, in base units.
  func amount(of text: String) -> Number? {
    // 万 is a number to Unicode, so only ASCII counts.
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard let value = Rational(decimal: digits) else { return nil }
    let name = text.dropFirst(digits.count)
    let unit = name.isEmpty ? self.unit : MeasureUnit(String(name))
    guard let unit, unit.base == self.unit.base else { return nil }
    return Number(unit.base == "%" ? value / Rational(100) : value * unit.factor)
  }
}
