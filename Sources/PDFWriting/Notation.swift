/// Objects and operators in the notation of PDF, on their way to a file.
///
/// Source: ISO 32000-1, 7.2, 7.3.
struct Notation {
  private(set) var bytes: [UInt8] = []

  init() {}

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Adds what is notation already.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ other: Notation) { bytes += other.bytes }

  mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    addDigits(number.magnitude)
  }

  /// Adds a number to three decimals, without idle noughts; a thousandth of a point is less than any
  /// device shows.
  mutating func add(_ number: Double) {
    let thousandths = Int((number * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    addDigits(whole)
    if part == 0 { return }
    bytes.append(UInt8(ascii: "."))
    var rest = part
    var unit: UInt = 100
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  private mutating func addDigits(_ number: UInt) {
    if number >= 10 { addDigits(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Adds two coordinates and a space behind each.
  mutating func add(_ x: Double, _ y: Double) {
    add(x)
    space()
    add(y)
    space()
  }

  mutating func space() { bytes.append(UInt8(ascii: " ")) }

  /// Adds a number of 16 bits as four hexadecimal digits.
  mutating func addHexadecimal(_ number: UInt16) {
    addHexadecimal(UInt8(truncatingIfNeeded: number >> 8))
    addHexadecimal(UInt8(truncatingIfNeeded: number))
  }

  /// Adds a byte as two hexadecimal digits.
  mutating func addHexadecimal(_ byte: UInt8) {
    addHexadecimalDigit(byte >> 4)
    addHexadecimalDigit(byte & 0xF)
  }

  private mutating func addHexadecimalDigit(_ digit: UInt8) {
    bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
  }

  /// Adds UTF-16 in hexadecimal digits, without brackets.
  mutating func addHexadecimal(_ text: some StringProtocol) {
    for unit in text.utf16 { addHexadecimal(unit) }
  }

  /// Adds a text string: ASCII as it is, anything else as UTF-16 with its mark.
  ///
  /// Source: ISO 32000-1, 7.9.2.
  mutating func addText(_ text: some StringProtocol) {
    guard text.isPrintableASCII else {
      add("<FEFF")
      addHexadecimal(text)
      add(">")
      return
    }
    add("(")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        add("\\")
      }
      bytes.append(byte)
    }
    add(")")
  }

  /// Adds a name; what may not stand in one is written by its number.
  mutating func addName(_ name: String) {
    add("/")
    for byte in name.utf8 {
      if byte.isRegularInNames {
        bytes.append(byte)
      } else {
        add("#")
        addHexadecimal(byte)
      }
    }
  }

  /// Adds references to objects in square brackets.
  mutating func add(_ references: [Reference]) {
    add("[")
    for (place, reference) in references.enumerated() {
      if place > 0 { space() }
      add(reference)
    }
    add("]")
  }

  mutating func add(_ reference: Reference) {
    add(reference.number)
    add(" 0 R")
  }
}

/// The bytes of a text string, by which trees of names are sorted.
///
/// Source: ISO 32000-1, 7.9.2, 7.9.6.
func textStringBytes(_ text: String) -> [UInt8] {
  if text.isPrintableASCII { return Array(text.utf8) }
  return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8](Int($0), count: 2) }
}

extension StringProtocol {
  fileprivate var isPrintableASCII: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}

extension UInt8 {
  /// Neither white space nor a mark of the notation (ISO 32000-1, 7.2.2, 7.3.5).
  fileprivate var isRegularInNames: Bool {
    (0x21..<0x7F).contains(self) && !"#()<>[]{}/%".utf8.contains(self)
  }
}
