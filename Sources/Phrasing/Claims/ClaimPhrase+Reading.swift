extension ClaimPhrase {
  /// The phrases of a text, from left to right, none over another.
  package static func found(in text: String) -> [SaidPhrase] {
    var found: [SaidPhrase] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if starts.contains(scalars[index]) {
        var cursor = PhraseCursor(text[index...])
        if let phrase = cursor.phrase()?.said(behind: text[..<index]),
          !phrase.isPartOfWord(behind: text[..<index])
        {
          let end = cursor.rest.startIndex
          found.append(SaidPhrase(phrase: phrase, range: index..<end))
          index = end
          continue
        }
      }
      index = scalars.index(after: index)
    }
    return found
  }

  /// 与上年同期相当 of a growth is beside that of the year before, and no change of it.
  private func said(behind before: Substring) -> Self {
    guard case .nearlyLevel(let perMille) = self, Claim.endsInGrowth(before) else { return self }
    return .than(.about(perMille == 10 ? .nearlyFlat : .comparable), other: "上年同期")
  }

  /// Whether it is the end of another word: 一半 of 超过一半 (Claim.overHalf), 最高 of 历史最高,
  /// 第一 of 居第一, 第一位 of 并列第一位.
  private func isPartOfWord(behind before: Substring) -> Bool {
    switch self {
    case .part(StatedPart(1, over: 2)): ["超过", "超"].contains { before.hasSuffix($0) }
    case .place(.at(1, false)): ["居", "列", "位", "排", "名"].contains { before.hasSuffix($0) }
    case .place(.at(1, _)): before.hasSuffix("并列")
    // 一位 of 居第一位, 6名 of 前6名 behind a word that reads otherwise.
    case .number:
      !before.hasSuffix("达到")
        && ["第", "前", "后", "每", "—", "至", "到", "-"].contains { before.hasSuffix($0) }
    case .place(.largest), .place(.smallest), .superlative:
      ["历史", "历年", "单月", "当月"].contains { before.hasSuffix($0) }
    case .than(.level, let other), .than(.about, let other):
      ["参", "给", "会", "合", "共", "如", "不", "年"].contains { before.hasSuffix($0) }
        || Relation.lastYear.contains(other) && !Claim.endsInGrowth(before)
    case .than: ["同", "环", "占", "对", "之", "相"].contains { before.hasSuffix($0) }
    case .passing: ["附", "最", "临", "相"].contains { before.hasSuffix($0) }
    default: false
    }
  }

  /// The scalars with which phrases begin.
  private static let starts: Set<Unicode.Scalar> =
    Set(PhraseWords.byFirst.keys).union(PhraseCursor.starts)
}
