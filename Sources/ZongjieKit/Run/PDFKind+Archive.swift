import PDFWriting

extension PDFKind {
  /// The part of the archive standard to meet; nil for none.
  var archiveLevel: ArchiveLevel? {
    switch self {
    case .archive(.first): .part1
    case .archive(.second): .part2
    case .archive(.third): .part3
    case .plain, .encrypted: nil
    }
  }

  /// For digests; passwords stay out of it.
  var name: String {
    switch self {
    case .archive(let part): part.rawValue
    case .plain: "plain"
    case .encrypted: "encrypted"
    }
  }
}
