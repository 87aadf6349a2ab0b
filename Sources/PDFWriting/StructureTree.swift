import Drawings

/// The logical structure of a document: its parts, and which content of which page belongs to each.
///
/// Source: ISO 32000-1, 14.7.
struct StructureTree {
  /// What a part holds, in the order of reading.
  private enum Kid {
    case element(Int)
    /// Marked content of the part's page, by its number there.
    case content(Int)
    case annotation(Reference)
  }

  private struct Element {
    let type: String
    let parent: Int
    /// From 0; nil for the document.
    let page: Int?
    /// What a figure shows, in words.
    let description: String
    var kids: [Kid] = []
  }

  /// The first is the document.
  private var elements = [
    Element(type: StructureTag.document.rawValue, parent: 0, page: nil, description: "")
  ]
  /// Parts that are open on the page, the outermost first.
  private var open: [Int] = []
  /// By page: the part of each marked content.
  private var owners: [[Int]] = []
  /// Annotations with the parts that hold them.
  private var annotated: [(annotation: Reference, element: Int)] = []

  mutating func beginPage() { owners.append([]) }

  mutating func begin(_ tag: StructureTag, description: String) {
    open.append(add(tag.rawValue, description: description))
  }

  mutating func end() { open.removeLast() }

  private mutating func add(_ type: String, description: String = "") -> Int {
    let parent = open.last ?? 0
    let page = owners.count - 1
    elements.append(Element(type: type, parent: parent, page: page, description: description))
    elements[parent].kids.append(.element(elements.count - 1))
    return elements.count - 1
  }

  /// The part opened last, with the type by which content is marked; nil outside all parts.
  var current: (element: Int, type: String)? { open.last.map { ($0, elements[$0].type) } }

  /// Whether what is drawn belongs to a figure.
  var isInFigure: Bool { open.contains { elements[$0].type == StructureTag.figure.rawValue } }

  /// Numbers a piece of content of the current part.
  mutating func mark(_ element: Int) -> Int {
    let page = owners.count - 1
    owners[page].append(element)
    let number = owners[page].count - 1
    elements[element].kids.append(.content(number))
    return number
  }

  /// Puts an annotation into the current part; gives the key by which it finds that.
  mutating func addLink(_ annotation: Reference, pageCount: Int) -> Int {
    let element = add("Link")
    elements[element].kids.append(.annotation(annotation))
    annotated.append((annotation, element))
    return pageCount + annotated.count - 1
  }

  /// Writes the tree; gives its root.
  func write(pages: [Reference], to table: inout ObjectTable) -> Reference {
    let root = table.reserve()
    let references = table.reserve(elements.count)
    for (index, element) in elements.enumerated() {
      let parent = index == 0 ? root : references[element.parent]
      table.set(
        references[index],
        to: notation(of: element, parent: parent, references: references, pages: pages)
      )
    }
    let parents = table.add(parentTree(references))
    table.set(root, to: rootNotation(document: references[0], parents: parents))
    return root
  }

  private func rootNotation(document: Reference, parents: Reference) -> Notation {
    var root = Notation("<< /Type /StructTreeRoot /K ")
    root.add([document])
    root.add(" /ParentTree ")
    root.add(parents)
    root.add(" /ParentTreeNextKey ")
    root.add(owners.count + annotated.count)
    root.add(" >>")
    return root
  }

  private func notation(
    of element: Element,
    parent: Reference,
    references: [Reference],
    pages: [Reference]
  ) -> Notation {
    var notation = Notation("<< /S /")
    notation.add(element.type)
    notation.add(" /P ")
    notation.add(parent)
    if let page = element.page {
      notation.add(" /Pg ")
      notation.add(pages[page])
    }
    if !element.description.isEmpty {
      notation.add(" /Alt ")
      notation.addText(element.description)
    }
    if !element.kids.isEmpty {
      notation.add(" /K [")
      for (place, kid) in element.kids.enumerated() {
        if place > 0 { notation.space() }
        add(kid, references: references, to: &notation)
      }
      notation.add("]")
    }
    notation.add(" >>")
    return notation
  }

  private func add(_ kid: Kid, references: [Reference], to notation: inout Notation) {
    switch kid {
    case .element(let index): notation.add(references[index])
    case .content(let number): notation.add(number)
    case .annotation(let annotation):
      notation.add("<< /Type /OBJR /Obj ")
      notation.add(annotation)
      notation.add(" >>")
    }
  }

  /// From marked content and annotations to the parts that hold them: a number tree of one node.
  private func parentTree(_ references: [Reference]) -> Notation {
    var tree = Notation("<< /Nums [")
    for (page, elements) in owners.enumerated() {
      tree.add(page)
      tree.space()
      tree.add(elements.map { references[$0] })
      tree.space()
    }
    for (place, entry) in annotated.enumerated() {
      tree.add(owners.count + place)
      tree.space()
      tree.add(references[entry.element])
      tree.space()
    }
    tree.add("] >>")
    return tree
  }
}
