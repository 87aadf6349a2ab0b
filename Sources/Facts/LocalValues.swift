import Diagnostics

/// What local names stand for where a question is asked: made by 设, 循环, 列 or 引用.
///
/// There are few at a time: they are looked through one by one.
package struct LocalValues: Sendable {
  private var values: [(name: String, value: Question)] = []

  /// No names.
  package init() {}

  /// Names with their values; of a name that stands twice the last counts.
  package init(_ pairs: some Sequence<(String, Question)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// Whether there are no names.
  package var isEmpty: Bool { values.isEmpty }

  /// What a name stands for; nil for one that is not known, nil forgets it.
  package subscript(name: String) -> Question? {
    get { values.first { $0.name.isSame(as: name) }?.value }
    set {
      let place = values.firstIndex { $0.name.isSame(as: name) }
      switch (place, newValue) {
      case (let place?, let value?): values[place].value = value
      case (let place?, nil): values.remove(at: place)
      case (nil, let value?): values.append((name, value))
      case (nil, nil): break
      }
    }
  }
}

extension LocalValues: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Question)...) { self.init(elements) }
}
