import Drawings

/// Splits a title into lines: whole phrases per line, lines of like length, none of them barred.
///
/// Source: GB/T 9704-2012, 7.3.1; typography.md A4.
struct TitleSplit {
  let metrics: LineMetrics
  /// Unit: 1/65536 em.
  let measure: Int
  /// Words that are not to be divided, longest first.
  let words: [String]

  /// Words of office titles that a line should not divide.
  static let officeWords = [
    "上半年", "下半年", "半年", "年度", "季度", "工作总结", "总结", "报告", "通报", "情况", "代办", "电信", "业务", "发展", "经营",
    "工作", "邮政", "中心", "管理", "服务", "社区", "街道", "公司", "集团", "关于",
  ]
  /// Behind these a phrase ends.
  private static let phraseEnds = [
    "关于", "局", "公司", "中心", "委员会", "办公室", "年", "半年", "季度", "月", "的", "和", "及", "与", "、", "省", "市",
    "县",
    "厅", "部", "处", "》",
  ]

  /// Unevenness of one em weighs as much as this part of a divided word.
  private enum Cost {
    static let em = 10
    static let dividedWord = 150
    static let noPhraseEnd = 30
    /// A last line longer than the first is a trapezoid that stands; an upturned one hangs.
    static let lone = 400
  }

  /// The ends of the lines: indices of the cell that the next line begins with.
  func ends() -> [Int] {
    let count = metrics.cells.count
    let whole = metrics.extent(from: 0, to: count).natural
    guard whole > measure else { return [count] }
    let least = (whole + measure - 1) / max(1, measure)
    // Titles of more lines are no titles; they are broken like any text.
    guard least <= 4 else { return [] }
    for lines in least...least + 2 {
      if let found = best(from: 0, lines: lines, target: whole / lines)?.ends { return found }
    }
    return []
  }

  /// The cheapest division of the rest into so many lines, nil if none fits.
  private func best(from first: Int, lines: Int, target: Int) -> (cost: Int, ends: [Int])? {
    let count = metrics.cells.count
    if lines == 1 {
      let width = metrics.extent(from: first, to: count).natural
      guard width <= measure, first < count else { return nil }
      return (unevenness(width, target) + (count - first < 3 ? Cost.lone : 0), [count])
    }
    var found: (cost: Int, ends: [Int])?
    for place in metrics.breaks where place.cell > first && place.cell < count {
      let end = place.cell
      let width = metrics.extent(from: first, to: end).natural
      // Lines far from the common length are never the best; skipping them bounds the search.
      guard width <= measure, width * 2 >= target else { continue }
      guard let rest = best(from: end, lines: lines - 1, target: target) else { continue }
      let cost = unevenness(width, target) + divisionCost(at: end) + rest.cost
      if found.map({ cost < $0.cost }) ?? true { found = (cost, [end] + rest.ends) }
    }
    return found
  }

  private func unevenness(_ width: Int, _ target: Int) -> Int {
    abs(width - target) * Cost.em / ShapedCluster.em
  }

  private func divisionCost(at end: Int) -> Int {
    let before = text(metrics.cells[max(0, end - 12)..<end])
    let after = text(metrics.cells[end..<min(metrics.cells.count, end + 12)])
    let divides = words.contains { word in
      (1..<max(1, word.count)).contains { cut in
        before.hasSuffix(word.prefix(cut)) && after.hasPrefix(word.dropFirst(cut))
      }
    }
    let endsPhrase = TitleSplit.phraseEnds.contains { before.hasSuffix($0) }
    return (divides ? Cost.dividedWord : 0) + (endsPhrase ? 0 : Cost.noPhraseEnd)
  }

  private func text(_ cells: ArraySlice<Cell>) -> String {
    cells.reduce(into: "") { text, cell in
      for part in cell.parts { text += part.cluster.text }
    }
  }
}

extension TextSetter {
  /// The lines of a title, each centred in a width; their tops are 0.
  func title(_ text: String, size: Double, width: Double, words: [String]) -> [SetLine] {
    let styles = [StyledText(text, role: .title)]
    var settings = settings
    settings.justifies = false
    let maker = CellMaker(
      shaper: shaper,
      styles: styles,
      settings: settings,
      letterSize: ShapedCluster.em
    )
    let metrics = LineMetrics(maker.cells(), settings)
    let measure = Int((width / size * Double(ShapedCluster.em)).rounded())
    let split = TitleSplit(
      metrics: metrics,
      measure: measure,
      words: words + TitleSplit.officeWords
    )
    let ends = metrics.cells.isEmpty ? [] : split.ends()
    if ends.isEmpty {
      let stack = stack(styles, role: .title, size: size, width: width, alignment: .centre)
      return stack.lines.map { line in
        var copy = line
        copy.top = 0
        return copy
      }
    }
    return zip([0] + ends, ends).map { first, end in
      titleLine(metrics, styles, first..<end, size, width)
    }
  }

  private func titleLine(
    _ metrics: LineMetrics,
    _ styles: [StyledText],
    _ cells: Range<Int>,
    _ size: Double,
    _ width: Double
  ) -> SetLine {
    let extent = metrics.extent(from: cells.lowerBound, to: cells.upperBound)
    let fit = LineFit(cost: 0, tightness: .even)
    let positions = metrics.positions(extent, fit, available: extent.natural, isLast: true)
    let right = (positions.last ?? 0) + metrics.cells[extent.last].body
    let line = ComposedLine(
      cells: cells,
      positions: positions,
      right: right,
      isOverfull: false
    )
    return SetLine(
      role: .title,
      cells: metrics.cells,
      line: line,
      styles: styles,
      em: size,
      size: size,
      x: (width - SetLine.points(right, size)) / 2,
      top: 0
    )
  }
}
