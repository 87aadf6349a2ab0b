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

  /// N102 for each word that differs in one character from the name of a unit and is none itself.
  ///
  /// The ending (县局, 市) must be the same, and of the name before it all but one character.
  func misspelt(in material: Material) -> [Diagnostic] {
    let text = Array(material.text.text)
    var findings: [Diagnostic] = []
    var covered = covered(text)
    for (length, names) in byLength where length <= text.count {
      for start in 0...text.count - length {
        guard let alike = names[text[start + length - 1]],
          !covered[start..<start + length].contains(true)
        else { continue }
        let window = text[start..<start + length]
        guard let name = alike.first(where: { isNearly($0, window) }) else { continue }
        for index in start..<start + length { covered[index] = true }
        let word = String(window)
        let offset = String(text[..<start]).utf8.count
        let span = material.text.span(offset..<offset + word.utf8.count)
        findings.append(.unitMisspelt(word, String(name), at: span))
      }
    }
    return findings
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

  /// One character of the proper name differs and looks or sounds like that of the word.
  private func isNearly(_ name: [Character], _ word: ArraySlice<Character>) -> Bool {
    var place: Int?
    for (index, pair) in zip(name, word).enumerated() where pair.0 != pair.1 {
      guard place == nil else { return false }
      place = index
    }
    guard let place, place < name.count - 1,
      name[(place + 1)...].contains(where: { "县市区局省州旗".contains($0) })
    else { return false }
    return NearMiss.suggestions(for: String(word), among: [String(name)])
      .contains { !$0.reason.isEmpty }
  }
}
