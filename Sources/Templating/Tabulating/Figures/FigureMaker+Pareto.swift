import Diagnostics
import Documents
import Facts
import Phrasing

// 帕累托

extension FigureMaker {
  mutating func makePareto() -> Chart {
    if refusesNegativeBars() { return frame(refusal ?? "") }
    table.options.namedCount = table.top
    let known = table.keys.indices.filter { row[$0].number != nil }
    let byValue =
      known.sorted { left, right in
        guard let first = row[left].number, let second = row[right].number, first != second else {
          return left < right
        }
        return first > second
      } + table.keys.indices.filter { row[$0].number == nil }
    let order = inGroups(byValue)
    noteMissingBars(order)
    let total = known.compactMap { row[$0].number }.reduce(.zero, +)
    let threshold = paretoThreshold()
    var sum = Number.zero
    var reach: (count: Int, sum: Number)?
    var within = 0
    let sums = order.enumerated().map { position, place -> FigureValue in
      guard let number = row[place].number else { return .missing }
      sum = sum + number
      let isReached = reach.map { $0.sum >= total * threshold.value } ?? false
      // Groups are taken whole.
      if !isReached, isGroupEnd(position, order) {
        reach = ((reach?.count ?? 0) + 1, sum)
        within = position + 1
      }
      return .number(sum, nil)
    }
    let text = total.sign > 0 ? reach.map { sayReach($0, of: total) } ?? "" : ""
    if total.sign <= 0 { within = 0 }
    return chart(
      categories: order.enumerated().map { place, index in
        var key = table.keys[index]
        key.isHighlighted = place < within
        let isFirst = place == 0 || table.keys[order[place - 1]].group != key.group
        return category(key, groupHead: isFirst ? key.group : "")
      },
      series: [
        series(order.map { numbers.chartValue(row[$0]) }),
        series(
          sums.map { numbers.chartValue($0) },
          key: "\(table.metric.key)@累计",
          name: "累计",
          role: .runningSum
        ),
      ],
      referenceLines: text.isEmpty
        ? []
        : [
          ChartReferenceLine(
            role: .custom,
            value: threshold.value,
            text: threshold.name.isEmpty ? text : "\(threshold.name)：\(text)"
          )
        ]
    )
  }

  /// Bars of one group beside each other, the groups by their sums, falling.
  private func inGroups(_ order: [Int]) -> [Int] {
    guard table.keys.contains(where: { !$0.group.isEmpty }) else { return order }
    var groups: [String] = []
    var sums: [String: Number] = [:]
    for place in order {
      let group = table.keys[place].group
      if sums[group] == nil { groups.append(group) }
      sums[group] = (sums[group] ?? .zero) + (row[place].number ?? .zero)
    }
    let sorted = groups.enumerated().sorted { left, right in
      let first = sums[left.element] ?? .zero
      let second = sums[right.element] ?? .zero
      return first == second ? left.offset < right.offset : first > second
    }
    return sorted.flatMap { group in order.filter { table.keys[$0].group == group.element } }
  }

  /// Whether the bar is the last of its group that has a value; without groups each is.
  private func isGroupEnd(_ position: Int, _ order: [Int]) -> Bool {
    let group = table.keys[order[position]].group
    guard !group.isEmpty, position + 1 < order.count else { return true }
    let next = order[position + 1]
    return table.keys[next].group != group || row[next].number == nil
  }

  /// 80%, or the part that 批注 draws a line at.
  private func paretoThreshold() -> (value: Number, name: String) {
    let mark = table.marks.first { $0.line?.hasSuffix("%") ?? false }
    let digits = mark?.line.map { String($0.dropLast()) }
    let value = digits.flatMap { Rational(decimal: $0) } ?? Rational(80)
    return (Number(value / Rational(100)), mark?.text ?? "")
  }

  private mutating func sayReach(_ reach: (count: Int, sum: Number), of total: Number) -> String {
    let noun = memberNoun.isEmpty ? "位" : "个\(memberNoun)"
    let share = NumberFormat(of: .ratio, settings: settings).text(of: reach.sum / total)
    let text = "前\(reach.count)\(noun)合计占\(share)"
    sayings.append(text)
    return text
  }

  private mutating func noteMissingBars(_ order: [Int]) {
    let absent = order.filter { row[$0].number == nil }.map { table.keys[$0].name }
    guard !absent.isEmpty else { return }
    let text = absent.joined(separator: "、")
    report(.warning(5), "\(text)缺失", fix: "请补齐数据；图中标“缺”")
    notes.append("\(text)缺数据，未计入累计")
  }

  private mutating func refusesNegativeBars() -> Bool {
    guard let place = row.firstIndex(where: { ($0.number?.sign ?? 0) < 0 }),
      let number = row[place].number
    else { return false }
    let message = "\(table.keys[place].name)为\(numbers.phrase(number))，帕累托图不能有负数"
    refuse(.error(5), message, fix: "请改用“差异”", frame: "图未绘制：有负数")
    return true
  }
}
