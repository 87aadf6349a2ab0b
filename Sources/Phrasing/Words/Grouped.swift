import Facts

extension WordFunction {
  /// 升降分组: 联通、移动分别提高1.50个和7.20个百分点，电信下降8.80个百分点.
  ///
  /// Groups in the order rise, fall, 持平; inside each the order of the list.
  static let grouped = WordFunction(
    .list { $0 == .percentagePoint || $0 == .ratio },
    accepting: "百分点或率的列",
    parameters: Parameter.signs("升", "降", "平")
  ) { (speech, arguments) throws(PhraseProblem) in
    let entries = try speech.entries()
    let numbers = try speech.numbers(of: entries)
    let given = try speech.texts(arguments)
    let isOfPoints = numbers.first?.fact.type == .percentagePoint
    let defaults =
      isOfPoints ? SignWords.points : SignWords(rise: "增长", fall: "下降", flat: "持平")
    let words = SignWords(given, else: defaults)
    let pairs = zip(entries, numbers).map { MemberOfGroup(name: $0.name, number: $1) }
    var clauses: [Phrase] = []
    for (sign, word) in [(1, words.rise), (-1, words.fall), (0, words.flat)] {
      let group = pairs.filter { $0.number.printedSign(in: speech.context) == sign }
      guard !group.isEmpty else { continue }
      clauses.append(speech.clause(of: group, word: word, isFlat: sign == 0))
    }
    speech.say(clauses.joinedAsClauses())
  }
}

private struct MemberOfGroup {
  let name: String
  let number: SpokenNumber
}

extension Sequence<Phrase> {
  /// The clauses with ， between them.
  func joinedAsClauses() -> Phrase {
    var joined = Phrase()
    for (index, clause) in enumerated() {
      if index > 0 { joined.append("，") }
      joined.append(clause)
    }
    return joined
  }
}

extension Speech {
  fileprivate func clause(of group: [MemberOfGroup], word: String, isFlat: Bool) -> Phrase {
    let names = Phrase(group.map(\.name).joined(separator: "、"))
    guard !isFlat else { return names + Phrase(group.count > 1 ? "均" + word : word) }
    let numbers = group.map(\.number)
    let said = numbers.map { $0.phrase(in: context, unsigned: true) }
    guard group.count > 1 else { return names + Phrase(word) + said[0] }
    guard Set(said.map(\.text)).count > 1 else { return names + Phrase("均" + word) + said[0] }
    return names + Phrase("分别" + word) + sharingUnit(numbers)
  }

  /// 1.50个、7.20个和0.10个百分点, 4个和8个位次: the measure word repeats, the unit stands once.
  func sharingUnit(_ numbers: [SpokenNumber]) -> Phrase {
    let said = numbers.enumerated().map { index, number -> Phrase in
      let full = number.phrase(in: context, unsigned: true)
      guard index < numbers.count - 1, number.hasMeasureWord,
        case .fact(let id, let text) = full.pieces.last,
        let measureWord = text.lastIndex(of: "个")
      else { return full }
      var short = Phrase()
      full.pieces.dropLast().forEach { short.append($0) }
      short.append(.fact(id, shownAs: String(text[...measureWord])))
      return short
    }
    return said.joined(last: "和")
  }
}

extension SpokenNumber {
  /// Whether its unit begins with 个: 个百分点, 个位次.
  fileprivate var hasMeasureWord: Bool {
    fact.type == .percentagePoint || fact.type == .rankChange
  }
}
