package import Facts

/// Names that a place of a template knows beyond the schema (局部名), and what 值 is there.
package struct LocalNames: Sendable, Hashable {
  /// What a local name stands for.
  package enum Meaning: Sendable, Hashable {
    /// A value: made by 设, or an argument of 引用.
    case value(Question)
    /// An entry of a list: made by 循环, or 项 of 列.
    case entry(of: Question)
  }

  private var meanings: [String: Meaning] = [:]
  /// The names that the argument may use; the text that speaks of it does not see them.
  private var namesOfArgument: [String: Meaning] = [:]
  /// What 值 is: the argument of a lexicon entry, whose facets may then be named bare.
  package private(set) var argument: Question?

  /// No names.
  package init() {}

  /// The names of a lexicon entry's text: 值 is the argument, of which `outer` tells the names.
  package init(argument: Question, within outer: LocalNames = LocalNames()) {
    self.argument = argument
    namesOfArgument = outer.meanings
  }

  /// The names that the argument may use.
  var ofArgument: LocalNames {
    var result = LocalNames()
    result.meanings = namesOfArgument
    return result
  }

  /// The same names, with 值 for an entry of a list that uses them.
  func testing(_ list: Question) -> LocalNames {
    var result = self
    result.namesOfArgument = meanings
    result.argument = list
    return result
  }

  /// What a name stands for; nil if it is not declared here.
  package subscript(name: String) -> Meaning? { meanings[name] }

  /// The declared names, sorted.
  package var names: [String] { meanings.keys.filter { !$0.hasPrefix(Self.outside) }.sorted() }

  /// With a name for a value; a name that is there is replaced.
  ///
  /// Names in the value say what they say here, whatever they are made to say later.
  package func adding(_ name: String, standingFor value: Question) -> LocalNames {
    var result = self
    result.meanings[name] = meaning(of: value)
    return result
  }

  /// With a name for an entry of a list; a name that is there is replaced.
  package func adding(_ name: String, entryOf list: Question) -> LocalNames {
    var result = self
    result.meanings[name] = .entry(of: list.substituting(values))
    return result
  }

  /// The names of a file that is taken in: its arguments, which say what they say here.
  ///
  /// What they are made of is known there by names that no text can write.
  package func inside(arguments: some Sequence<(name: String, value: Question)>) -> LocalNames {
    let hidden = LocalValues(
      meanings.keys.map { ($0, Question(.local(Self.outside + $0), type: .text)) }
    )
    var result = LocalNames()
    for (name, meaning) in meanings {
      result.meanings[Self.outside + name] =
        switch meaning {
        case .value(let value): .value(value.substituting(hidden))
        case .entry(let list): .entry(of: list.substituting(hidden))
        }
    }
    for (name, value) in arguments {
      result.meanings[name] = result.meaning(of: value.substituting(hidden))
    }
    return result
  }

  /// Before a name of the place where a file is taken in; no name holds a space.
  private static let outside = " "

  /// What is said by a value; another name for the same is no meaning of its own.
  private func meaning(of value: Question) -> Meaning {
    if case .local(let other) = value.form, let known = meanings[other] { return known }
    return .value(value.substituting(values))
  }

  private var values: LocalValues {
    LocalValues(
      meanings.compactMap { name, meaning in
        if case .value(let value) = meaning { (name, value) } else { nil }
      }
    )
  }
}
