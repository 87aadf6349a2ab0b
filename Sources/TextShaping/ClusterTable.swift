import Drawings

/// The cluster of each character of a role, filled as they are met.
final class ClusterTable {
  private let role: FontRole
  private let keys: [FontKey]
  private let fonts: [OpenFont]
  /// Blocks of 256 code points; empty until one of them is met.
  private var pages = [[ShapedCluster?]](repeating: [], count: 0x1100)

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
  func cluster(of scalar: Unicode.Scalar) -> ShapedCluster {
    let page = Int(scalar.value >> 8)
    let place = Int(scalar.value & 0xFF)
    if let cluster = knownCluster(page, place) { return cluster }
    let cluster = makeCluster(of: scalar)
    if pages[page].isEmpty { pages[page] = [ShapedCluster?](repeating: nil, count: 256) }
    pages[page][place] = cluster
    return cluster
  }

  private func knownCluster(_ page: Int, _ place: Int) -> ShapedCluster? {
    let clusters = pages[page]
    return clusters.isEmpty ? nil : clusters[place]
  }

  /// Whether no face of the role has the character.
  func isMissing(_ scalar: Unicode.Scalar) -> Bool {
    cluster(of: scalar).glyphs.contains { $0.id == 0 }
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
