/// How the pages of a document contradict themselves.
package enum PagesError: Error, Sendable, Hashable {
  /// The clusters of a run do not cover its text and glyphs.
  case unevenClusters(text: String)
  /// A part of the structure is not closed on its page, or another one is; page from 1.
  case unevenTags(page: Int)
  /// A link or an entry of the outline leads to a place that is nowhere.
  case noDestination(name: String)
  /// A place is given twice.
  case destinationTwice(name: String)
  /// There are not as many page labels as pages, or no page at all.
  case pageCount(pages: Int, labels: Int)
  /// A date is not `yyyy-mm-dd`.
  case badDate(String)
  /// A size of type is below a thousandth of a point, or a coordinate is no number that a page can have.
  case badNumber(text: String)
}

extension PagedDrawing {
  /// Refuses what no PDF can say.
  ///
  /// - Returns: the names of all destinations in drawing order.
  /// - Throws: `PagesError` naming the tag, destination, page or date that is wrong.
  package func checkedDestinations() throws(PagesError) -> [String] {
    guard !pages.isEmpty, pages.count == pageLabels.count else {
      throw .pageCount(pages: pages.count, labels: pageLabels.count)
    }
    var places = Places()
    for (index, page) in pages.enumerated() {
      var open: [StructureTag] = []
      guard places.collect(page, open: &open), open.isEmpty else {
        throw .unevenTags(page: index + 1)
      }
    }
    var known: Set<String> = []
    for name in places.destinations where !known.insert(name).inserted {
      throw .destinationTwice(name: name)
    }
    for name in places.links + outline.map(\.destination) where !known.contains(name) {
      throw .noDestination(name: name)
    }
    guard isDate(metadata.date) else { throw .badDate(metadata.date) }
    return places.destinations
  }
}

extension GlyphRun {
  /// Refuses a run that cannot be shown.
  ///
  /// - Throws: `PagesError.unevenClusters` unless the clusters cover text and glyphs, character by
  ///   character; `PagesError.badNumber` for a size or place that no page has.
  package func check() throws(PagesError) {
    let utf8 = text.utf8
    var place = utf8.startIndex
    var covered = 0
    for cluster in clusters {
      guard cluster.byteCount >= 0, cluster.glyphCount >= 0,
        let end = utf8.index(place, offsetBy: cluster.byteCount, limitedBy: utf8.endIndex),
        end == utf8.endIndex || !utf8[end].isContinuation
      else { throw .unevenClusters(text: text) }
      place = end
      covered += cluster.glyphCount
    }
    guard place == utf8.endIndex, covered == glyphs.count else {
      throw .unevenClusters(text: text)
    }
    guard size >= smallestSize, size.isOnPages, glyphs.allSatisfy({ $0.position.isOnPages }) else {
      throw .badNumber(text: text)
    }
  }
}

/// The names of places in drawing order.
private struct Places {
  private(set) var destinations: [String] = []
  private(set) var links: [String] = []

  /// Walks through a drawing; false if a part is closed that is not open.
  mutating func collect(_ drawing: Drawing, open: inout [StructureTag]) -> Bool {
    for item in drawing.items {
      switch item {
      case .glyphs, .path: break
      case .group(let inner, at: _, clip: _), .turned(let inner, at: _):
        guard collect(inner, open: &open) else { return false }
      case .begin(let tag, _): open.append(tag)
      case .end(let tag): guard open.popLast() == tag else { return false }
      case .destination(let name, at: _): destinations.append(name)
      case .link(_, to: let name): links.append(name)
      }
    }
    return true
  }
}

/// A thousandth of a point: files say no smaller length.
private let smallestSize = 0.001

extension UInt8 {
  /// Whether it goes on with a character of UTF-8 that has begun.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension Double {
  /// Whether a page can have such a length; farther than a kilometre, in points, none reaches.
  fileprivate var isOnPages: Bool { magnitude < 3e6 }
}

extension Point {
  fileprivate var isOnPages: Bool { x.isOnPages && y.isOnPages }
}

/// Whether a text has the form `yyyy-mm-dd`.
private func isDate(_ text: String) -> Bool {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) else { return false }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { Int($0) }
  guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else { return false }
  return (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
}
