import Facts

// 贡献率 占增量 拉动

extension Inquiry {
  /// (v − v′) ÷ (w − w′).
  func contributionRate(_ subject: Question, to argument: Question?) throws(Refusal) -> Computed {
    let whole = try whole(of: subject, argument)
    let changes = try changesSinceLastYear(subject, whole)
    guard !changes.isTiny else { throw .undefined(.tinyTotalChange, .none) }
    return Computed(value: changes.part / changes.whole, inputs: changes.inputs)
  }

  /// As 贡献率, if no part of the whole fell.
  func shareOfIncrement(_ subject: Question, of argument: Question?) throws(Refusal) -> Computed {
    let whole = try whole(of: subject, argument)
    let changes = try changesSinceLastYear(subject, whole)
    let parts = parts(of: subject, in: whole)
    let now = try values(parts)
    let before = try values(parts.map { shifted($0, byMonths: -12) })
    guard changes.part.sign >= 0, zip(now, before).allSatisfy({ $0 >= $1 }) else {
      throw .undefined(.negativeBase, .none)
    }
    guard !changes.isTiny else { throw .undefined(.tinyTotalChange, .none) }
    return Computed(value: changes.part / changes.whole, inputs: changes.inputs)
  }

  /// (v − v′) ÷ w′, in points.
  func pull(_ subject: Question, on argument: Question?) throws(Refusal) -> Computed {
    let whole = try whole(of: subject, argument)
    let changes = try changesSinceLastYear(subject, whole)
    let ratio = try quotient(changes.part, over: changes.wholeBefore, .none)
    return Computed(value: ratio, inputs: changes.inputs)
  }

  /// What part and whole gained on the same span of the year before.
  struct PartAndWhole {
    let part: Number
    let whole: Number
    let wholeNow: Number
    let wholeBefore: Number
    let inputs: [Question]

    /// Below 1% of the whole a contribution explodes (claims.md 1.3, contrib.rate).
    var isTiny: Bool {
      whole.sign == 0 || whole.magnitude < wholeNow.magnitude * Number(Rational(1, over: 100))
    }
  }

  func changesSinceLastYear(
    _ subject: Question,
    _ whole: Question
  ) throws(Refusal) -> PartAndWhole {
    let questions = [
      subject, shifted(subject, byMonths: -12), whole, shifted(whole, byMonths: -12),
    ]
    let numbers = try values(questions)
    return PartAndWhole(
      part: numbers[0] - numbers[1],
      whole: numbers[2] - numbers[3],
      wholeNow: numbers[2],
      wholeBefore: numbers[3],
      inputs: questions
    )
  }
}
