/// How many columns a terminal gives to a text.
public struct DisplayWidth: Sendable, Hashable {
  /// Columns of a character that is wide in some fonts only, such as “ or ≥: 1 or 2.
  public let ambiguousWidth: Int

  /// Makes a measure; `ambiguousWidth` is 1 or 2.
  public init(ambiguousWidth: Int = 1) { self.ambiguousWidth = ambiguousWidth }

  /// Columns of a text: Chinese characters two, marks that combine none.
  public func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Columns of one character.
  public func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x80 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if Self.contains(scalar.value, in: Self.wide) { return 2 }
    return Self.contains(scalar.value, in: Self.ambiguous) ? ambiguousWidth : 1
  }

  /// Binary search in sorted ranges.
  private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}
