import Facts

/// Facts in order of first use, each followed by those behind it that are new.
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
    if case .computed(let inputs) = fact.provenance {
      for input in inputs { add(input, asking: source) }
    }
  }
}
