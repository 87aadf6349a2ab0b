/// The settings of a workspace that decide what is computed and how it is printed.
///
/// Source: workspace.md 5. Nothing else may override them.
package struct Settings: Sendable, Hashable {
  /// 年初 of flows: the point that values of the year are compared with.
  package enum YearStart: String, Sendable, Hashable, CaseIterable {
    case january = "1月"
    case endOfLastYear = "上年末"
  }

  /// 月均增幅.
  package enum AverageGrowth: String, Sendable, Hashable, CaseIterable {
    case cumulativeOverJanuary = "累计对元月"
    case monthlyLevel = "当月水平法"
    case meanOfYearOverYear = "当月同比平均"
  }

  /// 时间进度.
  package enum TimeProgress: String, Sendable, Hashable, CaseIterable {
    case months = "月数/12"
    case days = "天数"
  }

  /// 位次.
  package enum RankStyle: String, Sendable, Hashable, CaseIterable {
    case arabic = "第3位"
    case han = "第三位"
  }

  /// 素材缺.
  package enum MissingMaterial: String, Sendable, Hashable, CaseIterable {
    case stop = "停出"
    case mark = "留痕"
  }

  /// 小数 by kind, 0…4.
  package struct Decimals: Sendable, Hashable {
    package var amount: Int
    package var quantity: Int
    package var ratio: Int
    package var percentagePoint: Int

    package init(amount: Int = 2, quantity: Int = 2, ratio: Int = 2, percentagePoint: Int = 2) {
      self.amount = amount
      self.quantity = quantity
      self.ratio = ratio
      self.percentagePoint = percentagePoint
    }
  }

  /// 程度词: the lower bound of each, largest first.
  package struct DegreeWord: Sendable, Hashable {
    package let name: String
    package let bound: Rational

    package init(name: String, bound: Rational) {
      self.name = name
      self.bound = bound
    }
  }

  /// 报告期.
  package var reportPeriod: Period
  package var rounding: RoundingRule = .halfUp
  package var yearStartOfFlows: YearStart = .january
  package var yearStartOfStocks: YearStart = .endOfLastYear
  package var averageGrowth: AverageGrowth = .cumulativeOverJanuary
  package var timeProgress: TimeProgress = .months
  package var rankStyle: RankStyle = .arabic
  package var decimals = Decimals()
  package var degreeWords: [DegreeWord] = [
    DegreeWord(name: "大幅", bound: Rational(30, over: 100)),
    DegreeWord(name: "较快", bound: Rational(15, over: 100)),
    DegreeWord(name: "一般", bound: Rational(5, over: 100)),
    DegreeWord(name: "小幅", bound: Rational(1, over: 100)),
  ]
  /// 过半下限: completion from which 接近任务过半 is said.
  package var nearHalf = Rational(48, over: 100)
  package var missingMaterial: MissingMaterial = .stop

  package init(reportPeriod: Period) { self.reportPeriod = reportPeriod }
}
