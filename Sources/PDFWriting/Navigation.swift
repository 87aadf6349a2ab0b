import Drawings

/// What leads through a document: places, links, outline, labels of pages.
///
/// Source: ISO 32000-1, 12.3, 12.4.2, 12.5.6.5.
struct Navigation {
  /// The pages in order.
  let pages: [Reference]
  /// Heights of the pages, in points.
  let heights: [Double]

  // MARK: Places and links

  /// The tree of names, sorted by their bytes; nil without places.
  func destinations(
    _ places: [PagePainter.Destination],
    table: inout ObjectTable
  ) -> Reference? {
    if places.isEmpty { return nil }
    let sorted = places.map { (key: textStringBytes($0.name), place: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var tree = Notation("<< /Names [")
    for (_, place) in sorted {
      tree.addText(place.name)
      tree.add(" [")
      tree.add(pages[place.page])
      tree.add(" /XYZ ")
      tree.add(place.point.x, heights[place.page] - place.point.y)
      tree.add("0]\n")
    }
    tree.add("] >>")
    return table.add(tree)
  }

  /// Writes the annotation of a link.
  func write(_ link: PagePainter.Link, on page: Int, to table: inout ObjectTable) {
    let rectangle = link.rectangle
    var annotation = Notation("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F ")
    annotation.add(Self.isPrinted)
    annotation.add(" /Rect [")
    annotation.add(rectangle.x, heights[page] - rectangle.bottom)
    annotation.add(rectangle.right, heights[page] - rectangle.y)
    annotation.add("] /Dest ")
    annotation.addText(link.destination)
    annotation.add(" /StructParent ")
    annotation.add(link.structureKey)
    annotation.add(" >>")
    table.set(link.annotation, to: annotation)
  }

  /// The flag “print” alone: neither hidden nor left out on paper (ISO 32000-1, 12.5.3), as archives
  /// ask (ISO 19005-1, 6.5.3).
  private static let isPrinted = 4

  // MARK: Outline

  /// Writes the outline with all entries open; nil without entries.
  func outline(_ entries: [OutlineEntry], table: inout ObjectTable) -> Reference? {
    if entries.isEmpty { return nil }
    let root = table.reserve()
    let tree = OutlineTree(entries)
    let references = table.reserve(entries.count)
    for index in entries.indices {
      table.set(
        references[index],
        to: notation(of: entries[index], tree.links(of: index), root: root, references)
      )
    }
    var notation = Notation("<< /Type /Outlines /Count ")
    notation.add(entries.count)
    notation.add(" /First ")
    notation.add(references[tree.top.first ?? 0])
    notation.add(" /Last ")
    notation.add(references[tree.top.last ?? 0])
    notation.add(" >>")
    table.set(root, to: notation)
    return root
  }

  private func notation(
    of entry: OutlineEntry,
    _ links: OutlineTree.Links,
    root: Reference,
    _ references: [Reference]
  ) -> Notation {
    var notation = Notation("<< /Title ")
    notation.addText(entry.title)
    notation.add(" /Dest ")
    notation.addText(entry.destination)
    notation.add(" /Parent ")
    notation.add(links.parent.map { references[$0] } ?? root)
    let neighbours = [
      (" /Prev ", links.previous), (" /Next ", links.next), (" /First ", links.first),
      (" /Last ", links.last),
    ]
    for case (let key, let index?) in neighbours {
      notation.add(key)
      notation.add(references[index])
    }
    if links.count > 0 {
      notation.add(" /Count ")
      notation.add(links.count)
    }
    notation.add(" >>")
    return notation
  }

  // MARK: Labels

  /// The number tree of page labels: one entry where counting does not go on by itself.
  func labels(_ labels: [String]) -> Notation {
    var tree = Notation("<< /Nums [")
    var last: Int?
    for (page, label) in labels.enumerated() {
      // Numbers as the reader prints them, from 1; anything else is a text.
      let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
      defer { last = number }
      if let number, let last, number - 1 == last { continue }
      tree.add(page)
      if let number {
        tree.add(" << /S /D /St \(number) >> ")
      } else {
        tree.add(" << /P ")
        tree.addText(label)
        tree.add(" >> ")
      }
    }
    tree.add("] >>")
    return tree
  }
}
