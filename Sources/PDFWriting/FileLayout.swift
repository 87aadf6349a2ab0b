/// Puts the objects of a file one behind the other, with the table that finds them.
///
/// Source: ISO 32000-1, 7.5; ISO 19005-1, 6.1.
struct FileLayout: ~Copyable {
  private let table: ObjectTable
  private let catalog: Reference
  private let information: Reference
  /// What the file is told apart by, 16 bytes.
  private let identifier: [UInt8]
  private var file: [UInt8] = []
  /// Where objects stand, by number from 1.
  private var entries: [Entry]

  private enum Entry {
    case place(Int)
    case packed(stream: Int, index: Int)
  }

  init(_ table: ObjectTable, catalog: Reference, information: Reference, identifier: [UInt8]) {
    self.table = table
    self.catalog = catalog
    self.information = information
    self.identifier = identifier
    entries = [Entry](repeating: .place(0), count: table.bodies.count)
  }

  /// The file with every object on its own and a table of cross-references: PDF 1.4.
  consuming func plain(version: String) -> [UInt8] {
    addHeader(version)
    for index in table.bodies.indices { addObject(index) }
    addCrossReferences()
    return file
  }

  /// The file with objects packed into compressed streams: PDF 1.5 and later.
  consuming func packed(version: String, by deflater: borrowing Deflater) -> [UInt8] {
    addHeader(version)
    for case (let index, .stream) in table.bodies.enumerated() { addObject(index) }
    let loose = table.bodies.indices.filter {
      if case .plain = table.bodies[$0] { true } else { false }
    }
    for start in stride(from: 0, to: loose.count, by: Self.packSize) {
      addPack(loose[start..<min(start + Self.packSize, loose.count)], by: deflater)
    }
    addCrossReferenceStream(by: deflater)
    return file
  }

  /// Objects in one stream: enough to compress well, few enough to find one quickly.
  private static let packSize = 200

  private mutating func addHeader(_ version: String) {
    // Four bytes above 127 tell that the file is not text.
    file += Array("%PDF-\(version)\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3] + Array("\n".utf8)
  }

  private mutating func addObject(_ index: Int) {
    entries[index] = .place(file.count)
    add("\(index + 1) 0 obj\n")
    switch table.bodies[index] {
    case .plain(let notation): file += notation.bytes
    case .stream(let dictionary, let data): addStream(dictionary, data)
    }
    add("\nendobj\n")
  }

  private mutating func addStream(_ dictionary: Notation, _ data: [UInt8]) {
    add("<< ")
    file += dictionary.bytes
    add(" /Length \(data.count) >>\nstream\n")
    file += data
    add("\nendstream")
  }

  private mutating func add(_ text: String) { file.append(contentsOf: text.utf8) }

  /// Adds a stream of objects: their numbers and places, then they themselves.
  ///
  /// Source: ISO 32000-1, 7.5.7.
  private mutating func addPack(_ indices: ArraySlice<Int>, by deflater: borrowing Deflater) {
    var places = Notation()
    var bodies = Notation()
    let number = entries.count + 1
    for (index, object) in indices.enumerated() {
      guard case .plain(let notation) = table.bodies[object] else { continue }
      entries[object] = .packed(stream: number, index: index)
      places.add(object + 1)
      places.space()
      places.add(bodies.bytes.count)
      places.space()
      bodies.add(notation)
      bodies.add("\n")
    }
    entries.append(.place(file.count))
    add("\(number) 0 obj\n")
    let dictionary = Notation(
      "/Type /ObjStm /N \(indices.count) /First \(places.bytes.count) /Filter /FlateDecode"
    )
    addStream(dictionary, deflater.compress(places.bytes + bodies.bytes))
    add("\nendobj\n")
  }

  private mutating func addCrossReferences() {
    let start = file.count
    add("xref\n0 \(entries.count + 1)\n0000000000 65535 f \n")
    for case .place(let place) in entries { add("\(padded(place, to: 10)) 00000 n \n") }
    add("trailer\n<< /Size \(entries.count + 1) ")
    file += trailerEntries.bytes
    add(" >>\nstartxref\n\(start)\n%%EOF\n")
  }

  /// Source: ISO 32000-1, 7.5.8.
  private mutating func addCrossReferenceStream(by deflater: borrowing Deflater) {
    let start = file.count
    entries.append(.place(start))
    var rows = [UInt8](repeating: 0, count: 7)
    for entry in entries {
      switch entry {
      case .place(let place): rows += [1] + [UInt8](place, count: 4) + [0, 0]
      case .packed(let stream, let index):
        rows += [2] + [UInt8](stream, count: 4) + [UInt8](index, count: 2)
      }
    }
    add("\(entries.count) 0 obj\n")
    var dictionary = Notation(
      "/Type /XRef /Size \(entries.count + 1) /W [1 4 2] /Filter /FlateDecode "
    )
    dictionary.add(trailerEntries)
    addStream(dictionary, deflater.compress(rows))
    add("\nendobj\nstartxref\n\(start)\n%%EOF\n")
  }

  private var trailerEntries: Notation {
    var entries = Notation("/Root ")
    entries.add(catalog)
    entries.add(" /Info ")
    entries.add(information)
    var digits = Notation()
    for byte in identifier { digits.addHexadecimal(byte) }
    entries.add(" /ID [<")
    entries.add(digits)
    entries.add("> <")
    entries.add(digits)
    entries.add(">]")
    return entries
  }
}

private func padded(_ number: Int, to count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
}
