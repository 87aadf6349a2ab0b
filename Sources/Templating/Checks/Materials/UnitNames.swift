import Diagnostics
import Facts

/// The names of units as texts write them, to find those that are nearly one of them.
struct UnitNames {
  private let names: Set<String>
  /// Names by their length, longest first, and by their last character, which a near miss shares.
  private let byLength: [(length: Int, names: [Character: [[Character]]])]

  init(_ organizations: Organizations) {
    let all = organizations.all.flatMap { [$0.name, $0.shortName, $0.fullName] }
    names = Set(all).union(organizations.aliases.keys)
    // Of shorter names every second word of prose would be nearly one.
    let long = names.filter { $0.count >= 3 }.sorted()
    byLength = Dictionary(grouping: long, by: \.count).sorted { $0.key > $1.key }
      .map { length, names in
        (length, Dictionary(grouping: names.map(Array.init)) { $0[length - 1] })
      }
  }

  /// N102 for each word that is nearly the name of one unit and is none itself.
  ///
  /// The ending (县局, 市) must be the same; of the name before it one character is another, lacks or
  /// is too many, or two neighbours are exchanged. A word that is nearly the names of two is left alone.
  func misspelt(in material: Material) -> [Diagnostic] {
    let text = Array(material.text.text)
    var findings: [Diagnostic] = []
    var covered = covered(text)
    let longest = (byLength.first?.length ?? 0) + 1
    for length in (3...max(3, longest)).reversed() where length <= text.count {
      for start in 0...text.count - length where !covered[start..<start + length].contains(true) {
        guard byLength.contains(where: { $0.names[text[start + length - 1]] != nil }) else {
          continue
        }
        let window = text[start..<start + length]
        guard let name = meant(by: window) else { continue }
        for index in start..<start + length { covered[index] = true }
        let word = String(window)
        let offset = String(text[..<start]).utf8.count
        let span = material.text.span(offset..<offset + word.utf8.count)
        findings.append(.unitMisspelt(word, name, at: span))
      }
    }
    return findings
  }

  /// The one name that a word nearly is; of several the one that looks or sounds alike.
  private func meant(by word: ArraySlice<Character>) -> String? {
    let near = byLength.filter { abs($0.length - word.count) < 2 }
      .flatMap { names in word.last.flatMap { names.names[$0] } ?? [] }
      .filter { isNearly($0, word) }
    let alike = near.filter { NearMiss.isAlike(String($0), String(word)) }
    let found = alike.isEmpty ? near : alike
    return found.count == 1 || !alike.isEmpty ? found.first.map { String($0) } : nil
  }

  /// Which characters belong to names as they should be.
  private func covered(_ text: [Character]) -> [Bool] {
    var covered = Array(repeating: false, count: text.count)
    for start in text.indices {
      for (length, _) in byLength where start + length <= text.count {
        let word = String(text[start..<start + length])
        if names.contains(word) { for index in start..<start + length { covered[index] = true } }
      }
    }
    return covered
  }

  /// Whether the word is the name with one slip before its ending.
  private func isNearly(_ name: [Character], _ word: ArraySlice<Character>) -> Bool {
    guard let end = name.dropFirst().firstIndex(where: { "县市区局省州旗".contains($0) }) else {
      return false
    }
    let ending = name[end...]
    guard word.count > ending.count, word.suffix(ending.count).elementsEqual(ending) else {
      return false
    }
    let proper = Array(name[..<end])
    let typed = Array(word.dropLast(ending.count))
    switch typed.count - proper.count {
    case 0: return isExchanged(proper, typed) || isOtherInOne(proper, typed)
    case 1: return hasOneMore(typed, than: proper)
    case -1: return proper.count > 2 && hasOneMore(proper, than: typed)
    default: return false
    }
  }

  /// One character of a name of two must look or sound alike, for other places have such names.
  private func isOtherInOne(_ proper: [Character], _ typed: [Character]) -> Bool {
    let others = proper.indices.filter { proper[$0] != typed[$0] }
    guard others.count == 1 else { return false }
    return proper.count > 2 || NearMiss.isAlike(String(proper), String(typed))
  }

  private func isExchanged(_ proper: [Character], _ typed: [Character]) -> Bool {
    let others = proper.indices.filter { proper[$0] != typed[$0] }
    return others.count == 2 && others[1] == others[0] + 1 && proper[others[0]] == typed[others[1]]
      && proper[others[1]] == typed[others[0]]
  }

  /// Whether a character inside the longer one is too many; at its ends it may belong to other words.
  private func hasOneMore(_ longer: [Character], than shorter: [Character]) -> Bool {
    guard longer.count > 2 else { return false }
    return (1..<longer.count - 1).contains { index in
      longer[..<index].elementsEqual(shorter[..<index])
        && longer[(index + 1)...].elementsEqual(shorter[index...])
    }
  }
}
