import Facts

// 多增, and what 净增 counts from, of stocks

extension Inquiry {
  /// (s − s₁) − (s′ − s′₁).
  func differenceOfIncrements(_ subject: Question) throws(Refusal) -> Computed {
    let before = shifted(subject, byMonths: -12)
    let questions = [subject, incrementBase(of: subject), before, incrementBase(of: before)]
    let numbers = try values(questions)
    let increment = numbers[0] - numbers[1]
    let previous = numbers[2] - numbers[3]
    return Computed(
      value: increment - previous,
      detail: change(of: subject, increment, before, previous),
      inputs: questions
    )
  }

  /// What 净增 counts from: 年初, after 当月 the month before.
  func incrementBase(of subject: Question) -> Question {
    subject.isOfOneMonth
      ? relocated(subject, toMonth: lastMonth(of: subject).advanced(by: -1))
      : relocatedToYearStart(subject)
  }
}
