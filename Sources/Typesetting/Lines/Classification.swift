/// Gives each character of a paragraph its class, with its neighbours in view.
///
/// As many classes as characters. The two halves of a pair —— both are `dash`.
/// Source: typography.md, B and E2.
func classify(_ scalars: [Unicode.Scalar]) -> [CharacterClass] {
  var classifier = Classifier(scalars)
  classifier.pairDashes()
  classifier.refine()
  return classifier.classes
}

private struct Classifier {
  let scalars: [Unicode.Scalar]
  var classes: [CharacterClass]
  private let hasHan: Bool
  /// Whether the next straight quotation mark closes.
  private var isQuoteOpen = false

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    classes = scalars.map { CharacterClass(of: $0) }
    hasHan = scalars.contains { CharacterClass.isHan($0) }
  }

  /// Looks at the neighbours of all but Han; those before a character are refined already.
  mutating func refine() {
    for index in scalars.indices where !(0x3400...0x9FFF).contains(scalars[index].value) {
      classes[index] = refined(index)
      if classes[index] == .noteMark { markReference(index) }
    }
  }

  private func before(_ index: Int) -> CharacterClass? { index > 0 ? classes[index - 1] : nil }

  private func after(_ index: Int) -> CharacterClass? {
    index + 1 < scalars.count ? classes[index + 1] : nil
  }

  private mutating func refined(_ index: Int) -> CharacterClass {
    let before = before(index)
    let after = after(index)
    let own = classes[index]
    switch scalars[index] {
    case ".", ",", ":", "\u{A0}", "\u{202F}", "\u{2005}", "\u{2007}", "\u{2009}":
      return before == .figure && after == .figure ? .figure : own
    case " ":
      return groupsDigits(index) ? .figure : .space
    case "-", "\u{2010}", "\u{2011}":
      return hyphenClass(index)
    case "+", "＋", "－":
      return after == .figure ? .prefix : own
    case "×", "÷", "∶":
      return isValueEnd(before) && after == .figure ? .figure : .ideograph
    case "’", "‘":
      if before == .latin && after == .latin { return .latin }
      return hasHan ? own : .latin
    case "“", "”":
      return hasHan ? own : .latin
    case "\"" where hasHan:
      isQuoteOpen.toggle()
      return isQuoteOpen ? .latinOpening : .latinClosing
    case "[" where isReference(index): return .noteMark
    case "\u{2460}"..."\u{2473}", "\u{2776}"..."\u{277F}":
      return isEnumerator(before) ? .ideograph : .noteMark
    // Signs of units in one cell: ㎡, ㎏.
    case "\u{3371}"..."\u{33DF}":
      return before == .figure ? .postfix : .ideograph
    case "\u{AD}":
      return before == .latin && after == .latin ? .softHyphen : .combining
    default: break
    }
    if own == .combining || own == .noteMark { return hasBase(before) ? own : .latin }
    return own
  }

  /// Whether there is something that a mark can be set on.
  private func hasBase(_ before: CharacterClass?) -> Bool {
    switch before {
    case nil, .space, .glue, .wideSpace, .wordJoiner, .breakPoint, .softHyphen: false
    default: true
    }
  }

  private func isValueEnd(_ kind: CharacterClass?) -> Bool { kind == .figure || kind == .postfix }

  /// Whether a space groups the digits of one number: 1 408 250.75 (GB/T 15835, 5.1.1).
  ///
  /// At most three digits stand before the first of such spaces, three behind each.
  private func groupsDigits(_ index: Int) -> Bool {
    let behind = (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
    return behind && isDigit(index - 1) && !isDigit(index - 4)
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  /// A hyphen is a minus before a figure, a part of a code between figures, else of a word.
  private func hyphenClass(_ index: Int) -> CharacterClass {
    let before = before(index)
    let joinsBefore = before == .figure || before == .latin || before == .hyphen
    if after(index) == .figure {
      return before == .figure ? .figure : joinsBefore ? .latin : .prefix
    }
    let isSoft = scalars[index] != "\u{2011}"
    return isSoft && joinsBefore && after(index) == .latin ? .hyphen : .latin
  }

  /// Whether a circled number behind this class counts points of a list (①…；②…), no footnote.
  private func isEnumerator(_ before: CharacterClass?) -> Bool {
    switch before {
    case nil, .pause, .stop, .opening, .dash, .space, .wideSpace, .interpunct: true
    default: false
    }
  }

  /// Whether a bracket opens the number of a note behind a word: 收入[1].
  private func isReference(_ index: Int) -> Bool {
    guard before(index) == .ideograph || before(index) == .closing else { return false }
    var end = index + 1
    while isDigit(end), end - index <= 3 { end += 1 }
    return end > index + 1 && end < scalars.count && scalars[end] == "]"
  }

  /// Takes the number and the bracket behind an opening one of a note along.
  private mutating func markReference(_ index: Int) {
    guard scalars[index] == "[" else { return }
    var end = index + 1
    while isDigit(end) { end += 1 }
    for place in index...end { classes[place] = .noteMark }
  }

  /// Makes two lines of one em in a row a dash, from the left.
  mutating func pairDashes() {
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
}
