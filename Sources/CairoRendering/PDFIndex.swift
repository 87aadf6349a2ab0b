/// The cross-reference table of a PDF as Cairo writes it: one section, offsets of ten digits.
///
/// Source: ISO 32000-1, 7.5.4, 7.5.5.
struct PDFIndex {
  /// Where the table starts.
  let start: Int
  /// Number of objects, the free one at 0 included.
  let size: Int
  /// Object number of the document catalog.
  let catalog: Int
  /// Object number of the information dictionary.
  let information: Int
  private let offsets: [Int]

  /// Reads the table; nil if the file has another form.
  init?(of file: [UInt8]) {
    // "startxref", an offset and "%%EOF" end the file.
    guard let start = number(after: "startxref", in: Array(file.suffix(64))),
      file.indices.contains(start)
    else { return nil }
    var scanner = PDFScanner(file, at: start)
    guard scanner.skip("xref"), scanner.number() == 0, let size = scanner.number() else {
      return nil
    }
    var offsets: [Int] = []
    for _ in 0..<size {
      guard let offset = scanner.number(), scanner.number() != nil, scanner.letter() != nil else {
        return nil
      }
      offsets.append(offset)
    }
    let trailer = Array(file[scanner.place...])
    guard let catalog = number(after: "/Root", in: trailer),
      let information = number(after: "/Info", in: trailer)
    else { return nil }
    self.start = start
    self.size = size
    self.catalog = catalog
    self.information = information
    self.offsets = offsets
  }

  /// The bytes of an object between `obj` and `endobj`; nil if it is not where the table says.
  func object(_ number: Int, in file: [UInt8]) -> [UInt8]? {
    guard offsets.indices.contains(number), file.indices.contains(offsets[number]) else {
      return nil
    }
    var scanner = PDFScanner(file, at: offsets[number])
    guard scanner.number() == number, scanner.number() == 0, scanner.skip("obj") else {
      return nil
    }
    let rest = file[scanner.place...]
    guard let end = rest.firstRange(of: "endobj".utf8)?.lowerBound else { return nil }
    return Array(rest[..<end])
  }
}

/// The number behind the last place where a key stands.
private func number(after key: String, in bytes: [UInt8]) -> Int? {
  guard let place = bytes.lastPlace(of: key) else { return nil }
  var scanner = PDFScanner(bytes, at: place + key.utf8.count)
  return scanner.number()
}

/// Reads numbers and words of a PDF one after the other.
struct PDFScanner {
  private let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// The whole number that comes next; nil, without moving on, if something else does.
  mutating func number() -> Int? {
    skipSpace()
    let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    place = digits.endIndex
    return number
  }

  /// The letter that comes next.
  mutating func letter() -> UInt8? {
    skipSpace()
    guard place < bytes.count, (0x61...0x7A).contains(bytes[place]) else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  /// Moves behind a word if it comes next.
  mutating func skip(_ word: String) -> Bool {
    skipSpace()
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }
}
