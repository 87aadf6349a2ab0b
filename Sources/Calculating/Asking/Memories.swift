import Facts

/// What the questions asked so far ask for.
struct ResolutionMemory {
  private var resolutions: [Resolution] = []
  private var places = FingerprintTable()

  /// How a question is answered; nil if it was not asked before.
  subscript(question: Question) -> Resolution? {
    places.place(of: question.fingerprint) { resolutions[$0].question == question }
      .map { resolutions[$0] }
  }

  /// Keeps how a question is answered that was not asked before.
  mutating func keep(_ resolution: Resolution) {
    places.append(resolution.question.fingerprint)
    resolutions.append(resolution)
  }
}

/// The answers to one question, each with the organisation that asked.
struct AnswerMemory {
  private var answers: [(organization: Int, answered: Answered)] = []
  private var places = FingerprintTable()

  /// The answer given to an organisation; nil if it did not ask before.
  subscript(organization: OrganizationID) -> Answered? {
    let index = organization.index
    // Mostly all of a report is asked for one organisation, which asked last.
    if let last = answers.last, last.organization == index { return last.answered }
    // An index is that of one organisation.
    return places.place(of: index) { _ in true }.map { answers[$0].answered }
  }

  /// Keeps the answer to an organisation that did not ask before.
  mutating func keep(_ answered: Answered, for organization: OrganizationID) {
    places.append(organization.index)
    answers.append((organization.index, answered))
  }
}
