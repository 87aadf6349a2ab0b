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

  /// The faces that pages use, each cut to the glyphs that they show.
  ///
  /// - Parameter glyphs: by face, numbers in rising order, the missing glyph 0 first.
  /// - Returns: the programs by face.
  /// - Throws: `FontError.notCut` for the first face that cannot be cut.
  package func programs(
    for glyphs: [FontKey: [UInt32]]
  ) throws(FontError) -> [FontKey: FontProgram] {
    var programs: [FontKey: FontProgram] = [:]
    for key in glyphs.keys.sorted() {
      programs[key] = try program(of: key, for: glyphs[key] ?? [0])
    }
    return programs
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
    guard let cut = cut(to: glyphs), cut.codes.allSatisfy({ $0 < cut.glyphCount }) else {
      throw .notCut(face: name)
    }
    let advances = handle.advances(of: glyphs)
    return FontProgram(
      name: name,
      outlines: cut.outlines,
      glyphs: glyphs.indices.map {
        let code = UInt16(truncatingIfNeeded: cut.codes[$0])
        return FontProgram.Glyph(id: glyphs[$0], code: code, advance: advances[$0])
      },
      glyphCount: cut.glyphCount,
      measures: measures
    )
  }

  /// Outlines with some glyphs, and their places among them.
  private struct Cut {
    let outlines: FontProgram.Outlines
    let codes: [UInt32]
    let glyphCount: Int
  }

  private func cut(to glyphs: [UInt32]) -> Cut? {
    if let compact {
      return compact.cut(to: glyphs.map { Int($0) }).map { table in
        let codes = glyphs.indices.map { UInt32($0) }
        return Cut(outlines: .compact(table), codes: codes, glyphCount: glyphs.count)
      }
    }
    guard let cut = handle.cut(toGlyphs: glyphs) else { return nil }
    return Cut(
      outlines: .trueType(cut.face.fileBytes()),
      codes: cut.glyphs,
      glyphCount: cut.face.glyphCount
    )
  }
}

/// The entry of the table of names by which a PDF calls a face.
///
/// Source: ISO/IEC 14496-22, name.
private let postScriptName: UInt32 = 6
