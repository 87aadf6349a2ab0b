/// A list that is made when someone wants it.
///
/// A value rests on hundreds of cells, and mostly nobody asks which. A class, for who hands the value
/// on hands on this list, which is then the same as itself without being made.
package final class Deferred<Element: Sendable & Hashable>: Sendable {
  private let make: @Sendable () -> [Element]

  /// Takes what makes the list, the same one each time.
  package init(_ make: @escaping @Sendable () -> [Element]) { self.make = make }

  /// Takes a list that is there already.
  package convenience init(_ elements: [Element]) { self.init { elements } }

  /// The list, made anew each time.
  package var elements: [Element] { make() }
}

extension Deferred: Hashable {
  package static func == (left: Deferred, right: Deferred) -> Bool {
    left === right || left.elements == right.elements
  }

  /// Nothing: what has such a list is told from others by what it is a list of.
  package func hash(into hasher: inout Hasher) {}
}

extension Deferred: ExpressibleByArrayLiteral {
  package convenience init(arrayLiteral elements: Element...) { self.init(elements) }
}
