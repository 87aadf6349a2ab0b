import Facts

/// What is known of a value from its text: its series, its slice, its time, what was asked of it.
struct Profile {
  /// How much time the value covers.
  enum Extent {
    case cumulative
    /// One month.
    case month
    /// A quarter of a year.
    case quarter
    /// Any other span.
    case span
    /// A mean over the span.
    case mean
    /// At the end of a month.
    case stock
    /// Of one month, never added.
    case momentary
    case yearly
  }

  var series: SeriesDeclaration
  /// The quotient whose numerator gave the series.
  var quotient: QuotientDeclaration?
  var slices: [Slice] = []
  var time: TimePoint?
  var facets: [Facet] = []
  /// The question of 占比 and the like: the whole that was named.
  var whole: Question?

  /// Facets that choose the time of a value and leave it a value of its series.
  static let timing: Set<Facet> = [.cumulative, .monthly, .atEnd, .monthlyMean, .dailyMean]

  /// Whether the value still is one of its series: nothing but its time was chosen.
  var isPlain: Bool { facets.allSatisfy { Self.timing.contains($0) } }

  var extent: Extent {
    switch series.nature {
    case .stock: return .stock
    case .momentary: return .momentary
    case .yearly: return .yearly
    case .flow: break
    }
    if facets.contains(.monthly) { return .month }
    if facets.contains(.monthlyMean) || facets.contains(.dailyMean) { return .mean }
    guard let time else { return .cumulative }
    switch time {
    case .quarter: return .quarter
    case .months(let first, let last):
      return last - first == 2 && first % 3 == 1 ? .quarter : first == last ? .month : .span
    case .absolutePeriod(let period):
      let isQuarter = period.monthCount == 3 && period.first.month % 3 == 1
      return isQuarter ? .quarter : .span
    case .periodEnd, .yearStart, .sameLastYear, .endOfLastYear, .lastMonth, .month, .absoluteMonth:
      return .cumulative
    }
  }
}

extension Question {
  /// The profile of a value, or of the values of a list; nil for what comes of no series.
  func profile(in schema: Schema, locals: LocalNames) -> Profile? {
    switch form {
    case .series(let name): return schema.series(named: name).map { Profile(series: $0) }
    case .quotient(let name):
      guard let quotient = schema.quotient(named: name),
        let numerator = quotient.numerator.profile(in: schema, locals: LocalNames())
      else { return nil }
      return Profile(series: numerator.series, quotient: quotient)
    case .slice(let subject, let slices):
      var profile = subject.profile(in: schema, locals: locals)
      profile?.slices += slices
      return profile
    case .at(let subject, let time):
      var profile = subject.profile(in: schema, locals: locals)
      profile?.time = time
      return profile
    case .facet(let subject, let facet, let arguments):
      var profile = subject.profile(in: schema, locals: locals)
      switch facet {
      case .each, .top, .bottom, .byMonth: break
      default: profile?.facets.append(facet)
      }
      if Facet.ofWholes.contains(facet), let whole = arguments.first?.value {
        profile?.whole = whole
      }
      return profile
    case .operation(let list, let operation, _):
      return operation == .grouped ? nil : list.profile(in: schema, locals: locals)
    case .local(let name):
      guard case .value(let question)? = locals[name] else { return nil }
      return question.profile(in: schema, locals: locals)
    case .property(let entry, "值"):
      return entry.listOfEntry(locals)?.profile(in: schema, locals: locals)
    case .current: return locals.argument?.profile(in: schema, locals: locals.ofArgument)
    default: return nil
    }
  }
}

extension Facet {
  /// Facets that set a part against a whole.
  static let ofWholes: Set<Facet> = [
    .share, .contributionRate, .shareOfIncrement, .pull, .marketShare,
  ]

  /// Facets that are taken of each entry when they stand behind a list.
  static let ofChange: Set<Facet> = [
    .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth, .changeSinceYearStart,
    .growthSinceYearStart, .growthChange, .rankChange,
  ]

  /// The facet of a name or alias (language.md 1.1.3).
  init?(named name: String) {
    switch name {
    case "同比增减额", "同比增减": self = .yearOverYearIncrement
    default: self.init(rawValue: name)
    }
  }
}
