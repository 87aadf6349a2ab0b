package import Drawings

/// Cuts the fonts of each role to the characters that a workspace can print.
///
/// ASCII and the marks of Chinese text are added to `characters`. The order of a set does not
/// matter: equal characters and files give equal bytes. A face that takes no character of a role
/// is left out, but for the first of a role, whose height counts.
/// - Throws: `FontError` if a file is not a font or cannot be cut, or no role has a file.
/// Source: architecture.md A4 (Workers), rendering.md 2.
package func prepareFonts(
  _ files: FontFiles,
  for characters: Set<Unicode.Scalar>
) throws(FontError) -> FontSet {
  var plan = FontPlan(asked: characters)
  for role in FontRole.allCases {
    try plan.add(role, chain: files.chains[role] ?? [])
  }
  guard !plan.faces.isEmpty else { throw .noFont(role: .fangSong) }
  return try plan.cut()
}

/// Which face takes which characters, grown role by role.
private struct FontPlan {
  /// A face with the characters that it takes.
  struct Face {
    let file: FontFile
    let open: OpenFont
    /// The glyph of each character of the plan; 0 where another face takes it.
    var glyphs: [UInt32]
    /// Whether it leads 西文, so that kerning and ligatures stay.
    var keepsLayout = false
  }

  private let asked: Set<Unicode.Scalar>
  /// In code point order, so that nothing hangs on the order of a set.
  private let scalars: [Unicode.Scalar]
  private(set) var faces: [Face] = []
  private var chains: [FontRole: [FontKey]] = [:]
  private var standIns: [FontSet.StandIn] = []

  init(asked: Set<Unicode.Scalar>) {
    self.asked = asked
    scalars = asked.union(standardCharacters).filter(\.needsGlyph).sorted()
  }

  mutating func add(_ role: FontRole, chain files: [FontFile]) throws(FontError) {
    guard !files.isEmpty else { return }
    var places: [Int] = []
    for file in files { places.append(try place(of: file)) }
    var used = [true] + [Bool](repeating: false, count: places.count - 1)
    let chain = places.map { faces[$0].open }
    for (index, scalar) in scalars.enumerated() where role != .latin || scalar.isWestern {
      let choice = chooseFace(of: chain, for: scalar, in: role)
      if let choice {
        used[choice.place] = true
        faces[places[choice.place]].glyphs[index] = choice.glyph
      }
      if choice?.place != 0 && asked.contains(scalar) {
        let name = choice.map { files[$0.place].name }
        standIns.append(.init(role: role, character: scalar, face: name))
      }
    }
    if role == .latin { faces[places[0]].keepsLayout = true }
    chains[role] = zip(places, used).filter { $0.1 || role == .latin }
      .map { FontKey(index: $0.0) }
  }

  /// Opens a file once, however many roles name it.
  private mutating func place(of file: FontFile) throws(FontError) -> Int {
    if let place = faces.firstIndex(where: { $0.file == file }) { return place }
    let glyphs = [UInt32](repeating: 0, count: scalars.count)
    faces.append(Face(file: file, open: try OpenFont(file), glyphs: glyphs))
    return faces.count - 1
  }

  func cut() throws(FontError) -> FontSet {
    // A face that no chain kept is left out and the keys close up.
    let kept = Set(chains.values.joined().map(\.index))
    let order = faces.indices.filter(kept.contains)
    let keys = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var cutFaces: [FontSet.Face] = []
    for place in order { cutFaces.append(try cut(faces[place])) }
    return FontSet(
      faces: cutFaces,
      chains: chains.mapValues { $0.compactMap { keys[$0.index].map(FontKey.init(index:)) } },
      standIns: standIns
    )
  }

  private func cut(_ face: Face) throws(FontError) -> FontSet.Face {
    let name = face.file.name
    let taken = zip(scalars, face.glyphs).filter { $0.1 > 0 }
    let cut = face.open.face.cut(
      to: taken.map(\.0),
      mappedBy: makeCharacterMap(taken),
      keepsLayout: face.keepsLayout
    )
    guard let shapingBytes = cut?.fileBytes() else { throw .notCut(face: name) }
    // HarfBuzz lists the tables of a face opened from bytes only; glyphs come to drawing shaped.
    let drawn = try FaceHandle(bytes: shapingBytes, name: name)
      .rebuilt(without: LayoutTable.all, replacing: [(characterMapTag, emptyCharacterMap)])
    guard let drawingBytes = drawn?.fileBytes() else { throw .notCut(face: name) }
    return FontSet.Face(name: name, shapingBytes: shapingBytes, drawingBytes: drawingBytes)
  }
}
