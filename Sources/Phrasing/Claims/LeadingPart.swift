/// What words say of a part among the parts of its whole.
///
/// Source: claims.md 1.3, share.lead and contrib.rate.
package enum LeadingPart: Sendable, Hashable {
  /// 主要来源: over half, or twice the second.
  case mainSource
  /// 第一大来源, 占比最大.
  case largest
  /// 占比最小.
  case smallest
  /// 贡献最大.
  case largestContribution
  /// 贡献最小.
  case smallestContribution

  /// Whether it is about what the parts contributed to a change.
  package var isOfChange: Bool { self == .largestContribution || self == .smallestContribution }

  /// What must hold, for messages.
  package var rule: String {
    switch self {
    case .mainSource: "占比最大，且超过一半或不小于第二位的两倍（说的是几个的，合计超过一半，且没有一个没说到的比它们大）"
    case .largest: "占比最大，没有并列"
    case .smallest: "占比最小，没有并列"
    case .largestContribution: "同比增量为正，且是各部分中最大的"
    case .smallestContribution: "同比增量是各部分中最小的"
    }
  }

  /// The words by which texts say it.
  static let words: [(words: [String], part: LeadingPart)] = {
    func each(_ degrees: [String], _ nouns: [String]) -> [String] {
      degrees.flatMap { degree in nouns.map { degree + $0 } }
    }
    let sources = ["来源", "收入来源", "业务来源", "业务收入来源", "收入渠道", "业务", "支柱"]
    let shares = ["占比", "比重", "份额", "所占比重", "所占份额", "收入占比", "收入比重"]
    let contributions = ["贡献", "贡献率", "增长贡献", "增收贡献", "增长贡献率", "拉动作用", "带动作用", "拉动", "贡献度"]
    let engines = ["贡献", "贡献者", "拉动力", "动力", "增长点", "增长动力", "增收来源", "增长来源", "增量来源"]
    return [
      (
        [
          "收入主要来源", "收入的主要来源", "主体", "为主", "为主体", "为主导", "占主导", "占主导地位", "占大头", "主要来源于", "主要来自",
          "主要依靠", "主要靠",
        ]
          + each(["主要", "主要的", "最主要", "最主要的"], sources.dropLast(2) + ["支柱"]),
        .mainSource
      ),
      (
        each(["第一大", "最大", "最大的", "头号"], sources) + each(shares, ["最大", "最高", "最多", "居首", "第一"]),
        .largest
      ),
      (each(shares, ["最小", "最低", "最少"]), .smallest),
      (
        each(contributions, ["最大", "最高", "最多", "居首", "第一"])
          + each(["最大", "最大的", "第一", "主要", "最主要", "最主要的", "首要"], engines.filter { $0 != "贡献者" })
          + ["最大贡献者", "增收主力", "增收的主力", "增长主力", "增长的主力", "增收的主力军", "增长的主力军"],
        .largestContribution
      ),
      (each(contributions, ["最小", "最低"]), .smallestContribution),
    ]
  }()
}
