import Drawings

/// A scene in the making: measures text and collects shapes.
struct Canvas {
  let shaper: any TextShaper
  let sizes: TypeSizes
  let palette: Palette
  var scene: Scene
  /// Panel that what is added belongs to.
  var panel: Int?

  init(size: Size, sizes: TypeSizes, palette: Palette, shaper: any TextShaper) {
    self.shaper = shaper
    self.sizes = sizes
    self.palette = palette
    scene = Scene(size: size, palette: palette)
  }

  /// The advance of a line of text.
  ///
  /// Unit: points.
  func width(of text: String, size: Double) -> Double {
    let advance = shaper.shape(text, in: .hei).reduce(0) { $0 + $1.advance }
    return Double(advance) * size / Double(ShapedCluster.em)
  }

  enum Alignment { case left, centre, right }

  /// The box of a line of text; `x` is its left end, middle or right end, `y` its top.
  func box(
    of text: String,
    x: Double,
    y: Double,
    size: Double,
    align: Alignment
  ) -> Rectangle {
    let width = width(of: text, size: size)
    let left =
      switch align {
      case .left: x
      case .centre: x - width / 2
      case .right: x - width
      }
    return Rectangle(x: left, y: y, width: width, height: size)
  }

  /// Adds a line of text and gives its box.
  @discardableResult
  mutating func text(
    _ id: String,
    _ text: String,
    x: Double,
    y: Double,
    size: Double? = nil,
    role: SceneShape.TextRole,
    align: Alignment = .left,
    color: ColorRole = .ink
  ) -> Rectangle {
    let size = size ?? sizes.label
    let box = box(of: text, x: x, y: y, size: size, align: align)
    guard !text.isEmpty else { return box }
    add(id, .text(text, box: box, size: size, role: role), fill: color, layer: .texts)
    return box
  }

  mutating func rectangle(
    _ id: String,
    _ box: Rectangle,
    paint: Paint?,
    stroke: SceneStroke? = nil,
    layer: SceneShape.Layer = .bars,
    span: [Double]? = nil
  ) {
    add(id, .rectangle(box), fill: paint?.fill, hatch: paint?.hatch, stroke: stroke, layer: layer)
    scene.shapes[scene.shapes.count - 1].span = span
  }

  /// Adds a line through points.
  mutating func line(
    _ id: String,
    _ points: [Point],
    width: Double,
    color: ColorRole,
    dash: [Double] = [],
    layer: SceneShape.Layer
  ) {
    guard let first = points.first else { return }
    let steps = [PathStep.move(first)] + points.dropFirst().map { .line($0) }
    let stroke = SceneStroke(width: width, color: color, dash: dash)
    add(id, .path(steps), stroke: stroke, layer: layer)
  }

  /// Adds a closed outline through points.
  mutating func polygon(
    _ id: String,
    _ points: [Point],
    fill: ColorRole?,
    stroke: SceneStroke? = nil,
    layer: SceneShape.Layer = .points
  ) {
    guard let first = points.first else { return }
    let steps = [PathStep.move(first)] + points.dropFirst().map { .line($0) } + [.close]
    add(id, .path(steps), fill: fill, stroke: stroke, layer: layer)
  }

  /// Adds a disc.
  mutating func dot(
    _ id: String,
    _ centre: Point,
    radius: Double,
    fill: ColorRole,
    stroke: SceneStroke? = nil
  ) {
    add(id, .path(circle(centre, radius)), fill: fill, stroke: stroke, layer: .points)
  }

  mutating func add(
    _ id: String,
    _ form: SceneShape.Form,
    fill: ColorRole? = nil,
    hatch: Hatch? = nil,
    stroke: SceneStroke? = nil,
    layer: SceneShape.Layer
  ) {
    scene.shapes.append(
      SceneShape(
        id: id,
        form: form,
        fill: fill,
        hatch: hatch,
        stroke: stroke,
        layer: layer,
        panel: panel
      )
    )
  }

  /// Whether a box is clear of all texts so far.
  func isClear(_ box: Rectangle) -> Bool {
    !scene.shapes.contains { $0.isText && $0.bounds.meets(box) }
  }

  /// The scene in drawing order; white lies behind each text that a line would run through.
  func finished() -> Scene {
    var scene = scene
    scene.shapes = (grounds + scene.shapes).layerByLayer
    return scene
  }
}

extension [SceneShape] {
  /// The shapes of the lowest layer first, those of a layer in their order.
  fileprivate var layerByLayer: [SceneShape] {
    var places = [[Int]](repeating: [], count: SceneShape.Layer.allCases.count)
    for place in indices { places[self[place].layer.rawValue].append(place) }
    return places.flatMap(\.self).map { self[$0] }
  }
}

/// Four arcs of a circle as cubic curves, from twelve o'clock, clockwise.
func circle(_ centre: Point, _ radius: Double) -> [PathStep] {
  // 4/3·(√2 − 1): the control distance by which a cubic follows a quarter of a circle.
  let reach = radius * 0.552_284_749_8
  func at(_ x: Double, _ y: Double) -> Point { Point(x: centre.x + x, y: centre.y + y) }
  return [
    .move(at(0, -radius)),
    .cubic(at(reach, -radius), at(radius, -reach), to: at(radius, 0)),
    .cubic(at(radius, reach), at(reach, radius), to: at(0, radius)),
    .cubic(at(-reach, radius), at(-radius, reach), to: at(-radius, 0)),
    .cubic(at(-radius, -reach), at(-reach, -radius), to: at(0, -radius)),
    .close,
  ]
}
