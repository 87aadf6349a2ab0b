import Diagnostics

/// The phrases whose words never change, in one table.
enum PhraseWords {
  typealias Entry = (word: String, phrase: ClaimPhrase)

  /// By their first scalar, the longest first.
  static let byFirst: [Unicode.Scalar: [Entry]] = {
    var all: [Entry] = besideLastYear + unmoved
    func add<Said>(_ words: [(words: [String], said: Said)], as phrase: (Said) -> ClaimPhrase) {
      for entry in words { all += entry.words.map { ($0, phrase(entry.said)) } }
    }
    add(PlanClaim.words.map { ($0.words, $0.claim) }) { .plan($0) }
    add(Relation.words.map { ($0.words, $0.relation) }) { .beside($0) }
    add(StatedPlace.words.map { ($0.words, $0.place) }) { .place($0) }
    add(StatedPlace.superlatives.map { ($0.words, $0.place) }) { .superlative($0) }
    add(LeadingPart.words.map { ($0.words, $0.part) }) { .lead($0) }
    return Dictionary(grouping: all) { $0.word.unicodeScalars[$0.word.startIndex] }
      .mapValues { $0.sorted { $1.word.utf8.count < $0.word.utf8.count } }
  }()

  private static let unmoved: [Entry] =
    both(StatedPlace.nouns, ["不变", "保持不变", "没有变化", "未变", "维持不变"], .unmoved)
  private static let lastYear = ["上年同期", "去年同期"]
  private static let besideLastYear: [Entry] =
    both(["高于", "超过", "好于", "多于", "优于", "超出"], lastYear, .lastYear(isAbove: true))
    + both(["低于", "不及", "少于", "不如"], lastYear, .lastYear(isAbove: false))
    + both(
      ["比", "较"].flatMap { than in lastYear.map { than + $0 } },
      ["高", "多", "好"],
      .lastYear(isAbove: true)
    )
    + both(
      ["比", "较"].flatMap { than in lastYear.map { than + $0 } },
      ["低", "少", "差"],
      .lastYear(isAbove: false)
    )
    + with(lastYear + ["上年", "去年"], ["基本持平"], .nearlyLevel(perMille: 10))
    + ["同比基本持平", "基本持平", "大体持平", "大致持平"].map { ($0, .nearlyLevel(perMille: 10)) }
    + with(lastYear, ["相当", "大体相当"], .nearlyLevel(perMille: 5))

  private static func both(_ words: [String], _ bases: [String], _ phrase: ClaimPhrase) -> [Entry] {
    words.flatMap { word in bases.map { (word + $0, phrase) } }
  }

  private static func with(_ bases: [String], _ words: [String], _ phrase: ClaimPhrase) -> [Entry] {
    ["与", "同", "和"].flatMap { lead in both(bases.map { lead + $0 }, words, phrase) }
  }
}

extension ClaimPhrase {
  /// Whether what stands behind the words leaves them what they are.
  ///
  /// 完成全年任务过半 is of the half, 超过500万元 of the number, 最高的 of what follows.
  func isOpen(before rest: Substring) -> Bool {
    switch self {
    case .lead: !rest.begins(with: "于")
    case .lastYear: !["出", "于", "收", "增"].contains { rest.begins(with: $0) }
    case .plan: !["过半", "的", "进度", "率", "情况"].contains { rest.begins(with: $0) }
    case .beside:
      rest.unicodeScalars.first.map { $0.properties.numericType == nil && $0 != "半" } ?? true
    case .place(.at(1, false)): !["位", "名", "大"].contains { rest.begins(with: $0) }
    case .place(.upperThird):
      !["于", "平均", "各", "同", "水平", "地位", "位置"].contains { rest.begins(with: $0) }
    default: true
    }
  }
}
