import Drawings

/// Where the lines of a text stand between its edges.
enum TextAlignment: Sendable {
  case justified
  case left
  case centre
  case right
}

/// Sets short texts in lines of their own size: captions, notes, cells, page numbers.
struct TextSetter<Shaper: TextShaper> {
  let shaper: Shaper
  let settings: LineSettings

  /// Lines with their height together.
  struct Stack {
    /// From the top left corner of the stack.
    var lines: [SetLine]
    /// Unit: points.
    var height: Double
    /// Width of the widest line.
    ///
    /// Unit: points.
    var width: Double
  }

  /// A height of lines above their size that reads well for small type: half a size of gap.
  static var leading: Double { 1.5 }

  /// Sets a text into a width.
  func stack(
    _ styles: [StyledText],
    role: LineRole,
    size: Double,
    width: Double,
    alignment: TextAlignment,
    firstIndent: Double = 0,
    turnedIndent: Double = 0
  ) -> Stack {
    var settings = settings
    settings.justifies = alignment == .justified
    settings.hangsMarks = false
    let shape = LineShape(
      ems: width / size,
      firstIndent: firstIndent,
      turnedIndent: turnedIndent
    )
    let composed = compose(styles, shape, settings, shaper: shaper).best
    let height = size * Self.leading
    var lines: [SetLine] = []
    for (number, line) in composed.lines.enumerated() {
      var set = SetLine(
        role: role,
        cells: composed.cells,
        line: line,
        styles: styles,
        em: size,
        size: size,
        x: 0,
        top: Double(number) * height + (height - size) / 2
      )
      let spare = width - set.right
      switch alignment {
      case .justified, .left: break
      case .centre: set.x = (spare - set.left) / 2
      case .right: set.x = spare
      }
      lines.append(set)
    }
    return Stack(
      lines: lines,
      height: Double(lines.count) * height,
      width: lines.map { $0.right - $0.left }.max() ?? 0
    )
  }

  /// The width of a text on one line.
  ///
  /// Unit: points.
  func width(_ styles: [StyledText], size: Double) -> Double {
    stack(styles, role: .cell, size: size, width: 1e6, alignment: .left).width
  }
}

extension SetLine {
  /// A line of a composition at the origin, with one em for its letters.
  init(
    role: LineRole,
    cells: [Cell],
    line: ComposedLine,
    styles: [StyledText],
    em: Double,
    size: Double,
    x: Double,
    top: Double
  ) {
    self.init(
      role: role,
      block: nil,
      cells: cells,
      line: line,
      styles: styles,
      em: em,
      size: size,
      x: x,
      top: top,
      color: .black,
      tablePlace: nil
    )
  }
}
