/// A step of an outline.
package enum PathStep: Sendable, Hashable {
  case move(Point)
  case line(Point)
  case cubic(Point, Point, to: Point)
  case close
}

/// How a line is drawn.
package struct Stroke: Sendable, Hashable {
  /// Unit: points.
  package let width: Double
  package let color: Color
  /// Lengths of dashes and gaps in points, in turn; empty for a solid line.
  package let dash: [Double]
  /// Whether ends and joints are round; else ends are cut off square and joints are mitred.
  package let isRound: Bool

  package init(width: Double, color: Color, dash: [Double] = [], isRound: Bool = false) {
    self.width = width
    self.color = color
    self.dash = dash
    self.isRound = isRound
  }
}

/// An outline, filled, stroked or both; fill first.
package struct Path: Sendable, Hashable {
  package let steps: [PathStep]
  package let fill: Color?
  package let stroke: Stroke?

  package init(steps: [PathStep], fill: Color? = nil, stroke: Stroke? = nil) {
    self.steps = steps
    self.fill = fill
    self.stroke = stroke
  }

  /// The outline of a rectangle.
  package init(_ rectangle: Rectangle, fill: Color? = nil, stroke: Stroke? = nil) {
    self.init(
      steps: [
        .move(Point(x: rectangle.x, y: rectangle.y)),
        .line(Point(x: rectangle.right, y: rectangle.y)),
        .line(Point(x: rectangle.right, y: rectangle.bottom)),
        .line(Point(x: rectangle.x, y: rectangle.bottom)),
        .close,
      ],
      fill: fill,
      stroke: stroke
    )
  }
}

/// A part of the document's structure (ISO 32000-1, 14.8.4).
package enum StructureTag: String, Sendable, Hashable {
  case document = "Document"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case paragraph = "P"
  case table = "Table"
  case tableRow = "TR"
  case tableHead = "TH"
  case tableCell = "TD"
  case figure = "Figure"
  case caption = "Caption"
  case note = "Note"
  case tableOfContents = "TOC"
}

/// The display list of a page or a figure, in drawing order.
package struct Drawing: Sendable, Hashable {
  /// What is drawn.
  package indirect enum Item: Sendable, Hashable {
    case glyphs(GlyphRun)
    case path(Path)
    /// A drawing moved to a place; of it, nothing outside the rectangle shows.
    ///
    /// The rectangle is in the drawing's own coordinates, before it is moved.
    case group(Drawing, at: Point, clip: Rectangle?)
    /// A drawing turned a quarter clockwise about its top left corner, which lies at the place; so its
    /// left edge is above, its top at the right.
    ///
    /// It holds no destinations and links.
    case turned(Drawing, at: Point)
    /// Opens a part of the structure; each is closed on the page on which it is opened.
    ///
    /// The text says in words what a figure shows; empty for other parts.
    case begin(StructureTag, description: String = "")
    /// Closes the part opened last.
    case end(StructureTag)
    /// A place that links and the outline lead to.
    case destination(String, at: Point)
    /// A rectangle that leads to a destination.
    case link(Rectangle, to: String)
  }

  /// Unit: points.
  package var size: Size
  package var items: [Item]

  package init(size: Size, items: [Item] = []) {
    self.size = size
    self.items = items
  }
}

/// An entry of the outline (bookmarks).
package struct OutlineEntry: Sendable, Hashable {
  package let title: String
  /// 1 for the topmost.
  package let level: Int
  /// Name of the destination.
  package let destination: String

  package init(title: String, level: Int, destination: String) {
    self.title = title
    self.level = level
    self.destination = destination
  }
}

/// A whole document as pages.
package struct PagedDrawing: Sendable, Hashable {
  /// What a reader shows of the file.
  package struct Metadata: Sendable, Hashable {
    package let title: String
    package let author: String
    /// `yyyy-mm-dd`; the only date in the output.
    package let date: String

    package init(title: String, author: String, date: String) {
      self.title = title
      self.author = author
      self.date = date
    }
  }

  package let pages: [Drawing]
  package let outline: [OutlineEntry]
  /// The number printed on each page, as many as pages; empty where none is printed.
  package let pageLabels: [String]
  package let metadata: Metadata

  package init(
    pages: [Drawing],
    outline: [OutlineEntry],
    pageLabels: [String],
    metadata: Metadata
  ) {
    self.pages = pages
    self.outline = outline
    self.pageLabels = pageLabels
    self.metadata = metadata
  }
}
