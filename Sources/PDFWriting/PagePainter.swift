import Drawings

/// Turns the display lists of a document's pages into content streams, one page after the other.
///
/// On the way it gathers structure, places and links, and which glyph stands for which text.
/// Source: ISO 32000-1, 8, 9, 14.6.
struct PagePainter {
  /// A place that links lead to.
  struct Destination {
    let name: String
    /// From 0.
    let page: Int
    let point: Point
  }

  /// A rectangle of the current page that leads to a place.
  struct Link {
    let rectangle: Rectangle
    let destination: String
    let annotation: Reference
    /// By which it finds its part of the structure.
    let structureKey: Int
  }

  /// To which part of the structure what follows belongs.
  private enum Marked: Equatable {
    case artifact
    case element(Int)
  }

  private(set) var structure = StructureTree()
  private(set) var destinations: [Destination] = []
  /// Those of the page painted last.
  private(set) var links: [Link] = []
  /// By the index of the face; nil for faces that the pages do not use.
  var faces: [EmbeddedFace?]

  private let pageCount: Int
  private var page = -1
  var content = Notation()
  var state = GraphicsState()
  private var placement = Placement()
  private var marked: Marked?
  private var isInText = false

  init(faces: [EmbeddedFace?], pageCount: Int) {
    self.faces = faces
    self.pageCount = pageCount
  }

  /// The content stream of the next page.
  ///
  /// - Throws: `WritingError` if a run is uneven or shows a glyph that no program has.
  mutating func paint(
    _ drawing: Drawing,
    table: inout ObjectTable
  ) throws(WritingError) -> Notation {
    page += 1
    structure.beginPage()
    links = []
    content = Notation()
    state = GraphicsState()
    placement = Placement()
    // Display lists have their origin at the top left, pages at the bottom left.
    content.add("1 0 0 -1 0 ")
    content.add(drawing.size.height)
    content.add(" cm\n")
    try add(drawing, table: &table)
    endMarked()
    return content
  }

  private mutating func add(
    _ drawing: Drawing,
    table: inout ObjectTable
  ) throws(WritingError) {
    for item in drawing.items { try add(item, table: &table) }
  }

  private mutating func add(
    _ item: Drawing.Item,
    table: inout ObjectTable
  ) throws(WritingError) {
    switch item {
    case .glyphs(let run): try show(run)
    case .path(let path):
      // Rules and frames are not read aloud; what a figure draws belongs to it.
      if structure.isInFigure { markContent() } else { markArtifact() }
      endText()
      draw(path)
    case .group(let inner, let place, let clip):
      try addGroup(inner, placement.moved(by: place), table: &table) { content in
        content.add("1 0 0 1 ")
        content.add(place.x, place.y)
        content.add("cm\n")
        if let clip { content.addClip(clip) }
      }
    case .turned(let inner, let place):
      try addGroup(inner, placement.moved(by: place).turned, table: &table) { content in
        content.add("0 1 -1 0 ")
        content.add(place.x, place.y)
        content.add("cm\n")
      }
    case .begin(let tag, let description): structure.begin(tag, description: description)
    case .end: structure.end()
    case .destination(let name, let point):
      destinations.append(
        Destination(name: name, page: page, point: placement.place(of: point))
      )
    case .link(let rectangle, let name):
      let annotation = table.reserve()
      links.append(
        Link(
          rectangle: placement.place(of: rectangle),
          destination: name,
          annotation: annotation,
          structureKey: structure.addLink(annotation, pageCount: pageCount)
        )
      )
    }
  }

  private mutating func addGroup(
    _ drawing: Drawing,
    _ place: Placement,
    table: inout ObjectTable,
    beginning: (inout Notation) -> Void
  ) throws(WritingError) {
    endText()
    let outer = (placement, state)
    placement = place
    content.add("q\n")
    beginning(&content)
    try add(drawing, table: &table)
    endText()
    content.add("Q\n")
    (placement, state) = outer
  }

  // MARK: Marked content

  /// Marks what follows as content of the part that is open; as an artifact where none is.
  mutating func markContent() {
    guard let (element, type) = structure.current else {
      markArtifact()
      return
    }
    if marked == .element(element) { return }
    endMarked()
    marked = .element(element)
    content.add("/")
    content.add(type)
    content.add(" <</MCID ")
    content.add(structure.mark(element))
    content.add(">> BDC\n")
  }

  /// Marks what follows as no part of the structure (ISO 32000-1, 14.8.2.2).
  private mutating func markArtifact() {
    if marked == .artifact { return }
    endMarked()
    marked = .artifact
    content.add("/Artifact BMC\n")
  }

  private mutating func endMarked() {
    endText()
    if marked != nil { content.add("EMC\n") }
    marked = nil
  }

  mutating func beginText() {
    if !isInText { content.add("BT\n") }
    isInText = true
  }

  private mutating func endText() {
    if isInText { content.add("ET\n") }
    isInText = false
  }
}

extension Notation {
  fileprivate mutating func addClip(_ rectangle: Rectangle) {
    add(rectangle.x, rectangle.y)
    add(rectangle.width, rectangle.height)
    add("re W n\n")
  }
}
