/// The numbers of a column of cells, some of which are blank.
///
/// In 64 bits each: a column has as many as a file has rows.
package struct CellValues: Sendable, Hashable {
  /// The numbers, `blank` for a cell without one: what goes through all of them reads them here.
  package let words: [Int64]

  /// In place of a number; no cell holds this one.
  package static let blank = Int64.min

  /// Takes numbers, `blank` for a cell without one.
  package init(words: [Int64] = []) { self.words = words }

  /// Takes numbers, nil for a blank cell; none of them is `blank`.
  package init(_ values: [Int64?]) { words = values.map { $0 ?? Self.blank } }
}

extension CellValues: RandomAccessCollection {
  package var startIndex: Int { words.startIndex }
  package var endIndex: Int { words.endIndex }

  /// The number of a cell; nil for a blank one.
  package subscript(index: Int) -> Int64? { words[index] == Self.blank ? nil : words[index] }
}

extension CellValues: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: Int64?...) { self.init(values) }
}
