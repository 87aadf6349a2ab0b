/// Finds which of many words stands at a place: a tree of their bytes, from the first to the last.
///
/// It tells the numbers of words alone; what they mean is for its owner to know.
package struct WordTree: Sendable {
  /// A byte of a word behind those that lead to it.
  private struct Node: Sendable {
    let byte: UInt8
    /// The number of the word that ends here.
    var word: Int?
    /// The first of the nodes behind this one.
    var child: Int?
    /// The next of the nodes behind the same one.
    let sibling: Int?
    /// Where its table begins; nil where its few children are looked through.
    var table: Int?
  }

  /// The first stands before all words.
  private var nodes = [Node(byte: 0, sibling: nil)]
  /// By each byte the child behind it, 0 for none, of the first node and of those with many children.
  private var tables: [Int32] = []

  /// Up to here children are looked through one by one.
  private static let few = 4

  /// Makes the tree; of equal words the first counts, an empty one is never found.
  package init(_ words: [String]) {
    for (number, word) in words.enumerated() where !word.isEmpty {
      var place = 0
      for byte in word.utf8 {
        place = child(of: place, for: byte) ?? addChild(to: place, for: byte)
      }
      if nodes[place].word == nil { nodes[place].word = number }
    }
    for place in nodes.indices where place == 0 || children(of: place).count > Self.few {
      addTable(to: place)
    }
  }

  private mutating func addTable(to place: Int) {
    let start = tables.count
    tables += Array(repeating: 0, count: Int(UInt8.max) + 1)
    for child in children(of: place) { tables[start + Int(nodes[child].byte)] = Int32(child) }
    nodes[place].table = start
  }

  private func children(of place: Int) -> [Int] {
    Array(
      sequence(state: nodes[place].child) { next in
        defer { next = next.flatMap { nodes[$0].sibling } }
        return next
      }
    )
  }

  private mutating func addChild(to place: Int, for byte: UInt8) -> Int {
    let added = nodes.count
    nodes.append(Node(byte: byte, sibling: nodes[place].child))
    nodes[place].child = added
    return added
  }

  private func child(of place: Int, for byte: UInt8) -> Int? {
    if let table = nodes[place].table {
      let child = Int(tables[table + Int(byte)])
      return child == 0 ? nil : child
    }
    var next = nodes[place].child
    while let node = next, nodes[node].byte != byte { next = nodes[node].sibling }
    return next
  }

  /// The longest word with which a text begins, and its length in bytes; nil where it begins with
  /// none.
  package func longest(at text: Substring) -> (word: Int, length: Int)? {
    longest(at: 0, of: text.utf8Span.span)
  }

  /// The first place of one of the words; nil where none stands in the text.
  package func first(in text: Substring) -> (word: Int, range: Range<String.Index>)? {
    let bytes = text.utf8Span.span
    for place in bytes.indices {
      guard let (word, length) = longest(at: place, of: bytes) else { continue }
      let start = text.utf8.index(text.startIndex, offsetBy: place)
      return (word, start..<text.utf8.index(start, offsetBy: length))
    }
    return nil
  }

  /// Whether one of the words stands anywhere in a text.
  package func isFound(in text: Substring) -> Bool {
    let bytes = text.utf8Span.span
    return bytes.indices.contains { place in
      child(of: 0, for: bytes[place]) != nil && longest(at: place, of: bytes) != nil
    }
  }

  private func longest(at start: Int, of bytes: Span<UInt8>) -> (word: Int, length: Int)? {
    var node = 0
    var found: (word: Int, length: Int)?
    for index in start..<bytes.count {
      guard let next = child(of: node, for: bytes[index]) else { break }
      node = next
      if let word = nodes[node].word { found = (word, index + 1 - start) }
    }
    return found
  }
}
