extension [UInt8] {
  /// A number in so many bytes, the highest first.
  init(_ number: Int, count: Int) {
    self = (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
