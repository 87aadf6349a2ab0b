import Drawings

/// Cuts the flow into pages as a whole: blocks are taken in order, and for each fill of the page
/// the cheapest way to it is kept (typography.md B26, B27; charts.md Q32).
struct PageBreaker {
  /// A way to have set all blocks so far.
  struct State {
    var page = 0
    var row = 0
    /// Height of the footnotes on the page.
    ///
    /// Unit: points.
    var noteHeight = 0.0
    /// Height of those that go on on the next page.
    var carriedNotes = 0.0
    /// Figures and tables that wait for the top of the next page.
    var pending: [Int] = []
    /// Whether a heading stands last on the page.
    var hasOpenHeading = false
    /// Whether text of the body stands on a page so far.
    var hasBody = false
    /// Whether the page in hand lies.
    var isLying = false
    /// Whether text stands on lying pages here (横页).
    var hasLyingText = false
    /// The pages that lie, in order.
    var lyingPages: [Int] = []
    var cost = 0
    var placements: [Placement] = []
  }

  /// Where everything stands.
  struct Result {
    let placements: [Placement]
    /// The kind of each page.
    let isLying: [Bool]
    let optionCount: Int
  }

  /// Figures and tables that wait at a time: more would stand too far behind their place.
  static let mostWaiting = 4

  /// Least blank above and below a figure or table, beside that between lines.
  ///
  /// Unit: points.
  static let blockGap = 5.0

  let blocks: [FlowBlock]
  let upright: PageGeometry
  let lying: PageGeometry
  /// What footnotes take at the foot of pages.
  let notes: NoteSpace

  /// The parts of all blocks in order of their pages, and the kind of each page; how many ways to set
  /// a block were looked at.
  func placements() -> Result {
    var states = [State()]
    var optionCount = 0
    // What all ways have in common, so that the cost of a block does not grow with the document.
    var settled: [Placement] = []
    for index in blocks.indices {
      var next: [State] = []
      for state in states {
        for option in options(of: index, after: state) {
          optionCount += 1
          keep(option, in: &next)
        }
      }
      states = next
      if case .turn = blocks[index].content, let best = cheapest(states) {
        // Pages of the other kind begin alike whatever came before, so one way is enough.
        states = [best]
      }
      if index.isMultiple(of: 32) { settle(&states, into: &settled) }
    }
    let last = withoutFloats(cheapest(states) ?? State())
    let placements = settled + last.placements
    let pageCount = (placements.map(\.page).max() ?? 0) + 1
    let kinds = (0..<pageCount).map { last.lyingPages.contains($0) }
    return Result(placements: placements, isLying: kinds, optionCount: optionCount)
  }

  private func cheapest(_ states: [State]) -> State? {
    states.min { ($0.cost, $0.page, $0.row) < ($1.cost, $1.page, $1.row) }
  }

  /// Moves the placements that all states begin with into a list of their own.
  private func settle(_ states: inout [State], into settled: inout [Placement]) {
    guard let first = states.first else { return }
    let least = states.map(\.placements.count).min() ?? 0
    let common = (0..<least).first { index in
      states.contains { $0.placements[index] != first.placements[index] }
    }
    let count = common ?? least
    settled += first.placements.prefix(count)
    for index in states.indices { states[index].placements.removeFirst(count) }
  }

  private func keep(_ state: State, in states: inout [State]) {
    let same = states.firstIndex { $0.continues(like: state) }
    guard let same else {
      states.append(state)
      return
    }
    if (state.cost, state.page) < (states[same].cost, states[same].page) { states[same] = state }
  }

  private func options(of index: Int, after state: State) -> [State] {
    if blocks[index].stopsFloats, !state.pending.isEmpty { return stopOptions(index, after: state) }
    return placed(index, after: state)
  }

  /// The ways to begin a part, or what stands behind the blocks, while figures wait.
  private func stopOptions(_ index: Int, after state: State) -> [State] {
    let stopped = placed(index, after: withoutFloats(state))
    if blocks[index].stopsLyingFloats { return stopped }
    // A part that has only wide tables left goes on without a blank in front of them.
    let waiting = withoutFloats(state, exceptLying: true)
    let withWaiting = waiting.pending.isEmpty ? [] : placed(index, after: waiting)
    guard waiting.pending != state.pending else { return stopped + withWaiting }
    var passing = state
    passing.cost += Cost.passedPart
    return stopped + withWaiting + placed(index, after: passing)
  }

  private func placed(_ index: Int, after state: State) -> [State] {
    switch blocks[index].content {
    case .lines(let variants): return lineOptions(index, variants, after: state)
    case .head(let rows): return [taking(rows, for: index, state)]
    case .solid(let height): return solidOptions(index, height, after: state)
    case .table(let flow): return tableOptions(index, flow, after: state)
    case .blank:
      var next = state
      if state.row > 0, freeRows(state) > 0 { next.row += 1 }
      return [next]
    case .pageBreak:
      let set = withoutFloats(state)
      return [set.row == 0 ? set : newPage(set)]
    case .turn(let isLying):
      var next = withoutFloats(state)
      next.hasLyingText = isLying
      return [onPage(lying: isLying, next)]
    case .foot(let height, let isEven): return [foot(index, height, isEven, after: state)]
    }
  }

  func geometry(_ state: State) -> PageGeometry { state.isLying ? lying : upright }

  /// Rows that footnotes leave free on the page.
  func freeRows(_ state: State, withNotes more: Double = 0) -> Int {
    let grid = geometry(state)
    let height = notes.height(of: state.noteHeight + state.carriedNotes + more, on: grid)
    guard height > 0 else { return grid.rows - state.row }
    let taken = Int(((height + notes.ruleHeight) / grid.pitch).rounded(.up))
    return grid.rows - taken - state.row
  }

  /// Puts what takes some rows at the top of a page.
  private func taking(_ rows: Int, for index: Int, _ state: State) -> State {
    var next = state
    next.placements.append(
      Placement(
        block: index,
        variant: 0,
        part: 0..<0,
        page: next.page,
        row: next.row,
        rowCount: rows
      )
    )
    next.row = min(next.row + rows, geometry(next).rows)
    return next
  }

  /// Puts 版记 on the foot of the last page, on one of its own where the text leaves it no room or
  /// ends on the front of a sheet (GB/T 9704-2012, 5.2, 7.4, 7.5).
  private func foot(
    _ index: Int,
    _ height: Double,
    _ onEvenPage: Bool,
    after state: State
  ) -> State {
    var next = onPage(lying: false, withoutFloats(state))
    while next.carriedNotes > 0 { next = newPage(next) }
    let grid = geometry(next)
    let text = next.row > 0 ? grid.height(ofRows: next.row) + grid.pitch - grid.box : 0
    let noteHeight = next.noteHeight > 0 ? next.noteHeight + notes.ruleHeight : 0
    if text + noteHeight + height > grid.area.height, next.row > 0 { next = newPage(next) }
    // The first page, an odd one, has the index 0.
    if onEvenPage, next.page.isMultiple(of: 2) { next = newPage(next) }
    next.placements.append(
      Placement(block: index, variant: 0, part: 0..<0, page: next.page, row: next.row, rowCount: 0)
    )
    return next
  }
}

extension PageBreaker.State {
  /// Whether the blocks that come can be set behind both in the same ways.
  fileprivate func continues(like other: Self) -> Bool {
    row == other.row && hasOpenHeading == other.hasOpenHeading && pending == other.pending
      && noteHeight == other.noteHeight && carriedNotes == other.carriedNotes
      && isLying == other.isLying && hasBody == other.hasBody
  }
}
