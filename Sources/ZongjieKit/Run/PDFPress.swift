import Drawings
import PDFProtecting
import PDFWriting
import TextShaping

/// The part of a worker that makes PDF files of pages.
struct PDFPress: ~Copyable {
  private let cutter: FontCutter
  private let writer: PDFWriter

  init(_ fonts: FontSet) throws {
    let cutter = try FontCutter(fonts)
    writer = try PDFWriter()
    self.cutter = cutter
  }

  /// Makes a file.
  ///
  /// - Parameters:
  ///   - pages: what stands in it.
  ///   - kind: what it is written as.
  ///   - digest: of all that it depends on, `sha256:` and hexadecimal digits.
  ///   - attachments: what travels with it, if its kind allows that.
  /// - Returns: the bytes of the file.
  /// - Throws: what cutting, writing or protecting throws.
  func make(
    _ pages: PagedDrawing,
    as kind: PDFKind,
    digest: String,
    attachments: [AttachedFile] = []
  ) throws -> [UInt8] {
    let file = try writer.write(
      pages,
      programs: try cutter.programs(for: pages.shownGlyphs),
      level: kind.archiveLevel,
      identifier: identifier(from: digest),
      attachments: attachments
    )
    guard case .encrypted(let open, let change) = kind else { return file }
    return try protectPDF(file, open: open, change: change)
  }
}

/// The first 16 bytes of a digest: as many as identify a file (ISO 32000-1, 14.4).
private func identifier(from digest: String) -> [UInt8] {
  let digits = digest.split(separator: ":").last.map(Array.init) ?? []
  return stride(from: 0, to: min(32, digits.count - 1), by: 2).map {
    UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0
  }
}
