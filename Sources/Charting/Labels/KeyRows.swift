import Drawings

/// Names and values that have no room at their marks, in rows below a plot (charts.md E.6).
struct KeyRows {
  struct Entry: Hashable {
    /// Behind `legend/`.
    let key: String
    let text: String
    let sample: Sample
  }

  /// What the mark of an entry looks like.
  enum Sample: Hashable {
    case line(LineStyle)
    case box(Paint)
    /// What stands at the mark itself.
    case none
  }

  private let rows: [[Entry]]
  private let size: Double

  /// Breaks the entries into rows, between entries only.
  init(_ entries: [Entry], width: Double, canvas: Canvas) {
    size = canvas.sizes.label
    var rows: [[Entry]] = []
    var used = 0.0
    for entry in entries {
      let own = Self.width(of: entry, canvas)
      if rows.isEmpty || used + own > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += own + Self.gap
    }
    self.rows = rows
  }

  private static let gap = 12.0
  private static let sampleWidth = 20.0

  private static func width(of entry: Entry, _ canvas: Canvas) -> Double {
    let text = canvas.width(of: entry.text, size: canvas.sizes.label)
    return entry.sample == .none ? text : text + sampleWidth + 3
  }

  /// Of all rows with the air above them; 0 for none.
  var height: Double { rows.isEmpty ? 0 : Double(rows.count) * size * 1.3 + 3 }

  func draw(top: Double, on canvas: inout Canvas) {
    for (number, row) in rows.enumerated() {
      let y = top + 3 + Double(number) * size * 1.3
      var x = 0.0
      for entry in row {
        draw(entry, x: x, y: y, on: &canvas)
        x += Self.width(of: entry, canvas) + Self.gap
      }
    }
  }

  private func draw(_ entry: Entry, x: Double, y: Double, on canvas: inout Canvas) {
    let id = "legend/\(entry.key)"
    let middle = y + size / 2
    switch entry.sample {
    case .none: canvas.text(id, entry.text, x: x, y: y, role: .legend)
    case .line(let style):
      let ends = [Point(x: x, y: middle), Point(x: x + Self.sampleWidth, y: middle)]
      canvas.course(id + "/line", ends, style: style)
      let centre = Point(x: x + Self.sampleWidth / 2, y: middle)
      canvas.marker(id + "/point", at: centre, radius: 2.6, style: style)
      canvas.text(id, entry.text, x: x + Self.sampleWidth + 3, y: y, role: .legend)
    case .box(let paint):
      let side = size * 0.8
      let box = Rectangle(
        x: x + Self.sampleWidth - side,
        y: middle - side / 2,
        width: side,
        height: side
      )
      canvas.rectangle(id + "/box", box, paint: paint, stroke: canvas.palette.outline(of: paint))
      canvas.text(id, entry.text, x: x + Self.sampleWidth + 3, y: y, role: .legend)
    }
  }
}

/// Labels that a legend has to take because all do not fit between two bounds, from the least
/// important; of equals the last.
///
/// - Parameters:
///   - extents: of the labels, clearance included.
///   - isFirst: whether a label stays before those that are not.
///   - room: between the bounds.
/// - Returns: their indices, ascending; empty where all fit.
func crowdedLabels(
  _ extents: [Double],
  isFirst: (Int) -> Bool = { _ in false },
  room: Double
) -> [Int] {
  var sum = extents.reduce(0, +)
  let order =
    extents.indices.filter { !isFirst($0) }.reversed()
    + extents.indices.filter(isFirst).reversed()
  var crowded: [Int] = []
  // A hair of slack, as in the spreading itself.
  for index in order where sum > room + 1e-9 {
    sum -= extents[index]
    crowded.append(index)
  }
  return crowded.sorted()
}
