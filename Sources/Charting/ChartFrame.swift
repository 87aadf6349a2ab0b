package import Documents
import Drawings

/// The room for a figure and the sizes of its text.
package struct ChartFrame: Sendable, Hashable {
  /// Unit: points.
  package var width: Double
  /// The height in points, which only lying rows exceed where they need it.
  ///
  /// Nil: four sevenths of the width, lying rows as high as they are.
  package var height: Double?
  package var sizes: TypeSizes
  /// Width of the plot where months or categories run along the bottom; nil leaves it to the labels.
  package var plotWidth: Double?
  /// Whether 图题, 注 and 来源 are drawn too; a page sets them itself.
  package var hasCaption: Bool

  package init(
    width: Double,
    height: Double? = nil,
    sizes: TypeSizes,
    plotWidth: Double? = nil,
    hasCaption: Bool = false
  ) {
    self.width = width
    self.height = height
    self.sizes = sizes
    self.plotWidth = plotWidth
    self.hasCaption = hasCaption
  }

  /// The frame that 尺寸 of a figure asks for in a block of text of so many points.
  package init(of chart: Chart, width: Double, bodySizeInPoints: Double) {
    let sizes = TypeSizes(body: bodySizeInPoints)
    switch chart.options.size {
    case .full: self.init(width: width, sizes: sizes)
    case .half: self.init(width: width / 2, sizes: sizes)
    case .third: self.init(width: width / 3, sizes: sizes)
    case .custom(let across, let down):
      // Millimetres to points: 72 to the inch of 25.4 mm.
      let perMillimetre = 72 / 25.4
      self.init(
        width: min(width, across * perMillimetre),
        height: down * perMillimetre,
        sizes: sizes
      )
    }
  }

  /// Height of an upright figure (charts.md Q26).
  var standingHeight: Double { height ?? width * 4 / 7 }
}

/// What is drawn around the plot, measured before the plot is laid out.
struct Surroundings {
  /// Lines of the takeaway, which stand at the top.
  var takeaway: [String] = []
  var title: [String] = []
  var notes: [String] = []
  var source: [String] = []
  let sizes: TypeSizes

  /// Gap between lines as a part of the size.
  static let leading = 1.3

  init(_ chart: Chart, in frame: ChartFrame, canvas: Canvas) {
    sizes = frame.sizes
    func lines(
      _ text: String,
      _ size: Double,
      atMost count: Int,
      breakWeight: Double = 1
    ) -> [String] {
      guard !text.isEmpty else { return [] }
      let measure: (String) -> Double = { canvas.width(of: $0, size: size) }
      let found = wrapped(
        text,
        width: frame.width,
        maximumLines: count,
        breakWeight: breakWeight,
        measure: measure
      )
      return found ?? [text]
    }
    takeaway = lines(chart.takeaway, sizes.label, atMost: 3)
    guard frame.hasCaption else { return }
    title = lines(chart.numberText + "　" + chart.title, sizes.title, atMost: 4, breakWeight: 0.02)
    if !chart.notes.isEmpty {
      notes = lines("注：" + chart.notes.joined(separator: "；"), sizes.note, atMost: 8)
    }
    if !chart.source.isEmpty { source = lines("数据来源：" + chart.source, sizes.note, atMost: 4) }
  }

  var topHeight: Double { Double(takeaway.count) * sizes.label * Self.leading }

  var bottomHeight: Double {
    Double(title.count) * sizes.title * Self.leading
      + Double(notes.count + source.count) * sizes.note * Self.leading
      + (title.isEmpty ? 0 : 4)
  }

  /// Draws everything around a plot into a scene of its final size.
  func draw(on canvas: inout Canvas) {
    for (index, line) in takeaway.enumerated() {
      let id = takeaway.count == 1 ? "takeaway" : "takeaway/\(index + 1)"
      let y = Double(index) * sizes.label * Self.leading
      canvas.text(id, line, x: 0, y: y, role: .takeaway)
    }
    var y = canvas.scene.size.height - bottomHeight + 4
    let middle = canvas.scene.size.width / 2
    func add(_ id: String, _ line: String, _ size: Double, _ role: SceneShape.TextRole) {
      let isTitle = role == .title
      canvas.text(
        id,
        line,
        x: isTitle ? middle : 0,
        y: y,
        size: size,
        role: role,
        align: isTitle ? .centre : .left,
        color: isTitle ? .ink : .secondary
      )
      y += size * Self.leading
    }
    for (index, line) in title.enumerated() { add("title/\(index + 1)", line, sizes.title, .title) }
    for (index, line) in notes.enumerated() { add("note/\(index + 1)", line, sizes.note, .note) }
    for (index, line) in source.enumerated() {
      add("source/\(index + 1)", line, sizes.note, .source)
    }
    canvas.scene.titleLines = title
  }
}
