/// The four operations between two values, as they are printed in messages.
package enum ArithmeticOperator: String, Sendable, Hashable {
  case plus = "+"
  case minus = "−"
  case times = "×"
  case over = "÷"
}

/// What is held between two values, or between each entry of a list and a value.
package enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case notEqual = "≠"
  case atLeast = "≥"
  case atMost = "≤"
  case above = ">"
  case below = "<"
}

/// Of how many entries of a list a comparison must hold.
package enum Quantifier: String, Sendable, Hashable {
  /// Holds for every entry; false for an empty list.
  case all = "均"
  /// Holds for at least one.
  case some = "有"
}

/// The closed list of facets (language.md 1.1.3).
package enum Facet: String, Sendable, Hashable, CaseIterable {
  case cumulative = "累计"
  case monthly = "当月"
  case atEnd = "期末"
  case monthlyMean = "月均"
  case dailyMean = "日均"
  case yearOverYearGrowth = "同比"
  case yearOverYearIncrement = "同比增量"
  case previousPeriodGrowth = "环比"
  case previousPeriodIncrement = "环比增量"
  case changeSinceYearStart = "较年初"
  case growthSinceYearStart = "较年初增幅"
  case averageMonthlyGrowth = "月均增幅"
  case averageAnnualGrowth = "年均增幅"
  case growthOver = "比"
  case multipleOf = "倍数"
  case growthChange = "增幅变化"
  case differenceOfIncrements = "多增"
  case netIncrement = "净增"
  case share = "占比"
  case composition = "构成"
  case marketShare = "份额"
  case contributionRate = "贡献率"
  case shareOfIncrement = "占增量"
  case pull = "拉动"
  case rank = "排名"
  case rankChange = "位次变化"
  case plan = "计划"
  case planCompletion = "完成率"
  case paceGap = "进度差"
  case planGap = "缺口"
  case requiredMonthlyMean = "月均需"
  case recordHigh = "历史最高"
  case recordLow = "历史最低"
  case historyStart = "历史起点"
  case firstCrossing = "首次突破"
  case risingStreak = "连增期数"
  case byMonth = "逐月"
  case each = "各"
  case top = "前"
  case bottom = "后"
  case basis = "口径"
  case unit = "单位"
  case name = "名称"
}

/// The closed list of list operations (language.md 1.1.4).
package enum ListOperation: String, Sendable, Hashable, CaseIterable {
  case first = "前"
  case last = "后"
  case descending = "降序"
  case ascending = "升序"
  case filter = "当"
  case excluding = "除"
  case grouped = "按"
  case most = "最多"
  case earliest = "最早"
  case latest = "最晚"
  case count = "个数"
  case total = "合计"
  case maximum = "最大"
  case minimum = "最小"
  case magnitude = "绝对值"
}

/// The closed list of judgements behind 是 (language.md 1.1.4).
package enum Judgement: String, Sendable, Hashable, CaseIterable {
  case recordHigh = "历史最高"
  case recordLow = "历史最低"
  case equalsRecordHigh = "平历史最高"
  case increasing = "递增"
  case decreasing = "递减"
  case steady = "稳步"
  case flat = "持平"
  case turnedUp = "由降转升"
  case turnedDown = "由升转降"
  case missing = "缺"
  case undefined = "无定义"
  /// Whether the value rests on preliminary months.
  case preliminary = "预计"
  /// Whether a contribution is negative because the part fell while the whole rose.
  case drag = "拖累"
}
