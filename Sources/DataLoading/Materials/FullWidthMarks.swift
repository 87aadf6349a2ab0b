/// A Chinese text with full-width marks where ASCII ones stand between Chinese characters.
///
/// `,` becomes ，; what stands in `{{ }}` and beside letters or digits stays.
func withFullWidthMarks(_ text: String) -> String {
  let fullWidth: [Character: Character] = [
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）",
  ]
  let characters = Array(text)
  var depth = 0
  return String(
    characters.enumerated().map { index, character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      guard depth == 0, let replacement = fullWidth[character] else { return character }
      let before = index > 0 ? characters[index - 1] : nil
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      let isBetween =
        (before?.isChinese ?? (character == "("))
        && (after?.isChinese ?? (character != "("))
      return isBetween ? replacement : character
    }
  )
}

extension Character {
  /// A Chinese character or a full-width mark.
  fileprivate var isChinese: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    switch value {
    case 0x3000...0x303F, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      0x2014, 0x2018...0x201D, 0x2026:
      return true
    default: return false
    }
  }
}
