import Diagnostics
import Facts
import Phrasing

// Typed sizes of changes and differences: 增长30%以上, 净增100万元, 占比提高2个百分点,
// 快于全省5个百分点, 是上年同期的1.3倍.
extension ClaimJudge {
  /// Whether the words before the size say of what change or difference it is.
  mutating func judgeSize(_ phrase: ClaimPhrase, _ place: ClaimPlace) -> Bool {
    guard let size = StatedSize(phrase), !place.isDenied else { return false }
    if let part = contribution(before: place) {
      return judgeContribution(size, part, place)
    }
    let words = place.lead
    if mayHold(.other), LeadOfSize.isOfOther(words, in: settings) {
      return LeadOfSize.saysChange(words)
    }
    guard let lead = LeadOfSize(words) else { return judgeLevel(size, place) }
    if case .number(let number) = phrase, let moved = movedPlaces(by: number, place) {
      add(
        moved,
        saying: number.rule,
        isDirection: false,
        mend: "改用 {{ 数.位次变化(…) | 位次语 }}",
        place
      )
      return true
    }
    switch lead.sense {
    case .gap(let other, let sign):
      return judgeGapFromPace(size, from: other, sign: sign, lead.rest, place)
        || judgeGap(size, from: other, sign: sign, lead.rest, place)
    case .multipleOf(let other): return judgeMultiple(size, of: other, lead.rest, place)
    case .change(nil, let sign):
      if judgeSizeSincePeriod(size, sign: sign, lead.rest, place) { return true }
    case .change, .growth, .multiple: break
    }
    return judgeMoved(size, sinceEarlier(lead) ?? lead, place)
  }

  /// A change, a growth or a multiple of what was.
  private mutating func judgeMoved(
    _ size: StatedSize,
    _ lead: LeadOfSize,
    _ place: ClaimPlace
  ) -> Bool {
    guard let (targets, isOfEach) = sized(lead, place) else { return false }
    let readings = targets.map { target in
      changes(of: target, lead.sense, size).compactMap { moved, sign in
        judged(size, of: moved, sign: sign, place)
      }
    }
    let isOpen = readings.contains { $0.count > 1 }
    let rule = size.rule + (isOpen ? "（比上月、上季度末或上年同期，有一个成立就行）" : "")
    for judged in isOfEach ? readings : [Array(readings.joined())] {
      let mend = judged.first.map { mendOfSize(lead.sense, $0.target) } ?? ""
      add(judged, saying: rule, isDirection: false, mend: mend, place)
    }
    return true
  }

  /// 收入增速 of 收入增速比一季度, with the time; nil where no earlier month is named.
  private func sinceEarlier(_ lead: LeadOfSize) -> LeadOfSize? {
    guard mayHold(.span), case .change(nil, let sign) = lead.sense,
      let than = lead.rest[...].lastPlace(of: ["比", "较"]),
      case .times(let times) = GrowthReference(String(lead.rest[than.lowerBound...]), in: settings),
      times.count == 1
    else { return nil }
    return LeadOfSize(
      sense: .change(since: times[0], sign: sign),
      rest: String(lead.rest[..<than.lowerBound])
    )
  }

  /// Whether a size is one that a contribution or a pull can have.
  private mutating func judgeContribution(
    _ size: StatedSize,
    _ part: Target,
    _ place: ClaimPlace
  ) -> Bool {
    guard let judged = judged(size, of: part, sign: 1, place) else { return false }
    let mend = "改用 {{ \(part.expression) }}"
    add([judged], saying: size.rule, isDirection: false, mend: mend, place)
    return true
  }

  private func mendOfSize(_ sense: LeadOfSize.Sense, _ target: Target) -> String {
    switch sense {
    case .multiple, .multipleOf, .gap: "改用 {{ \(target.expression) }}"
    case .change, .growth:
      switch target.question.type {
      case .ratio: "改用 {{ \(target.expression) | 升降语 }}"
      case .percentagePoint: "改用 {{ \(target.expression) | 升降点 }}"
      default: "改用 {{ \(target.expression) | 增减语 }}"
      }
    }
  }

  /// What the words measure; where they name nothing and nothing was printed, what the clause before
  /// them names.
  private func sized(
    _ lead: LeadOfSize,
    _ place: ClaimPlace
  ) -> (targets: [Target], isOfEach: Bool)? {
    if case .change = lead.sense, let shares = sharesMoved(lead.rest[...], place) {
      return (shares, false)
    }
    guard let measured = measured(place, in: lead.rest) else { return nil }
    return measuredEarlier(measured, place).map { ($0, false) }
      ?? (measured.targets, measured.measure.isOfEach)
  }

  /// The values whose size may be said, and the sign that they must have; none of another kind.
  private func changes(
    of target: Target,
    _ sense: LeadOfSize.Sense,
    _ size: StatedSize
  ) -> [(target: Target, sign: Int)] {
    switch sense {
    case .gap, .multipleOf: return []
    case .multiple:
      guard target.question.hasGrowth else { return [] }
      let base = Question.Argument(value: Question(.time(.sameLastYear), type: .month))
      let quotient = target.question.facet(.multipleOf, type: .multiple, [base])
      return [(target.asking(quotient, as: ".倍数(上年同期)"), 1)]
    case .growth(let sign):
      return target.question.type == .ratio && target.question.isSigned ? [(target, sign)] : []
    case .change(let time, let sign):
      // 环比增长近三成 leaves open of which months.
      if case .part(let part) = size, !part.isTyped, time ?? .sameLastYear != .sameLastYear {
        return []
      }
      // 增幅提高2个百分点 leaves open against which of the growths before.
      let isOpen = time == nil && target.question.isSigned
      let times = isOpen ? GrowthReference.before(in: settings) : [time ?? .sameLastYear]
      return times.compactMap { time in
        change(of: target, since: time, isRate: size.fits(.ratio)).map { ($0, sign) }
      }
    }
  }

  /// By how much a quantity moved: a rate or an amount; of a rate or a share the points.
  private func change(of target: Target, since time: TimePoint, isRate: Bool) -> Target? {
    let question = target.question
    guard question.hasGrowth else {
      return isRate ? nil : movedPoints(of: target, since: time)
    }
    switch time {
    case .lastMonth:
      let month = question.ofSingleMonth(in: context.schema)
      return isRate
        ? target.asking(month.facet(.previousPeriodGrowth, type: .ratio), as: ".当月.环比")
        : target.asking(month.facet(.previousPeriodIncrement, type: question.type), as: ".当月.环比增量")
    case .yearStart:
      // Of a flow there is no value at the end of last year.
      guard !question.isFlow(in: context.schema) else { return nil }
      return isRate
        ? target.asking(question.facet(.growthSinceYearStart, type: .ratio), as: ".较年初增幅")
        : target.asking(question.facet(.changeSinceYearStart, type: question.type), as: ".较年初")
    // Amounts of single months stand beside one another elsewhere.
    case .month: return nil
    default:
      return isRate
        ? target.asking(question.facet(.yearOverYearGrowth, type: .ratio), as: ".同比")
        : target.asking(question.facet(.yearOverYearIncrement, type: question.type), as: ".同比增量")
    }
  }

  /// Whether a value bears a size out; nil where it is not known or of another kind.
  func judged(
    _ size: StatedSize,
    of target: Target,
    sign: Int,
    _ place: ClaimPlace
  ) -> Judged? {
    guard let fact = fact(target.question, for: place.organization),
      let holds = size.holds(for: fact.value, sign: sign, type: fact.type, settings)
    else { return nil }
    return Judged(target, fact, holds: holds)
  }

  // MARK: Differences

  /// 快于全省5个百分点: of the first of the values that the words measure.
  private mutating func judgeGap(
    _ size: StatedSize,
    from other: String,
    sign: Int,
    _ rest: String,
    _ place: ClaimPlace
  ) -> Bool {
    let reader = context.reader(for: place.organization)
    guard let measured = measured(place, in: rest), let target = measured.targets.first,
      let reference = reader.reference(in: other),
      let fact = fact(target.question, for: place.organization),
      let value = value(of: reference, beside: target, place)
    else { return false }
    // 降幅比全省小5个百分点: of falls.
    let sign = measured.measure.isOfFall ? -sign : sign
    let type: ValueType = fact.type == .ratio ? .percentagePoint : fact.type
    let difference = fact.value - value
    guard let holds = size.holds(for: difference, sign: sign, type: type, settings) else {
      return false
    }
    let gap = numberFormat(of: difference, type: type, settings: settings).text(of: difference)
    add(
      StatedClaim(
        isDirection: false,
        rule: size.rule,
        mend: "改用 {{ 两数之差 | 高低语(\"参照\") }}，由数值得出"
      ),
      place,
      of: target.expression,
      holds: holds,
      shown: "\(printed(fact, settings: settings))，相差 \(gap)"
    )
    return true
  }
}
