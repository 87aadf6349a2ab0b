import Diagnostics
import Expressions
import Facts
import Phrasing

/// A tag as the checks of the words around it read it: what can be read without values, once.
///
/// A class, for every evaluation of the tag and every piece of a sentence shares the one reading.
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
  /// Whether it asks for 月均增幅, or may with what its local names stand for.
  let mayAskAverageGrowth: Bool
  /// Nil without 并列句.
  let pattern: Pattern?
  /// Whether it may print typed words that claim something: those of 措辞 or 并列句.
  let mayClaim: Bool

  init(_ tag: OutputTag, at span: SourceSpan) {
    let functions = tag.calls.map(\.function)
    self.span = span
    expression = Self.expression(in: span)
    let results = functions.map { $0?.result }
    leavesNumber = results.allSatisfy { $0 == .number || $0 == .hedgedNumber }
    isHedged = results.contains(.hedgedNumber)
    saysSeparately = functions.contains(.respectively)
    isAdjusted = functions.contains(.adjusted)
    mayAskAverageGrowth = tag.hasLocals || tag.question.asksAverageGrowth
    let parallel = tag.calls.first { $0.function == .parallel }?.arguments.first?.value
    if case .text(let text)? = parallel?.form {
      pattern = Pattern(text, in: span)
    } else {
      pattern = nil
    }
    mayClaim = tag.question.mayBeWord || pattern?.words.isEmpty == false
  }

  private static func expression(in span: SourceSpan) -> String {
    var text = span.text.split(separator: "|").first.map(String.init) ?? span.text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension Question {
  /// Whether it asks for a word of 措辞, or may with what its local name stands for.
  fileprivate var mayBeWord: Bool {
    switch form {
    case .lexicon, .local: true
    default: false
    }
  }
}

extension TagReading.Pattern {
  /// Nil where the text does not stand as typed in the tag.
  fileprivate init?(_ text: String, in span: SourceSpan) {
    guard let offset = span.text.offset(of: text) else { return nil }
    let start = span.range.lowerBound + offset
    let typed = ClaimText(span.source.span(start..<start + text.utf8.count))
    self.typed = typed
    words = typed.reading.claims.map(\.word).filter { word in
      let behind = typed.text[word.range.upperBound...]
      guard word.claim.sign != 0, let mark = behind.firstRange(of: "{值}") else { return false }
      return behind[..<mark.lowerBound].isMadeOf(Claim.links)
    }
  }
}
