import Drawings

/// How the entries of an outline hang together.
struct OutlineTree {
  /// Neighbours by their place in the outline.
  struct Links {
    var parent: Int?
    var previous: Int?
    var next: Int?
    var first: Int?
    var last: Int?
    /// Entries below, on all levels.
    var count = 0
  }

  private var links: [Links]
  /// The topmost entries.
  private(set) var top: [Int] = []

  init(_ entries: [OutlineEntry]) {
    links = Array(repeating: Links(), count: entries.count)
    var open: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
      for above in open { links[above].count += 1 }
      add(index, below: open.last)
      open.append(index)
    }
  }

  private mutating func add(_ index: Int, below parent: Int?) {
    links[index].parent = parent
    links[index].previous = parent.map { links[$0].last } ?? top.last
    if let previous = links[index].previous { links[previous].next = index }
    guard let parent else {
      top.append(index)
      return
    }
    if links[parent].first == nil { links[parent].first = index }
    links[parent].last = index
  }

  func links(of index: Int) -> Links { links[index] }
}
