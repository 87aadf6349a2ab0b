import Facts

/// The two values behind a growth or a difference, for variants that say both.
struct ChangeBehind {
  let current: Number
  let base: Number
  private let type: ValueType
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
    Phrase("本期未发生，") + baseName(in: context) + Phrase("为") + amount(base, in: context)
  }

  /// 上年同期为零，本期为X.
  func fromZero(in context: PhraseContext) -> Phrase {
    baseName(in: context) + Phrase("为零，本期为") + amount(current, in: context)
  }

  /// 上年同期为−320元，本期为1734元，由负转正; both negative 少亏X, 多亏X.
  func fromNegative(flat: String, in context: PhraseContext) -> Phrase {
    guard current.sign < 0 else {
      let both =
        baseName(in: context) + Phrase("为") + amount(base, in: context) + Phrase("，本期为")
        + amount(current, in: context)
      return current.sign > 0 ? both + Phrase("，由负转正") : both
    }
    guard current != base else { return Phrase(flat) }
    let difference = (current - base).magnitude
    return Phrase(current > base ? "少亏" : "多亏") + amount(difference, in: context)
  }

  /// 由A变为B.
  func fromTo(_ verb: String = "变为", in context: PhraseContext) -> Phrase {
    Phrase("由") + amount(base, in: context) + Phrase(verb) + amount(current, in: context)
  }

  func amount(_ value: Number, in context: PhraseContext) -> Phrase {
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
      var phrase = Phrase()
      let name = printed(basePeriod, settings: context.settings)
      phrase.append(.fact(id, shownAs: name))
      return phrase
    }
  }
}
