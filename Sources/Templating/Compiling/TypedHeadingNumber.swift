import Diagnostics

extension TemplateCompiler {
  /// The nodes of a heading without a number that was typed before it, which is reported (S120).
  mutating func withoutTypedNumber(_ nodes: [TemplateNode]) -> [TemplateNode] {
    guard case .text(let typed)? = nodes.first, typed.isVerbatim,
      let length = Self.numberLength(of: typed.text)
    else { return nodes }
    let start = typed.span.range.lowerBound
    let number = text.span(start..<start + length)
    let rest = text.span(start + length..<typed.span.range.upperBound)
    log.add(.typedHeadingNumber(number))
    let kept = TypedText(rest.text, at: rest, isVerbatim: true, in: schema)
    return [.text(kept)] + nodes.dropFirst()
  }

  private static let hanDigits: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// The length in bytes of a number at the start of a heading; nil if there is none.
  private static func numberLength(of text: String) -> Int? {
    var rest = Substring(text)
    let isBracketed = rest.first == "（" || rest.first == "("
    if isBracketed { rest.removeFirst() }
    let digits = rest.prefix { hanDigits.contains($0) || $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    rest.removeFirst(digits.count)
    guard let mark = rest.first, isBracketed ? "）)".contains(mark) : "、．.".contains(mark) else {
      return nil
    }
    rest.removeFirst()
    if !isBracketed, mark == ".", rest.first?.isNumber == true { return nil }
    rest = rest.drop { $0 == " " || $0 == "\u{3000}" || isBracketed && $0 == "、" }
    return text.utf8.count - rest.utf8.count
  }
}
