/// What a typed word claims of the quantity beside it.
///
/// The raw value is the kind of word as messages call it. Source: claims.md 1.5.
package enum Claim: String, Sendable, Hashable, CaseIterable {
  /// The value is above zero.
  case rises = "升"
  /// The value is below zero.
  case falls = "降"
  /// The value prints as zero.
  case level = "平"
  /// A fall that became smaller: the change of the growth is above zero.
  case fallNarrows = "降幅收窄"
  /// A fall that became larger.
  case fallWidens = "降幅扩大"
  /// The difference is above zero, or the value before the word above the one behind it.
  case above = "高"
  /// The difference is below zero, or the value before the word below the one behind it.
  case below = "低"
  /// 设置.程度词.大幅 and above, in either direction.
  case large = "大幅"
  /// 设置.程度词.较快 and above.
  case fast = "较快"
  /// Below 设置.程度词.一般.
  case small = "小幅"
  /// 10 % and more, below 100 %.
  case twoDigits = "两位数"
  /// Every month's change has one sign and none exceeds twice the mean.
  case steady = "稳步"
  /// Every month of the year is above the one before, or each is below it.
  case monthly = "逐月"
  /// 月月增长: the same sign over last year in every month, or as 逐月.
  case everyMonth = "月月"
  /// Every quarter of the report period is above the one before, or each is below it.
  case quarterly = "逐季"
  /// The same sign in every month of the report period.
  case lasting = "持续"
  /// The same sign at 年初.
  case still = "依然"
  case recordHigh = "新高"
  case recordLow = "新低"
  /// Place 1 without a tie.
  case first = "首位"
  /// Place 1, shared.
  case tiedFirst = "并列首位"
  /// The last place of the set, without a tie.
  case last = "末位"
  /// The last place of the set, shared.
  case tiedLast = "并列末位"
  /// Over half, before rounding; of a plan: half of it or more.
  case overHalf = "过半"
  /// Half of the plan or more, in June or later.
  case bothHalves = "双过半"
  /// Holds for every member.
  case all = "全部"
}

extension Claim {
  /// The words by which texts make each claim; the longest that fits is read.
  ///
  /// Words that stand for themselves only are written out (增幅回落), so that a part of another word
  /// (增长点, 提高认识) is not taken for one: the reader asks for a number or the end of the clause
  /// behind them.
  package static let words: [(claim: Claim, words: [String])] = [
    (
      .rises,
      [
        "增长", "增加", "提高", "上升", "提升", "增收", "多收", "多增", "净增", "回升", "攀升", "走高", "上扬",
        "加快", "前移", "上移", "扩大", "增幅扩大", "增速加快", "增幅提高", "增速提高", "正增长", "多",
        "不降反升", "不降反增", "不减反增", "加大", "加深", "提速",
      ]
    ),
    (
      .falls,
      [
        "下降", "减少", "降低", "回落", "下滑", "减收", "少收", "少增", "净减", "下跌", "走低", "萎缩", "滑坡",
        "放缓", "后移", "下移", "收窄", "增幅收窄", "增幅回落", "增速回落", "增速放缓", "增幅下降", "负增长", "少",
        "不升反降", "不增反降", "不增反减", "缩小", "减缓",
      ]
    ),
    (
      .level,
      [
        "与上年同期持平", "同上年同期持平", "比上年同期持平", "同比持平", "与去年同期持平", "与上年持平", "同上年持平",
        "与去年持平", "同去年持平", "和去年持平", "和上年持平", "跟去年持平", "跟上年持平",
      ]
    ),
    (.fallNarrows, ["降幅收窄", "降幅缩小"]),
    (.fallWidens, ["降幅扩大", "降幅加大", "降幅加深"]),
    (.above, ["高于", "快于", "好于", "优于", "高出", "大于", "领先", "领先于"]),
    (.below, ["低于", "慢于", "落后于", "落后", "小于"]),
    (.large, ["大幅", "大幅度", "迅猛", "迅速", "快速", "高速"]),
    (.fast, ["较快", "明显", "显著"]),
    (.small, ["小幅", "略有", "略微", "稍有", "微幅"]),
    (.twoDigits, ["两位数", "两位数以上"]),
    (.steady, ["稳步", "平稳", "稳定"]),
    (.monthly, ["逐月"]),
    (.everyMonth, ["月月", "月月都", "月月均"]),
    (.quarterly, ["逐季", "逐季度", "季季"]),
    (.lasting, ["持续", "连续"]),
    (.still, ["继续", "继续保持", "仍", "仍然", "依然", "保持"]),
    (.recordHigh, ["历史新高", "新高", "历史最高", "历史最好水平", "历史最高水平"]),
    (.recordLow, ["历史新低", "新低", "历史最低", "历史最低水平"]),
    (.first, ["首位", "榜首", "居首", "居首位", "第一位", "第一名", "居第一", "列第一", "位第一", "排第一", "名第一"]),
    (.tiedFirst, ["并列首位", "并列榜首", "并列居首", "并列居首位", "并列第一", "并列第一位", "并列第一名"]),
    (.last, ["末位", "倒数第一", "最后一位", "最后一名", "垫底"]),
    (.tiedLast, ["并列末位", "并列倒数第一", "并列最后一位", "并列最后一名", "并列垫底"]),
    (.overHalf, ["过半", "任务过半", "超过一半", "超过半数"]),
    (.bothHalves, ["双过半", "“双过半”", "时间过半、任务过半", "时间过半任务过半"]),
    (.all, ["均", "全部", "全面", "普遍", "双双", "都", "悉数"]),
  ]

  /// Words that say that it holds for every member: 均, 全部.
  static let wordsOfAll = words.filter { $0.claim == .all }.flatMap(\.words)

  /// Words that say a direction only directly before a number: elsewhere they are parts of others.
  package static let wordsBeforeNumbers = ["多", "少", "领先", "落后"]

  /// Words that speak of a growth or a fall only: 降幅缩小, 增长提速.
  package static let wordsOfGrowth = ["加大", "加深", "提速", "缩小", "减缓"]

  /// Words between a word of direction and its number: 增长了约32.33%.
  package static let links = [
    "了", "达", "达到", "约", "近", "超过", "接近", "逾", "仅", "为", "幅度为", "幅度达", "的", "将近", "至少", "只",
    "不足",
  ]

  /// Words behind a word of direction that make it lead to a level: 由3月的X增加到Y.
  package static let leadsToLevel = ["到", "至", "为"]

  /// Words before a claim that turn it around or take it back: 尚未过半, 力争实现双过半.
  static let retractions = [
    "未", "没有", "不能", "难以", "无法", "不", "非", "接近", "距", "离", "差", "力争", "争取", "确保", "力保", "努力", "将",
    "要",
    "预计", "有望", "如", "若", "是否", "推动", "促进", "实现不了", "目标", "计划实现",
  ]

  /// Words that begin a clause of what is yet to be done, as the clauses behind it are: 要防止….
  static let wishes = [
    "要", "下半年要", "今后要", "下一步要", "力争", "争取", "确保", "力保", "努力", "必须", "务必",
  ]

  /// The same words before what is so: 要看到，移动收入下降.
  static let remindersOfWhatIs = ["要看到", "要认识到", "要注意到", "要承认", "必须看到", "必须承认"]

  /// What the word claims, for messages.
  package var rule: String {
    switch self {
    case .rises: "大于零"
    case .falls: "小于零"
    case .level: "印出来为零"
    case .fallNarrows: "原为下降，降得比前期少"
    case .fallWidens: "原为下降，降得比前期多"
    case .above: "大于所比的数"
    case .below: "小于所比的数"
    case .large: "增减达到 设置.程度词.大幅"
    case .fast: "增减达到 设置.程度词.较快"
    case .small: "增减不到 设置.程度词.一般"
    case .twoDigits: "增减在10%到100%之间"
    case .steady: "各月变化同一方向，且没有一月超过平均变化的两倍"
    case .monthly: "报告期内每个月（除开的不算）都比上个月高，或都比上个月低"
    case .everyMonth: "报告期内各月的同比都是同一方向，或个个比上个月高（低）"
    case .quarterly: "报告期内每个季度都比上个季度高，或都比上个季度低"
    case .lasting: "报告期内各月都是同一方向"
    case .still: "年初时也是同一方向"
    case .recordHigh: "高于以前所有各月，且以前至少有12个月的数"
    case .recordLow: "低于以前所有各月，且以前至少有12个月的数"
    case .first: "排第1位，没有并列"
    case .tiedFirst: "排第1位，与别人并列"
    case .last: "排在最后一位，没有并列"
    case .tiedLast: "排在最后一位，与别人并列"
    case .overHalf: "未取整的数超过一半；计划完成率不低于50%"
    case .bothHalves: "6月及以后，计划完成率不低于50%（未取整）"
    case .all: "每一个成员都如此"
    }
  }

  /// Whether it is about the direction of a quantity (W405); else how much is claimed (W411).
  package var isDirection: Bool {
    switch self {
    case .rises, .falls, .level, .fallNarrows, .fallWidens, .above, .below: true
    case .large, .fast, .small, .twoDigits, .steady, .monthly, .everyMonth, .quarterly, .lasting,
      .still, .recordHigh, .recordLow, .first, .tiedFirst, .last, .tiedLast, .overHalf, .bothHalves,
      .all:
      false
    }
  }

  /// Whether it speaks of the months or quarters one after another, and not of the year before.
  package var isOfCourse: Bool {
    switch self {
    case .monthly, .everyMonth, .quarterly: true
    default: false
    }
  }

  /// The same claim of a place that is shared: 首位 where 并列 stands before it.
  package var tied: Claim {
    switch self {
    case .first: .tiedFirst
    case .last: .tiedLast
    default: self
    }
  }

  /// +1 where the value must be above zero, −1 where below, 0 where the sign is not the point.
  package var sign: Int {
    switch self {
    case .rises, .fallNarrows, .above: 1
    case .falls, .fallWidens, .below: -1
    case .level, .large, .fast, .small, .twoDigits, .steady, .monthly, .everyMonth, .quarterly,
      .lasting, .still, .recordHigh, .recordLow, .first, .tiedFirst, .last, .tiedLast, .overHalf,
      .bothHalves, .all:
      0
    }
  }
}
