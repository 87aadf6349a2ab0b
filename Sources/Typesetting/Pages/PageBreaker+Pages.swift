// Where pages begin, and what waits for their tops.

extension PageBreaker {
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

  /// Whether the first page has a head, below which text of the body stands.
  private var needsBody: Bool {
    if case .head? = blocks.first?.content { true } else { false }
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
  /// Makes the page in hand, which is empty, one of a kind.
  fileprivate mutating func setKind(_ isLying: Bool) {
    guard isLying != self.isLying else { return }
    self.isLying = isLying
    if isLying { lyingPages.append(page) } else { lyingPages.removeAll { $0 == page } }
  }
}
