import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

extension Composer {
  /// One typed 分别 stands for one list (W433).
  mutating func checkSeparately(_ events: ArraySlice<DocumentEvent>) {
    var lists: [SourceSpan] = []
    for case .output(let output) in events
    where output.reading.saysSeparately {
      lists.append(output.span)
    }
    guard lists.count > 1 else { return }
    var typed = 0
    for case .text(let text) in events { typed += text.text.occurrences(of: "分别") }
    guard typed > 0, lists.count > typed else { return }
    log.add(.listsUnderOneSeparately(lists, of: organizationName))
  }

  /// The footnote where a complete printed list of shares does not add up to 100 (W432).
  mutating func sharesNote(_ phrase: Phrase, _ output: DocumentEvent.Output) -> DraftPiece? {
    guard phrase.pieces.count > 1, !output.reading.isAdjusted, output.tag.question.isListOfShares
    else { return nil }
    var sum = Rational.zero
    var printed = Rational.zero
    for case .fact(let id, let shown) in phrase.pieces {
      guard case .fact(let fact) = context.source.answer(id.question, for: id.organization).answer,
        let exact = fact.value.exact,
        let number = Rational(decimal: shown.filter { $0.isNumber || $0 == "." })
      else { return nil }
      sum = sum + exact
      printed = printed + number
    }
    guard sum == .one, printed != Rational(100) else { return nil }
    log.add(.sharesDoNotAddUp(at: output.span, of: organizationName))
    return .note("因四舍五入，合计不等于100%。")
  }
}

extension Question {
  /// Whether the list is of shares of one whole.
  fileprivate var isListOfShares: Bool {
    switch form {
    case .facet(_, .composition, _): true
    case .operation(let list, let operation, _):
      switch operation {
      case .descending, .ascending, .filter: list.isListOfShares
      default: false
      }
    default: false
    }
  }
}

extension String {
  func occurrences(of word: String) -> Int { ranges(of: word).count }
}
