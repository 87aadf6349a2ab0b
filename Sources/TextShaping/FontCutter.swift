package import Drawings

/// Cuts the faces of a `FontSet` to the glyphs of single documents.
///
/// It holds handles of C and belongs to one worker. Equal glyphs give equal programs.
package final class FontCutter {
  private let faces: [OpenFace]

  /// Opens the faces.
  ///
  /// - Throws: `FontError.brokenFace` if the bytes of a face are not a font.
  package init(_ fonts: FontSet) throws(FontError) {
    var faces: [OpenFace] = []
    for face in fonts.faces { faces.append(try OpenFace(face)) }
    self.faces = faces
  }

  /// A face cut to glyphs.
  ///
  /// - Parameters:
  ///   - key: a face of the set.
  ///   - glyphs: numbers of its glyphs in rising order, the missing glyph 0 first.
  /// - Returns: the outlines of these glyphs and by which codes they are shown.
  /// - Throws: `FontError.notCut` if there is no such face or it cannot be cut.
  package func program(
    of key: FontKey,
    for glyphs: [UInt32]
  ) throws(FontError) -> FontProgram {
    guard faces.indices.contains(key.index) else { throw .notCut(face: "#\(key.index)") }
    return try faces[key.index].program(for: glyphs)
  }
}

/// A face with what all its programs have in common.
private final class OpenFace {
  private let handle: FaceHandle
  private let name: String
  private let measures: FontProgram.Measures
  /// The outlines of a face that has a table `CFF `.
  private let compact: CompactFont?

  init(_ face: FontSet.Face) throws(FontError) {
    handle = try FaceHandle(bytes: face.drawingBytes, name: face.name)
    name = handle.name(postScriptName) ?? face.name
    measures = handle.measures()
    let table = handle.table(FaceHandle.compactTable)
    compact = CompactFont(table)
    guard table.isEmpty || compact != nil else { throw .brokenFace(name: face.name) }
  }

  func program(for glyphs: [UInt32]) throws(FontError) -> FontProgram {
    guard let (outlines, codes) = cut(to: glyphs) else { throw .notCut(face: name) }
    let advances = handle.advances(of: glyphs)
    return FontProgram(
      name: name,
      outlines: outlines,
      glyphs: glyphs.indices.map {
        FontProgram.Glyph(id: glyphs[$0], code: codes[$0], advance: advances[$0])
      },
      measures: measures
    )
  }

  private func cut(to glyphs: [UInt32]) -> (FontProgram.Outlines, codes: [UInt16])? {
    if let compact {
      return compact.cut(to: glyphs.map { Int($0) }).map { table in
        (.compact(table), glyphs.indices.map { UInt16(truncatingIfNeeded: $0) })
      }
    }
    guard let cut = handle.cut(toGlyphs: glyphs) else { return nil }
    let codes = cut.glyphs.map { UInt16(truncatingIfNeeded: $0) }
    return (.trueType(cut.face.fileBytes()), codes)
  }
}

/// The entry of the table of names by which a PDF calls a face.
///
/// Source: ISO/IEC 14496-22, name.
private let postScriptName: UInt32 = 6
