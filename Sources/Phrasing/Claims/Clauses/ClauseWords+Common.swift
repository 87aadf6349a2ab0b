import Diagnostics

extension ClauseWords {
  /// Words that mean the same in every workspace.
  static let common: [Pair] =
    facets + shares + ranks + means + gaps
    + ["计划", "任务"].map { ($0, .plan) } + [("各", .each), ("各个", .each)]
    + judgements.map { ($0, .judgement) } + neutral.map { ($0, .neutral) }

  private static let facets: [Pair] =
    [
      ("月均增幅", .facet(.averageMonthlyGrowth)), ("月均增长", .facet(.averageMonthlyGrowth)),
      ("环比", .facet(.previousPeriod)), ("比上月", .facet(.previousPeriod)),
      ("较上月", .facet(.previousPeriod)), ("完成率", .facet(.completion)),
      ("计划完成率", .facet(.completion)), ("任务完成率", .facet(.completion)),
      ("进度", .facet(.completion)), ("完成进度", .facet(.completion)), ("计划完成进度", .facet(.completion)),
      ("贡献率", .facet(.contribution)),
    ]
    + [
      "同比", "比上年同期", "较上年同期", "比去年同期", "较去年同期", "与上年同期相比", "与去年同期相比",
      "与上年同期比", "与去年同期比", "同上年同期比", "同去年同期比", "同上年同期相比", "同去年同期相比",
    ].map { ($0, .facet(.sameLastYear)) }
    + ["增长", "增加", "增收", "增幅", "增速", "增量", "提高", "上升", "净增额", "增收额", "增加额"].map {
      ($0, .facet(.change(isFall: false)))
    }
    + ["下降", "减少", "减收", "降低", "降幅", "下滑", "回落"].map { ($0, .facet(.change(isFall: true))) }
    + ["", "全年", "年", "年度"].flatMap { year -> [Pair] in
      [("完成\(year)计划", .facet(.completion)), ("占\(year)计划", .facet(.completion))]
    }

  private static let shares: [Pair] = ["占", "占到", "占了", "占据", "占比为", "占比"].map { ($0, .share) }
  private static let ranks: [Pair] = [
    "居", "位居", "名列", "排名", "排", "列", "并列", "稳居", "位列", "跃居", "高居", "排在", "走在", "居于", "雄踞",
    "位次", "名次", "排位",
    "升至", "升到", "上升至", "上升到", "跃升至", "跃升到", "提升至", "降至", "降到", "退居", "跌至",
  ].map { ($0, .rank) }
  private static let means: [Pair] = ["平均", "平均数", "均值", "平均值"].map { ($0, .mean) }
  private static let gaps: [Pair] =
    ["高于", "高出", "快于"].map { ($0, .gap(isBelow: false)) }
    + ["低于", "慢于"].map { ($0, .gap(isBelow: true)) }

  /// Of records, places, halves and months: the number behind them is of something of its own.
  private static let judgements: [String] =
    ["创下", "再创", "创出", "刷新", "创"]
    + Claim.words.filter { $0.claim.isOfItsOwn }.flatMap(\.words)

  static let neutral: [String] =
    [
      "为", "是", "达", "达到", "的", "了", "也", "又", "还", "已", "地", "在", "中", "位", "名", "实现", "完成", "取得",
      "呈现出", "呈现", "呈", "出现", "保持了", "有了", "得到", "总体", "整体", "总的", "累计", "共", "共计", "合计", "总计",
      "仅", "约", "近", "超过", "突破", "其中", "业务", "对元月", "当月水平", "今年以来", "今年", "本年", "以来", "年度", "月度",
      "率先", "比重", "份额", "水平", "态势", "势头", "趋势", "良好", "步伐", "逆势", "有所",
      "据", "根据", "统计", "进入", "跻身", "处于", "处在", "位于", "保持在", "规模", "有", "总量", "总额", "提前", "提前半年",
      "成为", "作为", "快报", "通报", "数据", "显示", "初步",
      // A computed number before it, and marks.
      "\u{FFFC}", "“", "”", "‘", "’", "（", "）", "(", ")", " ", "\u{3000}",
    ] + Claim.words.filter { $0.claim.isOfManner }.flatMap(\.words)
}

extension Claim {
  /// Whether a text is one word that says nothing of a quantity: 呈现 between 稳步 and 增长.
  package static func isFiller(_ text: some StringProtocol) -> Bool {
    ClauseWords.neutral.contains(String(text))
  }

  /// A degree or manner of a change, which leaves open what changes.
  fileprivate var isOfManner: Bool {
    switch self {
    case .large, .fast, .small, .twoDigits, .steady, .lasting, .still: true
    default: false
    }
  }

  /// A text without the word of manner with which it begins: 较快 behind 增长.
  package static func droppingManner(_ text: Substring) -> Substring {
    let length = wordsOfManner.longest(at: text)?.length ?? 0
    return text[text.utf8.index(text.startIndex, offsetBy: length)...]
  }

  private static let wordsOfManner = WordTree(words.filter(\.claim.isOfManner).flatMap(\.words))

  fileprivate var isOfItsOwn: Bool { !isDirection && !isOfManner }
}
