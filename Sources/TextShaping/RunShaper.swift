import Drawings

/// Shapes runs of letters and figures of one font and remembers them.
final class RunShaper {
  /// A run that was shaped.
  private struct Key: Hashable {
    let font: FontKey
    let text: String
  }

  /// How many runs are remembered; a batch of hundreds of reports prints new words without end.
  private static let capacity = 20_000

  private let buffer = BufferHandle()
  private var known: [Key: [ShapedCluster]] = [:]

  /// The clusters of a run, in reading order.
  func shape(_ text: String, font: borrowing FontHandle, key: FontKey) -> [ShapedCluster] {
    let run = Key(font: key, text: text)
    if let clusters = known[run] { return clusters }
    buffer.set(text)
    font.shape(buffer, features: noKerningInNumbers(of: text))
    let clusters = makeClusters(of: text, buffer.glyphs(), font: font, key: key)
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[run] = clusters
    return clusters
  }

  /// Kerning would make figures of unequal width (typography.md E4).
  private func noKerningInNumbers(of text: String) -> [FeatureRange] {
    var ranges: [FeatureRange] = []
    var start: Int?
    var last = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isPartOfNumber {
        start = start ?? offset
        last = offset
      } else if let first = start {
        if first < last { ranges.append(.noKerning(in: first..<last)) }
        start = nil
      }
      offset += UTF8.width(scalar)
    }
    if let first = start, first < last { ranges.append(.noKerning(in: first..<last)) }
    return ranges
  }

  private func makeClusters(
    of text: String,
    _ glyphs: [PlacedGlyph],
    font: borrowing FontHandle,
    key: FontKey
  ) -> [ShapedCluster] {
    let bytes = Array(text.utf8)
    var clusters: [ShapedCluster] = []
    var first = 0
    while first < glyphs.count {
      let offset = glyphs[first].byteOffset
      let next = glyphs[first...].firstIndex { $0.byteOffset != offset } ?? glyphs.count
      let end = next < glyphs.count ? glyphs[next].byteOffset : bytes.count
      let piece = String(decoding: bytes[offset..<end], as: UTF8.self)
      clusters.append(makeCluster(of: piece, glyphs[first..<next], font: font, key: key))
      first = next
    }
    return clusters
  }

  private func makeCluster(
    of text: String,
    _ placed: ArraySlice<PlacedGlyph>,
    font: borrowing FontHandle,
    key: FontKey
  ) -> ShapedCluster {
    var glyphs: [ShapedCluster.Glyph] = []
    var pen = 0
    var left: Int?
    var right: Int?
    for glyph in placed {
      let x = pen + glyph.xOffset
      glyphs.append(.init(id: glyph.id, xOffset: x, yOffset: -glyph.yOffset))
      if let ink = font.ink(of: glyph.id) {
        left = min(left ?? .max, x + ink.left)
        right = max(right ?? .min, x + ink.right)
      }
      pen += glyph.advance
    }
    return ShapedCluster(
      text: text,
      font: key,
      glyphs: glyphs,
      advance: pen,
      inkLeft: left ?? 0,
      inkRight: right ?? 0
    )
  }
}

extension UTF8 {
  /// How many bytes a character takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
