package import Diagnostics
package import Documents
package import Drawings

/// Draws a finished figure: the plot with takeaway, unit notes and labels.
///
/// 图题, 注 and 来源 are set by whoever sets the page. `width` is that of the block of text; 半栏 and
/// 三分 take a part of it.
///
/// - Parameters:
///   - chart: the figure.
///   - width: of the block of text, in points.
///   - bodySizeInPoints: size of the running text, from which all sizes follow.
///   - shaper: measures and shapes the text.
///   - log: receives what cannot be laid out (G114).
/// - Returns: the figure, of its final size.
package func drawChart(
  _ chart: Chart,
  width: Double,
  bodySizeInPoints: Double,
  shaper: some TextShaper,
  log: inout DiagnosticLog
) -> Drawing {
  let frame = ChartFrame(of: chart, width: width, bodySizeInPoints: bodySizeInPoints)
  return layOutChart(chart, in: frame, shaper: shaper, log: &log).drawing(shapedBy: shaper)
}

/// Lays out a figure: shapes and texts in points, with what was chosen.
///
/// A figure that cannot be laid out, or was refused, is a frame with a message.
package func layOutChart(
  _ chart: Chart,
  in frame: ChartFrame,
  shaper: some TextShaper,
  log: inout DiagnosticLog
) -> Scene {
  // A narrow figure that is not bound to a height may be as high as it is wide.
  let heights = frame.height == nil ? [nil, frame.width * 3 / 4, frame.width] : [frame.height]
  var scene = layOut(chart, in: frame, shaper: shaper)
  for height in heights.dropFirst() where chart.refusal == nil && !scene.textsFit {
    var higher = frame
    higher.height = height
    scene = layOut(chart, in: higher, shaper: shaper)
  }
  guard chart.refusal == nil else { return scene }
  if let fault = fault(of: scene, chart, shaper: shaper, log: &log) {
    return layOut(chart, in: frame, shaper: shaper, message: fault)
  }
  if scene.isTurned { log.add(.figureTurned(chart)) }
  return scene
}

/// One attempt at a height; a frame with a message where there is one.
private func layOut(
  _ chart: Chart,
  in frame: ChartFrame,
  shaper: any TextShaper,
  message: String? = nil
) -> Scene {
  let layered = chart.kind == .layers ? chart.panels.flatMap(\.series) : []
  let slots =
    (chart.series + layered).map(\.paletteSlot) + chart.categories.map(\.paletteSlot)
  let palette = Palette(
    chart.options.palette,
    slotCount: chart.options.memberCount ?? (slots.max() ?? 0) + 1
  )
  let size = Size(width: frame.width, height: frame.standingHeight)
  var canvas = Canvas(size: size, sizes: frame.sizes, palette: palette, shaper: shaper)
  let surroundings = Surroundings(chart, in: frame, canvas: canvas)
  if let message = message ?? chart.refusal {
    drawPlaceholder(message, surroundings, on: &canvas)
  } else {
    drawPlot(chart, surroundings, frame: frame, on: &canvas)
    surroundings.draw(on: &canvas)
  }
  return canvas.finished()
}

/// Why a laid out figure cannot be shown; nil if it can.
private func fault(
  of scene: Scene,
  _ chart: Chart,
  shaper: any TextShaper,
  log: inout DiagnosticLog
) -> String? {
  var lacking: [Unicode.Scalar] = []
  for case .text(let text, _, _, _) in scene.shapes.map(\.form) {
    for scalar in shaper.missingCharacters(of: text, in: .hei) where !lacking.contains(scalar) {
      lacking.append(scalar)
    }
  }
  if !lacking.isEmpty {
    log.add(.figureLacksGlyphs(chart, lacking))
    return "图未绘制：字体缺字"
  }
  guard !scene.textsFit else { return nil }
  log.add(.figureDoesNotFit(chart))
  return "图未绘制：放不下"
}

private func drawPlot(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  switch chart.kind {
  case .trend:
    if !drawTrend(chart, surroundings, frame: frame, on: &canvas) {
      canvas.scene.isTurned = true
      drawRows(chart, surroundings, frame: frame, on: &canvas)
    }
  case .ranking, .completion, .difference, .dots:
    drawRows(chart, surroundings, frame: frame, on: &canvas)
  case .progress: drawProgress(chart, surroundings, frame: frame, on: &canvas)
  case .compositionOverTime, .structure:
    drawStacks(chart, surroundings, frame: frame, on: &canvas)
  case .ring: drawRing(chart, surroundings, frame: frame, on: &canvas)
  case .smallMultiples: drawSmallMultiples(chart, surroundings, frame: frame, on: &canvas)
  case .heatTable: drawHeatTable(chart, surroundings, frame: frame, on: &canvas)
  case .quadrants: drawQuadrants(chart, surroundings, frame: frame, on: &canvas)
  case .sparkline: drawSparklines(chart, surroundings, frame: frame, on: &canvas)
  case .tiles: drawTiles(chart, surroundings, frame: frame, on: &canvas)
  case .cards: drawCards(chart, surroundings, frame: frame, on: &canvas)
  case .layers: drawLayers(chart, surroundings, frame: frame, on: &canvas)
  case .rankCourse: drawRankCourse(chart, surroundings, frame: frame, on: &canvas)
  case .contribution:
    let isLying = chart.options.layout == .horizontal
    if isLying || !drawWaterfall(chart, surroundings, frame: frame, on: &canvas) {
      canvas.scene.isTurned = !isLying
      drawLyingWaterfall(chart, surroundings, frame: frame, on: &canvas)
    }
  case .slope: drawSlope(chart, surroundings, frame: frame, on: &canvas)
  case .comparedLines, .index:
    drawComparedLines(chart, surroundings, frame: frame, on: &canvas)
  case .pareto: drawPareto(chart, surroundings, frame: frame, on: &canvas)
  case .gap: drawGap(chart, surroundings, frame: frame, on: &canvas)
  case .marketShare: drawMarketShare(chart, surroundings, frame: frame, on: &canvas)
  }
}

/// A frame with a message in the place of a figure; what else belongs to it stays.
private func drawPlaceholder(
  _ message: String,
  _ surroundings: Surroundings,
  on canvas: inout Canvas
) {
  let size = canvas.scene.size
  let box = Rectangle(x: 0.5, y: 0.5, width: size.width - 1, height: size.height - 1)
  let stroke = SceneStroke(width: LineWidth.outline, color: .axis)
  canvas.rectangle("frame", box, paint: nil, stroke: stroke, layer: .ground)
  let measure: (String) -> Double = { [canvas] in canvas.width(of: $0, size: canvas.sizes.label) }
  let lines =
    wrapped(message, width: size.width - 20, maximumLines: 4, measure: measure)
    ?? [message]
  let height = canvas.sizes.label * 1.3
  let top = (size.height - Double(lines.count) * height) / 2
  for (index, line) in lines.enumerated() {
    canvas.text(
      "message/\(index + 1)",
      line,
      x: size.width / 2,
      y: top + Double(index) * height,
      role: .annotation,
      align: .centre
    )
  }
}

extension Scene {
  /// Whether every text lies inside the frame and none upon another (charts.md Q13).
  package var textsFit: Bool { textFaults.isEmpty }

  /// Ids of texts that leave the frame or lie on another.
  ///
  /// A sweep from above: each text is compared with those alone that begin before it ends.
  package var textFaults: [String] {
    let texts = shapes.filter(\.isText).map { (id: $0.id, box: $0.bounds) }
    var faults = texts.filter { _, box in
      box.x < -0.01 || box.y < -0.01 || box.right > size.width + 0.01
        || box.bottom > size.height + 0.01
    }.map { "\($0.id) outside" }
    let sorted = texts.sorted { $0.box.y < $1.box.y }
    for (place, text) in sorted.enumerated() {
      for other in sorted[(place + 1)...] {
        guard other.box.y < text.box.bottom else { break }
        if text.box.meets(other.box, slack: 0.25) { faults.append("\(text.id) on \(other.id)") }
      }
    }
    return faults
  }
}
