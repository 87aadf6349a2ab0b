/// Gives each character of a paragraph its class, with its neighbours in view.
///
/// As many classes as characters. The two halves of a pair —— both are `dash`.
/// Source: typography.md, B and E2.
func classify(_ scalars: [Unicode.Scalar]) -> [CharacterClass] {
  var classes = scalars.map { CharacterClass(of: $0) }
  let hasHan = scalars.contains { CharacterClass.isHan($0) }
  for index in scalars.indices {
    classes[index] = refined(index, of: scalars, classes, hasHan: hasHan)
  }
  pairDashes(scalars, &classes)
  return classes
}

/// The class of one character among its neighbours; those before it are refined already.
private func refined(
  _ index: Int,
  of scalars: [Unicode.Scalar],
  _ classes: [CharacterClass],
  hasHan: Bool
) -> CharacterClass {
  let before = index > 0 ? classes[index - 1] : nil
  let after = index + 1 < scalars.count ? classes[index + 1] : nil
  switch scalars[index] {
  case ".", ",", ":", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2005}":
    return before == .figure && after == .figure ? .figure : classes[index]
  case " ":
    return groupsDigits(index, scalars) ? .figure : .space
  case "-":
    return hyphenClass(before, after)
  case "+":
    return after == .figure ? .prefix : .latin
  case "’", "‘":
    if before == .latin && after == .latin { return .latin }
    return hasHan ? classes[index] : .latin
  case "“", "”":
    return hasHan ? classes[index] : .latin
  case "\u{2460}"..."\u{2473}", "\u{2776}"..."\u{277F}":
    return isEnumerator(before) ? .ideograph : .noteMark
  default: return classes[index]
  }
}

/// Whether a space groups the digits of one number: 1 408 250.75 (GB/T 15835, 5.1.1).
///
/// At most three digits stand before the first of such spaces, three behind each.
private func groupsDigits(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
  func isDigit(_ place: Int) -> Bool {
    scalars.indices.contains(place) && ("0"..."9").contains(scalars[place])
  }
  let behind = (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
  return behind && isDigit(index - 1) && !isDigit(index - 4)
}

/// A hyphen is a minus before a figure, a part of a code between figures, else of a word.
private func hyphenClass(_ before: CharacterClass?, _ after: CharacterClass?) -> CharacterClass {
  let joinsBefore = before == .figure || before == .latin || before == .hyphen
  if after == .figure {
    return before == .figure ? .figure : joinsBefore ? .latin : .prefix
  }
  return joinsBefore && after == .latin ? .hyphen : .latin
}

/// Whether a circled number behind this class counts points of a list (①…；②…), no footnote.
private func isEnumerator(_ before: CharacterClass?) -> Bool {
  switch before {
  case nil, .pause, .stop, .opening, .dash, .space, .wideSpace, .interpunct: true
  default: false
  }
}

/// Makes two lines of one em in a row a dash, from the left.
private func pairDashes(_ scalars: [Unicode.Scalar], _ classes: inout [CharacterClass]) {
  var index = 0
  while index + 1 < scalars.count {
    if scalars[index] == "—", scalars[index + 1] == "—" {
      classes[index] = .dash
      classes[index + 1] = .dash
      index += 2
    } else {
      index += 1
    }
  }
}
