import Facts

/// What a question asks for, whoever asks: found once, and then used for every organisation; with the
/// answers given so far.
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
    /// No value, whoever asks; indirect, so that a way has the size of a reference.
    indirect case refused(Refusal)
    /// Anything that is found out for each organisation by itself.
    case other
  }

  let question: Question
  /// The span of the value.
  let period: Period
  let way: Way
  /// The answer given last: mostly all of a report is asked for one organisation.
  private var last: (organization: OrganizationID, answered: Answered)?
  /// The answers given before.
  private var answers = AnswerMemory()

  init(_ question: Question, period: Period, way: Way) {
    self.question = question
    self.period = period
    self.way = way
  }

  /// The answer given to an organisation; nil if it did not ask before.
  func answer(for organization: OrganizationID) -> Answered? {
    if let last, last.organization.index == organization.index { return last.answered }
    return answers[organization]
  }

  /// Keeps the answer to an organisation that did not ask before.
  func keep(_ answered: Answered, for organization: OrganizationID) {
    if let last { answers.keep(last.answered, for: last.organization) }
    last = (organization, answered)
  }
}

/// A series as a question asks for it.
///
/// A class, for it is handed on for every value.
final class SeriesReading {
  let leaf: Leaf
  let name: String
  /// Place in `Schema.series`.
  let series: Int
  let column: SumColumn
  /// Whose one value it is; nil for the sum of several.
  let owner: OrganizationReference?

  init(leaf: Leaf, name: String, series: Int, column: SumColumn, owner: OrganizationReference?) {
    self.leaf = leaf
    self.name = name
    self.series = series
    self.column = column
    self.owner = owner
  }
}

extension Inquiry {
  /// How a question is answered, found when it is first asked.
  func resolution(of question: Question) -> Resolution {
    if let known = book.memory[question] { return known }
    let resolution = found(question)
    book.memory.keep(resolution)
    return resolution
  }

  /// How a question is answered, found out anew.
  func found(_ question: Question) -> Resolution {
    Resolution(question, period: spanned(question), way: way(of: question))
  }

  private func way(of question: Question) -> Resolution.Way {
    do {
      return try findWay(of: question)
    } catch {
      return .refused(error)
    }
  }

  private func findWay(of question: Question) throws(Refusal) -> Resolution.Way {
    switch question.form {
    case .series, .slice, .at:
      guard let leaf = Leaf(question), case .series(let name) = leaf.subject else { return .other }
      return .reading(try reading(of: leaf, series: name))
    case .facet(let subject, let facet, let arguments):
      if case .list = subject.type { return .other }
      if facet == .rank {
        return arguments.first.flatMap { rankedValue(subject, inSharedSet: $0) }
          .map(Resolution.Way.rank) ?? .other
      }
      guard isSharedByAll(arguments) else { return .other }
      return try comparison(facet, subject, arguments).map(Resolution.Way.comparison) ?? .other
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
    switch resolution.way {
    case .reading(let reading): return try sum(reading)
    case .refused(let refusal): throw refusal
    case .comparison, .rank, .other:
      return try number(in: answer(resolution.question, resolution).answer)
    }
  }
}
