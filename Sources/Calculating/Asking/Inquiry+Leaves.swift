import Facts

// Series and quotients: what is read from cells, and what is divided.

extension Inquiry {
  /// The answer of a series or a quotient.
  func answer(_ question: Question, leaf: Leaf) -> Answered {
    switch leaf.subject {
    case .series(let name): answer(question, leaf: leaf, series: name)
    case .quotient(let name):
      answered(question) { () throws(Refusal) in try quotient(name, leaf: leaf) }
    }
  }

  private func answer(_ question: Question, leaf: Leaf, series name: String) -> Answered {
    let period = period(of: leaf)
    do {
      let number = try sum(of: leaf, series: name)
      let fact = Fact(
        id: id(question),
        value: number,
        type: question.type,
        period: period,
        provenance: provenance(of: leaf, series: name)
      )
      return Answered(.fact(fact))
    } catch {
      return Answered(refusal(error, of: question, period: period))
    }
  }

  /// The sum over the organisations of a leaf.
  func sum(of leaf: Leaf, series name: String) throws(Refusal) -> Number {
    let quantities = try quantities(of: leaf, series: name)
    var total: Int128 = 0
    var places: [Missing.Place] = []
    for quantity in quantities {
      switch store.reading(quantity) {
      case .value(let value): total += value
      case .gap(let lacking): places += lacking
      case .silent: places.append(store.absentPlace(quantity))
      }
    }
    guard places.isEmpty else { throw .missing(Missing(places)) }
    return Number(store.exact(total, of: quantities[0].series))
  }

  private func quantities(
    of leaf: Leaf,
    series name: String
  ) throws(Refusal) -> [Quantity] {
    guard let series = book.seriesIndex(name) else { throw .missing("没有序列“\(name)”") }
    let filter = try filter(of: leaf)
    let period = period(of: leaf)
    let summed = organizations(of: leaf)
    guard !summed.isEmpty else { throw .missing("\(name)：没有这样的机构") }
    return summed.map {
      Quantity(series: series, organization: $0, filter: filter, period: period)
    }
  }

  private func filter(of leaf: Leaf) throws(Refusal) -> FilterID {
    var members: [Int: Set<UInt16>] = [:]
    for slice in leaf.slices {
      guard case .member(let dimension, let name) = slice else { continue }
      guard let place = book.dimensionIndex(dimension),
        let index = store.dimensions[place].index(of: name)
      else { throw .missing("\(dimension)里没有“\(name)”") }
      members[place, default: []].insert(UInt16(index))
    }
    return store.id(of: MemberFilter(members))
  }

  /// Where the value of a series comes from; nil for a quotient.
  func provenance(of leaf: Leaf) -> Provenance? {
    guard case .series(let name) = leaf.subject else { return nil }
    return provenance(of: leaf, series: name)
  }

  /// The cells behind one organisation's own value, else the values that were summed.
  private func provenance(of leaf: Leaf, series name: String) -> Provenance {
    guard let quantities = try? quantities(of: leaf, series: name) else {
      return .summed(parts: [])
    }
    var summed = quantities.map(\.organization)
    if quantities.count == 1 {
      switch store.origin(of: quantities[0]) {
      case .cells(let cells): return .cells(cells)
      case .children(let children): summed = children
      }
    }
    return .summed(
      parts: summed.map { child in
        var part = leaf
        part.slices = [.organization(.named(child))] + leaf.slices.withoutOrganizations
        part.time = .absolutePeriod(period(of: leaf))
        return id(part.question)
      }
    )
  }

  // MARK: - Quotients

  private func quotient(_ name: String, leaf: Leaf) throws(Refusal) -> Computed {
    guard let declaration = schema.quotient(named: name) else {
      throw .missing("没有指标“\(name)”")
    }
    let (above, denominators) = operands(of: declaration, leaf)
    let numbers = try values([above] + denominators)
    let mean =
      numbers.dropFirst().reduce(.zero, +) / Number(Rational(denominators.count))
    guard mean.sign != 0 else { throw .undefined(.zeroBase, .none) }
    return Computed(value: numbers[0] / mean, inputs: [above] + denominators)
  }

  /// What a quotient divides, and by what: one value, but for a stock read over a span.
  func operands(
    of declaration: QuotientDeclaration,
    _ leaf: Leaf
  ) -> (numerator: Question, denominators: [Question]) {
    let below = handedDown(leaf, to: declaration.denominator)
    return (
      handedDown(leaf, to: declaration.numerator),
      denominators(below, reading: declaration.denominatorReading, of: leaf)
    )
  }

  /// The slices and the time of a quotient, given to one of its two series.
  private func handedDown(_ leaf: Leaf, to part: Question) -> Question {
    part.mappingLeaves { inner in
      var moved = inner
      moved.slices = leaf.slices.narrowed(by: inner.slices)
      moved.time = leaf.time ?? inner.time
      return moved
    }
  }

  /// The values of the denominator that are averaged: one, but for a stock read over a span.
  private func denominators(
    _ question: Question,
    reading: QuotientDeclaration.DenominatorReading,
    of leaf: Leaf
  ) -> [Question] {
    let isStock = question.primaryLeaf.map { nature(of: $0) == .stock } ?? false
    guard isStock else { return [question] }
    let span = period(of: leaf)
    let start = relocated(question, toMonth: span.first.advanced(by: -1))
    return switch reading {
    case .end: [question]
    case .start: [start]
    case .meanOfEnds: [start, question]
    case .meanOfMonths: span.months.map { relocated(question, toMonth: $0) }
    }
  }
}
