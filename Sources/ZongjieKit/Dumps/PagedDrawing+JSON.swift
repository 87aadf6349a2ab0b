import Drawings

extension PagedDrawing {
  /// The pages in the form of dumps.md: glyph runs and paths from the top left corner, in points.
  func json(fonts: FontSet) -> JSONValue {
    .object([
      "pages": .list(pages.map { $0.json(fonts: fonts) }),
      "labels": .strings(pageLabels),
      "outline": .list(
        outline.map {
          .object([
            "title": .string($0.title), "level": .integer($0.level),
            "destination": .string($0.destination),
          ])
        }
      ),
      "title": .string(metadata.title), "author": .string(metadata.author),
      "date": .string(metadata.date),
    ])
  }
}

extension Drawing {
  fileprivate func json(fonts: FontSet) -> JSONValue {
    .object([
      "width": .number(size.width), "height": .number(size.height),
      "items": .list(items.map { $0.json(fonts: fonts) }),
    ])
  }
}

extension Drawing.Item {
  fileprivate func json(fonts: FontSet) -> JSONValue {
    switch self {
    case .glyphs(let run): run.json(fonts: fonts)
    case .path(let path): path.json
    case .group(let drawing, let point, let clip):
      .object([
        "kind": .string("group"), "at": point.json, "drawing": drawing.json(fonts: fonts),
        "clip": clip.map(\.json) ?? .null,
      ])
    case .turned(let drawing, let point):
      .object([
        "kind": .string("turned"), "at": point.json, "drawing": drawing.json(fonts: fonts),
      ])
    case .begin(let tag, let description):
      .object([
        "kind": .string("begin"), "tag": .string(tag.rawValue),
        "description": .string(description),
      ])
    case .end(let tag): .object(["kind": .string("end"), "tag": .string(tag.rawValue)])
    case .destination(let name, let point):
      .object(["kind": .string("destination"), "name": .string(name), "at": point.json])
    case .link(let rectangle, let name):
      .object(["kind": .string("link"), "to": .string(name), "rectangle": rectangle.json])
    }
  }
}

extension GlyphRun {
  fileprivate func json(fonts: FontSet) -> JSONValue {
    .object([
      "kind": .string("glyphs"), "text": .string(text), "size": .number(size),
      "font": .string(fonts.faces[font.index].name), "color": .string(color.hexText),
      "glyphs": .list(
        glyphs.map { .numbers([Double($0.id), $0.position.x, $0.position.y]) }
      ),
      "clusters": .list(
        clusters.map { .list([.integer($0.byteCount), .integer($0.glyphCount)]) }
      ),
    ])
  }
}

extension Path {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string("path"), "steps": .list(steps.map(\.json)),
      "fill": fill.map { .string($0.hexText) } ?? .null, "stroke": stroke.map(\.json) ?? .null,
    ])
  }
}

extension PathStep {
  /// A letter as in SVG, then coordinates.
  fileprivate var json: JSONValue {
    let (letter, points): (String, [Point]) =
      switch self {
      case .move(let point): ("M", [point])
      case .line(let point): ("L", [point])
      case .cubic(let first, let second, let end): ("C", [first, second, end])
      case .close: ("Z", [])
      }
    return .list([.string(letter)] + points.flatMap { [.number($0.x), .number($0.y)] })
  }
}

extension Stroke {
  fileprivate var json: JSONValue {
    .object([
      "width": .number(width), "color": .string(color.hexText),
      "dash": dash.isEmpty ? .null : .numbers(dash),
    ])
  }
}

extension Point {
  fileprivate var json: JSONValue { .numbers([x, y]) }
}

extension Rectangle {
  fileprivate var json: JSONValue { .numbers([x, y, width, height]) }
}

extension Color {
  /// `#RRGGBB`.
  var hexText: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
