package import Drawings

/// Shapes text with the faces of a `FontSet`, by HarfBuzz.
///
/// Han, marks and, where the font has no forms of them in company, numbers come from a table that
/// fills as characters are met; the rest is shaped in runs, which are remembered. It holds handles of
/// C and belongs to one worker.
package final class Shaper: TextShaper {
  private let fonts: [OpenFont]
  private let chains: [FontRole: [FontKey]]
  private let runs: RunShaper
  /// In the order of roles: a look into a dictionary would hash the name of the role each time.
  private var tables: [ClusterTable]

  /// Opens the faces.
  ///
  /// - Throws: `FontError.brokenFace` if the bytes of a face are not a font, `.noFont` if there is
  ///   no face at all.
  package init(_ fonts: FontSet) throws(FontError) {
    var open: [OpenFont] = []
    for face in fonts.faces { open.append(try OpenFont(face)) }
    guard !open.isEmpty else { throw .noFont(role: .fangSong) }
    self.fonts = open
    chains = fonts.chains
    runs = RunShaper()
    tables = FontRole.allCases.map { role in
      let keys = fonts.chains[role] ?? []
      return ClusterTable(role: role, keys: keys, fonts: keys.map { open[$0.index] })
    }
  }

  package func shape(_ text: String, in role: FontRole) -> [ShapedCluster] {
    shape(text, with: &tables[role.order])
  }

  private func shape(_ text: String, with table: inout ClusterTable) -> [ShapedCluster] {
    var clusters: [ShapedCluster] = []
    clusters.reserveCapacity(text.utf8.count)
    var run = PendingRun()
    for scalar in text.unicodeScalars {
      if scalar.isShapedInRuns {
        let key = table.cluster(of: scalar).font
        if run.font != key { flush(&run, from: &table, into: &clusters) }
        run.append(scalar, font: key)
      } else {
        flush(&run, from: &table, into: &clusters)
        append(scalar, from: &table, to: &clusters)
      }
    }
    flush(&run, from: &table, into: &clusters)
    return clusters
  }

  package func extents(of role: FontRole) -> FontExtents {
    let key = chains[role]?.first ?? FontKey(index: 0)
    return fonts[key.index].font.extents()
  }

  package func missingCharacters(of text: String, in role: FontRole) -> [Unicode.Scalar] {
    missingCharacters(of: text, with: &tables[role.order])
  }

  private func missingCharacters(
    of text: String,
    with table: inout ClusterTable
  ) -> [Unicode.Scalar] {
    var missing: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars
    where table.isMissing(scalar) && !scalar.isPrintedAsNothing && !missing.contains(scalar) {
      missing.append(scalar)
    }
    return missing
  }

  /// Adds one character; a sign without a glyph joins the cluster before it.
  private func append(
    _ scalar: Unicode.Scalar,
    from table: inout ClusterTable,
    to clusters: inout [ShapedCluster]
  ) {
    guard scalar.isPrintedAsNothing else {
      let cluster = table.cluster(of: scalar)
      if scalar == "—", let last = clusters.last, last.text == "—", last.font == cluster.font {
        clusters[clusters.count - 1] = last.joinedToNextDash
      }
      clusters.append(cluster)
      return
    }
    let last = clusters.popLast()
    clusters.append(
      ShapedCluster(
        text: (last?.text ?? "") + String(scalar),
        font: last?.font ?? table.firstKey,
        glyphs: last?.glyphs ?? [],
        advance: last?.advance ?? 0,
        inkLeft: last?.inkLeft ?? 0,
        inkRight: last?.inkRight ?? 0
      )
    )
  }

  private func flush(
    _ run: inout PendingRun,
    from table: inout ClusterTable,
    into clusters: inout [ShapedCluster]
  ) {
    guard let key = run.font else { return }
    let font = fonts[key.index]
    if run.isNumber && font.setsNumbersApart {
      for scalar in run.scalars { clusters.append(table.cluster(of: scalar)) }
    } else {
      let text = String(String.UnicodeScalarView(run.scalars))
      clusters += runs.shape(text, font: font.font, key: key)
    }
    run.removeAll()
  }
}

/// Characters of one font, not yet shaped.
private struct PendingRun {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var font: FontKey?
  /// Whether all of it is figures and what joins them.
  private(set) var isNumber = true

  mutating func append(_ scalar: Unicode.Scalar, font: FontKey) {
    scalars.append(scalar)
    self.font = font
    isNumber = isNumber && scalar.isPartOfNumber
  }

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    font = nil
    isNumber = true
  }
}

extension FontRole {
  /// Its place in `allCases`.
  fileprivate var order: Int {
    switch self {
    case .fangSong: 0
    case .kai: 1
    case .hei: 2
    case .song: 3
    case .title: 4
    case .latin: 5
    }
  }
}
