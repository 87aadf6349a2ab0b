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
    /// Figures and tables that wait for the top of the next page.
    var pending: [Int] = []
    /// Whether a heading stands last on the page.
    var hasOpenHeading = false
    var isLying = false
    var cost = 0
    var placements: [Placement] = []
  }

  /// What is to be avoided on pages; the larger, the more.
  enum Cost {
    /// An empty row at the foot of a page; more of them cost more than their number.
    static let emptyRow = 60
    static let emptyRowSquare = 20
    /// A page that opens with the last line of a paragraph (B26).
    static let widow = 6_000
    /// A page that closes with the first line of a paragraph.
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
    static let passedHeading = 3_000
    /// A blank of more than a third of a page (charts.md Q32).
    static let largeBlank = 40_000
    /// A page more: the last is not opened for a few lines.
    static let page = 1_500
    /// So many thousandths of a line's cost count 1: an empty row is better than lines torn apart.
    static let variant = 350
    /// Lines dearer than the best by more than this are no choice, in thousandths.
    static let dearestVariant = 2_000_000
  }

  /// Least blank above and below a figure or table, beside that between lines.
  ///
  /// Unit: points.
  static let blockGap = 5.0

  let blocks: [FlowBlock]
  let upright: PageGeometry
  let lying: PageGeometry
  /// Height of the line above footnotes with its distances.
  let noteRuleHeight: Double

  /// The parts of all blocks in order of their pages, and the kind of each page.
  func placements() -> (placements: [Placement], isLying: [Bool]) {
    var states = [State()]
    var turns: [(page: Int, isLying: Bool)] = []
    for index in blocks.indices {
      var next: [State] = []
      for state in states {
        for option in options(of: index, after: state) { keep(option, in: &next) }
      }
      states = next
      if case .turn = blocks[index].content, let best = cheapest(states) {
        // Pages of the other kind begin alike whatever came before, so one way is enough.
        states = [best]
        turns.append((best.page, best.isLying))
      }
    }
    var last = cheapest(states) ?? State()
    last = withoutFloats(last)
    let pageCount = (last.placements.map(\.page).max() ?? 0) + 1
    let kinds = (0..<pageCount).map { page in
      turns.last { $0.page <= page }?.isLying ?? false
    }
    return (last.placements, kinds)
  }

  private func cheapest(_ states: [State]) -> State? {
    states.min { ($0.cost, $0.page, $0.row) < ($1.cost, $1.page, $1.row) }
  }

  private func keep(_ state: State, in states: inout [State]) {
    let same = states.firstIndex {
      $0.row == state.row && $0.hasOpenHeading == state.hasOpenHeading
        && $0.pending == state.pending && $0.noteHeight == state.noteHeight
    }
    guard let same else {
      states.append(state)
      return
    }
    if (state.cost, state.page) < (states[same].cost, states[same].page) { states[same] = state }
  }

  private func options(of index: Int, after state: State) -> [State] {
    if blocks[index].stopsFloats, !state.pending.isEmpty {
      return options(of: index, after: withoutFloats(state))
    }
    switch blocks[index].content {
    case .lines(let variants): return lineOptions(index, variants, after: state)
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
      if next.row > 0 { next = newPage(next) }
      next.isLying = isLying
      return [next]
    }
  }

  func geometry(_ state: State) -> PageGeometry { state.isLying ? lying : upright }

  /// Rows that footnotes leave free on the page.
  func freeRows(_ state: State, withNotes more: Double = 0) -> Int {
    let grid = geometry(state)
    let notes = state.noteHeight + more
    guard notes > 0 else { return grid.rows - state.row }
    let taken = Int(((notes + noteRuleHeight) / grid.pitch).rounded(.up))
    return grid.rows - taken - state.row
  }

  /// Sets what waits on pages of its own.
  func withoutFloats(_ state: State) -> State {
    guard !state.pending.isEmpty else { return state }
    var next = state
    next.cost += blankCost(state)
    return newPage(next)
  }

  /// Begins a page and sets what waits for its top.
  func newPage(_ state: State) -> State {
    var next = state
    next.page += 1
    next.row = 0
    next.noteHeight = 0
    next.hasOpenHeading = false
    next.cost += Cost.page
    next.pending = []
    for index in state.pending {
      guard case .solid(let height) = blocks[index].content else {
        if case .table(let flow) = blocks[index].content {
          next = fill(index, flow, from: 0, next)
        }
        continue
      }
      next = put(index, height, next)
    }
    return next
  }
}
