import Diagnostics
import Facts

/// A word, number, text or mark of an expression.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A name; in back quotes it is never an operator.
    case name(String, isQuoted: Bool)
    /// A number without sign as typed, with the unit behind it.
    case number(Rational, unit: String?)
    case time(TimePoint)
    /// Looks like a time but is none: 13月, 2004-13.
    case wrongTime(String)
    case text(String)
    /// A text without its closing mark.
    case unclosedText
    /// A name in back quotes without the closing one.
    case unclosedName
    case mark(Mark)
    case unknown(String)
    case end
  }

  let kind: Kind
  /// UTF-8 offsets in the source.
  let range: Range<Int>
  /// What should stand there, where something else was typed that can only mean this.
  var mend: String?
}

/// A mark of the grammar, written as `fmt` writes it.
enum Mark: String, Sendable, Hashable, CaseIterable {
  case opening = "("
  case closing = ")"
  case openingBracket = "["
  case closingBracket = "]"
  case comma = ","
  case colon = ":"
  case dot = "."
  case at = "@"
  case pipe = "|"
  case plus = "+"
  case minus = "−"
  case times = "×"
  case over = "÷"
  case equal = "="
  case notEqual = "≠"
  case atLeast = "≥"
  case atMost = "≤"
  case above = ">"
  case below = "<"

  /// The comparison that the mark asks for.
  var comparison: ComparisonOperator? { ComparisonOperator(rawValue: rawValue) }
}

/// A word that is an operator where it stands alone (language.md 1.1, 3).
enum OperatorWord: String, Sendable, Hashable, CaseIterable {
  case and = "且"
  case or = "或"
  case not = "非"
  case judged = "是"
  case all = "均"
  case some = "有"
  case streak = "连续"
  case periods = "期"
  case belongs = "属于"
}

extension Token {
  /// The operator that the token is.
  var operatorWord: OperatorWord? {
    if case .name(let name, isQuoted: false) = kind { OperatorWord(rawValue: name) } else { nil }
  }

  /// The mark that the token is.
  var mark: Mark? {
    if case .mark(let mark) = kind { mark } else { nil }
  }

  /// The name that the token is, operators included.
  var name: String? {
    if case .name(let name, _) = kind { name } else { nil }
  }

  /// The whole number without unit that the token is.
  var integer: Int? {
    guard case .number(let value, unit: nil) = kind, value.isInteger, value < Rational(1_000_000)
    else { return nil }
    return value.floor
  }
}
