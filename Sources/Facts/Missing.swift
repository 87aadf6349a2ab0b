package import Diagnostics

/// What lacks for a value (缺).
package struct Missing: Sendable, Hashable {
  /// A place that should hold the value.
  package struct Place: Sendable, Hashable, Comparable {
    /// The blank cell; nil where there is no row.
    package let cell: CellAddress?
    /// What is not there, for the message: 神木县 2004年3月 的收入.
    package let description: String
    /// What stands in a cell that could not be read; empty for a blank one.
    package let content: String

    package init(cell: CellAddress?, description: String, content: String = "") {
      self.cell = cell
      self.description = description
      self.content = content
    }

    package static func < (left: Self, right: Self) -> Bool {
      switch (left.cell, right.cell) {
      case (let first?, let second?): first < second
      case (nil, _?): false
      case (_?, nil): true
      case (nil, nil):
        left.description.precedes(right.description)
      }
    }
  }

  /// Sorted, each once.
  package let places: [Place]

  package init(_ places: some Sequence<Place>) { self.places = Set(places).sorted() }
}

extension String {
  /// Whether it stands before another, numbers by their size: 7月 before 10月.
  fileprivate func precedes(_ other: String) -> Bool {
    var (rest, otherRest) = (utf8[...], other.utf8[...])
    while let byte = rest.first, let otherByte = otherRest.first {
      let (digits, otherDigits) = (rest.digitCount, otherRest.digitCount)
      if digits > 0, otherDigits > 0, digits != otherDigits { return digits < otherDigits }
      if byte != otherByte { return byte < otherByte }
      rest.removeFirst()
      otherRest.removeFirst()
    }
    return rest.isEmpty && !otherRest.isEmpty
  }
}

extension Substring.UTF8View {
  /// How many digits stand at the start.
  fileprivate var digitCount: Int { prefix { $0 >= 0x30 && $0 <= 0x39 }.count }
}
