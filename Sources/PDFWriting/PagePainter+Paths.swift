import Drawings

extension PagePainter {
  /// Fills and strokes an outline.
  mutating func draw(_ path: Path) {
    guard !path.steps.isEmpty, path.fill != nil || path.stroke != nil else { return }
    if let fill = path.fill { setFill(fill) }
    if let stroke = path.stroke { setStroke(stroke) }
    for step in path.steps { add(step) }
    content.add(path.fill == nil ? "S\n" : path.stroke == nil ? "f\n" : "B\n")
  }

  private mutating func add(_ step: PathStep) {
    switch step {
    case .move(let point):
      content.add(point.x, point.y)
      content.add("m\n")
    case .line(let point):
      content.add(point.x, point.y)
      content.add("l\n")
    case .cubic(let first, let second, let end):
      for point in [first, second, end] { content.add(point.x, point.y) }
      content.add("c\n")
    case .close: content.add("h\n")
    }
  }

  mutating func setFill(_ color: Color) {
    if state.fill == color { return }
    state.fill = color
    content.add(color)
    content.add(color.isGrey ? "g\n" : "rg\n")
  }

  private mutating func setStroke(_ stroke: Stroke) {
    if state.stroke != stroke.color {
      state.stroke = stroke.color
      content.add(stroke.color)
      content.add(stroke.color.isGrey ? "G\n" : "RG\n")
    }
    if state.lineWidth != stroke.width {
      state.lineWidth = stroke.width
      content.add(stroke.width)
      content.add(" w\n")
    }
    if state.dash != stroke.dash {
      state.dash = stroke.dash
      content.add("[")
      for length in stroke.dash {
        content.add(length)
        content.space()
      }
      content.add("] 0 d\n")
    }
    if state.isRound != stroke.isRound {
      state.isRound = stroke.isRound
      content.add(stroke.isRound ? "1 J 1 j\n" : "0 J 0 j\n")
    }
  }
}

extension Color {
  fileprivate var isGrey: Bool { red == green && green == blue }
}

extension Notation {
  /// Adds the numbers of a colour, from 0 to 1: one for grey.
  fileprivate mutating func add(_ color: Color) {
    for part in color.isGrey ? [color.red] : [color.red, color.green, color.blue] {
      add(Double(part) / 255)
      space()
    }
  }
}
