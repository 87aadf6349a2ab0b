import Diagnostics
import Expressions
import Facts
import Phrasing

/// A tag as the checks of the words around it read it: what can be read without values, once.
final class TagReading: Sendable {
  /// The text of 并列句.
  struct Pattern: Sendable {
    let typed: ClaimText
    /// The words of direction that speak of {值}: 分别增长{值}.
    let words: [ClaimedWord]
  }

  /// Inside the delimiters.
  let span: SourceSpan
  /// What stands before the functions.
  let expression: String
  /// Whether its digits stand alone, without a word of a function.
  let leavesNumber: Bool
  /// Whether a function (约, 下限, 上限, 仅) chooses a word for its number.
  let isHedged: Bool
  /// Whether 分别 stands behind it.
  let saysSeparately: Bool
  /// Whether 尾差 stands behind it.
  let isAdjusted: Bool
  /// Nil without 并列句.
  let pattern: Pattern?

  init(_ calls: [FunctionCall], at span: SourceSpan) {
    let functions = calls.map(\.function)
    self.span = span
    expression = Self.expression(in: span)
    leavesNumber = functions.allSatisfy { $0?.leavesNumber == true }
    isHedged = functions.contains { $0?.isHedging == true }
    saysSeparately = functions.contains(.respectively)
    isAdjusted = functions.contains(.adjusted)
    let parallel = calls.first { $0.function == .parallel }?.arguments.first?.value
    if case .text(let text)? = parallel?.form {
      pattern = Pattern(text, in: span)
    } else {
      pattern = nil
    }
  }

  private static func expression(in span: SourceSpan) -> String {
    var text = span.text.split(separator: "|").first.map(String.init) ?? span.text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension TagReading.Pattern {
  /// Nil where the text does not stand as typed in the tag.
  fileprivate init?(_ text: String, in span: SourceSpan) {
    guard let offset = span.text.offset(of: text) else { return nil }
    let start = span.range.lowerBound + offset
    let typed = ClaimText(span.source.span(start..<start + text.utf8.count))
    self.typed = typed
    words = typed.claims.map(\.word).filter { word in
      let behind = typed.text[word.range.upperBound...]
      guard word.claim.sign != 0, let mark = behind.firstRange(of: "{值}") else { return false }
      return behind[..<mark.lowerBound].isMadeOf(Claim.links)
    }
  }
}

extension OutputFunction {
  /// Whether the number behind it is still a bare one.
  fileprivate var leavesNumber: Bool {
    switch self {
    case .about, .decimals, .unit, .only, .lowerBound, .upperBound: true
    default: false
    }
  }

  /// Whether it chooses a word for a number.
  fileprivate var isHedging: Bool {
    switch self {
    case .about, .lowerBound, .upperBound, .only: true
    default: false
    }
  }
}
