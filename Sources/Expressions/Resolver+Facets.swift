import Diagnostics
import Facts

// The types of the facets (language.md 1.1.3); what times they accept stands in Resolver+FacetTimes.
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

  func refused<Value>(_ asked: Asked, _ accepted: String) -> Result<Value, Problem> {
    .failure(Problem(.typeRefused(asked.word, asked.type, accepts: accepted)))
  }

  /// Kinds of types with a measure.
  enum Kind: String { case amount = "金额", quantity = "数量", unitPrice = "单价", index = "指数" }

  func measured(_ asked: Asked, _ kinds: [Kind]) -> Result<Void, Problem> {
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

  func numeric(_ asked: Asked) -> Result<Void, Problem> {
    asked.type.isNumeric ? .success(()) : refused(asked, "数")
  }

  func nature(_ asked: Asked, _ natures: [SeriesNature]) -> Result<Profile, Problem> {
    guard let profile = asked.profile, asked.type.measure != nil || profile.isPlain else {
      return refused(asked, natures.map(\.rawValue).joined(separator: "、"))
    }
    guard natures.contains(profile.series.nature) else {
      return .failure(Problem(.natureRefused(asked.word, profile, accepts: natures)))
    }
    return .success(profile)
  }

  private func topmost(_ asked: Asked) -> Typed {
    switch asked.type {
    case .amount, .quantity, .ratio: .success(.list(asked.type))
    default: refused(asked, "金额、数量、率")
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
