import Facts

// 口径 单位 名称

extension Inquiry {
  func described(_ subject: Question, _ facet: Facet) -> Answered {
    switch facet {
    case .basis:
      let basis = subject.type.measure?.basis ?? subject.primaryLeaf?.type.measure?.basis
      return Answered(.text(basis ?? ""))
    case .unit: return Answered(.text(unit(of: subject)))
    default: return Answered(.text(name(of: subject)))
    }
  }

  /// The unit in which a bare tag prints the value.
  private func unit(of subject: Question) -> String {
    switch subject.type {
    case .amount(let measure), .quantity(let measure), .index(let measure),
      .unitPrice(let measure):
      let magnitude = (try? value(subject))?.magnitude ?? .zero
      let fitting = measure.ladder.last { Number($0.factor) <= magnitude } ?? measure.ladder[0]
      return fitting.name
    case .ratio: return MeasureUnit.percent.name
    case .percentagePoint: return MeasureUnit.percentagePoint.name
    case .rank, .rankChange: return MeasureUnit.place.name
    case .multiple: return MeasureUnit.fold.name
    case .cardinal, .plain, .month, .text, .truth, .organization, .member, .material, .list:
      return ""
    }
  }

  /// The printed name of a series; of a facet, its definition.
  func name(of question: Question) -> String {
    if let leaf = Leaf(question) { return printedName(of: leaf) }
    switch question.form {
    case .facet(let subject, let facet, let arguments):
      return name(of: facet, name(of: subject), subject, arguments)
    case .at(let subject, _), .slice(let subject, _), .operation(let subject, _, _),
      .element(let subject, _), .negative(let subject), .property(let subject, _):
      return name(of: subject)
    case .arithmetic(let sign, let left, let right):
      return "\(name(of: left))\(sign.rawValue)\(name(of: right))"
    case .entry(let entry): return entry.question.map(name(of:)) ?? entry.name
    case .organization(let reference): return organizations[resolve(reference)].shortName
    default: return ""
    }
  }

  func printedName(of leaf: Leaf) -> String {
    switch leaf.subject {
    case .series(let name): schema.series(named: name)?.printedName ?? name
    case .quotient(let name): schema.quotient(named: name)?.printedName ?? name
    }
  }

  private func name(
    of facet: Facet,
    _ name: String,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) -> String {
    switch facet {
    case .cumulative: "累计\(name)"
    case .monthly: "当月\(name)"
    case .atEnd: "期末\(name)"
    case .monthlyMean: "月均\(name)"
    case .dailyMean: "日均\(name)"
    case .averageMonthlyGrowth: averageGrowthName(name)
    case .averageAnnualGrowth: "\(name)的年均增幅"
    case .yearOverYearGrowth: "\(name)同比增幅"
    case .previousPeriodGrowth: "\(name)环比增幅"
    case .growthOver: "\(name)增幅"
    case .share: "\(name)占\(wholeName(subject, arguments.first))的比重"
    case .marketShare: "\(name)的市场份额"
    case .composition: "\(name)构成"
    case .contributionRate: contributionName(subject, arguments.first)
    case .shareOfIncrement: "\(name)占\(wholeName(subject, arguments.first))增量的比重"
    case .pull: "\(name)对\(wholeName(subject, arguments.first))增长的拉动"
    case .rank: "\(name)位次"
    case .plan: planName(subject) ?? "\(name)计划"
    case .planCompletion: "\(name)计划完成率"
    case .paceGap: "\(name)完成率与时间进度之差"
    case .planGap: "\(name)距\(arguments.first?.literalText ?? "计划")的缺口"
    case .requiredMonthlyMean: "\(name)后续月均需完成额"
    case .each, .top, .bottom, .byMonth: name
    case .yearOverYearIncrement, .previousPeriodIncrement, .changeSinceYearStart,
      .growthSinceYearStart, .multipleOf, .growthChange, .differenceOfIncrements, .netIncrement,
      .rankChange, .recordHigh, .recordLow, .historyStart, .firstCrossing, .risingStreak, .basis,
      .unit, .name:
      "\(name)\(facet.rawValue)"
    }
  }

  /// 月均增幅 under its reading (claims.md, chg.avg_m).
  private func averageGrowthName(_ name: String) -> String {
    switch settings.averageGrowth {
    case .cumulativeOverJanuary: "累计\(name)对元月的月均增幅"
    case .monthlyLevel: "\(name)当月水平的月均增幅"
    case .meanOfYearOverYear: "\(name)各月同比的平均增幅"
    }
  }

  private func wholeName(_ subject: Question, _ argument: Question?) -> String {
    if case .organization(let reference)? = argument?.form {
      return organizations[resolve(reference)].shortName
    }
    guard let whole = try? whole(of: subject, argument) else { return "整体" }
    return name(of: whole)
  }

  private func planName(_ subject: Question) -> String? {
    guard let question = try? planQuestion(of: subject) else { return nil }
    return Leaf(question).map(printedName(of:))
  }

  /// 对W增长的贡献率, if the whole fell 对W下降的贡献率.
  private func contributionName(_ subject: Question, _ argument: Question?) -> String {
    guard let whole = try? whole(of: subject, argument) else { return "贡献率" }
    let isFall = (try? changesSinceLastYear(subject, whole)).map { $0.whole.sign < 0 } ?? false
    return "对\(name(of: whole))\(isFall ? "下降" : "增长")的贡献率"
  }
}
