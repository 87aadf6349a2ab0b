extension PDFFile {
  /// Puts files into the PDF and names them to readers.
  ///
  /// Source: ISO 32000-1, 7.11.4, 7.7.4; ISO 19005-3, 6.8.
  func attach(_ attachments: [AttachedFile], date: String) {
    guard !attachments.isEmpty else { return }
    // A name tree is sorted by its keys, byte by byte; digits of one length keep the given order.
    var names: [PDFObject] = []
    var files: [PDFObject] = []
    for (index, attachment) in attachments.enumerated() {
      let file = specification(of: attachment, date: date)
      let digits = String(index + 1)
      names += [text(String(repeating: "0", count: max(0, 4 - digits.count)) + digits), file]
      files.append(file)
    }
    let tree = parse("<< >>")
    set("/Names", of: tree, to: array(names))
    let known = key("/Names", of: root)
    let all = isDictionary(known) ? known : parse("<< >>")
    set("/EmbeddedFiles", of: all, to: indirect(tree))
    set("/Names", of: root, to: all)
    set("/AF", of: root, to: array(files))
  }

  /// The dictionary that names a file and holds its bytes.
  private func specification(of attachment: AttachedFile, date: String) -> PDFObject {
    let data = stream(attachment.bytes)
    set("/Type", ofStream: data, to: name("/EmbeddedFile"))
    set("/Subtype", ofStream: data, to: name("/" + attachment.mediaType))
    let parameters = parse("<< >>")
    set("/Size", of: parameters, to: integer(attachment.bytes.count))
    set("/ModDate", of: parameters, to: text(date))
    set("/Params", ofStream: data, to: parameters)
    let file = parse("<< /Type /Filespec /EF << >> >>")
    for key in ["/F", "/UF"] {
      set(key, of: file, to: text(attachment.name))
      set(key, of: self.key("/EF", of: file), to: data)
    }
    set("/Desc", of: file, to: text(attachment.description))
    set("/AFRelationship", of: file, to: name("/" + attachment.relationship.rawValue))
    return indirect(file)
  }
}
