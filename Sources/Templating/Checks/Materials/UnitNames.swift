import Diagnostics
import Facts

/// The names of units as texts write them, to find those that are nearly one of them.
struct UnitNames {
  /// A name with its characters as numbers, which compare faster.
  private struct Name {
    let text: String
    let characters: [Int]
    /// Where its ending (县局, 市) begins; nil for a name without.
    let ending: Int?

    /// The numbers take the characters that they lack.
    init(_ text: String, numbers: inout [Character: Int]) {
      self.text = text
      var characters: [Int] = []
      for character in text {
        let next = numbers.count
        let known = numbers[character]
        if known == nil { numbers[character] = next }
        characters.append(known ?? next)
      }
      self.characters = characters
      ending = characters.dropFirst().firstIndex { $0 < UnitNames.endings.count }
    }
  }

  /// The characters with which endings begin.
  private static let endings = Array("县市区局省州旗")
  /// A number for each character of the names, from 0; the first are those of the endings.
  private let numbers: [Character: Int]
  /// Names by their length, longest first, and by their last character, which a near miss shares.
  private let byLength: [(length: Int, names: [Int: [Name]])]
  /// By the number of a character whether some name ends with it.
  private let endsName: [Bool]

  init(_ organizations: Organizations) {
    let all = organizations.all.flatMap { [$0.name, $0.shortName, $0.fullName] }
    let names = Set(all).union(organizations.aliases.keys)
    // Of shorter names every second word of prose would be nearly one.
    let long = names.filter { $0.count >= 3 }.sorted()
    var numbers = Dictionary(uniqueKeysWithValues: zip(Self.endings, 0...))
    let numbered = long.map { Name($0, numbers: &numbers) }
    byLength = Dictionary(grouping: numbered, by: \.characters.count)
      .sorted { $0.key > $1.key }
      .map { length, names in
        (length, Dictionary(grouping: names) { $0.characters[length - 1] })
      }
    var endsName = Array(repeating: false, count: numbers.count)
    for name in numbered { endsName[name.characters[name.characters.count - 1]] = true }
    self.endsName = endsName
    self.numbers = numbers
  }

  /// N102 for each word that is nearly the name of one unit and is none itself.
  ///
  /// The ending (县局, 市) must be the same; of the name before it one character is another, lacks or
  /// is too many, or two neighbours are exchanged. A word that is nearly the names of two is left alone.
  func misspelt(in material: Material) -> [Diagnostic] {
    let text = Array(material.text.text)
    // A character of no name is none of any.
    let characters = text.map { numbers[$0] ?? -1 }
    var findings: [Diagnostic] = []
    var covered = covered(characters)
    let longest = (byLength.first?.length ?? 0) + 1
    for length in (3...max(3, longest)).reversed() where length <= text.count {
      for start in 0...text.count - length {
        let place = start..<start + length
        let last = characters[place.upperBound - 1]
        guard last >= 0, endsName[last], !covered[place].contains(true),
          let name = meant(by: characters[place], word: String(text[place]))
        else { continue }
        for index in place { covered[index] = true }
        let word = String(text[place])
        let offset = String(text[..<start]).utf8.count
        let span = material.text.span(offset..<offset + word.utf8.count)
        findings.append(.unitMisspelt(word, name, at: span))
      }
    }
    return findings
  }

  /// The one name that a word nearly is; of several the one that looks or sounds alike.
  private func meant(by characters: ArraySlice<Int>, word: @autoclosure () -> String) -> String? {
    let near = byLength.filter { abs($0.length - characters.count) < 2 }
      .flatMap { names in characters.last.flatMap { names.names[$0] } ?? [] }
      .filter { isNearly($0, characters, word) }
      .map(\.text)
    guard !near.isEmpty else { return nil }
    let alike = near.filter { NearMiss.isAlike($0, word()) }
    let found = alike.isEmpty ? near : alike
    return found.count == 1 || !alike.isEmpty ? found.first : nil
  }

  /// Which characters belong to names as they should be.
  private func covered(_ text: [Int]) -> [Bool] {
    var covered = Array(repeating: false, count: text.count)
    for end in text.indices where text[end] >= 0 && endsName[text[end]] {
      for (length, names) in byLength where length <= end + 1 {
        let place = end + 1 - length..<end + 1
        if names[text[end]]?.contains(where: { $0.characters[...] == text[place] }) == true {
          for index in place { covered[index] = true }
        }
      }
    }
    return covered
  }

  /// Whether the word is the name with one slip before its ending.
  private func isNearly(_ name: Name, _ typed: ArraySlice<Int>, _ word: () -> String) -> Bool {
    guard let end = name.ending else { return false }
    let ending = name.characters[end...]
    guard typed.count > ending.count, typed.suffix(ending.count) == ending else { return false }
    let proper = name.characters[..<end]
    let typed = typed.dropLast(ending.count)
    switch typed.count - proper.count {
    case 0:
      let others = zip(proper.indices, typed.indices).filter { proper[$0] != typed[$1] }.map(\.0)
      // One character of a name of two must look or sound alike, for other places have such names.
      return isExchanged(proper, typed, at: others)
        || others.count == 1
          && (proper.count > 2
            || NearMiss.isAlike(
              String(name.text.prefix(proper.count)),
              String(word().prefix(typed.count))
            ))
    case 1: return hasOneMore(typed, than: proper)
    case -1: return proper.count > 2 && hasOneMore(proper, than: typed)
    default: return false
    }
  }

  /// Whether two neighbours are all that differs, and are exchanged.
  private func isExchanged(
    _ proper: ArraySlice<Int>,
    _ typed: ArraySlice<Int>,
    at others: [Int]
  ) -> Bool {
    guard others.count == 2, others[1] == others[0] + 1 else { return false }
    let offset = typed.startIndex - proper.startIndex
    return proper[others[0]] == typed[others[1] + offset]
      && proper[others[1]] == typed[others[0] + offset]
  }

  /// Whether a character inside the longer one is too many; at its ends it may belong to other words.
  private func hasOneMore(_ longer: ArraySlice<Int>, than shorter: ArraySlice<Int>) -> Bool {
    guard longer.count > 2 else { return false }
    let same = zip(longer, shorter).prefix { $0 == $1 }.count
    return (1..<longer.count - 1).contains { index in
      index <= same && longer.dropFirst(index + 1) == shorter.dropFirst(index)
    }
  }
}
