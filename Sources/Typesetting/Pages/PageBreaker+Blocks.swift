extension PageBreaker {
  /// The ways to set a figure: here, on a new page, or at the top of the next page behind text.
  func solidOptions(_ index: Int, _ height: Double, after state: State) -> [State] {
    let needed = geometry(state).rows(forHeight: height)
    if needed <= freeRows(state), state.pending.isEmpty { return [put(index, height, state)] }
    var moved = state
    moved.cost += blankCost(state)
    moved = newPage(moved)
    return [put(index, height, moved), floated(index, state)]
  }

  /// The ways to set a table: whole here, cut here, on a new page, or at the top of the next.
  func tableOptions(_ index: Int, _ flow: TableFlow, after state: State) -> [State] {
    let grid = geometry(state)
    if grid.rows(forHeight: flow.wholeHeight) <= freeRows(state), state.pending.isEmpty {
      return [fill(index, flow, from: 0, state)]
    }
    var options: [State] = []
    let free = grid.height(ofRows: freeRows(state))
    let fitting = freeRows(state) > 0 ? flow.rows(from: 0, fitting: free) : 0..<0
    if fitting.count >= min(3, flow.rowHeights.count), state.pending.isEmpty {
      var cut = state
      // Cutting a table that one page could hold is worse than letting it float.
      let isShort = flow.wholeHeight <= grid.height(ofRows: grid.rows)
      cut.cost += isShort ? Cost.cutShortTable : 0
      options.append(fill(index, flow, from: 0, cut))
    }
    var moved = state
    moved.cost += blankCost(state)
    options.append(fill(index, flow, from: 0, newPage(moved)))
    options.append(floated(index, state))
    return options
  }

  private func blankCost(_ state: State) -> Int {
    let free = freeRows(state)
    let isLarge = free * 3 > geometry(state).rows && state.row > 0
    let heading = state.hasOpenHeading ? Cost.openHeading : 0
    return free * Cost.emptyRow + (isLarge ? Cost.largeBlank : 0) + heading
  }

  private func floated(_ index: Int, _ state: State) -> State {
    var next = state
    next.pending.append(index)
    next.cost += Cost.float
    return next
  }

  /// Sets a figure here, or on the next page if it does not fit.
  func put(_ index: Int, _ height: Double, _ state: State) -> State {
    var next = state
    var needed = geometry(state).rows(forHeight: height)
    if needed > freeRows(next), next.row > 0 { next = newPage(next) }
    needed = min(needed, geometry(next).rows)
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
          next = newPage(next)
          continue
        }
        // A row higher than a page is set all the same.
        rows = first..<first + 1
      }
      let needed = min(grid.rows(forHeight: flow.height(of: rows)), max(1, free))
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
      if first < flow.rowHeights.count { next = newPage(next) }
    } while first < flow.rowHeights.count
    return next
  }
}
