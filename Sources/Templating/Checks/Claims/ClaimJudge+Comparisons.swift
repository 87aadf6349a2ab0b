import Facts
import Phrasing

// Comparisons with the plan, with last year and with a typed number: 快于时间进度, 完成半年任务,
// 高于上年同期, 与上年同期基本持平, 首次突破500万元.
extension ClaimJudge {
  func done(_ claim: PlanClaim, _ place: ClaimPlace) -> [Reading] {
    guard let measured = measured(place, assuming: plannedSeries) else { return [] }
    var planned = measured.targets.compactMap { self.planned($0) }
    if measured.measure.subject == nil { planned = Array(planned.prefix(1)) }
    if planned.isEmpty, measured.measure.subject == nil, !place.isTitle, let series = plannedSeries,
      let question = context.reader(for: place.organization).question(series)
    {
      planned = [Target(question: question, tag: nil, expression: series)]
    }
    return planned.map { done(claim, $0, place) }
  }

  func done(_ claim: PlanClaim, _ planned: Target, _ place: ClaimPlace) -> Reading {
    let completion = completion(of: planned)
    let gap = planned.asking(
      planned.question.facet(.paceGap, type: .percentagePoint),
      as: ".进度差"
    )
    func rate(_ bound: Rational, _ exceeds: Bool) -> [Judged] {
      judged(completion, place) {
        exceeds ? $0.value > Number(bound) : $0.value >= Number(bound)
      }
    }
    let ofPace = "改成 {{ \(gap.expression) | 快慢语(\"时间进度\") }}，由数值选词"
    let ofYear = "改用 {{ 措辞.双过半(\(planned.expression)) }}，由数值选词"
    switch claim {
    case .ahead: return (judged(gap, place) { $0.printedSign(settings) > 0 }, ofPace)
    case .behind: return (judged(gap, place) { $0.printedSign(settings) < 0 }, ofPace)
    case .inStep: return (judged(gap, place) { $0.printedSign(settings) == 0 }, ofPace)
    case .onPace, .due(false): return (judged(gap, place) { $0.value.sign >= 0 }, ofPace)
    case .due(true): return (judged(gap, place) { $0.value.sign > 0 }, ofPace)
    case .half(let exceeds): return (rate(Rational(1, over: 2), exceeds), ofYear)
    case .year(let exceeds): return (rate(.one, exceeds), ofYear)
    }
  }

  func besideLastYear(_ target: Target, isAbove: Bool, _ place: ClaimPlace) -> Reading {
    if target.question.type == .ratio, target.question.isSigned {
      return levelWithLastYear(isAbove ? .above : .below, of: [target], place)
    }
    guard target.question.hasGrowth else { return ([], "") }
    let change = target.asking(
      target.question.facet(.yearOverYearIncrement, type: target.question.type),
      as: ".同比增量"
    )
    let judged = judged(change, place) { $0.value.sign == (isAbove ? 1 : -1) }
    return (judged, "改成 {{ \(target.expression).同比 | 升降语 }}，由数值选词")
  }

  func nearlyLevel(_ target: Target, _ perMille: Int, _ place: ClaimPlace) -> Reading {
    guard let growth = growth(of: target) else { return ([], "") }
    let judged = judged(growth, place) {
      $0.value.magnitude < Number(Rational(perMille, over: 1000))
    }
    return (judged, "改用 {{ 措辞.变化(\(growth.expression)) }}，由数值选词")
  }

  /// 首次突破500万元: of what the clause names, else of the value printed last.
  func passed(_ passed: StatedNumber, _ place: ClaimPlace) -> [Reading] {
    let shares = sharesNamed(place)
    let targets = (shares ?? measured(place)?.targets ?? []).filter {
      readNumber(passed.number, of: $0.question.type, unit: nil) != nil
    }
    guard let target = targets.first else { return [] }
    let judged = (shares == nil ? [target] : targets).compactMap { self.passed(passed, $0, place) }
    let word = passed.isFirst ? "措辞.关口(\(target.expression))" : "\(target.expression) | 约(…)"
    return [(judged, "改用 {{ \(word) }}，由数值选词")]
  }

  /// The same of one value; nil where the number is none of its type.
  func passed(_ passed: StatedNumber, _ target: Target, _ place: ClaimPlace) -> Judged? {
    guard let number = readNumber(passed.number, of: target.question.type, unit: nil) else {
      return nil
    }
    return judged(target, place) { fact in
      passed.holds(for: fact.value.magnitude.printable, beside: number, settings)
        && (!passed.isFirst || isFirst(passed, target, place) != false)
    }
    .first
  }

  /// Whether no month before reached the number; nil where that cannot be asked.
  private func isFirst(_ passed: StatedNumber, _ target: Target, _ place: ClaimPlace) -> Bool? {
    let crossing =
      "\(target.expression).\(Facet.firstCrossing.rawValue)(\(passed.numberInDigits))"
    return context.reader(for: place.organization).question(crossing)
      .flatMap { truth($0, for: place.organization) }
  }

  private func judged(
    _ target: Target,
    _ place: ClaimPlace,
    holds: (Fact) -> Bool
  ) -> [Judged] {
    guard let fact = fact(target.question, for: place.organization) else { return [] }
    return [Judged(target, fact, holds: holds(fact))]
  }
}

extension StatedNumber {
  /// Whether a value bears it out, read as of the value's type.
  ///
  /// 超过 and 不足 ask no more than the side: the number is the author's, not the value's own.
  func holds(for value: Rational, beside number: ReadNumber, _ settings: Settings) -> Bool {
    switch hedge {
    // 两倍 is not 1.6倍.
    case nil:
      number.isPrint(
        of: value,
        rounding: settings.rounding,
        coarsest: self.number.hasSuffix("倍") ? Rational(1, over: 10) : nil
      )
    case .above, .atLeast: value >= number.value
    case .shortOf, .below: value < number.value
    case .near, .about, .andMore: hedge?.holds(for: value, beside: number.value) == true
    }
  }
}
