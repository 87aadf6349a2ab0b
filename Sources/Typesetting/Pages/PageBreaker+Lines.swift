extension PageBreaker {
  /// The ways to set a paragraph: each number of lines, cut at each row near the page's end.
  func lineOptions(
    _ index: Int,
    _ variants: [FlowBlock.Variant],
    after state: State
  ) -> [State] {
    guard let best = variants.first, best.lineCount > 0 else { return [state] }
    var options: [State] = []
    let passes = blocks[index].keepsWithNext ? passedCost(state) : 0
    for (number, variant) in variants.enumerated() {
      var start = state
      start.cost += (variant.cost - best.cost) / Cost.variant + passes
      let most = fittingLines(variant, from: 0, start)
      if most == variant.lineCount {
        options.append(put(index, number, variant, 0..<most, start))
        // A heading may begin the next page, so that what follows it is not torn from it.
        if blocks[index].keepsWithNext, start.row > 0 {
          options.append(cut(index, number, variant, 0, start))
        }
        continue
      }
      let counts = blocks[index].isUnsplittable ? [0] : [most, most - 1, most - 2, 0]
      for count in Set(counts).sorted() where count >= 0 && (count > 0 || start.row > 0) {
        var state = cut(index, number, variant, count, start)
        let isLong = count > 0 && !start.pending.isEmpty && state.page > start.page + 1
        if isLong { state.cost += Cost.figureInLongParagraph }
        options.append(state)
      }
      if blocks[index].isUnsplittable && start.row == 0 {
        options.append(cut(index, number, variant, most, start))
      }
    }
    return options
  }

  /// What it costs that a heading comes before figures that wait.
  private func passedCost(_ state: State) -> Int {
    guard !state.pending.isEmpty else { return 0 }
    let isLying = state.pending.allSatisfy { blocks[$0].isLying }
    return isLying ? Cost.passedByLying : Cost.passedHeading
  }

  /// Lines of a variant from one on that fit on the page with their footnotes.
  private func fittingLines(_ variant: FlowBlock.Variant, from first: Int, _ state: State) -> Int {
    var count = 0
    var called = 0.0
    while first + count < variant.lineCount {
      called += variant.noteHeights[first + count]
      guard count + 1 <= freeRows(state, withNotes: called) else { break }
      count += 1
    }
    // A line that its notes leave no room is set all the same.
    return count == 0 && state.row == 0 ? 1 : count
  }

  /// Sets some lines here and the rest on the pages that follow.
  private func cut(
    _ index: Int,
    _ number: Int,
    _ variant: FlowBlock.Variant,
    _ count: Int,
    _ state: State
  ) -> State {
    var next = state
    next.cost += emptyCost(freeRows(state) - count, on: state)
    if count == 1 && variant.lineCount > 1 { next.cost += Cost.orphan }
    if count == 0 && state.hasOpenHeading { next.cost += Cost.openHeading }
    if count > 0 { next = put(index, number, variant, 0..<count, next) }
    var first = count
    let floats = next.placements.count
    while first < variant.lineCount {
      next = newPage(next)
      var fitting = fittingLines(variant, from: first, next)
      if variant.lineCount - first - fitting == 1, fitting > 2 { fitting -= 1 }
      if fitting == 0 { continue }
      let isWidow = fitting == 1 && first > 0 && first + 1 == variant.lineCount
      if isWidow { next.cost += Cost.widow }
      if first == 0 && blocks[index].avoidsPageTop { next.cost += Cost.loneSignature }
      next = put(index, number, variant, first..<first + fitting, next)
      first += fitting
    }
    if count > 0, !state.pending.isEmpty {
      // The end of the paragraph is read before the figures above it.
      let behind = next.placements[floats...]
      let rest = behind.filter { $0.block == index } + behind.filter { $0.block != index }
      next.placements.replaceSubrange(floats..., with: rest)
    }
    return next
  }

  private func put(
    _ index: Int,
    _ number: Int,
    _ variant: FlowBlock.Variant,
    _ part: Range<Int>,
    _ state: State
  ) -> State {
    var next = state
    next.placements.append(
      Placement(
        block: index,
        variant: number,
        part: part,
        page: state.page,
        row: state.row,
        rowCount: part.count
      )
    )
    next.row += part.count
    let called = next.noteHeight + next.carriedNotes + variant.noteHeights[part].reduce(0, +)
    next.noteHeight = notes.height(of: called, on: geometry(next))
    next.carriedNotes = called - next.noteHeight
    next.hasOpenHeading = blocks[index].keepsWithNext
    next.hasBody = next.hasBody || blocks[index].isBody
    return next
  }
}
