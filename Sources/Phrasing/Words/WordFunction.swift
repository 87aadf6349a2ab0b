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

  /// What follows may receive.
  enum Output: Sendable {
    /// Words; no function may follow.
    case words
    /// What came in: a number again, or a list again.
    case same
  }

  let input: Input
  /// What messages say that it accepts: 率（%）.
  let accepted: String
  let parameters: [Parameter]
  let output: Output
  let apply: @Sendable (inout Speech, [Question.Argument]) throws(PhraseProblem) -> Void

  init(
    _ input: Input,
    accepting accepted: String,
    parameters: [Parameter] = [],
    output: Output = .words,
    apply:
      @escaping @Sendable (inout Speech, [Question.Argument]) throws(PhraseProblem) -> Void
  ) {
    self.input = input
    self.accepted = accepted
    self.parameters = parameters
    self.output = output
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

/// The closed list of output functions (language.md 1.1.5); the raw value is the word in templates.
package enum OutputFunction: String, Sendable, Hashable, CaseIterable {
  case riseOrFall = "升降语"
  case moreOrLess = "增减语"
  case pointsUpOrDown = "升降点"
  case higherOrLower = "高低语"
  case fasterOrSlower = "快慢语"
  case rankMove = "位次语"
  case times = "倍数语"
  case doublings = "番数"
  case fraction = "分数语"
  case proportion = "比例语"
  case turn = "转向语"
  case about = "约"
  case lowerBound = "下限"
  case upperBound = "上限"
  case only = "仅"
  case names = "名单"
  case parallel = "并列句"
  case respectively = "分别"
  case grouped = "升降分组"
  case behind = "之后"
  case decimals = "小数"
  case unit = "单位"
  case month = "月"
  case monthEnd = "月底"
  case title = "称"
  case adjusted = "尾差"
  case standIn = "缺省"

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
