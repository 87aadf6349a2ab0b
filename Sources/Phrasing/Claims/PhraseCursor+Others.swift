import Diagnostics

extension PhraseCursor {
  private static let more = ["高", "多", "大", "快", "好", "强"]
  /// 比上月加快, 比上月下降较多 are of a change.
  private static let changing = [
    "加", "提", "增", "减", "降", "升", "走", "较", "更", "略", "扩", "缩", "稍", "很",
  ]
  private static let less = ["低", "少", "小", "慢", "差", "弱"]

  /// 比榆林市局高 at the end of a clause, 位列西安之后.
  mutating func than() -> ClaimPhrase? {
    guard let word = take(["比", "位列", "排在", "仅排在", "列在"]),
      // Without a mark a number may follow: 比城区多{{ … }}.
      let end = rest.unicodeScalars.firstIndex(where: { $0 != "、" && $0.isClauseMark })
    else { return nil }
    var clause = String(rest[..<end])
    rest = rest[end...]
    func drop(_ endings: [String]) -> Bool {
      guard let ending = endings.first(where: { clause.ends(with: $0) }), clause != ending else {
        return false
      }
      clause.removeLast(ending.count)
      return true
    }
    if word != "比" { return drop(["之后", "后面"]) ? .than(.below, other: clause) : nil }
    let isMore = drop(Self.more)
    guard isMore || drop(Self.less), !Self.changing.contains(where: { clause.ends(with: $0) }),
      !Claim.found(in: clause).contains(where: \.claim.isDirection)
    else { return nil }
    return .than(isMore ? .above : .below, other: clause)
  }

  /// 与全省持平, 同全省平均基本持平, 与咸阳市局相当; 和 may name a second subject instead.
  mutating func level() -> ClaimPhrase? {
    guard take(["与", "同", "跟"]) != nil else { return nil }
    let end = rest.unicodeScalars.firstIndex(where: \.isClauseMark) ?? rest.endIndex
    let clause = rest[..<end]
    guard let (word, relation) = Self.levels.first(where: { clause.hasSuffix($0.word) }) else {
      return nil
    }
    rest = rest[end...]
    let other = String(clause.dropLast(word.count))
    return other.isEmpty ? nil : .than(relation, other: other)
  }

  /// The longest first.
  private static let levels: [(word: String, relation: Relation)] = [
    ("基本持平", .about(.nearlyFlat)), ("大体持平", .about(.nearlyFlat)),
    ("大致持平", .about(.nearlyFlat)), ("大体相当", .about(.comparable)), ("持平", .level),
    ("相当", .about(.comparable)),
  ]
}
