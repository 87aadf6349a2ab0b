import Documents
import Typesetting

/// Judges composed lines by the rules of typography.md B as GB/T 15834 and GB/T 15835 word them,
/// without a table of the composer's.
struct LineJudge {
  let text: [Unicode.Scalar]
  let width: Double
  let indent: Double
  let settings: LineSettings
  let lines: [LineListing.Line]

  private static let tolerance = 0.001
  private static let points = characters("，、；：。．？！")
  private static let openers = characters("‘“（〔［｛〈《「『【〖")
  private static let closers = characters("’”）〕］｝〉》」』】〗")
  private static let barredAtStart = characters("，、；：。．？！’”）〕］｝〉》」』】〗·～–/／％‰℃°%")
  private static let barredAtEnd = characters("‘“（〔［｛〈《「『【〖¥￥")
  private static let values = characters("%‰℃万亿")
  private static let signs = characters("-−±￥¥№第")

  private static func characters(_ text: String) -> Set<Unicode.Scalar> {
    Set(text.unicodeScalars)
  }

  /// What the lines break, in words.
  var breaches: [String] {
    guard lines.flatMap(\.entries).map(\.character) == text else { return ["not complete"] }
    guard lines.flatMap(\.entries).map(\.index) == Array(text.indices) else { return ["order"] }
    return lines.indices.flatMap { edges(of: $0) + ends(of: $0) + inside($0) } + divided
  }

  // MARK: Edges

  private func edges(of number: Int) -> [String] {
    let line = lines[number]
    let name = "line \(number + 1)"
    let left = number == 0 ? indent : 0
    // A space at the end of the line before is listed in front.
    let first = seen(line).first { !$0.character.properties.isWhitespace }
    let opens = first.map { Self.openers.contains($0.character) } == true
    let lead = opens && !settings.trimsLineStart ? 0.5 : 0
    var found: [String] = []
    if settings.markStyle == .full, line.left < left - 0.001 || line.left > left + lead + 0.001 {
      found.append("\(name) begins at \(line.left)")
    }
    if line.isOverfull {
      let couldBreak = pairs(line).dropFirst().contains {
        isHan($0.0) && isHan($0.1) && !isTied($0)
      }
      return couldBreak ? found + ["\(name) is too long and could be broken"] : found
    }
    if line.right > width + 0.001 && !hangs(line) { found.append("\(name) ends at \(line.right)") }
    let isFlush = abs(line.right - width) < 0.001 || hangs(line)
    if number < lines.count - 1, !isFlush, isLoose(line) {
      found.append("\(name) is not flush: \(line.right)")
    }
    return found
  }

  /// Whether one point mark hangs outside (B17).
  private func hangs(_ line: LineListing.Line) -> Bool {
    let last = seen(line).last { !$0.character.properties.isWhitespace }
    guard settings.hangsMarks, let last else { return false }
    return Self.points.contains(last.character) && last.x > width - 0.5
      && last.x <= width + Self.tolerance
  }

  private func seen(_ line: LineListing.Line) -> [LineListing.Entry] {
    line.entries.filter { !$0.character.properties.isDefaultIgnorableCodePoint }
  }

  private func pairs(_ line: LineListing.Line) -> [(Unicode.Scalar, Unicode.Scalar, Int)] {
    zip(line.entries, line.entries.dropFirst()).map { ($0.character, $1.character, $1.index) }
  }

  private func isTied(_ pair: (Unicode.Scalar, Unicode.Scalar, Int)) -> Bool {
    "万亿".unicodeScalars.contains(pair.0) && "万亿".unicodeScalars.contains(pair.1)
      || pair.1 == "\u{3005}" || pair.1 == "\u{303B}"
  }

  /// Whether a line has a place that can be stretched: two Han side by side.
  private func isLoose(_ line: LineListing.Line) -> Bool {
    pairs(line).contains { isHan($0.0) && isHan($0.1) }
  }

  // MARK: What stands at the ends

  private func ends(of number: Int) -> [String] {
    guard number > 0, let first = lines[number].entries.first?.index, first > 0 else { return [] }
    let before = text[first - 1]
    let after = text[first]
    // U+200B asks for the break, and a space may lie between.
    if before == "\u{200B}" || before.properties.isWhitespace || after.properties.isWhitespace {
      return []
    }
    let opensBadly =
      Self.barredAtStart.contains(after) && !isLatinQuote(first) || isLineOfOneEm(first)
      || settings.level == .strict && (after == "—" || after == "…")
    let endsBadly =
      Self.barredAtEnd.contains(before) && !isLatinQuote(first - 1)
      || settings.level != .basic && (before == "/" || before == "／")
    return (opensBadly ? ["\(after) opens line \(number + 1)"] : [])
      + (endsBadly ? ["\(before) closes line \(number)"] : [])
  }

  /// Whether a — is no first half of a pair, which alone may open a line.
  private func isLineOfOneEm(_ index: Int) -> Bool {
    guard text[index] == "—" else { return text[index] == "…" && text[index - 1] == "…" }
    return text[index - 1] == "—" || index + 1 == text.count || text[index + 1] != "—"
  }

  /// Quotation marks are Latin where there is no Han, and ’ inside a word.
  private func isLatinQuote(_ index: Int) -> Bool {
    "‘’“”".unicodeScalars.contains(text[index])
      && (!text.contains { isHan($0) } || isLetter(index - 1) && isLetter(index + 1))
  }

  private func isLetter(_ index: Int) -> Bool {
    text.indices.contains(index) && text[index].properties.isAlphabetic && !isHan(text[index])
  }

  // MARK: Values and words

  /// Values and words that stand on two lines (B6–B10).
  private var divided: [String] {
    lines.dropFirst().compactMap { line in
      guard let index = line.entries.first?.index, index > 0 else { return nil }
      return isOneThing(index - 1, index) ? "\(text[index - 1])|\(text[index]) divided" : nil
    }
  }

  private func isOneThing(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (text[left], text[right])
    if isDigit(left) { return isDigit(right) || Self.values.contains(b) || isPoint(right) }
    if isDigit(right) { return Self.signs.contains(a) || isPoint(left) }
    if isASCIILetter(a) && isASCIILetter(b) { return true }
    return a == b && (a == "—" || a == "…") && isPair(left, right)
  }

  private func isPair(_ left: Int, _ right: Int) -> Bool {
    left == 0 || text[left - 1] != text[left]
  }

  /// Whether a point, comma or colon stands between two digits.
  private func isPoint(_ index: Int) -> Bool {
    [".", ",", ":"].contains(text[index]) && isDigit(index - 1) && isDigit(index + 1)
  }

  private func isDigit(_ index: Int) -> Bool {
    text.indices.contains(index) && ("0"..."9").contains(text[index])
  }

  private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic && scalar.value != 0x3006 && scalar.value != 0x3007
  }

  // MARK: Inside a line

  /// Bodies one behind the other, nothing stretched in values, the last line not stretched.
  private func inside(_ number: Int) -> [String] {
    let line = lines[number]
    var found: [String] = []
    for (a, b) in zip(line.entries, line.entries.dropFirst()) {
      let apart = b.x - a.x
      let pair = "\(a.character)\(b.character) in line \(number + 1): \(apart)"
      if apart < least(a.character) - Self.tolerance { found.append("overlap of " + pair) }
      if isDigit(a.index), isDigit(b.index), abs(apart - 0.5) > Self.tolerance {
        found.append("stretched figure " + pair)
      }
      if number == lines.count - 1, isHan(a.character), isHan(b.character),
        abs(apart - 1) > Self.tolerance
      {
        found.append("last line stretched at " + pair)
      }
    }
    return found
  }

  /// The least distance from a character to the next.
  private func least(_ scalar: Unicode.Scalar) -> Double {
    if isHan(scalar) { return 1 }
    let halves = Self.points.union(Self.closers)
    return halves.contains(scalar) || isASCIILetter(scalar) ? 0.5 : 0
  }
}
