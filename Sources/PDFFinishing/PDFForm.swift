/// A part of ISO 19005 at level B, for files that are kept for long (归档).
package enum ArchiveLevel: String, Sendable, Hashable, CaseIterable {
  /// ISO 19005-1 (GB/T 23286.1): PDF 1.4, no transparency.
  case part1 = "1b"
  /// ISO 19005-2: PDF 1.7.
  case part2 = "2b"
  /// ISO 19005-3 (GB/T 23286.3): as part 2, and files of any kind may be attached.
  case part3 = "3b"

  /// The number of the part.
  var part: Int {
    switch self {
    case .part1: 1
    case .part2: 2
    case .part3: 3
    }
  }

  /// The version of PDF that the part builds on.
  var pdfVersion: String { self == .part1 ? "1.4" : "1.7" }
}

/// What a PDF is finished as.
package enum PDFForm: Sendable, Hashable {
  /// As it is, with language, dates and descriptions put right.
  case plain
  /// For the archive; attachments are written for part 3 only.
  case archive(ArchiveLevel)
  /// Protected by passwords, with AES of 256 bits (ISO 32000-2, 7.6.4).
  ///
  /// The one opens the file, the other may also change it. Such a file is another at each writing:
  /// its keys are random.
  case encrypted(open: String, change: String)
}

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
