import Diagnostics

/// Which rare words may stand in a text, without which much need not be looked for.
///
/// Looked for once for a typed text, whoever prints it.
package struct ClaimSigns: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// 年初, 上年末: a change since the beginning of the year.
  package static let yearStart = ClaimSigns(rawValue: 1)
  /// 计划, 全年: of another time, or wanted.
  package static let other = ClaimSigns(rawValue: 2)
  /// 比, 较 before a month or a quarter: beside another span.
  package static let span = ClaimSigns(rawValue: 4)
  /// 各月, 每月: of each month.
  package static let eachMonth = ClaimSigns(rawValue: 8)
  /// 贡献率, 拉动, 增收额: a part of a change.
  package static let contribution = ClaimSigns(rawValue: 16)
  /// 差, 缺口 beside 计划, 任务: what is wanting to a plan.
  package static let shortfall = ClaimSigns(rawValue: 32)

  private static let words: [(sign: ClaimSigns, tree: WordTree)] = [
    (.yearStart, WordTree(["年初", "年末", "年底"])),
    (.other, WordTree(LeadOfSize.wordsOfOther + ["全年"])),
    (
      .span,
      WordTree(
        ["比", "较"].flatMap { than in
          ["一季", "二季", "三季", "四季", "元月", "上半年"].map { than + $0 }
            + (1...9).map { "\(than)\($0)" }
        }
      )
    ),
    (.eachMonth, WordTree(["各月", "各个月", "每月", "每个月"])),
    (
      .contribution,
      WordTree(["贡献率", "拉动", "带动", "拉升", "增收额占", "净增额占", "增加额占", "增量占", "增收占"])
    ),
    (.shortfall, WordTree(["差", "缺"])),
  ]

  init(in text: String) {
    self = Self.words.reduce(into: []) { signs, entry in
      if entry.tree.isFound(in: text[...]) { signs.insert(entry.sign) }
    }
  }
}
