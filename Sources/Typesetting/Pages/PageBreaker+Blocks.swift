extension PageBreaker {
  /// The ways to set a figure: here, on a new page, or at the top of the next page behind text.
  func solidOptions(_ index: Int, _ height: Double, after state: State) -> [State] {
    if rows(forHeight: height, state) <= freeRows(state), state.pending.isEmpty {
      return [put(index, height, state)]
    }
    // At the top of a page nothing is gained by waiting.
    guard state.row > 0 else { return [put(index, height, state)] }
    var moved = state
    moved.cost += blankCost(state)
    moved = newPage(moved)
    return [put(index, height, moved), floated(index, state)]
  }

  /// The ways to set a table: whole here, cut here, on a new page, or at the top of the next.
  func tableOptions(_ index: Int, _ flow: TableFlow, after state: State) -> [State] {
    let grid = geometry(state)
    let isWhole = rows(forHeight: flow.wholeHeight, state) <= freeRows(state)
    if isWhole || state.row == 0, state.pending.isEmpty {
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

  private func floated(_ index: Int, _ state: State) -> State {
    var next = state
    next.pending.append(index)
    next.cost += Cost.float
    return next
  }

  /// Sets a figure here, or on the next page if it does not fit.
  func put(_ index: Int, _ height: Double, _ state: State) -> State {
    var next = state
    if rows(forHeight: height, next) > freeRows(next), next.row > 0 { next = newPage(next) }
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
          next = newPage(next)
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
      if first < flow.rowHeights.count { next = newPage(next) }
    } while first < flow.rowHeights.count
    return next
  }
}
