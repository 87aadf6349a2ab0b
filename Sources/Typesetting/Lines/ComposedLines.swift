import Drawings

/// A line of a paragraph with the place of every cell.
struct ComposedLine: Sendable {
  /// The cells of the line, word spaces at its end included.
  let cells: Range<Int>
  /// The x of each cell's body from the left edge of the measure; fewer than cells where word
  /// spaces close the line.
  ///
  /// Unit: 1/65536 em.
  let positions: [Int]
  /// The visible right edge.
  let right: Int
  let isOverfull: Bool
  /// Whether a hyphen is shown at its end.
  var endsWithHyphen = false
}

/// A paragraph as lines.
struct ComposedLines: Sendable {
  let cells: [Cell]
  let lines: [ComposedLine]
  /// In thousandths (typography.md E3).
  let cost: Int
}

/// A paragraph ready for the choice of its lines: the best, and those one line shorter or longer.
struct Composition: Sendable {
  /// The choices, the best first, at most one for each number of lines.
  let choices: [ComposedLines]
  /// How many lines were measured to find them: what the time of composing grows with.
  var evaluationCount = 0

  /// The best choice.
  var best: ComposedLines { choices[0] }
}

/// Composes a paragraph.
///
/// An empty paragraph has one choice without lines. `letterSize` is the size of the letters by the
/// em of the measure, in 1/65536. Without `alternatives` there is the best choice alone, which takes
/// less time.
func compose(
  _ styles: [StyledText],
  _ shape: LineShape,
  _ settings: LineSettings,
  shaper: some TextShaper,
  letterSize: Int = ShapedCluster.em,
  alternatives: Bool = false
) -> Composition {
  let maker = CellMaker(
    shaper: shaper,
    styles: styles,
    settings: settings,
    letterSize: letterSize
  )
  let cells = maker.cells()
  guard !cells.isEmpty else {
    return Composition(choices: [ComposedLines(cells: [], lines: [], cost: 0)])
  }
  let metrics = LineMetrics(cells, settings)
  var breaker = LineBreaker(metrics, shape, keepsLineCounts: alternatives)
  let all = breaker.choices()
  let near = all.filter { abs($0.ends.count - all[0].ends.count) <= 1 }
  return Composition(
    choices: near.map { finish($0, metrics, shape) },
    evaluationCount: breaker.evaluationCount
  )
}

/// Gives every cell of the chosen lines its place.
private func finish(
  _ choice: LineBreaker.Choice,
  _ metrics: LineMetrics,
  _ shape: LineShape
) -> ComposedLines {
  var lines: [ComposedLine] = []
  var first = 0
  for (index, end) in choice.ends.enumerated() {
    let extent = metrics.extent(from: first, to: end)
    let isLast = index == choice.ends.count - 1
    let indent = shape.indent(isFirst: index == 0)
    let positions = metrics.positions(
      extent,
      choice.fits[index],
      from: indent,
      available: shape.available(isFirst: index == 0),
      isLast: isLast
    )
    let right = (positions.last ?? indent) + metrics.cells[extent.last].body + extent.hyphen
    lines.append(
      ComposedLine(
        cells: first..<end,
        positions: positions,
        right: right,
        isOverfull: choice.fits[index].isOverfull,
        endsWithHyphen: extent.hyphen > 0
      )
    )
    first = end
  }
  return ComposedLines(cells: metrics.cells, lines: lines, cost: choice.cost)
}
