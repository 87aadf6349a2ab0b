extension Schema {
  /// The nature of a value: of its first series, of a quotient that of the numerator.
  ///
  /// Nil for what has no series.
  package func nature(of question: Question) -> SeriesNature? {
    switch question.form {
    case .series(let name): return series(named: name)?.nature
    case .quotient(let name): return quotient(named: name).flatMap { nature(of: $0.numerator) }
    case .entry(let entry): return entry.question.flatMap { nature(of: $0) }
    default:
      var first: SeriesNature?
      question.form.visitParts { part in first = first ?? nature(of: part) }
      return first
    }
  }
}

extension Settings {
  /// The 年初 that values of a nature are compared with.
  package func yearStart(of nature: SeriesNature) -> YearStart {
    switch nature {
    case .flow, .momentary, .yearly: yearStartOfFlows
    case .stock: yearStartOfStocks
    }
  }
}
