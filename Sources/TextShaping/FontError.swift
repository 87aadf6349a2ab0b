package import Drawings

/// A failure to open, cut or shape with a font file.
package enum FontError: Error, Sendable, Hashable {
  /// The file is not there or may not be read.
  case unreadable(path: String)
  /// The file is not an OpenType font, is damaged, or has no face of this index.
  case notAFont(path: String, index: Int)
  /// HarfBuzz could not cut the face; a damaged outline table does this.
  case notCut(face: String)
  /// The bytes of a `FontSet` are not a font.
  case brokenFace(name: String)
  /// Not one font file stands behind the role.
  case noFont(role: FontRole)
}
