import Facts

// 计划 完成率 进度差 缺口 月均需

extension Inquiry {
  /// The plan of the value's year, for its organisation and slices.
  func planQuestion(of subject: Question) throws(Refusal) -> Question {
    guard let leaf = subject.primaryLeaf, case .series(let name) = leaf.subject,
      let plan = schema.series(named: name)?.plan.flatMap(schema.series(named:))
    else { throw .missing("没有写明计划") }
    let planned = Leaf(
      subject: .series(plan.name),
      slices: leaf.slices,
      time: .absoluteMonth(lastMonth(of: subject)),
      type: plan.type
    )
    return planned.question
  }

  func plan(of subject: Question) throws(Refusal) -> Computed {
    let plan = try planQuestion(of: subject)
    return Computed(value: try value(plan), inputs: [plan])
  }

  /// v ÷ p.
  func planCompletion(_ subject: Question) throws(Refusal) -> Computed {
    let plan = try planQuestion(of: subject)
    let (actual, planned) = try values(subject, plan)
    let detail = change(of: subject, actual, plan, planned)
    guard planned.sign > 0 else { throw .undefined(.negativeBase, detail) }
    return Computed(value: actual / planned, detail: detail, inputs: [subject, plan])
  }

  /// 完成率 − e/12, or by days.
  func paceGap(_ subject: Question) throws(Refusal) -> Computed {
    var completion = try planCompletion(subject)
    completion.value = completion.value - Number(timeProgress(to: lastMonth(of: subject)))
    completion.detail = .none
    return completion
  }

  /// The part of the year that has passed at the end of a month (设置.时间进度).
  func timeProgress(to month: Month) -> Rational {
    switch settings.timeProgress {
    case .months: Rational(month.month, over: 12)
    case .days:
      Rational(
        Self.cumulative(to: month).dayCount,
        over: Period(year: month.year, part: 1, of: 1).dayCount
      )
    }
  }

  /// p ÷ 2 − v for 过半, p − v for 全年.
  func planGap(_ subject: Question, to argument: Question?) throws(Refusal) -> Computed {
    let plan = try planQuestion(of: subject)
    let (actual, planned) = try values(subject, plan)
    let isHalf = argument?.literalText == "过半"
    let target = isHalf ? planned / Number(Rational(2)) : planned
    return Computed(value: target - actual, inputs: [subject, plan])
  }

  /// (p − v) ÷ (12 − e).
  func requiredMonthlyMean(_ subject: Question) throws(Refusal) -> Computed {
    let plan = try planQuestion(of: subject)
    let (actual, planned) = try values(subject, plan)
    let remaining = 12 - lastMonth(of: subject).month
    guard remaining > 0 else { throw .undefined(.noRemainder, .none) }
    return Computed(
      value: (planned - actual) / Number(Rational(remaining)),
      inputs: [subject, plan]
    )
  }
}
