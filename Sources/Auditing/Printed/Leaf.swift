import Facts

/// A series or declared quotient with its slices, without its time, which the fact knows.
struct Leaf {
  let name: String
  /// Nil for that of the question.
  private(set) var organization: OrganizationReference?
  private(set) var members: [Quantity.Member] = []
  /// Whether it sums over a level or kind.
  private(set) var isOfSet = false

  init(name: String) { self.name = name }

  /// A later slice takes the place of an earlier one of its dimension.
  mutating func narrow(by slice: Slice) {
    switch slice {
    case .organization(let reference): organization = reference
    case .organizations: isOfSet = true
    case .member(let dimension, let name):
      members.removeAll { $0.dimension == dimension }
      members.append(.init(dimension: dimension, name: name))
    case .local: break
    }
  }
}

extension Question {
  /// The value without what only moves it in time or narrows it: 当月, @6月, [移动], an entry.
  var withoutMoves: Question {
    switch form {
    case .at(let subject, _), .slice(let subject, _), .facet(let subject, .cumulative, _),
      .facet(let subject, .monthly, _), .facet(let subject, .atEnd, _):
      subject.withoutMoves
    case .entry(let entry): entry.question?.withoutMoves ?? self
    default: self
    }
  }

  /// The series at the core of the question, with the slices on the way to it.
  var leaf: Leaf? {
    switch form {
    case .series(let name), .quotient(let name): return Leaf(name: name)
    case .at(let subject, _), .facet(let subject, .cumulative, _),
      .facet(let subject, .monthly, _), .facet(let subject, .atEnd, _):
      return subject.leaf
    case .slice(let subject, let slices):
      var leaf = subject.leaf
      slices.forEach { leaf?.narrow(by: $0) }
      return leaf
    case .entry(let entry): return entry.question?.leaf
    default: return nil
    }
  }

  /// Whether it is the word, as an argument of a facet.
  func isWord(_ word: String) -> Bool {
    switch form {
    case .text(let text), .attributeOfCurrent(let text), .local(let text): text == word
    default: false
    }
  }
}
