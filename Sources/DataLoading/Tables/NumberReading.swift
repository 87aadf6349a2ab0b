import Facts

/// How a cell that should hold a number reads.
enum CellNumber: Equatable {
  /// Nothing, or a stroke for nothing: 缺, never zero.
  case blank
  /// An exact value; `unit` is what stands behind the digits, such as 万 or 万元, or empty.
  case number(Rational, unit: String)
  /// No number; with what it probably means, if that can be told.
  case unreadable(proposal: String?)
}

/// Reads a cell as people type numbers.
///
/// Full-width digits, thousands commas of both widths, 万 and 亿, a unit, brackets for a negative
/// number, the minus signs - − －, blanks at the ends. Source: formats.md 2.1.
func readNumber(_ text: String) -> CellNumber {
  var rest = Substring(halfWidth(text))
  rest.trim()
  if rest.isEmpty || rest.allSatisfy({ "-—/–".contains($0) }) { return .blank }
  var isNegative = false
  if rest.first == "(", rest.last == ")" {
    isNegative = true
    rest = rest.dropFirst().dropLast()
    rest.trim()
  }
  if let sign = rest.first, sign == "-" || sign == "+" {
    if isNegative { return .unreadable(proposal: nil) }
    isNegative = sign == "-"
    rest = rest.dropFirst()
    rest.trim()
  }
  let digits = rest.prefix { ($0.isDigit || $0 == "," || $0 == ".") }
  var unit = rest.dropFirst(digits.count)
  unit.trim()
  guard let value = decimal(digits), !unit.contains(where: { $0.isDigit || $0.isASCIIMark })
  else { return .unreadable(proposal: proposedNumber(for: text)) }
  return .number(isNegative ? -value : value, unit: String(unit))
}

/// The digits with commas only where thousands end.
private func decimal(_ digits: Substring) -> Rational? {
  let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard let whole = parts.first, let first = whole.first, first != "," else { return nil }
  let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
  if groups.count > 1 {
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= 3 else {
      return nil
    }
  }
  return Rational(decimal: groups.joined() + (parts.count == 2 ? "." + parts[1] : ""))
}

/// Full-width forms as ASCII, blanks of all kinds as a space.
private func halfWidth(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF01...0xFF5E: view.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0x2212: view.append("-")
    case 0x3000, 0xA0, 0x09: view.append(" ")
    default: view.append(scalar)
    }
  }
  return String(view)
}

/// What a cell probably means: letters for digits, commas or points at wrong places.
func proposedNumber(for text: String) -> String? {
  let letters: [Character: Character] = [
    "O": "0", "o": "0", "〇": "0", "Q": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8",
    "Z": "2", "。": ".", "、": ",", "'": ",", " ": ",",
  ]
  let mended = String(halfWidth(text).map { letters[$0] ?? $0 })
  let joined = mended.filter { $0 != "," }
  let points = joined.filter { $0 == "." }.count
  guard points <= 1, joined.contains(where: \.isDigit),
    Rational(decimal: joined) != nil
  else { return nil }
  return joined
}

extension Substring {
  fileprivate mutating func trim() {
    self = drop { $0 == " " }
    while last == " " { removeLast() }
  }
}

extension Character {
  /// A mark that can be no part of a unit.
  fileprivate var isASCIIMark: Bool {
    isASCII && !isLetter && self != "%" && self != "/"
  }
}

extension Character {
  /// 0…9; 万 and 亿 count as numbers in Unicode and are none here.
  var isDigit: Bool { ("0"..."9").contains(self) }
}
