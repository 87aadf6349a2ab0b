package import Drawings

/// A failure to write a PDF.
package enum WritingError: Error, Sendable, Hashable {
  /// The pages contradict themselves.
  case pages(PagesError)
  /// A run names a face for which there is no program, or a glyph that its program lacks.
  case noGlyph(face: Int, glyph: UInt32)
  /// There is no memory for a library.
  case memory
}
