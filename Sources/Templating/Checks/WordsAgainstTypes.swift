import Diagnostics
import Expressions
import Facts

/// A typed word of change with the kind of number that it takes.
///
/// Source: claims.md 1.3, chg.yoy_abs and chg.times; 1.8, traps 3 and 4.
struct ChangeWord {
  enum Kind: String {
    case rate = "率（%）"
    case amount = "金额、数量"
  }

  let text: String
  let takes: Kind
  /// The word for a number of the other kind.
  let counterpart: String

  private static let all = [
    ChangeWord(text: "增长", takes: .rate, counterpart: "增加"),
    ChangeWord(text: "下降", takes: .rate, counterpart: "减少"),
    ChangeWord(text: "增加", takes: .amount, counterpart: "增长"),
    ChangeWord(text: "减少", takes: .amount, counterpart: "下降"),
    ChangeWord(text: "增收", takes: .amount, counterpart: "增长"),
    ChangeWord(text: "减收", takes: .amount, counterpart: "下降"),
    ChangeWord(text: "多收", takes: .amount, counterpart: "增长"),
    ChangeWord(text: "少收", takes: .amount, counterpart: "下降"),
  ]
}

extension ChangeWord {
  /// The word with which a text ends; nil without one.
  init?(atEndOf text: String) {
    guard let word = Self.all.first(where: { text.ends(with: $0.text) }) else { return nil }
    self = word
  }
}

extension Composer {
  /// U202 for a typed word of change directly before a bare number of another kind: 增长 before an
  /// amount, 减收 before a rate, either before a multiple.
  ///
  /// 百分点 may follow either: 拉动收入增长0.51个百分点.
  func wordAgainstType(_ before: DocumentEvent?, _ output: DocumentEvent.Output) -> Diagnostic? {
    guard case .text(let typed)? = before, let word = typed.changeWord,
      output.reading.leavesNumber,
      let mend = word.mend(before: output.tag.question.type)
    else { return nil }
    let end = typed.span.range.upperBound
    return .wordAgainstType(
      typed.span.source.span(end - word.text.utf8.count..<end),
      takes: word.takes.rawValue,
      output.tag.question.type,
      at: output.span,
      mend: mend,
      of: organizationName
    )
  }
}

extension ChangeWord {
  /// How to say a number of such a type; nil where the word takes it.
  fileprivate func mend(before type: ValueType) -> String? {
    switch (type, takes) {
    case (.amount, .rate), (.quantity, .rate), (.ratio, .amount): "把“\(text)”改成“\(counterpart)”"
    case (.multiple, _): "几倍要写成“为……的几倍”；说增长几倍、下降百分之几，用 | 倍数语"
    default: nil
    }
  }
}
