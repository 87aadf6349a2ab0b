import Synchronization

/// A value that is made when someone first asks for it, and then kept.
///
/// It is made of what its owner holds, so that two are always equal and their owners tell.
package final class Lazily<Value: Sendable>: Sendable {
  /// What is kept.
  private final class Kept: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let kept = AtomicLazyReference<Kept>()
  private let make: @Sendable () -> Value

  /// Takes what makes the value, the same one each time: two workers may ask at once.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value { (kept.load() ?? kept.storeIfNil(Kept(make()))).value }
}

extension Lazily: Hashable {
  package static func == (left: Lazily, right: Lazily) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}
