/// An indirect object of a file, by its number from 1.
struct Reference: Hashable {
  let number: Int
}

/// The objects of a file in the making.
struct ObjectTable {
  /// What stands behind a number.
  enum Body {
    case plain(Notation)
    /// The entries of the dictionary, its length aside, and the bytes as they stand in the file.
    case stream(Notation, data: [UInt8])
  }

  /// By number from 1.
  private(set) var bodies: [Body] = []

  /// Takes a number for an object that is set later.
  mutating func reserve() -> Reference {
    bodies.append(.plain(Notation("null")))
    return Reference(number: bodies.count)
  }

  /// Takes so many numbers in a row.
  mutating func reserve(_ count: Int) -> [Reference] { (0..<count).map { _ in reserve() } }

  mutating func set(_ reference: Reference, to notation: Notation) {
    bodies[reference.number - 1] = .plain(notation)
  }

  mutating func add(_ notation: Notation) -> Reference {
    bodies.append(.plain(notation))
    return Reference(number: bodies.count)
  }

  /// Adds a stream whose bytes are as they shall stand in the file.
  mutating func addStream(_ entries: Notation, data: [UInt8]) -> Reference {
    bodies.append(.stream(entries, data: data))
    return Reference(number: bodies.count)
  }

  /// Adds a stream that is compressed here; `isDense` for what hardly shrinks, as outlines do.
  ///
  /// The entries are those of its dictionary, filter and length aside.
  mutating func addStream(
    _ entries: String,
    compressing bytes: [UInt8],
    by deflater: borrowing Deflater,
    isDense: Bool = false
  ) -> Reference {
    addStream(
      Notation("/Filter /FlateDecode " + entries),
      data: deflater.compress(bytes, isDense: isDense)
    )
  }
}
