import Diagnostics
import Facts
import Phrasing

// Of which quantity a word of direction speaks that stands beside no number.
extension ClaimJudge {
  /// What the words of the clause name: 全市移动收入…增长, 各县局收入…增长.
  func namedTargets(_ place: ClaimPlace) -> [Target] {
    guard let clause = place.clauseBefore else { return [] }
    if let argument = place.argument { return argumentTargets(argument, clause, place) }
    let reader = context.reader(for: place.organization)
    let each = targetsOfEach(place)
    if !each.isEmpty { return each }
    if let target = targetOverMonthBefore(clause, place) { return [target] }
    if let subject = reader.subject(of: clause, facet: .yearOverYearGrowth) {
      return targets(of: subject, place)
    }
    if let series = seriesBefore(place) ?? plannedSeries,
      let measure = reader.measure(in: clause, assuming: series), measure.isOfEach,
      let subject = measure.subject.flatMap({ reader.growth(of: $0) })
    {
      return targets(of: subject, place)
    }
    let (isEmpty, saysComparison) = reader.isEmpty(clause)
    guard isEmpty, saysComparison || place.isDenied,
      let (before, grown) = place.valuesBefore.lazy.compactMap({ before in
        before.value.question.grown.map { (before.value, $0) }
      }).first
    else { return [] }
    let name = grown == before.question ? before.tag.expression : grown.nameOfSeries
    return [growthTarget(of: grown, name)]
  }

  /// 收入环比下降: the last month over the one before; nil without a word of it.
  private func targetOverMonthBefore(_ clause: String, _ place: ClaimPlace) -> Target? {
    guard let word = ["环比", "比上月", "较上月"].first(where: { clause.holds($0) }) else { return nil }
    guard let subject = subject(of: clause.replacing(word, with: ""), place),
      subject.question.hasGrowth
    else { return nil }
    let month = subject.question.ofSingleMonth(in: context.schema)
    return Target(
      question: month.facet(.previousPeriodGrowth, type: .ratio),
      tag: nil,
      expression: "\(subject.expression).当月.环比",
      member: subject.question.memberName(in: context.schema)
    )
  }

  /// 移动和电信收入均增长, 与榆林市局一道增长: of what can be read of those named, and of the report's own
  /// where nobody stands before 与.
  private func targetsOfEach(_ place: ClaimPlace) -> [Target] {
    guard let names = place.namesBefore else { return [] }
    let reader = context.reader(for: place.organization)
    lazy var series = seriesBefore(place) ?? seriesSpokenOf(place)
    let each = reader.subjectsOfEach(in: names, assuming: series, facet: .yearOverYearGrowth)
    let isOwnMeant = names.first.map { "与同跟".contains($0) } == true
    let own = isOwnMeant && !each.isEmpty ? series.flatMap { reader.subject("\($0).同比") } : nil
    return ([own].compactMap(\.self) + each).flatMap { targets(of: $0, place) }
  }

  /// The value that a clause names, or those of all members that the sentence does not set aside.
  func targets(of subject: ClauseSubject, _ place: ClaimPlace) -> [Target] {
    guard subject.question.type.element != nil else {
      return [
        Target(
          question: subject.question,
          tag: nil,
          expression: subject.expression,
          member: subject.question.memberName(in: context.schema)
        )
      ]
    }
    let setAside = place.setAside
    return (list(subject.question, for: place.organization) ?? []).compactMap { entry in
      guard let question = entry.question, setAside?.holds(entry.shortName) != true else {
        return nil
      }
      return Target(
        question: question,
        tag: nil,
        expression: subject.expression,
        member: entry.shortName
      )
    }
  }

  /// A word of 措辞 without a number speaks of its argument.
  private func argumentTargets(
    _ argument: Question,
    _ clause: String,
    _ place: ClaimPlace
  ) -> [Target] {
    guard context.reader(for: place.organization).isEmpty(clause).isEmpty else { return [] }
    if argument.isSigned { return [Target(question: argument, tag: nil, expression: "值")] }
    return argument.hasGrowth ? [growthTarget(of: argument, "")] : []
  }

  func growthTarget(of value: Question, _ expression: String) -> Target {
    Target(
      question: value.facet(.yearOverYearGrowth, type: .ratio),
      tag: nil,
      expression: (expression.isEmpty ? "" : expression + ".") + Facet.yearOverYearGrowth.rawValue,
      member: value.memberName(in: context.schema)
    )
  }
}
