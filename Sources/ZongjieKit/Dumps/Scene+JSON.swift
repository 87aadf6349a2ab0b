import Charting
import Drawings

extension Scene {
  /// The scene in the form of dumps.md; spans in units of so many base units.
  func json(perUnit: Double) -> JSONValue {
    .object([
      "width": .number(size.width),
      "height": .number(size.height),
      "prims": .list(shapes.map { json($0, perUnit: perUnit) }),
    ])
  }

  private func json(_ shape: SceneShape, perUnit: Double) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(shape.id),
      "z": .number(Double(shape.layer.rawValue)),
    ]
    if let panel = shape.panel { members["panel"] = .number(Double(panel)) }
    if let span = shape.span { members["span"] = .numbers(span.map { $0 / perUnit }) }
    if let degrees = shape.degrees { members["degrees"] = .numbers(degrees) }
    switch shape.form {
    case .rectangle(let box):
      members["kind"] = .string("rect")
      members.merge(json(box)) { $1 }
      members.merge(paint(shape)) { $1 }
    case .path(let steps):
      members["kind"] = .string("path")
      members["points"] = .list(points(steps).map { .numbers([$0.x, $0.y]) })
      members.merge(paint(shape)) { $1 }
    case .text(let text, let box, let size, let role):
      members["kind"] = .string("text")
      members["text"] = .string(text)
      members["size"] = .number(size)
      members["angle"] = .number(0)
      members["role"] = .string(role.rawValue)
      members["fill"] = shape.fill.map { .string(name($0)) } ?? .null
      members.merge(json(box)) { $1 }
    }
    return .object(members)
  }

  private func json(_ box: Rectangle) -> [String: JSONValue] {
    [
      "x": .number(box.x), "y": .number(box.y), "w": .number(box.width), "h": .number(box.height),
    ]
  }

  /// The ends of the pieces, the first not repeated.
  private func points(_ steps: [PathStep]) -> [Point] {
    var points = steps.compactMap(\.end)
    if points.count > 2, points.first == points.last { points.removeLast() }
    return points
  }

  private func paint(_ shape: SceneShape) -> [String: JSONValue] {
    let stroke = shape.stroke.map { stroke in
      JSONValue.object([
        "width": .number(stroke.width),
        "color": .string(name(stroke.color)),
        "dash": stroke.dash.isEmpty ? .null : .numbers(stroke.dash),
      ])
    }
    return [
      "fill": shape.fill.map { .string(name($0)) } ?? .null,
      "hatch": shape.hatch.map { .string($0.rawValue) } ?? .null,
      "stroke": stroke ?? .null,
    ]
  }

  /// The role in 彩色, else the colour that is printed.
  private func name(_ role: ColorRole) -> String {
    // Paper is white in every palette.
    if namesColors || role == .white, let name = role.name { return name }
    return color(of: role).hexText
  }
}
