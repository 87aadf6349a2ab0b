/// The text of a block with half-width marks wherever full-width ones give it its shape: what
/// `parseYAML` with `readsFullWidthMarks` reads.
package func withHalfWidthMarks(_ text: String) -> String {
  let pairs = HalfWidthMarks.replaced(in: text.unicodeScalars.map { ($0, 0) })
  return String(String.UnicodeScalarView(pairs.map(\.scalar)))
}

/// Reads the full-width marks that give a block its shape as the half-width ones of YAML.
///
/// ： behind a key, ， between the items of a list, “ ” around a value. Inside quoted and other texts
/// they stay as they are.
struct HalfWidthMarks {
  typealias Pair = (scalar: Unicode.Scalar, offset: Int)

  private var result: [Pair] = []
  private var openBrackets = 0
  /// The quote that ends the text being read; nil outside.
  private var closingQuote: Unicode.Scalar?
  /// Whether a value, key or item may begin here.
  private var isAtStart = true
  private var hasKey = false
  private var isComment = false
  /// Whether a backslash stands before, inside double quotes.
  private var isEscaped = false

  /// The marks replaced; every new character has the offset of the one it came from.
  static func replaced(in pairs: [Pair]) -> [Pair] {
    var marks = HalfWidthMarks()
    for (index, pair) in pairs.enumerated() {
      let next = index + 1 < pairs.count ? pairs[index + 1].scalar : nil
      marks.read(pair, next: next)
    }
    return marks.result
  }

  private mutating func read(_ pair: Pair, next: Unicode.Scalar?) {
    if pair.scalar == "\n" {
      if openBrackets == 0, closingQuote == nil {
        hasKey = false
        isAtStart = true
      }
      isComment = false
      result.append(pair)
    } else if isComment {
      result.append(pair)
    } else if closingQuote != nil {
      readQuoted(pair)
    } else {
      readMark(pair, next: next)
    }
  }

  private mutating func readQuoted(_ pair: Pair) {
    guard let closing = closingQuote else { return }
    let wasEscaped = isEscaped
    isEscaped = closing == "\"" && pair.scalar == "\\" && !wasEscaped
    if pair.scalar == closing, !wasEscaped {
      closingQuote = nil
      add(closing == "”" ? "\"" : closing, pair)
    } else if closing == "”", pair.scalar == "\"" || pair.scalar == "\\" {
      add("\\", pair)
      add(pair.scalar, pair)
    } else {
      result.append(pair)
    }
  }

  private mutating func readMark(_ pair: Pair, next: Unicode.Scalar?) {
    let endsWord = next == nil || next == " " || next == "\n" || next == "\r"
    switch pair.scalar {
    case "：" where openBrackets > 0 || !hasKey:
      add(":", pair)
      if !endsWord { add(" ", pair) }
      hasKey = true
      isAtStart = true
    case ":" where endsWord:
      hasKey = true
      isAtStart = true
      result.append(pair)
    case "，" where openBrackets > 0:
      add(",", pair)
      if !endsWord { add(" ", pair) }
      isAtStart = true
    case "“" where isAtStart:
      closingQuote = "”"
      add("\"", pair)
      isAtStart = false
    case "\"" where isAtStart, "'" where isAtStart:
      closingQuote = pair.scalar
      result.append(pair)
      isAtStart = false
    case "#" where isAtStart || result.last?.scalar == " ":
      isComment = true
      result.append(pair)
    case "[", "{":
      if isAtStart || openBrackets > 0 {
        openBrackets += 1
        isAtStart = true
      }
      result.append(pair)
    case "]", "}":
      openBrackets = max(0, openBrackets - 1)
      isAtStart = false
      result.append(pair)
    case ",":
      isAtStart = openBrackets > 0
      result.append(pair)
    case " ", "\r":
      result.append(pair)
    case "-" where isAtStart && next == " ":
      result.append(pair)
    default:
      isAtStart = false
      result.append(pair)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ pair: Pair) {
    result.append((scalar, pair.offset))
  }
}
