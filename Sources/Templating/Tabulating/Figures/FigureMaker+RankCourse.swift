import Diagnostics
import Documents
import Facts
import Phrasing

// 名次

extension FigureMaker {
  /// Places by month, of values that are no places yet among the members of the figure.
  mutating func makeRankCourse() -> Chart {
    noteMissingCells()
    checkSinglePoint()
    if table.metric.type != .rank { rankColumns() }
    let order = linesWithinTop()
    checkTiesAtEnd(order)
    let focus = focus(order)
    let moves = focus.flatMap { lastMove(table.values[$0]) }
    if let focus { sayCourse(focus) }
    var marks = annotations()
    if let moves, marks.isEmpty { marks = [moves] }
    return chart(
      categories: table.keys.map { category($0) },
      series: order.map { place in
        let line = lines[place]
        return series(
          table.values[place].map { numbers.chartValue($0) },
          name: line.name,
          slot: line.slot,
          member: line.key,
          isHighlighted: place == focus || line.isHighlighted
        )
      },
      annotations: marks
    )
  }

  private mutating func rankColumns() {
    var ranks = table.values
    for column in table.keys.indices {
      let places = table.places(of: table.values.map { $0[column] })
      for (row, place) in places.enumerated() {
        ranks[row][column] = place.map { .number(Number(Rational($0)), nil) } ?? .missing
      }
    }
    table.values = ranks
    table.metric.type = .rank
    table.metric.unit = nil
    table.metric.citedUnit = nil
    table.metric.decimals = 0
    numbers = FigureNumbers(table.metric, values: [], settings: settings)
  }

  /// Lines that ever pass the first places that are asked for; the highlighted ones always.
  private mutating func linesWithinTop() -> [Int] {
    let all = Array(lines.indices)
    guard let limit = table.top ?? (all.count > Self.mostLines ? Self.mostLines : nil) else {
      return all
    }
    let bound = Number(Rational(limit))
    let kept = all.filter { place in
      lines[place].isHighlighted
        || table.values[place].contains { $0.number.map { $0 <= bound } ?? false }
    }
    guard kept.count < all.count else { return all }
    let message = "\(all.count)个\(memberNoun)只画进过前\(limit)位的\(kept.count)个"
    if table.top == nil { report(.warning(3), message, fix: "可写“前: \(all.count)”") }
    report(.note(2), "其余\(all.count - kept.count)个未列")
    notes.append("只画进过前\(limit)位的")
    return kept
  }

  /// A tie at the first three places of the last month may mislead a sentence.
  private mutating func checkTiesAtEnd(_ order: [Int]) {
    guard let last = table.keys.indices.last else { return }
    let places = order.compactMap { table.values[$0][last].number }
    let first = Number(Rational(3))
    var told: Set<Number> = []
    for place in places.sorted() where place <= first && told.insert(place).inserted {
      let count = places.count { $0 == place }
      guard count > 1 else { continue }
      let text = "\(table.keys[last].name)第\(numbers.text(.number(place, nil)))位并列\(count)个"
      report(.warning(12), text, fix: "图中并排画出，正文也请写并列")
    }
  }

  /// Whose course the figure tells: the highlighted, else who came forward most.
  private func focus(_ order: [Int]) -> Int? {
    if let own = order.first(where: { lines[$0].isHighlighted }) { return own }
    let moves = order.compactMap { place -> (Int, Number)? in
      let known = table.values[place].compactMap(\.number)
      guard let first = known.first, let last = known.last, known.count > 1 else { return nil }
      return (place, first - last)
    }
    guard let most = moves.map(\.1).max(), most.sign > 0 else { return nil }
    return moves.first { $0.1 == most }?.0
  }

  /// 6月升至第3位: the last month in which the place changed.
  private func lastMove(_ values: [FigureValue]) -> ChartAnnotation? {
    let known = zip(table.keys, values).compactMap { key, value in
      value.number.map { (key, $0) }
    }
    let changes = zip(known, known.dropFirst()).filter { $0.1 != $1.1 }
    guard let (before, now) = changes.last, !now.0.isForecast else { return nil }
    let word = now.1 < before.1 ? "升至" : "降至"
    let text = "\(now.0.name)\(word)第\(numbers.text(.number(now.1, nil)))位"
    return ChartAnnotation(categoryKey: now.0.key, text: text)
  }

  private mutating func sayCourse(_ place: Int) {
    let known = zip(table.keys, table.values[place]).compactMap { key, value in
      key.isForecast ? nil : value.number.map { (key, $0) }
    }
    guard let first = known.first, let last = known.last, known.count > 1 else { return }
    let name = lines[place].name
    let (start, end) = (numbers.text(.number(first.1, nil)), numbers.text(.number(last.1, nil)))
    let isShared = table.values.count { $0.last?.number == last.1 } > 1
    if known.allSatisfy({ $0.1 == first.1 }) {
      sayings.append("\(name)\(first.0.name)至\(last.0.name)均居第\(start)位")
    } else {
      let tie = isShared ? "并列第" : "第"
      sayings.append("\(name)由\(first.0.name)的第\(start)位到\(last.0.name)的\(tie)\(end)位")
    }
  }
}
