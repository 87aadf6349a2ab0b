/// Where a text stands in a file.
struct TextPlace {
  private let start: UInt32
  private let byteCount: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    byteCount = UInt32(truncatingIfNeeded: range.count)
  }

  var range: Range<Int> { Int(start)..<Int(start) &+ Int(byteCount) }
}
