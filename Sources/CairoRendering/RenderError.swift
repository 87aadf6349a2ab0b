package import Drawings

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
  /// The pages contradict themselves.
  case pages(PagesError)
}
