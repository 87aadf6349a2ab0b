/// A table `CFF ` without subroutines, as `prepareFonts` leaves it: outlines that stand on their own.
///
/// Source: Adobe Technical Note 5176, The Compact Font Format Specification.
struct CompactFont: Sendable {
  let bytes: [UInt8]
  /// By number of the glyph, the missing one first.
  let outlines: [Range<Int>]
  /// What belongs to the font as a whole.
  let top: CompactDictionary
  /// The parts of a font with CIDs, each with its private dictionary; a font without has one.
  let parts: [Part]
  /// By number of the glyph: which part it belongs to; empty where there is one part.
  private let partsOfGlyphs: [UInt8]

  /// Settings that some glyphs share (9, Font DICT; 15, Private DICT).
  struct Part: Sendable {
    let dictionary: CompactDictionary
    let privateDictionary: CompactDictionary
  }

  /// Reads a table; nil if it is none, or has subroutines.
  init?(_ bytes: [UInt8]) {
    let reader = CompactReader(bytes)
    guard let header = reader.number(ofBytes: 1, at: 2), let names = reader.index(at: header),
      let dictionaries = reader.index(at: names.end),
      let top = dictionaries.items.first.flatMap(reader.dictionary(in:)),
      let strings = reader.index(at: dictionaries.end),
      let subroutines = reader.index(at: strings.end), subroutines.items.isEmpty,
      let place = top.integer(.outlines), let outlines = reader.index(at: place)?.items,
      !outlines.isEmpty
    else { return nil }
    if top[.registry] == nil {
      guard let part = reader.part(CompactDictionary(), privateOf: top) else { return nil }
      parts = [part]
      partsOfGlyphs = []
    } else {
      guard let place = top.integer(.parts), let list = reader.index(at: place)?.items,
        let parts = reader.parts(in: list), let choice = top.integer(.choice),
        let partsOfGlyphs = reader.choices(at: choice, of: outlines.count),
        partsOfGlyphs.allSatisfy({ $0 < parts.count })
      else { return nil }
      self.parts = parts
      self.partsOfGlyphs = partsOfGlyphs
    }
    self.bytes = bytes
    self.outlines = outlines
    self.top = top
  }

  /// Which part a glyph belongs to.
  func part(of glyph: Int) -> Int { partsOfGlyphs.isEmpty ? 0 : Int(partsOfGlyphs[glyph]) }
}

/// A dictionary of the Compact Font Format: operands as they are written, before their operator (4).
struct CompactDictionary: Sendable {
  /// Operators that are read or written here (9, table 9 and 10; 15, table 23); escaped ones with their 12.
  enum Operator: Int {
    case box = 5
    case charset = 15
    case outlines = 17
    case privateDictionary = 18
    case subroutines = 19
    case matrix = 0x0C07
    case registry = 0x0C1E
    case count = 0x0C22
    case parts = 0x0C24
    case choice = 0x0C25
  }

  private(set) var entries: [(code: Int, operands: [UInt8])] = []

  init() {}

  subscript(_ wanted: Operator) -> [UInt8]? {
    entries.last { $0.code == wanted.rawValue }?.operands
  }

  mutating func append(_ code: Int, _ operands: some Sequence<UInt8>) {
    entries.append((code, Array(operands)))
  }

  mutating func set(_ code: Operator, _ operands: [UInt8]) { append(code.rawValue, operands) }

  /// Leaves an entry out.
  func without(_ unwanted: Operator) -> CompactDictionary {
    var rest = self
    rest.entries.removeAll { $0.code == unwanted.rawValue }
    return rest
  }

  /// As the format writes it.
  var notation: [UInt8] {
    entries.flatMap { entry in
      entry.operands + (entry.code > 0xFF ? [12] : []) + [UInt8(truncatingIfNeeded: entry.code)]
    }
  }

  /// The one whole number of an entry; nil of none.
  func integer(_ wanted: Operator) -> Int? { integers(wanted)?.last }

  /// The whole numbers of an entry; nil if it is not there or has others.
  func integers(_ wanted: Operator) -> [Int]? {
    guard let operands = self[wanted] else { return nil }
    let reader = CompactReader(operands)
    var numbers: [Int] = []
    var place = 0
    while place < operands.count {
      guard let read = reader.operand(at: place), let value = read.value else { return nil }
      numbers.append(value)
      place = read.end
    }
    return numbers
  }
}
