import Drawings

/// The cluster of each character of a role, filled as they are met.
///
/// A value, so that a text is looked up with one check of exclusive access, not one for each character.
struct ClusterTable {
  private let role: FontRole
  private let keys: [FontKey]
  private let fonts: [OpenFont]
  /// Where each block of 256 code points begins in `clusters`; −1 until one of them is met, and empty
  /// until the first is.
  private var blocks: [Int] = []
  private var clusters: [ShapedCluster?] = []

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - role: what the faces are asked for.
  ///   - keys: the role's faces in order.
  ///   - fonts: their fonts, in the same order.
  init(role: FontRole, keys: [FontKey], fonts: [OpenFont]) {
    self.role = role
    self.keys = keys
    self.fonts = fonts
  }

  /// The role's first face, or the first of all if the role has none.
  var firstKey: FontKey { keys.first ?? FontKey(index: 0) }

  /// The cluster of a character alone; of one that no face has, that of glyph 0.
  mutating func cluster(of scalar: Unicode.Scalar) -> ShapedCluster {
    let block = Int(scalar.value >> 8)
    if block < blocks.count, blocks[block] >= 0,
      let cluster = clusters[blocks[block] + Int(scalar.value & 0xFF)]
    {
      return cluster
    }
    return addCluster(of: scalar)
  }

  private mutating func addCluster(of scalar: Unicode.Scalar) -> ShapedCluster {
    let block = Int(scalar.value >> 8)
    if blocks.isEmpty { blocks = [Int](repeating: -1, count: 0x1100) }
    if blocks[block] < 0 {
      blocks[block] = clusters.count
      clusters += [ShapedCluster?](repeating: nil, count: 256)
    }
    let cluster = makeCluster(of: scalar)
    clusters[blocks[block] + Int(scalar.value & 0xFF)] = cluster
    return cluster
  }

  /// Whether no face of the role has the character.
  mutating func isMissing(_ scalar: Unicode.Scalar) -> Bool {
    cluster(of: scalar).lacksGlyph
  }

  private func makeCluster(of scalar: Unicode.Scalar) -> ShapedCluster {
    guard let choice = chooseFace(of: fonts, for: scalar, in: role) else {
      return ShapedCluster(
        text: String(scalar),
        font: firstKey,
        glyphs: [.init(id: 0)],
        advance: ShapedCluster.em,
        inkLeft: 0,
        inkRight: ShapedCluster.em
      )
    }
    let font = fonts[choice.place]
    let ink = font.font.ink(of: choice.glyph)
    return ShapedCluster(
      text: String(scalar),
      font: keys[choice.place],
      glyphs: [.init(id: choice.glyph)],
      advance: font.font.advance(of: choice.glyph),
      inkLeft: ink?.left ?? 0,
      inkRight: ink?.right ?? 0
    )
  }
}
