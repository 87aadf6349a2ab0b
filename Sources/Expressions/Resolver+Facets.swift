import Diagnostics
import Facts

// The types of the facets (language.md 1.1.3).
extension Resolver {
  /// What a facet is asked of, and where it stands.
  struct Asked {
    let facet: Facet
    let word: Syntax.Word
    /// Type of the value, or of each entry.
    let type: ValueType
    let profile: Profile?
    let span: SourceSpan
    let arguments: [Question.Argument]
  }

  mutating func facet(
    _ subject: Question,
    _ facet: Facet,
    _ arguments: [Syntax.Argument]?,
    at word: Syntax.Word,
    _ span: SourceSpan
  ) -> Question? {
    let type = subject.type.element ?? subject.type
    let profile = profile(of: subject)
    guard let resolved = self.arguments(arguments ?? [], of: facet, word, type, profile) else {
      return nil
    }
    let asked = Asked(
      facet: facet,
      word: word,
      type: type,
      profile: profile,
      span: span,
      arguments: resolved
    )
    switch result(of: asked) {
    case .failure(let problem):
      if let diagnostic = problem.diagnostic { log.add(diagnostic) }
      return nil
    case .success(let result):
      let type = subject.type.element == nil ? result : .list(result)
      return Question(.facet(subject, facet, resolved), type: type, span: span)
    }
  }

  /// A finding as an error, so that it may be the failure of a result.
  struct Problem: Error {
    /// Nil if the catalogue's own error is the cause.
    let diagnostic: Diagnostic?
    init(_ diagnostic: Diagnostic?) { self.diagnostic = diagnostic }
  }

  typealias Typed = Result<ValueType, Problem>

  private func result(of asked: Asked) -> Typed {
    switch asked.facet {
    case .cumulative, .monthly, .atEnd, .monthlyMean, .dailyMean: timing(asked)
    case .yearOverYearGrowth, .yearOverYearIncrement: yearOverYear(asked)
    case .previousPeriodGrowth, .previousPeriodIncrement: previousPeriod(asked)
    case .changeSinceYearStart, .growthSinceYearStart: sinceYearStart(asked)
    case .averageMonthlyGrowth: averageMonthlyGrowth(asked)
    case .averageAnnualGrowth: measured(asked, [.amount, .quantity]).map { _ in .ratio }
    case .growthOver: comparedTime(asked).map { .ratio }
    case .multipleOf: comparedTime(asked).map { .multiple }
    case .growthChange: asked.type == .ratio ? .success(.percentagePoint) : refused(asked, "率")
    case .differenceOfIncrements, .netIncrement: nature(asked, [.stock]).map { _ in asked.type }
    case .share, .marketShare, .contributionRate, .shareOfIncrement: part(asked).map { .ratio }
    case .pull: part(asked).map { .percentagePoint }
    case .composition: part(asked).map { .list(.ratio) }
    case .rank: numeric(asked).map { .rank }
    case .rankChange: numeric(asked).map { .rankChange }
    case .plan, .planGap, .requiredMonthlyMean: planned(asked).map { asked.type }
    case .planCompletion: planned(asked).map { .ratio }
    case .paceGap: planned(asked).map { .percentagePoint }
    case .recordHigh, .recordLow: byMonth(asked).map { asked.type }
    case .historyStart: byMonth(asked).map { .month }
    case .firstCrossing: byMonth(asked).map { .truth }
    case .risingStreak: byMonth(asked).map { .cardinal }
    case .byMonth: byMonth(asked).map { .list(asked.type) }
    case .each: numeric(asked).map { .list(asked.type) }
    case .top, .bottom: topmost(asked)
    case .basis, .unit, .name: described(asked)
    }
  }

  private func refused<Value>(_ asked: Asked, _ accepted: String) -> Result<Value, Problem> {
    .failure(Problem(.typeRefused(asked.word, asked.type, accepts: accepted)))
  }

  /// Kinds of types with a measure.
  private enum Kind: String { case amount = "金额", quantity = "数量", unitPrice = "单价", index = "指数" }

  private func measured(_ asked: Asked, _ kinds: [Kind]) -> Result<Void, Problem> {
    let kind: Kind? =
      switch asked.type {
      case .amount: .amount
      case .quantity: .quantity
      case .unitPrice: .unitPrice
      case .index: .index
      default: nil
      }
    if let kind, kinds.contains(kind) { return .success(()) }
    if asked.type == .ratio, let change = asked.facet.changeOfRatio {
      return .failure(Problem(.changeOfRate(asked.word, use: change)))
    }
    return refused(asked, kinds.map(\.rawValue).joined(separator: "、"))
  }

  private func numeric(_ asked: Asked) -> Result<Void, Problem> {
    asked.type.isNumeric ? .success(()) : refused(asked, "数")
  }

  private func nature(_ asked: Asked, _ natures: [SeriesNature]) -> Result<Profile, Problem> {
    guard let profile = asked.profile, asked.type.measure != nil || profile.isPlain else {
      return refused(asked, natures.map(\.rawValue).joined(separator: "、"))
    }
    guard natures.contains(profile.series.nature) else {
      return .failure(Problem(.natureRefused(asked.word, profile, accepts: natures)))
    }
    return .success(profile)
  }

  private func timing(_ asked: Asked) -> Typed {
    let isAtEnd = asked.facet == .atEnd
    if asked.facet == .monthlyMean || asked.facet == .dailyMean {
      if asked.type == .ratio { return .failure(Problem(.meanOfRates(asked.word))) }
      if case .unitPrice = asked.type { return .failure(Problem(.meanOfRates(asked.word))) }
    }
    return nature(asked, isAtEnd ? [.stock, .momentary] : [.flow]).flatMap { profile in
      guard profile.isPlain else {
        return .failure(Problem(.timingBehindFacet(asked.word, profile.facets.last)))
      }
      if let earlier = profile.facets.first(where: { $0 != .cumulative }) {
        return .failure(Problem(.twoTimings(asked.word, earlier)))
      }
      if asked.facet == .monthly, profile.time?.isSpan == true {
        return .failure(Problem(.monthOfSpan(asked.word, at: asked.span)))
      }
      return .success(asked.type)
    }
  }

  private func yearOverYear(_ asked: Asked) -> Typed {
    measured(asked, [.amount, .quantity, .unitPrice, .index]).map {
      asked.facet == .yearOverYearGrowth ? .ratio : asked.type
    }
  }

  private func previousPeriod(_ asked: Asked) -> Typed {
    let isGrowth = asked.facet == .previousPeriodGrowth
    return measured(asked, [.amount, .quantity, .unitPrice, .index]).flatMap {
      let type: ValueType = isGrowth ? .ratio : asked.type
      guard let profile = asked.profile else { return .success(type) }
      switch profile.extent {
      case .yearly: return wholeYearsOnly(asked, profile, isGrowth: isGrowth)
      case .cumulative, .span, .mean:
        return tooLong(asked, profile, accepts: "当月、一个季度或存量", ".当月", "@二季度")
      case .month, .quarter, .stock, .momentary: return .success(type)
      }
    }
  }

  private func sinceYearStart(_ asked: Asked) -> Typed {
    let isGrowth = asked.facet == .growthSinceYearStart
    if asked.type == .ratio { return .success(isGrowth ? .ratio : .percentagePoint) }
    return measured(asked, [.amount, .quantity, .unitPrice, .index]).flatMap {
      let type: ValueType = isGrowth ? .ratio : asked.type
      guard let profile = asked.profile, profile.quotient == nil else { return .success(type) }
      switch profile.extent {
      case .yearly: return wholeYearsOnly(asked, profile, isGrowth: isGrowth)
      case .cumulative, .span, .quarter:
        return tooLong(asked, profile, accepts: "当月、月均、存量或率", ".当月", ".月均")
      case .month, .mean, .stock, .momentary: return .success(type)
      }
    }
  }

  private func wholeYearsOnly<Value>(
    _ asked: Asked,
    _ profile: Profile,
    isGrowth: Bool
  ) -> Result<Value, Problem> {
    let facet: Facet = isGrowth ? .yearOverYearGrowth : .yearOverYearIncrement
    let use = "\(text(of: profile, asked.type)).\(facet.rawValue)"
    return .failure(Problem(.wholeYearsOnly(asked.word, profile.name, use: use)))
  }

  /// The value with its slices, without time and facets, as a proposal writes it.
  private func text(of profile: Profile, _ type: ValueType) -> String {
    let name: Question.Form =
      profile.quotient.map { .quotient($0.name) } ?? .series(profile.series.name)
    let value = Question(name, type: type)
    let sliced = Question(.slice(value, profile.slices), type: type)
    return normalForm(of: profile.slices.isEmpty ? value : sliced, schema: schema)
  }

  /// A span against one month; `first` and `second` behind the name of the value make it short.
  private func tooLong(
    _ asked: Asked,
    _ profile: Profile,
    accepts: String,
    _ first: String,
    _ second: String
  ) -> Typed {
    let value = text(of: profile, asked.type)
    let fixes = [first, second].map { "\(value)\($0).\(asked.word.text)" }
    return .failure(
      Problem(
        .cumulativeAgainstMonth(asked.word, accepts, fix: "改为 " + fixes.joined(separator: " 或 "))
      )
    )
  }

  private func averageMonthlyGrowth(_ asked: Asked) -> Typed {
    if asked.type == .ratio { return .failure(Problem(.meanOfRates(asked.word))) }
    return nature(asked, [.flow]).flatMap { profile in
      switch profile.extent {
      case .month, .mean, .quarter, .span:
        .failure(
          Problem(
            .cumulativeAgainstMonth(
              asked.word,
              "累计的流量，至少两个月",
              fix: "去掉它前面的 当月、月均 或时段"
            )
          )
        )
      case .cumulative, .stock, .momentary, .yearly: .success(.ratio)
      }
    }
  }

  private func topmost(_ asked: Asked) -> Typed {
    switch asked.type {
    case .amount, .quantity, .ratio: .success(.list(asked.type))
    default: refused(asked, "金额、数量、率")
    }
  }

  private func byMonth(_ asked: Asked) -> Result<Void, Problem> {
    numeric(asked).flatMap {
      guard let profile = asked.profile else { return .success(()) }
      guard profile.series.nature != .yearly, profile.series.isMonthly else {
        return .failure(Problem(.notByMonth(asked.word, profile.name)))
      }
      return .success(())
    }
  }

  private func described(_ asked: Asked) -> Typed {
    asked.profile == nil ? refused(asked, "序列和由它得到的值") : .success(.text)
  }

  private func planned(_ asked: Asked) -> Result<Void, Problem> {
    guard let profile = asked.profile, profile.isPlain else { return refused(asked, "有计划的序列") }
    guard profile.quotient == nil, let name = profile.series.plan,
      let plan = schema.series(named: name)
    else {
      let isKnown = schema.brokenNames.contains(profile.series.name)
      return .failure(Problem(isKnown ? nil : .noPlan(asked.word, profile.name)))
    }
    if profile.extent != .cumulative, profile.series.nature == .flow {
      return .failure(
        Problem(
          .cumulativeAgainstMonth(
            asked.word,
            "累计值（计划是全年的）",
            fix: "去掉它前面的 当月、月均 或时段"
          )
        )
      )
    }
    for case .member(let dimension, _) in profile.slices
    where !plan.dimensions.contains(dimension) {
      return .failure(
        Problem(.noSuchDimension(dimension, of: name, at: asked.span, known: plan.dimensions))
      )
    }
    return .success(())
  }

  /// 比, 倍数: both spans are equally long, or means are compared; years with years.
  private func comparedTime(_ asked: Asked) -> Result<Void, Problem> {
    measured(asked, [.amount, .quantity, .unitPrice]).flatMap {
      guard let profile = asked.profile, case .time(let time)? = asked.arguments.first?.value.form
      else { return .success(()) }
      if profile.series.nature == .yearly, time.isPartOfYear {
        return wholeYearsOnly(asked, profile, isGrowth: true)
      }
      guard profile.series.nature == .flow, profile.extent != .mean, profile.quotient == nil
      else { return .success(()) }
      let report = schema.settings.reportPeriod
      if profile.extent == .month {
        return time.isSpan
          ? .failure(Problem(.monthOfSpan(asked.word, at: asked.span))) : .success(())
      }
      let own = profile.time.map { $0.monthCount(in: report) } ?? report.last.month
      guard own == time.monthCount(in: report) else {
        return .failure(
          Problem(.unequalSpans(asked.word, own, time.monthCount(in: report)))
        )
      }
      return .success(())
    }
  }

  /// 占比 and its like: part and whole are additive and of one kind.
  private func part(_ asked: Asked) -> Result<Void, Problem> {
    measured(asked, [.amount, .quantity]).flatMap {
      guard let profile = asked.profile, asked.type.measure?.isAdditive == true else {
        return .failure(Problem(.wholeNotAdditive(asked.word, asked.profile?.name)))
      }
      guard asked.facet != .composition else { return .success(()) }
      guard let whole = asked.arguments.first?.value else {
        return profile.slices.isEmpty
          ? .failure(Problem(.noWhole(asked.word))) : .success(())
      }
      guard whole.type.measure != nil else { return .success(()) }
      guard whole.type.measure?.isAdditive == true, isSameFamily(asked.type, whole.type),
        asked.type.measure?.basis == whole.type.measure?.basis
      else { return .failure(Problem(.unlikeWhole(asked.word, asked.type, whole))) }
      return .success(())
    }
  }
}

extension Facet {
  /// What is asked of a 率 in the place of the facet.
  fileprivate var changeOfRatio: String? {
    switch self {
    case .yearOverYearGrowth, .yearOverYearIncrement: "增幅变化(上年同期)"
    case .previousPeriodGrowth, .previousPeriodIncrement: "增幅变化(上月)"
    default: nil
    }
  }
}
