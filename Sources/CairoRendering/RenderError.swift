/// A failure to draw or to write a page.
package enum RenderError: Error, Sendable, Hashable {
  /// What was going on when a library failed.
  package enum Step: String, Sendable, Hashable {
    case creating
    case drawing
    case finishing
  }

  /// Cairo reported a status (`cairo_status_t`) other than success.
  case cairo(status: UInt32, step: Step)
  /// FreeType could not open the face; its error code (`FT_Error`).
  case freeType(code: Int32, face: String)
  /// A run names a face that the `FontSet` does not have.
  case noFace(index: Int)
  /// The clusters of a run do not cover its text and glyphs.
  case unevenClusters(text: String)
  /// A part of the structure is not closed on its page, or another one is; page from 1.
  case unevenTags(page: Int)
  /// A link or an entry of the outline leads to a place that is nowhere.
  case noDestination(name: String)
  /// A place is given twice.
  case destinationTwice(name: String)
  /// There are not as many page labels as pages, or no page at all.
  case pageCount(pages: Int, labels: Int)
  /// A date is not `yyyy-mm-dd`.
  case badDate(String)
}
