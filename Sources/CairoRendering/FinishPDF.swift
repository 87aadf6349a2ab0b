/// Completes Cairo's PDF by an incremental update.
///
/// Cairo 1.16 writes dates without their mark `D:`, and neither the language of the text, nor that
/// windows show the title, nor a file identifier. The identifier hangs on the content alone.
/// - Throws: `RenderError.unexpectedPDF` if the file does not have the form that Cairo writes.
/// Source: rendering.md 5; ISO 32000-1, 7.5.6, 14.3.3, 14.4.
func finishPDF(_ file: [UInt8]) throws(RenderError) -> [UInt8] {
  guard let index = PDFIndex(of: file),
    let catalog = index.object(index.catalog, in: file),
    let information = index.object(index.information, in: file),
    let ending = catalog.lastPlace(of: ">>")
  else { throw .unexpectedPDF }
  var update = PDFUpdate(of: file, index: index)
  update.replace(
    index.catalog,
    by: catalog[..<ending]
      + Array(catalogEntries.utf8)
      + catalog[ending...]
  )
  update.replace(index.information, by: markDates(in: information))
  return update.finish(identifier: contentHash(of: file))
}

/// What the catalog says besides.
private let catalogEntries = """
     /Lang (zh-CN)
     /ViewerPreferences << /DisplayDocTitle true >>

  """

/// Puts `D:` before the dates of an information dictionary.
private func markDates(in information: [UInt8]) -> [UInt8] {
  var marked = information
  for key in ["/CreationDate (", "/ModDate ("] {
    guard let place = marked.lastPlace(of: key) else { continue }
    let start = place + key.utf8.count
    if marked[start...].starts(with: "D:".utf8) { continue }
    marked.insert(contentsOf: "D:".utf8, at: start)
  }
  return marked
}

/// A hash by which files differ if their contents do (FNV-1a of 128 bits).
///
/// It identifies and protects nothing, so no cryptographic hash is needed.
/// Source: draft-eastlake-fnv; ISO 32000-1, 14.4.
private func contentHash(of bytes: [UInt8]) -> String {
  let prime: UInt128 = 1 << 88 | 0x13B
  var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
  for byte in bytes { hash = (hash ^ UInt128(byte)) &* prime }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 32 - digits.count) + digits
}

extension [UInt8] {
  /// Where a text stands last; nil if it does not.
  func lastPlace(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    return stride(from: count - wanted.count, through: 0, by: -1)
      .first { self[$0...].starts(with: wanted) }
  }
}
