import Facts
import Phrasing

// Of what a clause speaks that leaves it to the sentence: 增长30%以上 behind 收入{{ 收入 }}.
extension ClaimJudge {
  /// What a clause names; where it names nothing at all, the series of which the sentence speaks.
  func subject(of clause: String, _ place: ClaimPlace) -> ClauseSubject? {
    let reader = context.reader(for: place.organization)
    if let named = reader.subject(of: clause, facet: nil) { return named }
    guard reader.isEmpty(clause).isEmpty else { return nil }
    return seriesSpokenOf(place).flatMap { reader.subject($0) }
  }

  /// Of which series a clause speaks that names none: of the value printed last, of what the clause
  /// before names; where none of them stands, of the one with a plan.
  func seriesSpokenOf(_ place: ClaimPlace) -> String? {
    if let value = place.valuesBefore.first(where: { $0.value.isMeasured })?.value {
      return value.question.hasGrowth ? value.question.nameOfSeries : nil
    }
    guard let earlier = place.clauseEarlier else { return plannedSeries }
    return context.reader(for: place.organization).leadingSubject(of: earlier)?.question
      .nameOfSeries
  }

  /// The series of the nearest value before; nil without one.
  func seriesBefore(_ place: ClaimPlace) -> String? {
    place.valuesBefore.first { $0.value.isMeasured }
      .map(\.value.question.nameOfSeries).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The series that is meant where a plan is spoken of.
  var plannedSeries: String? { context.plannedSeries }

  /// What an expression asks, as no tag prints it; nil where it cannot be asked.
  func target(asking expression: String, _ place: ClaimPlace) -> Target? {
    context.reader(for: place.organization).question(expression)
      .map { Target(question: $0, tag: nil, expression: expression) }
  }
}
