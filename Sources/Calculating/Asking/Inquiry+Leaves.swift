import Facts

// Series and quotients: what is read from cells, and what is divided.

extension Inquiry {
  /// How a series with slices and a time is read.
  func reading(of leaf: Leaf, series name: String) throws(Refusal) -> SeriesReading {
    guard let series = book.seriesIndex(name) else { throw .missing("没有序列“\(name)”") }
    return SeriesReading(
      leaf: leaf,
      name: name,
      series: series,
      column: store.column(
        .init(series: series, filter: try filter(of: leaf), period: period(of: leaf))
      ),
      owner: leaf.slices.owner
    )
  }

  /// The answer of a quotient; nil for any other question.
  func quotientAnswer(_ question: Question) -> Answered? {
    guard let leaf = Leaf(question), case .quotient(let name) = leaf.subject else { return nil }
    return answered(question) { () throws(Refusal) in try quotient(name, leaf: leaf) }
  }

  func answer(_ question: Question, _ reading: SeriesReading) -> Answered {
    do {
      let own = own(reading)
      let value = if let own { number(own.value, reading) } else { try sum(reading) }
      let fact = Fact(
        id: id(question),
        value: value,
        type: question.type,
        period: reading.column.key.period,
        provenance: provenance(of: reading, own)
      )
      return Answered(.fact(fact))
    } catch {
      return Answered(refusal(error, of: question, period: reading.column.key.period))
    }
  }

  /// What the own rows of the one organisation of a reading say; nil where others are summed.
  private func own(_ reading: SeriesReading) -> (table: Int, value: Int128)? {
    reading.owner.flatMap { store.own(of: resolve($0), in: reading.column) }
  }

  private func number(_ value: Int128, _ reading: SeriesReading) -> Number {
    Number(store.exact(value, of: reading.series))
  }

  /// The sum over the organisations of a reading.
  func sum(_ reading: SeriesReading) throws(Refusal) -> Number {
    if let owner = reading.owner,
      let value = store.value(of: resolve(owner), in: reading.column)
    {
      return number(value, reading)
    }
    let quantities = organizations(of: reading.leaf).map(reading.column.quantity)
    guard !quantities.isEmpty else { throw .missing("\(reading.name)：没有这样的机构") }
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
    return number(total, reading)
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
    return (try? reading(of: leaf, series: name)).map { provenance(of: $0, own($0)) }
      ?? .summed(parts: [])
  }

  /// The cells behind one organisation's own value, else the values that were summed.
  private func provenance(
    of reading: SeriesReading,
    _ own: (table: Int, value: Int128)?
  ) -> Provenance {
    guard let owner = reading.owner else {
      let owners = organizations(of: reading.leaf)
      guard owners.count == 1 else { return summed(owners, by: reading) }
      return provenance(of: reading, owners[0], store.own(of: owners[0], in: reading.column))
    }
    return provenance(of: reading, resolve(owner), own)
  }

  private func provenance(
    of reading: SeriesReading,
    _ owner: OrganizationID,
    _ own: (table: Int, value: Int128)?
  ) -> Provenance {
    guard let own else { return summed(organizations.children(of: owner), by: reading) }
    return .cells(store.cells(of: owner, in: reading.column, table: own.table))
  }

  private func summed(_ owners: [OrganizationID], by reading: SeriesReading) -> Provenance {
    let (leaf, period, asking) = (reading.leaf, reading.column.key.period, organization)
    return .summed(
      parts: Deferred {
        owners.map { owner in
          var part = leaf
          part.slices = [.organization(.named(owner))] + part.slices.withoutOrganizations
          part.time = .absolutePeriod(period)
          return FactID(question: part.question, organization: asking)
        }
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
