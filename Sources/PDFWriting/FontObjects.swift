import Drawings

/// The objects of a composite font.
///
/// Source: ISO 32000-1, 9.6.4 (names of subsets), 9.7, 9.8, 9.10.3.
struct FontObjects {
  private let face: EmbeddedFace
  /// With the mark of the subset before it.
  private let name: String
  private let needsGlyphSet: Bool

  /// - Parameters:
  ///   - face: with the texts of all glyphs that the pages show.
  ///   - needsGlyphSet: whether the file lists which glyphs are there (ISO 19005-1, 6.3.5).
  init(_ face: EmbeddedFace, needsGlyphSet: Bool) {
    self.face = face
    self.needsGlyphSet = needsGlyphSet
    name = subsetMark(face.program.outlines) + "+" + face.program.name
  }

  /// Writes the font; gives the object that pages name.
  func write(to table: inout ObjectTable, by deflater: borrowing Deflater) -> Reference {
    let described = descriptor(table: &table, by: deflater)
    let descendant = table.add(descendant(table.add(described)))
    let texts = table.addStream("", compressing: face.characterMap.bytes, by: deflater)
    var font = Notation("<< /Type /Font /Subtype /Type0 /BaseFont ")
    font.addName(isCompact ? name + "-Identity-H" : name)
    font.add(" /Encoding /Identity-H /DescendantFonts ")
    font.add([descendant])
    font.add(" /ToUnicode ")
    font.add(texts)
    font.add(" >>")
    return table.add(font)
  }

  private var isCompact: Bool {
    if case .compact = face.program.outlines { true } else { false }
  }

  private func descriptor(
    table: inout ObjectTable,
    by deflater: borrowing Deflater
  ) -> Notation {
    let measures = face.program.measures
    var descriptor = Notation("<< /Type /FontDescriptor /FontName ")
    descriptor.addName(name)
    // Neither of the standard Latin characters only nor slanted; stems of 80 are usual.
    descriptor.add(" /Flags 4 /ItalicAngle 0 /StemV 80 /FontBBox [")
    for side in measures.box {
      descriptor.add(measures.wholeThousandths(of: side))
      descriptor.space()
    }
    descriptor.add("]")
    let lengths = [
      (" /Ascent ", measures.ascent), (" /Descent ", measures.descent),
      (" /CapHeight ", measures.capHeight),
    ]
    for (key, length) in lengths {
      descriptor.add(key)
      descriptor.add(measures.wholeThousandths(of: length))
    }
    addProgram(to: &descriptor, table: &table, by: deflater)
    descriptor.add(" >>")
    return descriptor
  }

  private func addProgram(
    to descriptor: inout Notation,
    table: inout ObjectTable,
    by deflater: borrowing Deflater
  ) {
    let outlines: Reference
    switch face.program.outlines {
    case .compact(let bytes):
      descriptor.add(" /FontFile3 ")
      outlines = table.addStream(
        "/Subtype /CIDFontType0C",
        compressing: bytes,
        by: deflater,
        isDense: true
      )
    case .trueType(let bytes):
      descriptor.add(" /FontFile2 ")
      outlines = table.addStream(
        "/Length1 \(bytes.count)",
        compressing: bytes,
        by: deflater,
        isDense: true
      )
    }
    descriptor.add(outlines)
    guard needsGlyphSet else { return }
    let set = table.addStream("", compressing: glyphSet(), by: deflater)
    descriptor.add(" /CIDSet ")
    descriptor.add(set)
  }

  private func descendant(_ descriptor: Reference) -> Notation {
    var font = Notation("<< /Type /Font /Subtype /CIDFontType")
    font.add(isCompact ? "0" : "2 /CIDToGIDMap /Identity")
    font.add(" /BaseFont ")
    font.addName(name)
    font.add(" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>")
    font.add(" /FontDescriptor ")
    font.add(descriptor)
    // Han are one em wide, which is what a glyph is that is not listed.
    font.add(" /DW 1000 /W [")
    for glyph in face.program.glyphs.sorted(by: { $0.code < $1.code }) {
      let width = face.program.measures.thousandths(of: glyph.advance)
      if width == 1000 { continue }
      font.add(Int(glyph.code))
      font.add(" [")
      font.add(width)
      font.add("] ")
    }
    font.add("] >>")
    return font
  }

  /// A bit for each glyph of the program, from the highest of the first byte on; codes count them, and
  /// TrueType has parts of other glyphs among them that no text shows.
  ///
  /// Source: ISO 32000-1, table 124; ISO 19005-1, 6.3.5.
  private func glyphSet() -> [UInt8] {
    let count = face.program.glyphCount
    var bytes = [UInt8](repeating: 0xFF, count: count / 8)
    if count % 8 > 0 { bytes.append(0xFF << UInt8(8 - count % 8)) }
    return bytes
  }
}

/// Six capital letters that tell one subset of a face from another: of its outlines.
///
/// Readers and printers that keep fonts by name would else show the one with the other.
private func subsetMark(_ outlines: FontProgram.Outlines) -> String {
  let bytes =
    switch outlines {
    case .compact(let bytes), .trueType(let bytes): bytes
    }
  // FNV-1a with 64 bits (Fowler, Noll, Vo).
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  var mark = ""
  for _ in 0..<6 {
    mark.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
    hash /= 26
  }
  return mark
}
