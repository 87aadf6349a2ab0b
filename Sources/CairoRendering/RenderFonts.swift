import Drawings

/// The faces of a `FontSet` as Cairo draws them, with every size met so far.
///
/// Opened anew for each report they double its cost (rendering.md 2).
final class RenderFonts {
  /// A face at a size and scale.
  private struct Key: Hashable {
    let face: Int
    let size: Double
    let scale: Double
  }

  private let faces: [FontFace]
  private var scaledFonts: [Key: ScaledFont] = [:]

  init(_ fonts: FontSet) throws(RenderError) {
    let library = try FreeTypeLibrary()
    var faces: [FontFace] = []
    for face in fonts.faces {
      faces.append(try FontFace(face.drawingBytes, name: face.name, library: library))
    }
    self.faces = faces
  }

  /// A face at a size.
  func font(_ key: FontKey, size: Double, scale: Double) throws(RenderError) -> ScaledFont {
    guard faces.indices.contains(key.index) else { throw .noFace(index: key.index) }
    let place = Key(face: key.index, size: size, scale: scale)
    if let font = scaledFonts[place] { return font }
    let font = try ScaledFont(faces[key.index], size: size, scale: scale)
    scaledFonts[place] = font
    return font
  }
}
