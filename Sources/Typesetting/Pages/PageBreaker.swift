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

  /// What is to be avoided on pages; the larger, the more.
  enum Cost {
    /// An empty row at the foot of a page; more of them cost more than their number: one or two are
    /// not seen, four are.
    static let emptyRow = 60
    static let emptyRowSquare = 200
    /// A page that opens with the last line of a paragraph (B26): no blank of less than a third of
    /// a page costs so much.
    static let widow = 12_000
    /// A page that closes with the first line of a paragraph, which no rule forbids: cheaper than
    /// four or five empty rows.
    static let orphan = 4_000
    /// A page that closes with a heading (B27).
    static let openHeading = 1_000_000
    /// A signature without text before it on its page.
    static let loneSignature = 30_000
    /// A figure behind text that follows it in the document.
    static let float = 250
    /// A table in two parts that one page could hold.
    static let cutShortTable = 2_500
    /// A figure in a paragraph that goes on behind its page, so that it is read within a sentence.
    static let figureInLongParagraph = 30_000
    /// A heading that comes before a figure of the part before it.
    static let passedHeading = 1_200
    /// The same of what waits for a lying page, whose place is not where it is called anyway.
    static let passedByLying = 300
    /// A heading of level 1 that comes before a figure of its part: only a large blank is worse.
    static let passedPart = 20_000
    /// A blank of more than a third of a page (charts.md Q32).
    static let largeBlank = 40_000
    /// A first page with a head above the title but without text of the body.
    static let firstPageWithoutBody = 200_000
    /// A page more: the last is not opened for a few lines.
    static let page = 1_500
    /// So many thousandths of a line's cost count 1, the unit of lines being that of pages: a
    /// paragraph of five lines with a sixteenth of an em more in each joint, as numbers that are not
    /// broken cause anyway, is about the price of one empty row.
    static let variant = 1_000
    /// Lines dearer than the best by more than this are no choice, in thousandths.
    ///
    /// Such five lines, or one with an eighth of an em in each joint: what is looser is seen before an
    /// empty row is.
    static let dearestVariant = 150_000
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

  /// Whether the first page has a head, below which text of the body stands.
  private var needsBody: Bool {
    if case .head? = blocks.first?.content { true } else { false }
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

  // MARK: Pages

  /// Sets what waits on pages of its own, or only as much as has to stand upright.
  func withoutFloats(_ state: State, exceptLying keepsLying: Bool = false) -> State {
    var next = state
    while next.pending.contains(where: { !keepsLying || !blocks[$0].isLying }) {
      next.cost += blankCost(next)
      next = newPage(next)
    }
    return next
  }

  /// Begins a page and sets what waits at its top, in order, as far as it has room; what lies, on
  /// pages of its own in front.
  func newPage(_ state: State) -> State {
    var next = opened(state, lying: state.hasLyingText)
    while let index = next.pending.first {
      let isLying = state.hasLyingText || blocks[index].isLying
      let mayStand =
        next.row == 0 || (isLying == next.isLying ? hasRoom(for: index, next) : !isLying)
      guard mayStand else { break }
      next.pending.removeFirst()
      next = onPage(lying: isLying, next)
      next = setFloat(index, next)
    }
    return onPage(lying: state.hasLyingText, next)
  }

  private func setFloat(_ index: Int, _ state: State) -> State {
    switch blocks[index].content {
    case .solid(let height): put(index, height, state)
    case .table(let flow): fill(index, flow, from: 0, state)
    case .lines, .head, .blank, .pageBreak, .turn, .foot: state
    }
  }

  /// Whether a figure or a whole table fits below what stands on the page.
  private func hasRoom(for index: Int, _ state: State) -> Bool {
    switch blocks[index].content {
    case .solid(let height): rows(forHeight: height, state) <= freeRows(state)
    case .table(let flow): rows(forHeight: flow.wholeHeight, state) <= freeRows(state)
    case .lines, .head, .blank, .pageBreak, .turn, .foot: true
    }
  }

  /// A page of a kind: the one in hand, a new one where that is of the other kind and not empty.
  func onPage(lying isLying: Bool, _ state: State) -> State {
    guard state.isLying != isLying else { return state }
    if state.row > 0 { return opened(state, lying: isLying) }
    var next = state
    next.setKind(isLying)
    return next
  }

  /// An empty page of a kind behind the one in hand.
  func opened(_ state: State, lying isLying: Bool) -> State {
    var next = state
    next.page += 1
    next.row = 0
    next.hasOpenHeading = false
    next.cost += Cost.page
    if state.page == 0, !state.hasBody, needsBody { next.cost += Cost.firstPageWithoutBody }
    next.isLying = false
    next.setKind(isLying)
    let waiting = state.carriedNotes
    next.noteHeight = notes.height(of: waiting, on: geometry(next))
    next.carriedNotes = waiting - next.noteHeight
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

  /// Makes the page in hand, which is empty, one of a kind.
  fileprivate mutating func setKind(_ isLying: Bool) {
    guard isLying != self.isLying else { return }
    self.isLying = isLying
    if isLying { lyingPages.append(page) } else { lyingPages.removeAll { $0 == page } }
  }
}

/// What footnotes may take of a page.
struct NoteSpace: Sendable {
  /// Height of the line above them with its distances.
  ///
  /// Unit: points, as all heights here.
  let ruleHeight: Double
  /// Height of one of their lines.
  let lineHeight: Double

  /// Lines of notes that a page takes: those beyond half of its type area go on on the next.
  func lineLimit(on geometry: PageGeometry) -> Int {
    max(1, Int(geometry.area.height / 2 / lineHeight))
  }

  /// What a page takes of notes that are so high together.
  func height(of notes: Double, on geometry: PageGeometry) -> Double {
    min(notes, Double(lineLimit(on: geometry)) * lineHeight)
  }
}
