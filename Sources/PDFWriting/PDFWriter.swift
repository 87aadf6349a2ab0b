package import Drawings

/// Writes documents as PDF straight from their display lists.
///
/// Text can be searched and copied; fonts are embedded; a file has structure with descriptions of its
/// figures, outline, page labels, links, language and one date. It belongs to one worker. Equal
/// documents give equal bytes.
/// Source: ISO 32000-1; ISO 19005-1, -2, -3; rendering.md, Recommendation 4.
package struct PDFWriter: ~Copyable {
  private let deflater: Deflater
  /// The colour space of all drawings, compressed.
  private let profile: [UInt8]

  /// - Throws: `WritingError.memory` if there is none for the library that compresses.
  package init() throws(WritingError) {
    let deflater = try Deflater()
    profile = deflater.compress(sRGBProfile)
    self.deflater = deflater
  }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - document: the pages.
  ///   - programs: the faces that they use, with all glyphs that they show.
  ///   - level: the part of the archive standard to meet; nil for none.
  ///   - identifier: what the file is told apart by, 16 bytes that hang on all that it depends on.
  ///   - attachments: files that travel with it; written for part 3 only.
  /// - Returns: the bytes of the file.
  /// - Throws: `WritingError` if the pages contradict themselves or a glyph is missing.
  package func write(
    _ document: PagedDrawing,
    programs: [FontKey: FontProgram],
    level: ArchiveLevel?,
    identifier: [UInt8],
    attachments: [AttachedFile] = []
  ) throws(WritingError) -> [UInt8] {
    do { _ = try document.checkedDestinations() } catch { throw .pages(error) }
    var file = DocumentObjects(document, programs: programs, level: level)
    try file.addPages(by: deflater)
    file.addFonts(by: deflater)
    if level == .part3 && !attachments.isEmpty { file.attach(attachments, by: deflater) }
    return file.layout(profile: profile, identifier: identifier, by: deflater)
  }
}
