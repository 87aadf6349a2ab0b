/// A part of a batch that one of several processes makes: `--shard 2/3`.
public struct Shard: Sendable, Hashable {
  /// From 1.
  public let index: Int
  /// How many there are.
  public let count: Int

  /// Reads `2/3`; nil if it is not of this form or not a part of the whole.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(index)
    else { return nil }
    self.init(index: index, count: count)
  }

  init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  /// Whether it makes the report at a place of the whole, from 0.
  ///
  /// Turn by turn, so that large and small reports spread.
  func contains(_ place: Int) -> Bool { place % count == index - 1 }

  /// All parts of the same whole, in order.
  var all: [Shard] { (1...count).map { Shard(index: $0, count: count) } }

  /// 运行记录.1-2.json.
  var recordName: String { "运行记录.\(index)-\(count).json" }

  /// 运行记录.1-2.part.
  var journalName: String { "运行记录.\(index)-\(count).part" }
}
