/// Changed and new objects, appended to a PDF with a table of their own.
///
/// Source: ISO 32000-1, 7.5.6.
struct PDFUpdate {
  private var file: [UInt8]
  private let index: PDFIndex
  /// Where the objects of the update start.
  private var offsets: [(number: Int, offset: Int)] = []

  init(of file: [UInt8], index: PDFIndex) {
    self.file = file
    self.index = index
    if file.last != 0x0A { self.file.append(0x0A) }
  }

  /// Puts another object in the place of one.
  mutating func replace(_ number: Int, by content: [UInt8]) {
    offsets.append((number, file.count))
    append("\(number) 0 obj")
    file += content
    append("endobj\n")
  }

  /// Adds the table and the trailer and gives the whole file.
  consuming func finish(identifier: String) -> [UInt8] {
    let start = file.count
    append("xref\n")
    for object in offsets.sorted(by: { $0.number < $1.number }) {
      let digits = String(object.offset)
      let offset = String(repeating: "0", count: 10 - digits.count) + digits
      append("\(object.number) 1\n\(offset) 00000 n \n")
    }
    append(
      """
      trailer
      << /Size \(index.size)
         /Root \(index.catalog) 0 R
         /Info \(index.information) 0 R
         /Prev \(index.start)
         /ID [<\(identifier)> <\(identifier)>]
      >>
      startxref
      \(start)
      %%EOF

      """
    )
    return file
  }

  private mutating func append(_ text: String) { file += Array(text.utf8) }
}
