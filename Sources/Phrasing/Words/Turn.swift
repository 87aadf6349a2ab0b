import Expressions
import Facts

extension WordFunction {
  /// 转向语: 由5月下降3.03%转为6月增长44.13%; without a turn as 升降语 of the last.
  static let turn = WordFunction(
    .list { $0 == .ratio },
    accepting: "逐月的率"
  ) { (speech, _) throws(PhraseProblem) in
    let entries = try speech.entries()
    let last = entries[entries.count - 1]
    if entries.count > 1, let clause = try speech.turn(entries[entries.count - 2], last) {
      speech.say(clause)
      return
    }
    speech.subject = .number(try last.number())
    speech.say(try speech.growthClause([]))
    speech.noteFallback(of: .turn)
  }
}

extension Speech {
  /// The clause of a turn between two months; nil unless one rose and the other fell, as printed.
  fileprivate func turn(
    _ before: SpokenEntry,
    _ now: SpokenEntry
  ) throws(PhraseProblem) -> Phrase? {
    let first = try before.number()
    let second = try now.number()
    let signs = (first.printedSign(in: context), second.printedSign(in: context))
    guard signs == (-1, 1) || signs == (1, -1) else { return nil }
    let words = SignWords(rise: "增长", fall: "下降", flat: "持平")
    return Phrase("由") + monthName(before) + signedClause(first, words) + Phrase("转为")
      + monthName(now) + signedClause(second, words)
  }

  private func monthName(_ entry: SpokenEntry) -> Phrase {
    guard case .month(let month) = entry.entry.subject else { return Phrase(entry.name) }
    return Phrase(printed(month, settings: settings))
  }
}
