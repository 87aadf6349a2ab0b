import Drawings

extension Scene {
  /// Ids of texts that a line runs through, with the line; white between them makes it legible.
  ///
  /// Lines are those of grids, axes, references and data; a leader ends at its own text.
  package var crossedTexts: [String] {
    var faults: [String] = []
    for (place, text) in shapes.enumerated() where text.isText {
      for (order, line) in shapes[..<place].enumerated() where line.isLineBehindText {
        guard line.crosses(text.bounds) else { continue }
        let isCovered = shapes[(order + 1)..<place].contains { $0.hides(text.bounds) }
        if !isCovered { faults.append("\(line.id) through \(text.id)") }
      }
    }
    return faults
  }
}

extension SceneShape {
  /// Whether the shape is a line that a text may come to lie on.
  var isLineBehindText: Bool {
    guard case .path = form, stroke != nil, fill == nil else { return false }
    switch layer {
    case .grid, .axis, .lines: return true
    case .ground, .bars, .points, .leaders, .texts: return false
    }
  }

  /// Whether a box lies on an even fill of the shape: a rectangle, or a disc around a number.
  fileprivate func hides(_ box: Rectangle) -> Bool {
    guard fill != nil, hatch == nil else { return false }
    switch form {
    case .rectangle(let own):
      return own.x <= box.x && own.right >= box.right && own.y <= box.y && own.bottom >= box.bottom
    case .path(let steps): return steps.isRound && roundHides(box)
    case .text: return false
    }
  }

  /// Whether all corners of a box lie in the disc or ellipse that the shape is.
  private func roundHides(_ box: Rectangle) -> Bool {
    let own = bounds
    let (middleX, middleY) = (own.x + own.width / 2, own.y + own.height / 2)
    return [(box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)]
      .allSatisfy { corner in
        let across = (corner.0 - middleX) / (own.width / 2)
        let down = (corner.1 - middleY) / (own.height / 2)
        return across * across + down * down <= 1
      }
  }
}

extension [PathStep] {
  /// Whether the outline is made of curves alone, as a disc is.
  fileprivate var isRound: Bool {
    contains { if case .cubic = $0 { true } else { false } }
      && !contains { if case .line = $0 { true } else { false } }
  }
}

extension Canvas {
  /// A white box behind each text that a line runs through and that lies on no fill of its own.
  var grounds: [SceneShape] {
    let lines = LineIndex(scene.shapes.filter(\.isLineBehindText))
    let points = scene.shapes.filter { $0.layer == .points }
    return scene.shapes.filter { text in
      text.isText && text.fill != .white && lines.cross(text.bounds)
        && !points.contains { $0.hides(text.bounds) }
    }.map { text in
      let box = text.bounds
      return SceneShape(
        id: "ground/\(text.id)",
        form: .rectangle(
          // A little air at the sides; above and below the em box has enough.
          Rectangle(x: box.x - 1.5, y: box.y, width: box.width + 3, height: box.height)
        ),
        fill: .white,
        layer: .leaders,
        panel: text.panel
      )
    }
  }
}

/// Lines by their heights, so that a text is compared with those beside it alone.
private struct LineIndex {
  private var shelves: [Int: [SceneShape]] = [:]
  /// Lines that run past many shelves.
  private var tall: [SceneShape] = []

  /// About a line of text.
  private static let shelfHeight = 16.0

  init(_ lines: [SceneShape]) {
    for line in lines {
      let shelves = Self.shelves(of: line.bounds)
      guard shelves.count <= 8 else {
        tall.append(line)
        continue
      }
      for shelf in shelves { self.shelves[shelf, default: []].append(line) }
    }
  }

  private static func shelves(of box: Rectangle) -> ClosedRange<Int> {
    let first = Int((box.y / shelfHeight).rounded(.down))
    return first...max(first, Int((box.bottom / shelfHeight).rounded(.down)))
  }

  /// Whether any of the lines runs through a box.
  func cross(_ box: Rectangle) -> Bool {
    tall.contains { $0.crosses(box) }
      || Self.shelves(of: box).contains { shelf in
        shelves[shelf]?.contains { $0.crosses(box) } ?? false
      }
  }
}
