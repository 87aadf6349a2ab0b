import Drawings

extension Scene {
  /// The scene as SVG with its text as text, to be selected, searched and edited.
  ///
  /// Each line of text keeps the extent that it was measured with, whatever face the reader has.
  /// - Parameters:
  ///   - title: of the figure, for those who do not see it.
  ///   - description: the alternative text.
  /// - Returns: a whole file.
  package func svg(title: String, description: String) -> String {
    let (width, height) = (svgNumber(size.width), svgNumber(size.height))
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"\(width)pt\""
        + " height=\"\(height)pt\" viewBox=\"0 0 \(width) \(height)\">",
      "<title>\(escaped(title))</title>",
      "<desc>\(escaped(description))</desc>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>",
      "<g font-family=\"\(Self.families)\">",
    ]
    lines += shapes.flatMap(elements)
    return (lines + ["</g>", "</svg>", ""]).joined(separator: "\n")
  }

  /// Sans faces with Han characters, those of the shipped roles first (charts.md Q25).
  private static let families =
    "Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei,SimHei,sans-serif"

  private func elements(_ shape: SceneShape) -> [String] {
    switch shape.form {
    case .text(let text, let box, let size, _):
      let fill = color(of: shape.fill ?? .ink).hex
      // The em box has 0.88 of its height above the baseline.
      let baseline = svgNumber(box.y + 0.88 * size)
      return [
        "<text x=\"\(svgNumber(box.x))\" y=\"\(baseline)\" font-size=\"\(svgNumber(size))\""
          + " textLength=\"\(svgNumber(box.width))\" lengthAdjust=\"spacingAndGlyphs\""
          + " fill=\"\(fill)\">\(escaped(text))</text>"
      ]
    case .rectangle(let box):
      let place =
        "<rect x=\"\(svgNumber(box.x))\" y=\"\(svgNumber(box.y))\""
        + " width=\"\(svgNumber(box.width))\" height=\"\(svgNumber(box.height))\""
      return painted(shape, place, Path(box).steps.compactMap(\.end))
    case .path(let steps):
      return painted(shape, "<path d=\"\(data(steps))\"", flattened(steps))
    }
  }

  /// A shape with its filling, its hatch as plain lines, and its outline.
  private func painted(_ shape: SceneShape, _ start: String, _ corners: [Point]) -> [String] {
    let stroke = shape.stroke.map(attributes) ?? ""
    guard let hatch = shape.hatch, let fill = shape.fill.map({ color(of: $0).hex }) else {
      let fill = shape.fill.map { color(of: $0).hex } ?? "none"
      return ["\(start) fill=\"\(fill)\"\(stroke)/>"]
    }
    var elements = ["\(start) fill=\"#FFFFFF\"/>"]
    let lines = Hatching.lines(hatch, inside: corners)
    if !lines.isEmpty {
      let path = lines.map { "M\(point($0.0))L\(point($0.1))" }.joined()
      let width = svgNumber(Hatching.lineWidth)
      elements.append(
        "<path d=\"\(path)\" fill=\"none\" stroke=\"\(fill)\" stroke-width=\"\(width)\"/>"
      )
    }
    if hatch == .dots {
      let radius = svgNumber(Hatching.lineWidth)
      elements += Hatching.dots(inside: corners).map { dot in
        "<circle cx=\"\(svgNumber(dot.x))\" cy=\"\(svgNumber(dot.y))\" r=\"\(radius)\""
          + " fill=\"\(fill)\"/>"
      }
    }
    let outline =
      stroke.isEmpty
      ? " stroke=\"\(fill)\" stroke-width=\"\(svgNumber(LineWidth.outline))\"" : stroke
    elements.append("\(start) fill=\"none\"\(outline)/>")
    return elements
  }

  private func attributes(_ stroke: SceneStroke) -> String {
    let dash =
      stroke.dash.isEmpty
      ? "" : " stroke-dasharray=\"" + stroke.dash.map(svgNumber).joined(separator: " ") + "\""
    return " stroke=\"\(color(of: stroke.color).hex)\" stroke-width=\"\(svgNumber(stroke.width))\""
      + dash
  }

  private func data(_ steps: [PathStep]) -> String {
    steps.map { step in
      switch step {
      case .move(let end): "M\(point(end))"
      case .line(let end): "L\(point(end))"
      case .cubic(let first, let second, let end):
        "C\(point(first)) \(point(second)) \(point(end))"
      case .close: "Z"
      }
    }.joined()
  }

  private func point(_ point: Point) -> String { "\(svgNumber(point.x)) \(svgNumber(point.y))" }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

/// A length to a hundredth of a point, without zeros that say nothing.
private func svgNumber(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
  let sign = hundredths < 0 ? "-" : ""
  guard part != 0 else { return sign + "\(whole)" }
  let digits = part % 10 == 0 ? "\(part / 10)" : (part < 10 ? "0\(part)" : "\(part)")
  return "\(sign)\(whole).\(digits)"
}

extension Color {
  /// `#00528C`.
  fileprivate var hex: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true)
      }.joined()
  }
}
