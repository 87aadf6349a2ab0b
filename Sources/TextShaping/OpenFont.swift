import Drawings

/// A face with its font, kept open: what the coverage of a chain is asked of.
final class OpenFont {
  let face: FaceHandle
  let font: FontHandle
  /// The full-width forms (`fwid`) of marks that the face draws narrow otherwise.
  let wideGlyphs: [Unicode.Scalar: UInt32]

  /// Whether a number is its characters side by side: the font has no forms of them in company.
  ///
  /// Their kerning is off in numbers anyway (typography.md E4).
  private(set) lazy var setsNumbersApart = !face.hasForms(
    of: (0x20...0x7E).compactMap { Unicode.Scalar($0 as UInt32) }
      .filter(\.isPartOfNumber).compactMap { glyph(of: $0) }
  )

  /// Opens a whole face.
  init(_ file: FontFile) throws(FontError) {
    face = try FaceHandle(file)
    font = face.makeFont()
    wideGlyphs = findWideGlyphs(in: font)
  }

  /// Opens a cut face, whose character map leads to the wide forms already.
  init(_ face: FontSet.Face) throws(FontError) {
    self.face = try FaceHandle(bytes: face.shapingBytes, name: face.name)
    font = self.face.makeFont()
    wideGlyphs = [:]
  }

  /// The glyph by which Chinese text prints a character; nil if the face has none.
  func glyph(of scalar: Unicode.Scalar) -> UInt32? {
    let wide = scalar.isWideInHanText ? wideGlyphs[scalar] : nil
    return wide ?? font.glyph(of: scalar)
  }
}

/// Finds what `fwid` makes of narrow marks.
///
/// Noto's dash beside figures is 0.894 em wide, its full-width form fills the em, so that two of
/// them are one long dash. Source: typography.md E4.
private func findWideGlyphs(in font: borrowing FontHandle) -> [Unicode.Scalar: UInt32] {
  var found: [Unicode.Scalar: UInt32] = [:]
  let buffer = BufferHandle()
  for scalar in marksWideInHanText {
    guard let narrow = font.glyph(of: scalar), font.advance(of: narrow) != ShapedCluster.em else {
      continue
    }
    buffer.set(String(scalar))
    font.shape(buffer, features: [.fullWidth])
    let glyphs = buffer.glyphs()
    guard glyphs.count == 1, glyphs[0].advance == ShapedCluster.em else { continue }
    found[scalar] = glyphs[0].id
  }
  return found
}

/// The one rule by which a role's faces share the characters.
///
/// The first face that has the character takes it; a quotation mark drawn narrow passes on to the
/// next face that draws it wide, if there is one.
/// - Returns: place in the chain and glyph; nil if no face has the character.
func chooseFace(
  of chain: [OpenFont],
  for scalar: Unicode.Scalar,
  in role: FontRole
) -> (place: Int, glyph: UInt32)? {
  var narrow: (place: Int, glyph: UInt32)?
  for (place, open) in chain.enumerated() {
    guard let glyph = open.glyph(of: scalar) else { continue }
    if !role.refuses(scalar, ofAdvance: open.font.advance(of: glyph)) { return (place, glyph) }
    narrow = narrow ?? (place, glyph)
  }
  return narrow
}
