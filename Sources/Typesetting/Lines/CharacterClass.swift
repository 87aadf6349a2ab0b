/// What a character is to the line composer (typography.md B, classes).
enum CharacterClass: Sendable, Hashable {
  /// OP: ‘ “ （ 《 ….
  case opening
  /// CL: ’ ” ） 》 ….
  case closing
  /// PC: ， 、 ； ：.
  case pause
  /// PS: 。 ． ？ ！.
  case stop
  /// IP: ·.
  case interpunct
  /// CN: ～, a single —, –.
  case connector
  /// SO: / ／.
  case solidus
  /// DA: —— or ⸺.
  case dash
  /// EL: ……, ⋯⋯.
  case ellipsis
  /// PO: % ‰ ℃ °.
  case postfix
  /// PR: ¥ + − ± №.
  case prefix
  /// NU: digits with inner points and commas.
  case figure
  /// AL: letters of alphabets.
  case latin
  /// ID: Han and all else that is set like Han.
  case ideograph
  /// A small kana or a mark of length: set like Han, opens no line.
  case nonstarter
  /// The number of a footnote, tied to the word before it (B37).
  case noteMark
  /// An ASCII opening bracket.
  case latinOpening
  /// An ASCII point, comma or closing bracket.
  case latinClosing
  /// A hyphen inside a Latin word.
  case hyphen
  /// U+0020.
  case space
  /// U+00A0, U+202F: a space at which no line ends.
  case glue
  /// U+3000.
  case wideSpace
  /// U+2060: forbids a break.
  case wordJoiner
  /// U+200B: allows a break.
  case breakPoint
  /// U+00AD between letters: allows a break, at which a hyphen is shown (B10).
  case softHyphen
  /// A character set on the one before it.
  case combining

  /// Whether it is a full-width mark with a blank half.
  var isMark: Bool {
    switch self {
    case .opening, .closing, .pause, .stop: true
    default: false
    }
  }

  /// Whether a gap stands between it and Han (中西间距).
  var isLatinSide: Bool {
    switch self {
    case .figure, .latin, .postfix, .prefix, .hyphen, .latinOpening, .latinClosing: true
    default: false
    }
  }
}

extension CharacterClass {
  /// The class of a character by itself; `classify` looks at its neighbours.
  init(of scalar: Unicode.Scalar) {
    if (0x4E00...0x9FFF).contains(scalar.value) {
      self = .ideograph
    } else {
      self = CharacterClass.mark(scalar) ?? CharacterClass.other(scalar)
    }
  }

  /// The class of a mark of typography.md B; nil for other characters.
  private static func mark(_ scalar: Unicode.Scalar) -> CharacterClass? {
    switch scalar {
    case "‘", "“", "（", "〔", "［", "｛", "〈", "《", "「", "『", "【", "〖": .opening
    case "’", "”", "）", "〕", "］", "｝", "〉", "》", "」", "』", "】", "〗": .closing
    case "，", "、", "；", "：": .pause
    case "。", "．", "？", "！": .stop
    case "·", "\u{2027}", "\u{30FB}": .interpunct
    case "～", "\u{301C}", "—", "–": .connector
    case "/", "／": .solidus
    case "\u{2E3A}": .dash
    case "…", "⋯": .ellipsis
    case "%", "％", "‰", "‱", "℃", "℉", "°", "′", "″": .postfix
    case "¥", "￥", "−", "±", "№", "€", "$", "£", "＄", "￡": .prefix
    case "0"..."9", "０"..."９": .figure
    case "(", "[", "{": .latinOpening
    case ")", "]", "}", ",", ".", ";", ":", "!", "?": .latinClosing
    case " ", "\t"..."\r", "\u{85}", "\u{2028}", "\u{2029}": .space
    case "\u{A0}", "\u{202F}", "\u{2005}", "\u{2007}", "\u{2009}": .glue
    case "\u{1680}", "\u{2000}"..."\u{200A}", "\u{205F}": .space
    case "\u{3000}": .wideSpace
    case "\u{2060}", "\u{FEFF}": .wordJoiner
    case "\u{200B}": .breakPoint
    case "\u{AD}": .softHyphen
    default: nil
    }
  }

  /// The class of a character that is no mark of that table, after the classes of UAX 14.
  private static func other(_ scalar: Unicode.Scalar) -> CharacterClass {
    if scalar.isASCII { return .latin }
    switch scalar.value {
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E,
      0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE,
      0x30FC, 0x3005, 0x303B, 0x203C, 0x2047...0x2049:
      return .nonstarter
    // Superscript digits: numbers of notes, powers of units.
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: return .noteMark
    // Colours of skin are set on the picture before them.
    case 0x1F3FB...0x1F3FF: return .combining
    case 0x3001...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFFEF: return bracket(scalar) ?? .ideograph
    case 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x16FE0...0x18DFF, 0x1B000...0x1B2FF,
      0x1F000...0x3FFFF:
      return .ideograph
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return .combining
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      return .latin
    default: return bracket(scalar) ?? .ideograph
    }
  }

  /// The class of a bracket or quotation mark that GB/T 15834 does not know; nil for others.
  private static func bracket(_ scalar: Unicode.Scalar) -> CharacterClass? {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: .latinOpening
    case .closePunctuation, .finalPunctuation: .latinClosing
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: .combining
    default:
      switch scalar.value {
      // Small and half-width points: ﹐﹑﹒﹔﹕﹖﹗ ｡ ､ ･.
      case 0xFE50...0xFE57, 0xFF61, 0xFF64, 0xFF65: .latinClosing
      default: nil
      }
    }
  }

  /// Whether a character is Han (the last line of a paragraph counts these, B25).
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether a character is a number in a circle: ①, ❶.
  static func isCircledNumber(_ scalar: Unicode.Scalar) -> Bool {
    (0x2460...0x2473).contains(scalar.value) || (0x2776...0x277F).contains(scalar.value)
  }
}
