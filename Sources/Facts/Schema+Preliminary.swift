// 预计: months whose values are preliminary (workspace.md 4).

extension Schema {
  /// Whether any value of the workspace is preliminary.
  package var hasPreliminaryMonths: Bool { series.contains { !$0.preliminaryMonths.isEmpty } }

  /// The preliminary months on which a value rests, in order: those of its series in its span.
  ///
  /// Empty for what has no series.
  package func preliminaryMonths(of question: Question, in period: Period) -> [Month] {
    guard hasPreliminaryMonths else { return [] }
    let names = seriesNames(in: question)
    let months = names.compactMap { series(named: $0) }.flatMap(\.preliminaryMonths)
    return Set(months).filter { period.contains($0) }.sorted()
  }

  /// The series of a value, those of its quotients and entries included.
  private func seriesNames(in question: Question) -> Set<String> {
    switch question.form {
    case .series(let name): return [name]
    case .quotient(let name):
      guard let quotient = quotient(named: name) else { return [] }
      return seriesNames(in: quotient.numerator).union(seriesNames(in: quotient.denominator))
    case .entry(let entry): return entry.question.map(seriesNames) ?? []
    default:
      var names: Set<String> = []
      _ = question.form.mappingParts { part in
        names.formUnion(seriesNames(in: part))
        return part
      }
      return names
    }
  }
}
