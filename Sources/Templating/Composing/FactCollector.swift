import Facts

/// Facts in order of first use, each followed by those behind it that are new.
///
/// The parts of a sum and the values that a rank is compared with are not gathered: they may be all
/// organisations there are. Who wants to know them asks for the inputs of the fact.
struct FactCollector {
  private(set) var facts: [Fact] = []
  private var seen = Set<Seen>(minimumCapacity: usualCount)

  /// A report has some hundred facts.
  private static let usualCount = 256

  /// A fact that was gathered: a type of this module, so that the set knows how it is hashed.
  private struct Seen: Hashable {
    let id: FactID

    func hash(into hasher: inout Hasher) { hasher.combine(id.fingerprint) }
  }

  mutating func add(_ id: FactID, asking source: any FactSource) {
    guard seen.insert(Seen(id: id)).inserted else { return }
    let answer = source.answer(id.question, for: id.organization).answer
    if case .fact(let fact) = answer, fact.id == id { return append(fact, asking: source) }
    seen.remove(Seen(id: id))
    if case .fact(let fact) = answer { add(fact, asking: source) }
  }

  mutating func add(_ fact: Fact, asking source: any FactSource) {
    if seen.insert(Seen(id: fact.id)).inserted { append(fact, asking: source) }
  }

  /// Gathers a fact that is seen for the first time, and those behind it.
  private mutating func append(_ fact: Fact, asking source: any FactSource) {
    facts.append(fact)
    switch fact.provenance {
    case .computed(let inputs): for input in inputs { add(input, asking: source) }
    case .ranked(let own, _): add(own, asking: source)
    case .cells, .stated, .summed: break
    }
  }
}
