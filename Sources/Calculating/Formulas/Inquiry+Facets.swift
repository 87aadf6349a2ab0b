import Facts

// The closed list of facets, each led to its formula (language.md 1.1.3, 1.3.3).

extension Inquiry {
  func answer(
    _ question: Question,
    facet: Facet,
    of subject: Question,
    arguments: [Question.Argument]
  ) -> Answered {
    if case .list = subject.type, facet.isTakenOfEachEntry {
      return facetOfEach(facet, of: subject, arguments: arguments, type: question.type)
    }
    switch facet {
    case .cumulative, .monthly, .atEnd:
      return renamed(spanned(subject, facet), as: question)
    case .each, .top, .bottom, .byMonth, .composition:
      return listed(facet, of: subject, arguments: arguments, type: question.type)
    case .rank, .rankChange: return ranked(question, facet, subject, arguments)
    case .basis, .unit, .name: return described(subject, facet)
    case .historyStart, .firstCrossing: return history(question, facet, subject, arguments)
    case .monthlyMean, .dailyMean, .yearOverYearGrowth, .yearOverYearIncrement,
      .previousPeriodGrowth, .previousPeriodIncrement, .changeSinceYearStart,
      .growthSinceYearStart, .averageMonthlyGrowth, .averageAnnualGrowth, .growthOver, .multipleOf,
      .growthChange, .differenceOfIncrements, .netIncrement, .share, .marketShare,
      .contributionRate, .shareOfIncrement, .pull, .plan, .planCompletion, .paceGap, .planGap,
      .requiredMonthlyMean, .recordHigh, .recordLow, .risingStreak:
      return answered(question) { () throws(Refusal) in
        try computed(facet, subject, arguments)
      }
    }
  }

  /// The facets whose result is one number.
  private func computed(
    _ facet: Facet,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) throws(Refusal) -> Computed {
    if let comparison = try comparison(facet, subject, arguments) {
      return try computed(comparison)
    }
    let first = arguments.first
    return switch facet {
    case .monthlyMean: try mean(subject, over: period(of: subject).monthCount)
    case .dailyMean: try mean(subject, over: period(of: subject).dayCount)
    case .averageMonthlyGrowth: try averageMonthlyGrowth(subject)
    case .averageAnnualGrowth: try averageAnnualGrowth(subject, since: time(arguments))
    case .differenceOfIncrements: try differenceOfIncrements(subject)
    case .contributionRate: try contributionRate(subject, to: first)
    case .shareOfIncrement: try shareOfIncrement(subject, of: first)
    case .pull: try pull(subject, on: first)
    case .plan: try plan(of: subject)
    case .planCompletion: try planCompletion(subject)
    case .paceGap: try paceGap(subject)
    case .planGap: try planGap(subject, to: first)
    case .requiredMonthlyMean: try requiredMonthlyMean(subject)
    case .recordHigh: try record(subject, isHigh: true)
    case .recordLow: try record(subject, isHigh: false)
    case .risingStreak: try risingStreak(subject)
    case .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth,
      .previousPeriodIncrement, .changeSinceYearStart, .growthSinceYearStart, .growthOver,
      .multipleOf, .growthChange, .netIncrement, .share, .marketShare, .cumulative, .monthly,
      .atEnd,
      .each, .top, .bottom, .byMonth, .composition, .rank, .rankChange, .basis, .unit, .name,
      .historyStart, .firstCrossing:
      throw .missing("\(facet.rawValue) 不是一个数")
    }
  }

  /// The time of an argument, named 自 or not; 年初 without one.
  func time(_ arguments: [Question.Argument]) -> TimePoint {
    (arguments.named("自") ?? arguments.first)?.timePoint ?? .yearStart
  }
}

extension Facet {
  /// Facets of change that, written after a list, are taken of each entry (language.md 1.1.4).
  var isTakenOfEachEntry: Bool {
    switch self {
    case .byMonth, .each, .top, .bottom, .composition, .basis, .unit, .name: false
    case .cumulative, .monthly, .atEnd, .monthlyMean, .dailyMean, .yearOverYearGrowth,
      .yearOverYearIncrement, .previousPeriodGrowth, .previousPeriodIncrement,
      .changeSinceYearStart, .growthSinceYearStart, .averageMonthlyGrowth, .averageAnnualGrowth,
      .growthOver, .multipleOf, .growthChange, .differenceOfIncrements, .netIncrement, .share,
      .marketShare, .contributionRate, .shareOfIncrement, .pull, .rank, .rankChange, .plan,
      .planCompletion, .paceGap, .planGap, .requiredMonthlyMean, .recordHigh, .recordLow,
      .historyStart, .firstCrossing, .risingStreak:
      true
    }
  }
}
