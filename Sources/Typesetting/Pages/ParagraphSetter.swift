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
  private var letterSize: Int {
    Int((sizes.body / geometry.em * Double(ShapedCluster.em)).rounded())
  }

  private func set(
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

  /// Signature and date on two lines without a seal (GB/T 9704-2012, 7.3.5.2).
  ///
  /// The signature ends 2 em from the right edge, the date begins 2 em right of its beginning; a
  /// date that is longer takes the 2 em itself and the signature moves left.
  func signature(_ signature: String, _ date: String) -> [SetLine] {
    let columns = Double(geometry.columns)
    let first = natural(signature, role: .signature)
    let second = natural(date, role: .date)
    let signatureWidth = (first.last.map { $0.right - $0.left } ?? 0) / geometry.em
    let dateWidth = (second.last.map { $0.right - $0.left } ?? 0) / geometry.em
    let isDateLonger = dateWidth > signatureWidth
    let dateX = isDateLonger ? columns - 2 - dateWidth : columns - signatureWidth
    let signatureX = isDateLonger ? dateX - 2 : columns - 2 - signatureWidth
    return first.map { $0.moved(x: max(0, signatureX) * geometry.em, y: 0) }
      + second.map { $0.moved(x: max(0, dateX) * geometry.em, y: 0) }
  }

  /// A text on lines that are not stretched.
  private func natural(_ text: String, role: LineRole) -> [SetLine] {
    guard !text.isEmpty else { return [] }
    let styles = [StyledText(text, role: .fangSong)]
    var settings = settings
    settings.justifies = false
    let shape = LineShape(ems: Double(geometry.columns - 2))
    let composed = compose(styles, shape, settings, shaper: shaper, letterSize: letterSize)
    return set(composed.best, styles, role: role)
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
