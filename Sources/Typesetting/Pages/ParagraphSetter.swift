import Drawings

/// Sets paragraphs on the grid of a page: body text, headings, the lines around them.
struct ParagraphSetter<Shaper: TextShaper> {
  let shaper: Shaper
  let settings: LineSettings
  let geometry: PageGeometry
  let sizes: TypeSizes
  /// Height of each footnote of the document.
  ///
  /// Unit: points.
  var noteHeights: [Double] = []

  /// A paragraph in the ways that one line more or less allow.
  func item(
    _ styles: [StyledText],
    role: LineRole,
    firstIndent: Double = 2,
    turnedIndent: Double = 0
  ) -> FlowItem {
    let shape = LineShape(
      ems: Double(geometry.columns),
      firstIndent: firstIndent,
      turnedIndent: turnedIndent
    )
    let composition = compose(
      styles,
      shape,
      settings,
      shaper: shaper,
      letterSize: letterSize,
      alternatives: true
    )
    let variants = composition.choices.map { choice in
      FlowBlock.Variant(
        lineCount: choice.lines.count,
        cost: choice.cost,
        noteHeights: choice.lines.map { noteHeight(of: $0, choice.cells, styles) }
      )
    }
    let lines = composition.choices.map { set($0, styles, role: role) }
    return FlowItem(.lines(variants), .lines(lines))
  }

  /// Size of the letters by the cell, in 1/65536.
  var letterSize: Int {
    Int((sizes.body / geometry.em * Double(ShapedCluster.em)).rounded())
  }

  /// The lines of a choice, each in its box at the left edge.
  func set(
    _ choice: ComposedLines,
    _ styles: [StyledText],
    role: LineRole
  ) -> [SetLine] {
    choice.lines.map { line in
      SetLine(
        role: role,
        cells: choice.cells,
        line: line,
        styles: styles,
        em: geometry.em,
        size: sizes.body,
        x: 0,
        top: (geometry.box - sizes.body) / 2
      )
    }
  }

  private func noteHeight(
    of line: ComposedLine,
    _ cells: [Cell],
    _ styles: [StyledText]
  ) -> Double {
    footnotes(of: line, cells, styles).reduce(0) { sum, note in
      sum + (noteHeights.indices.contains(note) ? noteHeights[note] : 0)
    }
  }
}

/// The footnotes whose numbers stand in a line, in order.
func footnotes(of line: ComposedLine, _ cells: [Cell], _ styles: [StyledText]) -> [Int] {
  var found: [Int] = []
  for index in line.cells {
    guard let note = styles[cells[index].style].footnote, !found.contains(note) else { continue }
    found.append(note)
  }
  return found
}
