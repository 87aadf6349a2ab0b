/// A Chinese text with full-width marks where ASCII ones stand between Chinese characters.
///
/// `,` becomes ，, `.` behind a Chinese character 。, pairs of `"` become “ and ”; what stands inside
/// `{{ }}` and beside letters or digits stays. A tag counts as Chinese, for it prints as one.
func withFullWidthMarks(_ text: String) -> String {
  let fullWidth: [Character: Character] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。",
  ]
  let characters = Array(text)
  let quotes = characters.count { $0 == "\"" }
  var depth = 0
  var quote = 0
  return String(
    characters.enumerated().map { index, character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      guard depth == 0 else { return character }
      let before = index > 0 ? characters[index - 1] : nil
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      if character == "\"", quotes.isMultiple(of: 2) {
        quote += 1
        return quote.isMultiple(of: 2) ? "”" : "“"
      }
      guard let replacement = fullWidth[character] else { return character }
      let isBetween =
        (before?.readsAsChinese ?? (character == "("))
        && (after?.readsAsChinese ?? (character != "("))
      return isBetween ? replacement : character
    }
  )
}

extension Character {
  /// A Chinese character, a full-width mark, or the brace of a tag.
  fileprivate var readsAsChinese: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    switch value {
    case 0x3000...0x303F, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      0x2014, 0x2018...0x201D, 0x2026:
      return true
    default: return self == "{" || self == "}"
    }
  }
}
