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

  /// Whether a box lies on an even fill of the shape.
  fileprivate func hides(_ box: Rectangle) -> Bool {
    guard case .rectangle(let own) = form, fill != nil, hatch == nil else { return false }
    return own.x <= box.x && own.right >= box.right && own.y <= box.y && own.bottom >= box.bottom
  }
}

extension Canvas {
  /// A white box behind each text that a line runs through and that lies on no fill of its own.
  var grounds: [SceneShape] {
    let lines = scene.shapes.filter(\.isLineBehindText)
    return scene.shapes.filter { text in
      text.isText && text.fill != .white && lines.contains { $0.crosses(text.bounds) }
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
