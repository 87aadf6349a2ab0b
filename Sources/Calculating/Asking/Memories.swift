import Facts

/// What the questions asked so far ask for.
///
/// A class that is read one slot at a time: nothing is asked more often.
final class ResolutionMemory {
  /// From the slot that the fingerprint of a question names on, all that came to stand there.
  ///
  /// Their number is a power of two, of which at most half are taken.
  private var slots: [Resolution?] = Array(repeating: nil, count: 1024)
  private var count = 0

  /// How a question is answered; nil if it was not asked before.
  subscript(question: Question) -> Resolution? {
    var slot = question.fingerprint & (slots.count - 1)
    while let known = slots[slot] {
      if known.question == question { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Keeps how a question is answered that was not asked before.
  func keep(_ resolution: Resolution) {
    count += 1
    if count * 2 > slots.count {
      let kept = slots
      slots = Array(repeating: nil, count: kept.count * 2)
      for case let resolution? in kept { take(resolution) }
    }
    take(resolution)
  }

  private func take(_ resolution: Resolution) {
    var slot = resolution.question.fingerprint & (slots.count - 1)
    while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = resolution
  }
}

/// The answers to one question, each with the organisation that asked.
struct AnswerMemory {
  private var answers: [Answered] = []
  private var places = FingerprintTable()

  /// The answer given to an organisation; nil if it did not ask before.
  subscript(organization: OrganizationID) -> Answered? {
    // An index is that of one organisation.
    places.place(of: organization.index) { _ in true }.map { answers[$0] }
  }

  /// Keeps the answer to an organisation that did not ask before.
  mutating func keep(_ answered: Answered, for organization: OrganizationID) {
    places.append(organization.index)
    answers.append(answered)
  }
}
