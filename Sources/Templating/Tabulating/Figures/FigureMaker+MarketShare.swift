import Diagnostics
import Documents
import Facts
import Phrasing

// 份额

extension FigureMaker {
  mutating func makeMarketShare() -> Chart {
    var order = Array(table.keys.indices)
    if let top = table.top, !table.places.isEmpty {
      let bound = Number(Rational(top))
      order.removeAll { table.places[$0].number.map { $0 > bound } ?? true }
      if order.count < table.keys.count {
        report(.note(2), "其余\(table.keys.count - order.count)个未列")
        notes.append("只列居前\(top)位的")
      }
    }
    if let sort = table.sort, sort == .descending || sort == .ascending {
      order = sorted(order, descending: sort == .descending)
    }
    noteAbsentShares(order)
    sayShares(order)
    let hasBefore = table.before.contains { $0.number != nil }
    noteSharesWithoutBefore(order)
    var drawn = [series(order.map { numbers.chartValue(row[$0]) })]
    if hasBefore {
      drawn.append(
        series(
          order.map { numbers.chartValue(table.before[$0]) },
          key: "\(table.metric.key)@\(table.beforeName)",
          name: table.beforeName,
          role: .lastYear
        )
      )
    }
    return chart(
      categories: order.map { category(table.keys[$0]) },
      series: drawn,
      sideColumns: shareColumns(order, hasBefore: hasBefore)
    )
  }

  private func sorted(_ order: [Int], descending: Bool) -> [Int] {
    order.sorted { left, right in
      guard let first = row[left].number, let second = row[right].number, first != second else {
        return row[left].number == nil || row[right].number == nil
          ? row[left].number != nil && row[right].number == nil : left < right
      }
      return descending ? first > second : first < second
    }
  }

  private func shareColumns(_ order: [Int], hasBefore: Bool) -> [ChartSideColumn] {
    var columns: [ChartSideColumn] = []
    if hasBefore {
      let found = changes(order.map { [table.before[$0], row[$0]] })
      columns.append(
        ChartSideColumn(role: .shareChange, head: "比\(table.beforeName)（个百分点）", texts: found.texts)
      )
    }
    guard !table.places.isEmpty else { return columns }
    let format = NumberFormat(of: .rank, settings: settings)
    let texts = order.map { place in
      table.places[place].number.map { "第" + format.digits(of: $0) + "位" } ?? "—"
    }
    columns.append(ChartSideColumn(role: .text, head: "位次", texts: texts))
    return columns
  }

  /// What has no share at the time compared with has no ring, which the note says.
  private mutating func noteSharesWithoutBefore(_ order: [Int]) {
    guard !table.before.isEmpty else { return }
    let absent = order.filter { table.before[$0].number == nil && row[$0].number != nil }
    guard !absent.isEmpty else { return }
    let names = absent.map { table.keys[$0].name }.joined(separator: "、")
    let text = "\(names)缺\(table.beforeName)数"
    report(.warning(5), text, fix: "请补齐数据，或改写“比较”")
    notes.append(text)
  }

  private mutating func noteAbsentShares(_ order: [Int]) {
    let absent = order.filter { row[$0].number == nil }.map { table.keys[$0].name }
    guard !absent.isEmpty else { return }
    let text = absent.joined(separator: "、")
    report(.warning(6), "\(text)没有份额", fix: "请核对总量；图中标“缺”或“—”")
    notes.append("\(text)没有份额")
  }

  /// 联通份额12.01%，居第2位; without places the largest change.
  private mutating func sayShares(_ order: [Int]) {
    let known = order.filter { row[$0].number != nil }
    let best = known.min { left, right in
      guard let first = place(left), let second = place(right) else { return place(left) != nil }
      return first < second
    }
    guard let best, let share = row[best].number else { return }
    let name = table.keys[best].name
    if let place = place(best) {
      let digits = NumberFormat(of: .rank, settings: settings).digits(of: place)
      sayings.append("\(name)占\(numbers.phrase(share))，居第\(digits)位")
    }
    guard best < table.before.count, let before = table.before[best].number else { return }
    let change = changePhrase(share - before)
    let start = place(best) == nil ? "\(name)占\(numbers.phrase(share))，" : ""
    sayings.append(
      change == "持平" ? "\(start)与\(table.beforeName)持平" : "\(start)比\(table.beforeName)\(change)"
    )
  }

  private func place(_ index: Int) -> Number? {
    index < table.places.count ? table.places[index].number : nil
  }
}
