/// Cuts the characters of a piece into runs that are shaped together.
struct Tokenizer {
  let scalars: [Unicode.Scalar]
  let classes: [CharacterClass]

  /// A run of characters that are shaped together.
  struct Token {
    let range: Range<Int>
    let style: Int
    let isLatin: Bool
    /// Whether all of it is one cell: a dash, an ellipsis, a line of one em.
    let isWhole: Bool
  }

  /// The run that begins at a character and ends before another at the latest.
  func token(from start: Int, to limit: Int, _ style: Int) -> Token {
    let length = wholeLength(at: start, to: limit)
    if length > 0 {
      return Token(range: start..<start + length, style: style, isLatin: false, isWhole: true)
    }
    let isLatin = isLatin(start)
    var end = start + 1
    while end < limit, wholeLength(at: end, to: limit) == 0,
      classes[end] == .combining || isLatin == self.isLatin(end)
    {
      end += 1
    }
    return Token(range: start..<end, style: style, isLatin: isLatin, isWhole: false)
  }

  /// How many characters from here are one cell by themselves; 0 for none.
  private func wholeLength(at index: Int, to limit: Int) -> Int {
    switch classes[index] {
    case .dash, .ellipsis:
      let isPair =
        index + 1 < limit && classes[index + 1] == classes[index]
        && scalars[index + 1] == scalars[index] && scalars[index] != "\u{2E3A}"
      return isPair ? 2 : 1
    case .connector: return scalars[index] == "–" ? 0 : 1
    case .wordJoiner, .breakPoint, .softHyphen: return 1
    default: return 0
    }
  }

  /// Whether a character is set in the face of digits and Latin.
  private func isLatin(_ index: Int) -> Bool {
    let scalar = scalars[index]
    switch classes[index] {
    case .ideograph: return false
    // Full-width digits and the signs between figures belong to the face of Han.
    case .figure: return scalar.value < 0x2000
    case .latin, .hyphen, .latinOpening, .latinClosing, .space, .glue: return true
    case .noteMark: return scalar.value < 0x2460
    case .postfix:
      let follows = index > 0 && classes[index - 1] == .figure
      return scalar.isASCII || follows && scalar != "℃" && scalar.value < 0x3000
    case .prefix:
      let leads = index + 1 < classes.count && classes[index + 1] == .figure
      return leads && scalar != "￥" && scalar != "№"
    case .solidus: return scalar == "/"
    case .connector: return scalar == "–"
    default: return false
    }
  }
}
