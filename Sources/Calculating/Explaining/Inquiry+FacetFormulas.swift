import Facts

// The formulas of language.md 1.3.3 as a reader of a report sees them.

extension Inquiry {
  func formula(
    of facet: Facet,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) throws(Refusal) -> WrittenFormula {
    if let rule = Comparison.Rule(facet) {
      let base = try base(of: facet, subject, arguments)
      return formula(of: rule, subject, (facet.roleOfBase, base))
    }
    switch facet {
    case .monthlyMean:
      return WrittenFormula("{0} ÷ \(period(of: subject).monthCount)个月", [("本期", subject)])
    case .dailyMean:
      return WrittenFormula("{0} ÷ \(period(of: subject).dayCount)天", [("本期", subject)])
    case .averageMonthlyGrowth: return averageMonthlyGrowthFormula(subject)
    case .averageAnnualGrowth: return averageAnnualGrowthFormula(subject, since: time(arguments))
    case .differenceOfIncrements: return differenceOfIncrementsFormula(subject)
    case .contributionRate, .shareOfIncrement, .pull:
      return contributionFormula(facet, subject, try whole(of: subject, arguments.first))
    case .plan, .planCompletion, .paceGap, .planGap, .requiredMonthlyMean:
      return planFormula(facet, subject, try planQuestion(of: subject), arguments.first)
    case .rank: return try rankFormula(subject, arguments.first)
    case .rankChange:
      return rankChangeFormula(subject, arguments)
    case .recordHigh, .recordLow, .risingStreak, .historyStart, .firstCrossing:
      return historyFormula(facet, subject)
    default:
      return WrittenFormula(.choice(facet.rawValue), operands: [subject])
    }
  }

  private typealias Role = (role: String, question: Question)

  private func formula(
    of rule: Comparison.Rule,
    _ subject: Question,
    _ base: Role
  ) -> WrittenFormula {
    let pattern =
      switch rule {
      case .growth: "{0} ÷ {1} − 1"
      case .multiple, .share: "{0} ÷ {1}"
      case .difference: "{0} − {1}"
      }
    let role = rule == .share ? "部分" : "本期"
    // Which month 年初 is, a setting says.
    let settings = base.role == "年初" ? ["年初"] : []
    return WrittenFormula(pattern, [(role, subject), base], settings: settings)
  }

  private func averageMonthlyGrowthFormula(_ subject: Question) -> WrittenFormula {
    let months = period(of: subject).months
    let ones = months.map { single(subject, $0) }
    let settings = ["月均增幅"]
    guard let first = ones.first, let last = ones.last, months.count > 1 else {
      return WrittenFormula(.choice("只有一个月，没有月均增幅"), operands: [subject])
    }
    let root = "^(1/\(months.count - 1)) − 1"
    switch self.settings.averageGrowth {
    case .cumulativeOverJanuary:
      return WrittenFormula(
        "({0} ÷ {1})" + root,
        [("累计", subject), ("元月", first)],
        settings: settings
      )
    case .monthlyLevel:
      return WrittenFormula(
        "({0} ÷ {1})" + root,
        [("末月", last), ("元月", first)],
        settings: settings
      )
    case .meanOfYearOverYear:
      return WrittenFormula(
        .choice("各月同比的平均"),
        operands: ones + ones.map { shifted($0, byMonths: -12) },
        settings: settings
      )
    }
  }

  private func averageAnnualGrowthFormula(
    _ subject: Question,
    since time: TimePoint
  ) -> WrittenFormula {
    let base = relocated(subject, to: time)
    let months = lastMonth(of: base).distance(to: lastMonth(of: subject))
    let years = months % 12 == 0 ? "\(months / 12)" : "(\(months)/12)"
    return WrittenFormula("({0} ÷ {1})^(1/\(years)) − 1", [("本期", subject), ("起点", base)])
  }

  private func differenceOfIncrementsFormula(_ subject: Question) -> WrittenFormula {
    let before = shifted(subject, byMonths: -12)
    return WrittenFormula(
      "({0} − {1}) − ({2} − {3})",
      [
        ("期末", subject), ("年初", incrementBase(of: subject)), ("上年期末", before),
        ("上年年初", incrementBase(of: before)),
      ],
      settings: ["年初"]
    )
  }

  private func contributionFormula(
    _ facet: Facet,
    _ subject: Question,
    _ whole: Question
  ) -> WrittenFormula {
    WrittenFormula(
      facet == .pull ? "({0} − {1}) ÷ {3}" : "({0} − {1}) ÷ ({2} − {3})",
      [
        ("部分", subject), ("部分上年同期", shifted(subject, byMonths: -12)), ("整体", whole),
        ("整体上年同期", shifted(whole, byMonths: -12)),
      ]
    )
  }

  private func planFormula(
    _ facet: Facet,
    _ subject: Question,
    _ plan: Question,
    _ argument: Question?
  ) -> WrittenFormula {
    let operands: [Role] = [("实绩", subject), ("年计划", plan)]
    let month = lastMonth(of: subject)
    switch facet {
    case .plan: return WrittenFormula("{0}", [("年计划", plan)])
    case .planCompletion: return WrittenFormula("{0} ÷ {1}", operands)
    case .paceGap:
      let gone = timeProgress(to: month).description
      return WrittenFormula("{0} ÷ {1} − \(gone)", operands, settings: ["时间进度"])
    case .requiredMonthlyMean:
      return WrittenFormula("({1} − {0}) ÷ \(12 - month.month)", operands)
    default:
      let isHalf = argument?.literalText == "过半"
      return WrittenFormula(isHalf ? "{1} ÷ 2 − {0}" : "{1} − {0}", operands)
    }
  }

  private func rankFormula(
    _ subject: Question,
    _ set: Question?
  ) throws(Refusal) -> WrittenFormula {
    guard let set else { return WrittenFormula(.choice("没有写范围"), operands: [subject]) }
    let (members, own) = try ranking(subject, in: set)
    let order = direction(of: subject) == .higherIsBetter ? "由大到小" : "由小到大"
    return WrittenFormula(
      .choice("\(members.count)个之中\(order)的名次，相等的同名次"),
      operands: [subject]
        + members.indices.filter { $0 != own }.map { asked(subject, of: members[$0]) },
      settings: ["位次"]
    )
  }

  private func rankChangeFormula(
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) -> WrittenFormula {
    guard let set = arguments.first else {
      return WrittenFormula(.choice("没有写范围"), operands: [subject])
    }
    let time = arguments.named("自")?.timePoint ?? .yearStart
    return WrittenFormula(
      "{0} − {1}",
      [
        ("原位次", rankQuestion(relocated(subject, to: time), in: set)),
        ("现位次", rankQuestion(subject, in: set)),
      ],
      settings: time == .yearStart ? ["年初"] : []
    )
  }

  private func historyFormula(_ facet: Facet, _ subject: Question) -> WrittenFormula {
    let history = history(of: subject)
    let span = history.first.map { PeriodText.month($0.month) } ?? ""
    let words =
      switch facet {
      case .recordHigh: "\(span)以来各期中最大的"
      case .recordLow: "\(span)以来各期中最小的"
      case .risingStreak: "从末期往回数，连续比前一期大的期数"
      case .historyStart: "最早有数的月份"
      default: "此前各期都没有到的数"
      }
    return WrittenFormula(.choice(words), operands: history.map(\.question))
  }
}

extension Facet {
  /// What the value is that a facet compares with.
  fileprivate var roleOfBase: String {
    switch self {
    case .yearOverYearGrowth, .yearOverYearIncrement: "上年同期"
    case .previousPeriodGrowth, .previousPeriodIncrement: "上期"
    case .changeSinceYearStart, .growthSinceYearStart, .netIncrement: "年初"
    case .share, .marketShare: "整体"
    default: "比较期"
    }
  }
}
