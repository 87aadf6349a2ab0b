import Drawings

/// Refuses what would put Cairo's surface in an error state and lose the whole file.
///
/// - Returns: the names of all destinations, numbered.
/// - Throws: `RenderError` naming the tag, destination or page that is wrong.
/// Source: rendering.md 5 (pitfalls).
func check(_ pages: PagedDrawing) throws(RenderError) -> PlaceNames {
  guard !pages.pages.isEmpty, pages.pages.count == pages.pageLabels.count else {
    throw .pageCount(pages: pages.pages.count, labels: pages.pageLabels.count)
  }
  var places = Places()
  for (index, page) in pages.pages.enumerated() {
    var open: [StructureTag] = []
    guard places.collect(page, open: &open), open.isEmpty else {
      throw .unevenTags(page: index + 1)
    }
  }
  var known: Set<String> = []
  for name in places.destinations where !known.insert(name).inserted {
    throw .destinationTwice(name: name)
  }
  for name in places.links + pages.outline.map(\.destination) where !known.contains(name) {
    throw .noDestination(name: name)
  }
  return PlaceNames(places.destinations)
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
