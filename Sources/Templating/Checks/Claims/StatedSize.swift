import Facts
import Phrasing

/// A typed size: 30%以上, 近三成, 100万元.
enum StatedSize {
  case part(StatedPart)
  case number(StatedNumber)

  /// Nil for phrases of anything else, and of a milestone.
  init?(_ phrase: ClaimPhrase) {
    switch phrase {
    case .part(let part): self = .part(part)
    case .number(let number): self = .number(number)
    case .passing(let number) where !number.isFirst: self = .number(number)
    default: return nil
    }
  }

  var rule: String {
    switch self {
    case .part(let part): part.rule
    case .number(let number): number.rule
    }
  }

  /// Whether it can be of a value of a type.
  func fits(_ type: ValueType) -> Bool {
    switch self {
    case .part: type == .ratio
    case .number(let number): readNumber(number.number, of: type, unit: nil) != nil
    }
  }

  /// Whether a value of the sign bears it out; nil where it is none of the type.
  func holds(for value: Number, sign: Int, type: ValueType, _ settings: Settings) -> Bool? {
    let moved = (sign < 0 ? -value : value).printable
    switch self {
    case .part(let part): return type == .ratio ? moved.sign > 0 && part.holds(for: moved) : nil
    case .number(let number):
      return readNumber(number.number, of: type, unit: nil).map {
        moved.sign > 0 && number.holds(for: moved, beside: $0, settings)
      }
    }
  }
}
