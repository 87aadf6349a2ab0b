extension PageBreaker {
  /// The ways to set a figure: here, on a new page, or at the top of the next page behind text.
  func solidOptions(_ index: Int, _ height: Double, after state: State) -> [State] {
    if waitsForLyingPage(index, state) { return lyingOptions(index, after: state) }
    if !state.pending.isEmpty {
      return solidOptions(index, height, after: withoutFloats(state)) + waiting(index, state)
    }
    // At the top of a page nothing is gained by waiting.
    if rows(forHeight: height, state) <= freeRows(state) || state.row == 0 {
      return [put(index, height, state)]
    }
    var moved = state
    moved.cost += blankCost(state)
    return [put(index, height, newPage(moved))] + waiting(index, state)
  }

  /// The ways to set a table: whole here, cut here, on a new page, or at the top of the next.
  func tableOptions(_ index: Int, _ flow: TableFlow, after state: State) -> [State] {
    if waitsForLyingPage(index, state) { return lyingOptions(index, after: state) }
    if !state.pending.isEmpty {
      return tableOptions(index, flow, after: withoutFloats(state)) + waiting(index, state)
    }
    let grid = geometry(state)
    let isWhole = rows(forHeight: flow.wholeHeight, state) <= freeRows(state)
    if isWhole || state.row == 0 {
      return [fill(index, flow, from: 0, state)]
    }
    var options: [State] = []
    let free = grid.height(ofRows: freeRows(state))
    let fitting = freeRows(state) > 0 ? flow.rows(from: 0, fitting: free) : 0..<0
    if fitting.count >= min(TableFlow.leastPart, flow.rowHeights.count) {
      var cut = state
      // Cutting a table that one page could hold is worse than letting it float.
      let isShort = flow.wholeHeight <= grid.height(ofRows: grid.rows)
      cut.cost += isShort ? Cost.cutShortTable : 0
      options.append(fill(index, flow, from: 0, cut))
    }
    var moved = state
    moved.cost += blankCost(state)
    options.append(fill(index, flow, from: 0, newPage(moved)))
    return options + waiting(index, state)
  }

  /// Whether a block lies where text does not.
  private func waitsForLyingPage(_ index: Int, _ state: State) -> Bool {
    blocks[index].isLying && !state.hasLyingText
  }

  /// The ways to set what lies: behind the text that fills this page, or on the next page at once.
  private func lyingOptions(_ index: Int, after state: State) -> [State] {
    if state.pending.count >= PageBreaker.mostWaiting {
      return lyingOptions(index, after: withoutFloats(state))
    }
    var now = state
    now.pending.append(index)
    if state.row == 0 { return [newPage(onlyWaiting(now))] }
    now.cost += blankCost(state)
    return [newPage(now)] + waiting(index, state)
  }

  /// An empty page is not left behind: the one before is the last.
  private func onlyWaiting(_ state: State) -> State {
    var previous = state
    previous.page -= 1
    previous.cost -= Cost.page
    previous.carriedNotes += previous.noteHeight
    previous.noteHeight = 0
    return previous
  }

  /// What the rest of a page costs when it stays empty.
  func blankCost(_ state: State) -> Int {
    emptyCost(freeRows(state), on: state) + (state.hasOpenHeading ? Cost.openHeading : 0)
  }

  /// What so many empty rows at the foot of a page cost.
  func emptyCost(_ rows: Int, on state: State) -> Int {
    guard rows > 0 else { return 0 }
    let isLarge = rows * 3 > geometry(state).rows
    return rows * Cost.emptyRow + rows * rows * Cost.emptyRowSquare
      + (isLarge ? Cost.largeBlank : 0)
  }

  /// Rows that a figure or table takes up here with the blank that parts it from text.
  ///
  /// Nothing stands above it at the top of a page, nor below it at the foot.
  func rows(forHeight height: Double, _ state: State) -> Int {
    let grid = geometry(state)
    let above = state.row == 0 ? 0 : PageBreaker.blockGap
    let least = grid.rows(forHeight: height + above)
    if state.row + least >= grid.rows { return least }
    return grid.rows(forHeight: height + above + PageBreaker.blockGap)
  }

  /// Waiting for the top of the next page; no way where enough waits.
  private func waiting(_ index: Int, _ state: State) -> [State] {
    guard state.pending.count < PageBreaker.mostWaiting else { return [] }
    var next = state
    next.pending.append(index)
    next.cost += Cost.float
    return [next]
  }

  /// Sets a figure here, or on the next page if it does not fit.
  func put(_ index: Int, _ height: Double, _ state: State) -> State {
    var next = state
    if rows(forHeight: height, next) > freeRows(next), next.row > 0 { next = pageOfSameKind(next) }
    let needed = min(rows(forHeight: height, next), geometry(next).rows)
    next.placements.append(
      Placement(
        block: index,
        variant: 0,
        part: 0..<0,
        page: next.page,
        row: next.row,
        rowCount: needed
      )
    )
    next.row += needed
    next.hasOpenHeading = false
    return next
  }

  /// Sets the rows of a table from one on, over as many pages as they need.
  func fill(_ index: Int, _ flow: TableFlow, from start: Int, _ state: State) -> State {
    var next = state
    var first = start
    repeat {
      let grid = geometry(next)
      let free = freeRows(next)
      var rows = flow.rows(from: first, fitting: free > 0 ? grid.height(ofRows: free) : 0)
      if rows.isEmpty && first < flow.rowHeights.count {
        if next.row > 0 {
          next = pageOfSameKind(next)
          continue
        }
        // A row higher than a page is set all the same.
        rows = first..<first + 1
      }
      let needed = min(self.rows(forHeight: flow.height(of: rows), next), max(1, free))
      next.placements.append(
        Placement(
          block: index,
          variant: 0,
          part: rows,
          page: next.page,
          row: next.row,
          rowCount: needed
        )
      )
      next.row += needed
      next.hasOpenHeading = false
      first = rows.upperBound
      if first < flow.rowHeights.count { next = pageOfSameKind(next) }
    } while first < flow.rowHeights.count
    return next
  }

  /// A page more of the same kind, on which nothing else stands yet.
  private func pageOfSameKind(_ state: State) -> State {
    opened(state, lying: state.isLying)
  }
}
