import Documents

/// The order in which the blocks of a document are read once its figures have found their pages.
struct ReadingOrder {
  /// The place of each block's beginning on the pages, by path.
  private var ranks: [[Int]: Int] = [:]

  /// - Parameter order: paths of blocks as they come on the pages; only the first of each counts.
  init(_ order: [[Int]]) {
    for (rank, path) in order.enumerated() {
      // A block that holds others stands where the first of them does.
      for depth in 1...max(1, path.count) {
        let prefix = Array(path.prefix(depth))
        if ranks[prefix] == nil { ranks[prefix] = rank }
      }
    }
  }

  /// The blocks in that order; a block that is on no page stays behind the one before it.
  func ordered(_ blocks: [Block]) -> [Block] { ordered(blocks, in: []) }

  private func ordered(_ blocks: [Block], in path: [Int]) -> [Block] {
    var rank = -1
    let ranked = blocks.enumerated().map { index, block in
      rank = ranks[path + [index]] ?? rank
      return (rank: rank, index: index, block: inner(block, path + [index]))
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.block)
  }

  private func inner(_ block: Block, _ path: [Int]) -> Block {
    switch block {
    case .landscape(let blocks): return .landscape(ordered(blocks, in: path))
    case .annex(var annex):
      annex.blocks = ordered(annex.blocks, in: path)
      return .annex(annex)
    case .heading, .paragraph, .figure, .table, .pageBreak: return block
    }
  }
}
