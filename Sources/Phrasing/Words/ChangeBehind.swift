import Facts

/// The two values behind a growth or a difference, for variants that say both.
struct ChangeBehind {
  let current: Number
  let base: Number
  /// Of both values.
  let type: ValueType
  private let id: FactID
  private let period: Period
  private let basePeriod: Period
  private let question: Question

  init?(_ fact: Fact, asking question: Question) {
    self.init(fact.detail, id: fact.id, period: fact.period, asking: question)
  }

  init?(_ undefined: Undefined, asking question: Question) {
    self.init(
      undefined.detail,
      id: undefined.id,
      period: undefined.period,
      asking: question
    )
  }

  private init?(
    _ detail: Fact.Detail,
    id: FactID,
    period: Period,
    asking question: Question
  ) {
    guard case .change(let current, let base, let type, let basePeriod) = detail else {
      return nil
    }
    self.current = current
    self.base = base
    self.type = type
    self.id = id
    self.period = period
    self.basePeriod = basePeriod
    self.question = question
  }

  /// 本期未发生，上年同期为X: a value that fell to nothing.
  func fallenToZero(in context: PhraseContext) -> Phrase {
    Phrase("本期未发生，") + baseName(in: context) + Phrase("为") + baseAmount(in: context)
  }

  /// 上年同期为零，本期为X.
  func fromZero(in context: PhraseContext) -> Phrase {
    baseName(in: context) + Phrase("为零，本期为") + currentAmount(in: context)
  }

  /// 上年同期为−320元，本期为1734元，由负转正; both negative 少亏X, 多亏X.
  func fromNegative(flat: String, in context: PhraseContext) -> Phrase {
    guard current.sign < 0 else {
      let both =
        baseName(in: context) + Phrase("为") + baseAmount(in: context) + Phrase("，本期为")
        + currentAmount(in: context)
      return current.sign > 0 ? both + Phrase("，由负转正") : both
    }
    guard current != base else { return Phrase(flat) }
    let difference = (current - base).magnitude
    return Phrase(current > base ? "少亏" : "多亏") + amount(difference, in: context)
  }

  /// 由A变为B.
  func fromTo(_ verb: String = "变为", in context: PhraseContext) -> Phrase {
    Phrase("由") + baseAmount(in: context) + Phrase(verb) + currentAmount(in: context)
  }

  func currentAmount(in context: PhraseContext) -> Phrase {
    amount(current, side(\.current), in: context)
  }

  func baseAmount(in context: PhraseContext) -> Phrase { amount(base, side(\.base), in: context) }

  /// The fact that one of the values is; that of the change where it cannot be asked.
  private func side(_ side: (Sides) -> Question) -> FactID {
    let asked = id.question.sidesOfChange(basePeriod).map(side)
    return FactID(question: asked ?? id.question, organization: id.organization)
  }

  /// A value that is neither of the two, such as their difference.
  func amount(_ value: Number, in context: PhraseContext) -> Phrase {
    amount(value, id, in: context)
  }

  private func amount(_ value: Number, _ id: FactID, in context: PhraseContext) -> Phrase {
    let fact = Fact(
      id: id,
      value: value,
      type: type,
      period: period,
      provenance: .computed(inputs: [id])
    )
    return SpokenNumber(fact).phrase(in: context, unsigned: false)
  }

  /// What the base is called: 上年同期, 上月, 上季度, 年初, else its months.
  private func baseName(in context: PhraseContext) -> Phrase {
    switch question.leadingFacet {
    case .yearOverYearGrowth, .yearOverYearIncrement: return Phrase("上年同期")
    case .previousPeriodGrowth, .previousPeriodIncrement:
      return Phrase(SignWords.previousPeriod(of: period))
    case .growthSinceYearStart, .changeSinceYearStart, .netIncrement: return Phrase("年初")
    default:
      return Phrase(printed(basePeriod, settings: context.settings))
    }
  }
}

/// What asks for the two values of a change.
private struct Sides {
  let current: Question
  let base: Question
}

extension Question {
  /// What asks for the two values; nil where it is no change of one value over time.
  fileprivate func sidesOfChange(_ basePeriod: Period) -> Sides? {
    switch form {
    case .at(let inner, let time):
      guard let sides = inner.sidesOfChange(basePeriod) else { return nil }
      let current = Question(.at(sides.current, time), type: sides.current.type)
      return Sides(current: current, base: sides.base)
    case .facet(let subject, let facet, _) where facet.comparesTimes:
      return Sides(current: subject, base: subject.asked(in: basePeriod))
    default: return nil
    }
  }
}

extension Facet {
  /// Whether it compares its subject with the same value at another time.
  fileprivate var comparesTimes: Bool {
    switch self {
    case .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth,
      .previousPeriodIncrement, .changeSinceYearStart, .growthSinceYearStart, .growthOver,
      .multipleOf, .growthChange:
      true
    default: false
    }
  }
}
