import Diagnostics
import Facts

// The arguments of the facets.
extension Resolver {
  /// What a facet takes in its brackets.
  private enum Shape {
    case none
    case time
    /// `自: 时点`
    case from(isRequired: Bool)
    /// A series, an organisation, or nothing.
    case whole
    case series
    /// A set, then `自: 时点`.
    case rankedSet(mayHaveFrom: Bool)
    /// A set whose members make the list.
    case listedSet
    /// How many, then a set.
    case countAndSet
    case constant
    case months
    case gap
  }

  private func shape(of facet: Facet) -> Shape {
    switch facet {
    case .growthOver, .multipleOf, .growthChange: .time
    case .averageAnnualGrowth: .from(isRequired: true)
    case .share, .contributionRate, .shareOfIncrement, .pull: .whole
    case .marketShare: .series
    case .rank: .rankedSet(mayHaveFrom: false)
    case .rankChange: .rankedSet(mayHaveFrom: true)
    case .composition, .each: .listedSet
    case .top, .bottom: .countAndSet
    case .firstCrossing: .constant
    case .byMonth: .months
    case .planGap: .gap
    case .cumulative, .monthly, .atEnd, .monthlyMean, .dailyMean, .yearOverYearGrowth,
      .yearOverYearIncrement, .previousPeriodGrowth, .previousPeriodIncrement,
      .changeSinceYearStart, .growthSinceYearStart, .averageMonthlyGrowth,
      .differenceOfIncrements, .netIncrement, .plan, .planCompletion, .paceGap,
      .requiredMonthlyMean, .recordHigh, .recordLow, .historyStart, .risingStreak, .basis, .unit,
      .name:
      .none
    }
  }

  mutating func arguments(
    _ typed: [Syntax.Argument],
    of facet: Facet,
    _ word: Syntax.Word,
    _ type: ValueType,
    _ profile: Profile?
  ) -> [Question.Argument]? {
    switch shape(of: facet) {
    case .none: return noArguments(typed, word) ? [] : nil
    case .time:
      guard let value = only(typed, word, "一个时点，如 \(word.text)(上年同期)") else { return nil }
      return time(value, word).map { [.init(value: $0)] }
    case .from(let isRequired): return from(typed, word, isRequired: isRequired)
    case .whole: return typed.isEmpty ? [] : whole(typed, word, mayBeOrganization: true)
    case .series: return whole(typed, word, mayBeOrganization: false)
    case .rankedSet(let mayHaveFrom):
      guard let first = typed.first else {
        log.add(.missingArgument(word, "一个集，如 \(word.text)(市局)"))
        return nil
      }
      let set = rankedSet(first.value, word, profile)
      let rest = Array(typed.dropFirst())
      if !mayHaveFrom, !noArguments(rest, word) { return nil }
      guard let from = from(rest, word, isRequired: false), let set else { return nil }
      return [.init(value: set)] + from
    case .listedSet:
      guard let value = only(typed, word, "一个集，如 \(word.text)(市局)") else { return nil }
      return listedSet(value, word, profile).map { [.init(value: $0)] }
    case .countAndSet: return countAndSet(typed, word, profile)
    case .constant: return crossing(typed, word, type)
    case .months: return typed.isEmpty ? [] : months(typed, word)
    case .gap: return gap(typed, word)
    }
  }

  /// The only argument, without a name.
  mutating func only(
    _ typed: [Syntax.Argument],
    _ word: Syntax.Word,
    _ expected: String
  ) -> Syntax? {
    guard let first = typed.first, first.name == nil else {
      log.add(.missingArgument(word, expected))
      return nil
    }
    return noArguments(Array(typed.dropFirst()), word) ? first.value : nil
  }

  private mutating func time(_ syntax: Syntax, _ word: Syntax.Word) -> Question? {
    if case .name(let name) = syntax.form, locals[name] == nil, TimePoint(named: name) == nil {
      log.add(.unknownTime(name, at: syntax.span))
      return nil
    }
    guard let question = resolve(syntax) else { return nil }
    guard case .time = question.form else {
      log.add(.missingArgument(word, "一个时点，如 上年同期、3月", at: syntax.span))
      return nil
    }
    return question
  }

  private mutating func from(
    _ typed: [Syntax.Argument],
    _ word: Syntax.Word,
    isRequired: Bool
  ) -> [Question.Argument]? {
    guard let first = typed.first else {
      guard isRequired else { return [] }
      log.add(.missingArgument(word, "起点，如 \(word.text)(自: 2001-12)"))
      return nil
    }
    guard first.name?.text == "自" else {
      log.add(.missingArgument(word, "“自: 时点”", at: first.value.span))
      return nil
    }
    guard noArguments(Array(typed.dropFirst()), word), let time = time(first.value, word) else {
      return nil
    }
    if isRequired {
      guard case .time(.absoluteMonth) = time.form else {
        log.add(.missingArgument(word, "yyyy-mm，如 自: 2001-12", at: first.value.span))
        return nil
      }
    }
    return [.init(name: "自", value: time)]
  }

  private mutating func whole(
    _ typed: [Syntax.Argument],
    _ word: Syntax.Word,
    mayBeOrganization: Bool
  ) -> [Question.Argument]? {
    let expected = mayBeOrganization ? "一个序列或机构" : "表示市场总量的序列"
    guard let syntax = only(typed, word, expected), let value = resolve(syntax) else { return nil }
    let isSeries = profile(of: value)?.facets.isEmpty == true && value.type.isNumeric
    guard isSeries || mayBeOrganization && value.type == .organization else {
      log.add(.missingArgument(word, expected, at: syntax.span))
      return nil
    }
    return [.init(value: value)]
  }

  private mutating func countAndSet(
    _ typed: [Syntax.Argument],
    _ word: Syntax.Word,
    _ profile: Profile?
  ) -> [Question.Argument]? {
    guard typed.count == 2, typed.allSatisfy({ $0.name == nil }) else {
      log.add(.missingArgument(word, "个数和集，如 \(word.text)(3, 下级)"))
      return nil
    }
    let count = count(typed[0].value, word)
    let set = listedSet(typed[1].value, word, profile)
    if let set, set.entryKind(locals: locals) != .organization {
      log.add(.notASet(set, word, at: typed[1].value.span))
      return nil
    }
    guard let count, let set else { return nil }
    return [.init(value: count), .init(value: set)]
  }

  /// A whole number from 1.
  mutating func count(_ syntax: Syntax, _ word: Syntax.Word) -> Question? {
    guard case .number(let value, nil) = syntax.form, value.isInteger, value > .zero else {
      log.add(.missingArgument(word, "个数（不小于 1 的整数）", at: syntax.span))
      return nil
    }
    return resolve(syntax)
  }

  private mutating func crossing(
    _ typed: [Syntax.Argument],
    _ word: Syntax.Word,
    _ type: ValueType
  ) -> [Question.Argument]? {
    guard let syntax = only(typed, word, "带单位的常数，如 \(word.text)(1000万元)"),
      let value = resolve(syntax)
    else { return nil }
    guard case .number = value.form else {
      log.add(.missingArgument(word, "带单位的常数", at: syntax.span))
      return nil
    }
    if let problem = comparisonProblem(Question(.current, type: type), .atLeast, value) {
      log.add(problem.at(syntax.span))
      return nil
    }
    return [.init(value: value)]
  }

  private mutating func months(
    _ typed: [Syntax.Argument],
    _ word: Syntax.Word
  ) -> [Question.Argument]? {
    guard let syntax = only(typed, word, "月份，如 1-5月"), let value = resolve(syntax) else {
      return nil
    }
    switch value.form {
    case .time(.months), .time(.month), .time(.quarter), .time(.absolutePeriod):
      return [.init(value: value)]
    default:
      log.add(.missingArgument(word, "月份，如 1-5月", at: syntax.span))
      return nil
    }
  }

  private mutating func gap(
    _ typed: [Syntax.Argument],
    _ word: Syntax.Word
  ) -> [Question.Argument]? {
    guard let syntax = only(typed, word, "过半 或 全年") else { return nil }
    guard case .name(let name) = syntax.form, Self.gaps.contains(name) else {
      log.add(.missingArgument(word, "过半 或 全年", at: syntax.span))
      return nil
    }
    return [.init(value: Question(.text(name), type: .text, span: syntax.span))]
  }

  /// Words that 缺口 takes.
  static let gaps = ["过半", "全年"]
}
