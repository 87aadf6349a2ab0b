extension PagedDrawing {
  /// The pages as lines for goldens (dumps.md, text goldens): what stands where, without glyphs.
  ///
  /// One line a part of the structure, a run, a path (by its box, unless it is a straight line), a
  /// place; neighbouring runs of one line of text, size and colour are one. Points from the top left
  /// corner, the baseline of a run.
  package var golden: String {
    var lines: [String] = []
    for (index, page) in pages.enumerated() {
      let label = pageLabels.indices.contains(index) ? pageLabels[index] : ""
      lines.append("page \(index + 1) \(page.size.text) label \"\(label)\"")
      lines += page.golden(depth: 1)
    }
    lines += outline.map { "outline \($0.level) \"\($0.title)\" \($0.destination)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Drawing {
  fileprivate func golden(depth: Int) -> [String] {
    var listing = DrawingListing(depth: depth)
    for item in items { listing.add(item) }
    return listing.lines
  }
}

/// The lines of a drawing on their way.
private struct DrawingListing {
  private(set) var lines: [String] = []
  private var depth: Int
  /// Where the run listed last ends in style, to join the next to it.
  private var last: (key: RunKey, line: Int, text: String)?

  private struct RunKey: Equatable {
    let baseline: String
    let size: Double
    let color: Color
    let x: String
  }

  init(depth: Int) { self.depth = depth }

  private mutating func append(_ text: String) {
    last = nil
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  mutating func add(_ item: Drawing.Item) {
    switch item {
    case .glyphs(let run): add(run)
    case .path(let path): append(path.golden)
    case .group(let inner, let point, _):
      append("group \(point.text) \(inner.size.text)")
      lines += inner.golden(depth: depth + 1)
    case .turned(let inner, let point):
      append("turned \(point.text)")
      lines += inner.golden(depth: depth + 1)
    case .begin(let tag, let description):
      append(tag.rawValue + (description.isEmpty ? "" : " \"\(description)\""))
      depth += 1
    case .end:
      last = nil
      depth -= 1
    case .destination(let name, let point): append("place \(name) \(point.text)")
    case .link(let rectangle, let name): append("link \(name) \(rectangle.text)")
    }
  }

  private mutating func add(_ run: GlyphRun) {
    guard let first = run.glyphs.first?.position else { return }
    let baseline = fixed(first.y)
    if let last, last.key.baseline == baseline, last.key.size == run.size,
      last.key.color == run.color
    {
      let text = last.text + run.text
      lines[last.line] = line(last.key, text)
      self.last = (last.key, last.line, text)
      return
    }
    let key = RunKey(baseline: baseline, size: run.size, color: run.color, x: fixed(first.x))
    append(line(key, run.text).trimmingPrefix { $0 == " " }.description)
    last = (key, lines.count - 1, run.text)
  }

  private func line(_ key: RunKey, _ text: String) -> String {
    let color = key.color == .black ? "" : " \(key.color.text)"
    return String(repeating: "  ", count: depth)
      + "text \(key.x) \(key.baseline) size \(fixed(key.size))\(color) \"\(text)\""
  }
}

extension Path {
  /// A straight line by its ends, anything else by its box.
  fileprivate var golden: String {
    let points = steps.flatMap(\.points)
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let corners = [
      Point(x: xs.min() ?? 0, y: ys.min() ?? 0), Point(x: xs.max() ?? 0, y: ys.max() ?? 0),
    ]
    let isLine = steps.count == 2
    let pen = stroke.map { " stroke \(fixed($0.width)) \($0.color.text)" } ?? ""
    let fill = fill.map { " fill \($0.text)" } ?? ""
    return "\(isLine ? "line" : "path") \(corners[0].text) to \(corners[1].text)\(pen)\(fill)"
  }
}

extension PathStep {
  fileprivate var points: [Point] {
    switch self {
    case .move(let point), .line(let point): [point]
    case .cubic(let first, let second, let end): [first, second, end]
    case .close: []
    }
  }
}

extension Point {
  fileprivate var text: String { fixed(x) + " " + fixed(y) }
}

extension Size {
  fileprivate var text: String { fixed(width) + " × " + fixed(height) }
}

extension Rectangle {
  fileprivate var text: String {
    fixed(x) + " " + fixed(y) + " " + fixed(width) + " × " + fixed(height)
  }
}

extension Color {
  fileprivate var text: String {
    [red, green, blue].reduce("#") { text, part in
      text + (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true)
    }
  }
}

/// A length with three decimals, a half rounded away from zero.
private func fixed(_ length: Double) -> String {
  let thousandths = Int((abs(length) * 1000).rounded())
  let digits = String(thousandths % 1000)
  let zeros = String(repeating: "0", count: 3 - digits.count)
  return "\(length < 0 && thousandths > 0 ? "-" : "")\(thousandths / 1000).\(zeros)\(digits)"
}
