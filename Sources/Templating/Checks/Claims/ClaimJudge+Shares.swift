import Diagnostics
import Facts
import Phrasing

// Shares in words: 西安市局收入占全省的一半以上, 移动占近三成, 占比过半.
extension ClaimJudge {
  func shares(_ part: StatedPart, of lead: String, _ place: ClaimPlace) -> [Reading] {
    let targets = sharesNamed(place) ?? quantities(of: lead, place).compactMap { share($0, place) }
    return targets.map { target in
      let mend = "改用 {{ \(target.expression) | 分数语 }}，由数值选词"
      guard let fact = fact(target.question, for: place.organization) else { return ([], mend) }
      return ([Judged(target, fact, holds: part.holds(for: fact.value.printable))], mend)
    }
  }

  /// The shares that a clause with 占 names; nil where it has no such word, empty where it cannot be
  /// told of which whole.
  func sharesNamed(_ place: ClaimPlace) -> [Target]? {
    guard let clause = place.clauseBefore, clause.holds("占"), !clause.speaksOfPlan else {
      return nil
    }
    let reader = context.reader(for: place.organization)
    let series = seriesBefore(place) ?? plannedSeries
    guard let share = reader.share(in: clause, assuming: series) else {
      // 占比 behind a printed share, 占总收入的 behind a printed part.
      return reader.isEmpty(clause).isEmpty ? nil : []
    }
    if let subject = share.subject { return targets(of: subject, place) }
    guard let above = share.above,
      let value = place.valuesBefore.first(where: { $0.value.isMeasured })?.value
    else { return [] }
    let question = resolved(value.question, for: place.organization)
    guard question.hasGrowth, question.slices.isEmpty,
      share.series.map({ $0 == question.nameOfSeries }) ?? true
    else { return [] }
    let name = context.schema.organizations[above].name
    let whole = Question(.organization(.named(above)), type: .organization)
    return [
      target(value, of: place)
        .asking(question.facet(.share, type: .ratio, [.init(value: whole)]), as: ".占比(\(name))")
    ]
  }

  /// The share that a value is, or that a part has of its whole; of a plan its completion.
  private func share(_ target: Target, _ place: ClaimPlace) -> Target? {
    let isOfPlan = place.clauseWithNumbers.speaksOfPlan
    let target = isOfPlan ? planned(target).map { completion(of: $0) } ?? target : target
    let question = target.question
    if question.type == .ratio { return question.isSigned ? nil : target }
    guard question.type.isAdditive, !question.slices.isEmpty, target.tag == nil else { return nil }
    return target.asking(question.facet(.share, type: .ratio), as: ".占比")
  }
}

extension String {
  fileprivate var speaksOfPlan: Bool { ["计划", "任务"].contains { holds($0) } }
}

extension ValueType {
  fileprivate var isAdditive: Bool {
    switch self {
    case .amount, .quantity: true
    default: false
    }
  }
}
