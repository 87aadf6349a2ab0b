import Facts

/// Facts in order of first use, each followed by those behind it that are new.
///
/// The parts of a sum and the values that a rank is compared with are not gathered: they may be all
/// organisations there are. Who wants to know them asks for the inputs of the fact.
struct FactCollector {
  private(set) var facts: [Fact] = []
  private var seen: Set<FactID> = []

  mutating func add(_ id: FactID, asking source: any FactSource) {
    guard !seen.contains(id) else { return }
    guard case .fact(let fact) = source.answer(id.question, for: id.organization).answer else {
      return
    }
    add(fact, asking: source)
  }

  mutating func add(_ fact: Fact, asking source: any FactSource) {
    guard seen.insert(fact.id).inserted else { return }
    facts.append(fact)
    switch fact.provenance {
    case .computed(let inputs): for input in inputs { add(input, asking: source) }
    case .ranked(let own, _): add(own, asking: source)
    case .cells, .stated, .summed: break
    }
  }
}
