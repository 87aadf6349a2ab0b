import Facts

/// Facts in order of first use, each followed by those behind it that are new.
///
/// The parts of a sum and the values that a rank is compared with are not gathered: they may be all
/// organisations there are. Who wants to know them asks for the inputs of the fact.
struct FactCollector {
  private(set) var facts: [Fact] = []
  private var places = FingerprintTable()

  /// Gathers a fact by its identity.
  mutating func add(_ id: FactID, asking source: any FactSource) {
    guard !holds(id) else { return }
    let answer = source.answer(id.question, for: id.organization).answer
    if case .fact(let fact) = answer { add(fact, asking: source) }
  }

  /// Gathers a fact, and those behind it, that is seen for the first time.
  mutating func add(_ fact: Fact, asking source: any FactSource) {
    let id = fact.id
    guard !holds(id) else { return }
    places.append(id.fingerprint)
    facts.append(fact)
    switch fact.provenance {
    case .computed(let inputs): for input in inputs { add(input, asking: source) }
    case .ranked(let own, _): add(own, asking: source)
    case .cells, .stated, .summed: break
    }
  }

  private func holds(_ id: FactID) -> Bool {
    places.place(of: id.fingerprint) { facts[$0].id == id } != nil
  }
}
