/// A file that travels inside a PDF.
package struct AttachedFile: Sendable, Hashable {
  /// What the file is to the document (ISO 19005-3, 6.8).
  package enum Relationship: String, Sendable, Hashable {
    /// The document was made from it.
    case source = "Source"
    /// It tells about the document.
    case supplement = "Supplement"
  }

  /// Its name as readers show it.
  package let name: String
  /// Its media type, such as `text/csv`.
  package let mediaType: String
  package let relationship: Relationship
  /// What it is, in words.
  package let description: String
  package let bytes: [UInt8]

  package init(
    name: String,
    mediaType: String,
    relationship: Relationship,
    description: String,
    bytes: [UInt8]
  ) {
    self.name = name
    self.mediaType = mediaType
    self.relationship = relationship
    self.description = description
    self.bytes = bytes
  }
}

extension AttachedFile {
  /// Writes files and their names; gives the tree of names and the files themselves.
  ///
  /// Source: ISO 32000-1, 7.11.4, 7.7.4; ISO 19005-3, 6.8.
  static func write(
    _ files: [AttachedFile],
    date: String,
    to table: inout ObjectTable,
    by deflater: borrowing Deflater
  ) -> (names: Reference, files: [Reference]) {
    // A name tree is sorted by its keys, byte by byte; digits of one length keep the given order.
    var tree = Notation("<< /Names [")
    var references: [Reference] = []
    for (index, file) in files.enumerated() {
      let reference = file.write(date: date, to: &table, by: deflater)
      let digits = String(index + 1)
      tree.addText(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
      tree.space()
      tree.add(reference)
      tree.space()
      references.append(reference)
    }
    tree.add("] >>")
    return (table.add(tree), references)
  }

  /// Writes the bytes and the dictionary that names them.
  private func write(
    date: String,
    to table: inout ObjectTable,
    by deflater: borrowing Deflater
  ) -> Reference {
    var entries = Notation("/Type /EmbeddedFile /Filter /FlateDecode /Subtype ")
    entries.addName(mediaType)
    entries.add(" /Params << /Size \(bytes.count) /ModDate ")
    entries.addText(date)
    entries.add(" >>")
    let data = table.addStream(entries, data: deflater.compress(bytes))
    var file = Notation("<< /Type /Filespec /F ")
    file.addText(name)
    file.add(" /UF ")
    file.addText(name)
    file.add(" /Desc ")
    file.addText(description)
    file.add(" /AFRelationship ")
    file.addName(relationship.rawValue)
    file.add(" /EF << /F ")
    file.add(data)
    file.add(" /UF ")
    file.add(data)
    file.add(" >> >>")
    return table.add(file)
  }
}
