import Facts

/// What a question asks for, whoever asks: found once, and then used for every organisation.
///
/// A class, for the resolutions of larger questions hold those of smaller ones, and each is handed on
/// for every value.
final class Resolution {
  enum Way {
    /// A sum of cells.
    case reading(SeriesReading)
    /// Two values under one rule.
    case comparison(Comparison)
    /// The place of a value in a set.
    case rank(RankedValue)
    /// Anything that is found out for each organisation by itself.
    case other
  }

  let question: Question
  /// The span of the value.
  let period: Period
  let way: Way

  init(_ question: Question, period: Period, way: Way) {
    self.question = question
    self.period = period
    self.way = way
  }
}

/// A series as a question asks for it.
struct SeriesReading {
  let leaf: Leaf
  let name: String
  /// Place in `Schema.series`.
  let series: Int
  let filter: FilterID
  let period: Period
  /// Whose one value it is; nil for the sum of several.
  let owner: OrganizationReference?
}

extension Inquiry {
  /// How a question is answered, found when it is first asked.
  func resolution(of question: Question) -> Resolution {
    if let known = book.resolutions[question] { return known }
    let resolution = Resolution(question, period: spanned(question), way: way(of: question))
    book.resolutions[question] = resolution
    return resolution
  }

  private func way(of question: Question) -> Resolution.Way {
    switch question.form {
    case .series, .slice, .at:
      guard let leaf = Leaf(question), case .series(let name) = leaf.subject,
        let reading = try? reading(of: leaf, series: name)
      else { return .other }
      return .reading(reading)
    case .facet(let subject, let facet, let arguments):
      if case .list = subject.type { return .other }
      if facet == .rank {
        return arguments.first.flatMap { rankedValue(subject, inSharedSet: $0) }
          .map(Resolution.Way.rank) ?? .other
      }
      guard isSharedByAll(arguments),
        let comparison = try? comparison(facet, subject, arguments)
      else { return .other }
      return .comparison(comparison)
    default: return .other
    }
  }

  /// Whether arguments say the same whoever asks: an organisation that must be found out first does
  /// not.
  private func isSharedByAll(_ arguments: [Question.Argument]) -> Bool {
    arguments.allSatisfy { $0.value.type != .organization || $0.value.asSlice != nil }
  }

  /// The number that a resolved question asks for.
  func value(_ resolution: Resolution) throws(Refusal) -> Number {
    if case .reading(let reading) = resolution.way { return try sum(reading) }
    return try number(in: answer(resolution.question).answer)
  }
}
