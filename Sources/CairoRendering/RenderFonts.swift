import Drawings

/// The faces of a `FontSet` as Cairo draws them, each opened when it is first drawn with, and every
/// size met so far.
///
/// Opened anew for each report they double its cost (rendering.md 2).
final class RenderFonts {
  /// A face at a size and scale.
  private struct Key: Hashable {
    let face: Int
    let size: Double
    let scale: Double
  }

  private let files: [FontSet.Face]
  private let library: FreeTypeLibrary
  private var faces: [FontFace?]
  private var scaledFonts: [Key: ScaledFont] = [:]

  init(_ fonts: FontSet) throws(RenderError) {
    files = fonts.faces
    library = try FreeTypeLibrary()
    faces = Array(repeating: nil, count: files.count)
  }

  /// A face at a size.
  func font(_ key: FontKey, size: Double, scale: Double) throws(RenderError) -> ScaledFont {
    guard faces.indices.contains(key.index) else { throw .noFace(index: key.index) }
    let place = Key(face: key.index, size: size, scale: scale)
    if let font = scaledFonts[place] { return font }
    let font = try ScaledFont(face(key.index), size: size, scale: scale)
    scaledFonts[place] = font
    return font
  }

  private func face(_ index: Int) throws(RenderError) -> FontFace {
    if let face = faces[index] { return face }
    let file = files[index]
    let face = try FontFace(file.drawingBytes, name: file.name, library: library)
    faces[index] = face
    return face
  }
}
