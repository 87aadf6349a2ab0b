import Facts

// 月均增幅 in its three readings, 年均增幅

extension Inquiry {
  /// Growth by month under 设置.月均增幅.
  func averageMonthlyGrowth(_ subject: Question) throws(Refusal) -> Computed {
    let months = period(of: subject).months
    guard let first = months.first, months.count > 1 else {
      throw .undefined(.firstPeriod, .none)
    }
    switch settings.averageGrowth {
    case .cumulativeOverJanuary:
      return try compoundGrowth(subject, over: single(subject, first), steps: months.count - 1)
    case .monthlyLevel:
      let last = single(subject, period(of: subject).last)
      return try compoundGrowth(last, over: single(subject, first), steps: months.count - 1)
    case .meanOfYearOverYear:
      return try meanOfYearOverYear(months.map { single(subject, $0) })
    }
  }

  /// The value of one month alone.
  func single(_ subject: Question, _ month: Month) -> Question {
    subject.mappingLeaves { leaf in
      var moved = leaf
      moved.time = .absolutePeriod(Period(month))
      return moved
    }
  }

  /// (v ÷ v₁)^(1/steps) − 1; both must be positive.
  private func compoundGrowth(
    _ subject: Question,
    over base: Question,
    steps: Int
  ) throws(Refusal) -> Computed {
    let (current, before) = try values(subject, base)
    let detail = change(of: subject, current, base, before)
    guard current.sign > 0 else {
      throw .undefined(current.sign == 0 ? .zeroBase : .negativeBase, detail)
    }
    let ratio = try quotient(current, over: before, detail)
    return Computed(
      value: compoundGrowth(of: ratio, steps: steps),
      detail: detail,
      inputs: [subject, base]
    )
  }

  private func compoundGrowth(of ratio: Number, steps: Int) -> Number {
    Number(compoundGrowthOf: ratio.exact ?? ratio.printable, steps: steps)
  }

  private func meanOfYearOverYear(_ months: [Question]) throws(Refusal) -> Computed {
    let bases = months.map { shifted($0, byMonths: -12) }
    let numbers = try values(months + bases)
    var total = Number.zero
    for (current, base) in zip(numbers, numbers.dropFirst(months.count)) {
      total = total + (try quotient(current, over: base, .none)) - Number(.one)
    }
    let mean = total / Number(Rational(months.count))
    return Computed(value: mean, inputs: months + bases)
  }

  /// (v ÷ v at t)^(1/years) − 1; years may be a fraction of twelfths.
  func averageAnnualGrowth(
    _ subject: Question,
    since time: TimePoint
  ) throws(Refusal) -> Computed {
    let base = relocated(subject, to: time)
    let months = lastMonth(of: base).distance(to: lastMonth(of: subject))
    guard months > 0 else { throw .undefined(.firstPeriod, .none) }
    let (current, before) = try values(subject, base)
    let detail = change(of: subject, current, base, before)
    guard current.sign > 0 else {
      throw .undefined(current.sign == 0 ? .zeroBase : .negativeBase, detail)
    }
    let ratio = try quotient(current, over: before, detail)
    let exact = ratio.exact ?? ratio.printable
    let growth =
      months % 12 == 0
      ? Number(compoundGrowthOf: exact, steps: months / 12)
      : Number(compoundGrowthOf: exact.power(12), steps: months)
    return Computed(value: growth, detail: detail, inputs: [subject, base])
  }
}
