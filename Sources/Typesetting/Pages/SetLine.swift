import Drawings

/// What a line of text is on its page (dumps.md, lines).
package enum LineRole: String, Sendable, Hashable {
  case body
  case heading
  case title
  case signature
  case date
  case folio
  case caption
  /// Head row of a table.
  case head
  case cell
  /// 续表.
  case label
  case note
  /// An element above the title or at the foot of the last page (公文要素).
  case element
}

/// A line of text at its place.
struct SetLine: Sendable {
  var role: LineRole
  /// Number of the block it belongs to, from 0; nil for page numbers.
  var block: Int?
  let cells: [Cell]
  let line: ComposedLine
  let styles: [StyledText]
  /// The em of the composed positions.
  ///
  /// Unit: points, as all lengths here.
  let em: Double
  /// Size of letters of scale 1.
  let size: Double
  /// Left edge of the measure.
  var x: Double
  /// Top of the character box.
  var top: Double
  var color = Color.black
  /// Place in the body of a table; nil outside.
  var tablePlace: TablePlace?

  /// A row and a column of a table's body, from 0, with the x of the decimal point.
  struct TablePlace: Sendable {
    let row: Int
    let column: Int
    var point: Double
  }

  /// The part of the em above the baseline: that of the ideographic em box (880 of 1000).
  static let ascent = 0.88

  var baseline: Double { top + SetLine.ascent * size }
  var bottom: Double { top + size }
  /// The visible left edge.
  var left: Double { x + SetLine.points(line.positions.first ?? 0, em) }
  /// The visible right edge.
  var right: Double { x + SetLine.points(line.right, em) }

  static func points(_ length: Int, _ em: Double) -> Double {
    Double(length) * em / Double(ShapedCluster.em)
  }

  func moved(x: Double, y: Double) -> SetLine {
    var copy = self
    copy.x += x
    copy.top += y
    copy.tablePlace?.point += x
    return copy
  }

  /// The characters of the line.
  var text: String {
    line.cells.reduce(into: "") { text, index in
      for part in cells[index].parts { text += part.cluster.text }
    }
  }
}

/// A thing on a page, in drawing order.
enum PageItem: Sendable {
  case line(SetLine)
  /// A line at its place on the upright sheet, on a page that lies.
  case turnedLine(SetLine)
  case path(Path)
  case drawing(Drawing, at: Point)
  case begin(StructureTag, description: String = "")
  case end(StructureTag)
  case destination(String, at: Point)

  func moved(x: Double, y: Double) -> PageItem {
    func shift(_ point: Point) -> Point { Point(x: point.x + x, y: point.y + y) }
    switch self {
    case .line(let line): return .line(line.moved(x: x, y: y))
    case .turnedLine: return self
    case .path(let path):
      return .path(
        Path(steps: path.steps.map { $0.moved(shift) }, fill: path.fill, stroke: path.stroke)
      )
    case .drawing(let drawing, let point): return .drawing(drawing, at: shift(point))
    case .begin, .end: return self
    case .destination(let name, let point): return .destination(name, at: shift(point))
    }
  }
}

extension PathStep {
  fileprivate func moved(_ shift: (Point) -> Point) -> PathStep {
    switch self {
    case .move(let point): .move(shift(point))
    case .line(let point): .line(shift(point))
    case .cubic(let first, let second, let end):
      .cubic(shift(first), shift(second), to: shift(end))
    case .close: .close
    }
  }
}
