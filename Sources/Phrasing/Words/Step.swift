import Expressions
import Facts

/// The steps of a round number: 1 of the printed unit, or 0.1亿元.
struct Step {
  /// In the unit of the value.
  let size: Rational
  private let format: NumberFormat
  private let exactFormat: NumberFormat

  /// Reads the step of 约, 下限, 上限; nil where the argument is no positive number.
  init?(_ argument: Question?, for number: SpokenNumber, in context: PhraseContext) {
    guard let constant = argument?.constant, constant.value.sign > 0 else { return nil }
    let type = number.fact.type
    let printed = number.format(in: context)
    let hasOwnUnit = type.measure != nil && constant.unit != nil
    let unit = hasOwnUnit ? constant.unit : number.unit(in: context)
    size = constant.unit == nil ? constant.value * printed.factor : constant.value
    let factor = NumberFormat(of: type, unit: unit, settings: context.settings).factor
    format = NumberFormat(
      of: type,
      unit: unit,
      decimals: (size / factor).decimalCount,
      settings: context.settings
    )
    exactFormat = NumberFormat(of: type, settings: context.settings)
  }

  /// The multiple that is nearest to a magnitude.
  func nearest(to value: Rational) -> Rational {
    (value / size).rounded(decimals: 0, rounding: .halfUp) * size
  }

  /// The greatest multiple that is not above.
  func below(_ value: Rational) -> Rational { Rational((value / size).floor) * size }

  /// The smallest multiple that is not below.
  func above(_ value: Rational) -> Rational { -below(-value) }

  /// Whether a value and a multiple print equal, amounts in the smallest unit.
  func printsEqual(_ value: Rational, _ multiple: Rational) -> Bool {
    exactFormat.rounded(Number(value)) == multiple
  }

  /// A multiple in printed units: 1400 for 1400万元.
  func inUnits(_ multiple: Rational) -> Rational { multiple / format.factor }

  /// 1400万元; with a word between digits and unit 1400余万元.
  func text(of multiple: Rational, beforeUnit word: String = "") -> String {
    format.digits(of: Number(multiple)) + word + format.unitName
  }
}

extension SpokenNumber {
  /// The unit in which it prints; nil for a type that has only one.
  func unit(in context: PhraseContext) -> MeasureUnit? {
    style.unit ?? fact.type.measure.map { context.units.unit(for: $0, value: fact.value) }
  }
}

extension Rational {
  /// How many decimals an exact print takes, at most 6.
  var decimalCount: Int { (0...6).first { (self * Rational(10).power($0)).isInteger } ?? 6 }
}

extension WordFunction {
  /// A function that sets a round number beside a word, or leaves the number as it is.
  static func hedging(
    _ function: OutputFunction,
    _ input: Input,
    accepting accepted: String,
    form:
      @escaping @Sendable (Rational, Step) -> SpokenNumber.HedgedForm?
  ) -> WordFunction {
    WordFunction(
      input,
      accepting: accepted,
      parameters: [Parameter("刻度", .step, isRequired: true)],
      giving: .hedgedNumber
    ) { (speech, arguments) throws(PhraseProblem) in
      var number = try speech.number()
      if number.fact.type != .rank,
        let step = Step(arguments.first?.value, for: number, in: speech.context)
      {
        number.hedged = form(number.fact.value.magnitude.printable, step)
      }
      speech.subject = .number(number)
      if number.hedged == nil {
        let said = number.phrase(in: speech.context, unsigned: false).text
        speech.phrase.notes.append(.fellBack(function: function.rawValue, said: said))
      }
    }
  }
}
