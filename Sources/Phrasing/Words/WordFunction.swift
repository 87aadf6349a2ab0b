package import Expressions
import Facts

/// One output function: what it takes, what it gives, how it speaks (language.md 1.1.5).
struct WordFunction: Sendable {
  /// What stands before the `|`.
  enum Input: Sendable {
    case value(@Sendable (ValueType) -> Bool)
    /// A list whose entries are of such a type.
    case list(@Sendable (ValueType) -> Bool)
    /// One value or a list.
    case either(@Sendable (ValueType) -> Bool)
    /// Any type, and 缺.
    case anything
  }

  let input: Input
  /// What messages say that it accepts: 率（%）.
  let accepted: String
  let parameters: [Parameter]
  let result: OutputFunction.Result
  let apply: @Sendable (inout Speech, [Question.Argument]) throws(PhraseProblem) -> Void

  init(
    _ input: Input,
    accepting accepted: String,
    parameters: [Parameter] = [],
    giving result: OutputFunction.Result = .words,
    apply:
      @escaping @Sendable (inout Speech, [Question.Argument]) throws(PhraseProblem) -> Void
  ) {
    self.input = input
    self.accepted = accepted
    self.parameters = parameters
    self.result = result
    self.apply = apply
  }
}

/// What a function takes in its brackets.
struct Parameter: Sendable {
  enum Kind: Sendable {
    /// A text, or what prints as one: 上级.范围 + "平均".
    case text
    /// A text with these parts in it, each once.
    case pattern([String])
    /// One of these texts.
    case choice([String])
    /// A positive number, bare or with a unit of the value.
    case step
    /// A whole number from 0 to 4.
    case decimals
    /// The name of a unit of the value.
    case unit
    /// A time.
    case time
    /// A time, or a value of the type before the `|`.
    case reference
    /// A word without quotes.
    case word(String)
  }

  /// As messages call it: 升, 刻度.
  let name: String
  let kind: Kind
  let isRequired: Bool
  /// Whether it is written with its name: 自: 年初.
  let isNamed: Bool

  init(_ name: String, _ kind: Kind, isRequired: Bool = false, isNamed: Bool = false) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.isNamed = isNamed
  }

  /// The words for a sign.
  static func signs(_ rise: String, _ fall: String, _ flat: String) -> [Parameter] {
    [Parameter(rise, .text), Parameter(fall, .text), Parameter(flat, .text)]
  }
}

extension OutputFunction {
  /// What a function makes of what stands before the `|`, and thus what may follow.
  package enum Result: Sendable {
    /// Words; no function may follow.
    case words
    /// The number again, printed in its way.
    case number
    /// The number again, with a word for how it lies to the exact value (约, 下限, 上限, 仅).
    case hedgedNumber
    /// The list again.
    case list
    /// What came in, or the words that stand for what is missing.
    case same
  }

  /// What the function makes of what stands before it.
  package var result: Result { word.result }

  /// What the function does.
  var word: WordFunction {
    switch self {
    case .riseOrFall: .riseOrFall
    case .moreOrLess: .moreOrLess
    case .pointsUpOrDown: .pointsUpOrDown
    case .higherOrLower: .higherOrLower
    case .fasterOrSlower: .fasterOrSlower
    case .rankMove: .rankMove
    case .times: .times
    case .doublings: .doublings
    case .fraction: .fraction
    case .proportion: .proportion
    case .turn: .turn
    case .about: .about
    case .lowerBound: .lowerBound
    case .upperBound: .upperBound
    case .only: .only
    case .names: .names
    case .parallel: .parallel
    case .respectively: .respectively
    case .grouped: .grouped
    case .behind: .behind
    case .decimals: .decimals
    case .unit: .unit
    case .month: .month
    case .monthEnd: .monthEnd
    case .title: .title
    case .adjusted: .adjusted
    case .standIn: .standIn
    }
  }
}
