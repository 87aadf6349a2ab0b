import Drawings
import PDFWriting
import PageSupport
import TextShaping

/// A worker that writes documents with real fonts.
struct WrittenPages: ~Copyable {
  static let identifier = Array("0123456789abcdef".utf8)

  private let cutter: FontCutter
  private let writer: PDFWriter

  init(_ fonts: FontSet) throws {
    let cutter = try FontCutter(fonts)
    writer = try PDFWriter()
    self.cutter = cutter
  }

  func write(
    _ document: PagedDrawing,
    level: ArchiveLevel? = .part2,
    attachments: [AttachedFile] = []
  ) throws -> [UInt8] {
    try writer.write(
      document,
      programs: try cutter.programs(for: document.shownGlyphs),
      level: level,
      identifier: Self.identifier,
      attachments: attachments
    )
  }
}

/// The rich document as a file.
func writeRichDocument(
  level: ArchiveLevel? = .part2,
  attachments: [AttachedFile] = []
) throws -> [UInt8] {
  let (pages, document) = try RichDocument().make()
  return try WrittenPages(pages.fonts).write(document, level: level, attachments: attachments)
}
