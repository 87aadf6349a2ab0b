import Diagnostics
import Documents
import Facts
import Phrasing

// 差距

extension FigureMaker {
  /// 全国, or 全国、考核同组.
  var referenceNames: String { table.members.dropFirst().map(\.name).joined(separator: "、") }

  mutating func makeGap() -> Chart {
    guard table.members.count > 1 else {
      refuse(.error(11), "没有可比的上级", fix: "请写明“比较: …”", frame: "图未绘制：没有可比的对象")
      return frame(refusal ?? "")
    }
    noteFreeAxis(table.values.flatMap { $0 })
    noteAbsentDots()
    let order = gapOrder()
    sayGaps(order)
    let drawn = table.members.enumerated().map { place, member in
      series(
        order.map { numbers.chartValue(table.values[place][$0]) },
        key: place == 0 ? nil : "\(table.metric.key)@\(member.name)",
        name: member.name,
        role: place == 0 ? .actual : .reference
      )
    }
    let texts = order.map { gap($0).map(gapPhrase) ?? "—" }
    let head = "比" + (table.members.dropFirst().first?.name ?? "")
    return chart(
      categories: order.map { category(table.keys[$0]) },
      series: drawn,
      sideColumns: [ChartSideColumn(role: .text, head: head, texts: texts)]
    )
  }

  /// By the difference where 排序 asks for it; else as given.
  private func gapOrder() -> [Int] {
    let all = Array(table.keys.indices)
    switch table.sort {
    case nil, .order, .given: return all
    case .name: return all.sorted { (table.keys[$0].name, $0) < (table.keys[$1].name, $1) }
    case .descending, .ascending:
      return all.sorted { left, right in
        guard let first = gap(left), let second = gap(right) else {
          return gap(left) == nil && gap(right) == nil ? left < right : gap(left) != nil
        }
        if first == second { return left < right }
        return table.sort == .descending ? first > second : first < second
      }
    }
  }

  private func gap(_ row: Int) -> Number? {
    guard let own = table.values[0][row].number, let other = table.values[1][row].number else {
      return nil
    }
    return own - other
  }

  /// 高9.09个百分点, 少12.00万元, 持平.
  private func gapPhrase(_ gap: Number) -> String {
    let format = numbers.difference(.zero)
    guard !format.printsAsZero(gap) else { return "持平" }
    let isRate = table.metric.type == .ratio
    let word = gap.sign > 0 ? (isRate ? "高" : "多") : isRate ? "低" : "少"
    return word + format.text(of: gap.magnitude)
  }

  private mutating func noteAbsentDots() {
    let absent = zip(table.members, table.values).flatMap { member, values in
      zip(table.keys, values).filter { $0.1.number == nil }.map { member.name + $0.0.name }
    }
    guard !absent.isEmpty else { return }
    let text = absent.joined(separator: "、")
    report(.warning(6), "\(text)没有数", fix: "图中标“缺”或“—”；请补齐数据")
    notes.append("\(text)没有数")
  }

  private mutating func sayGaps(_ order: [Int]) {
    let known = order.compactMap { row in gap(row).map { (table.keys[row], $0) } }
    let other = table.members[1].name
    let isRate = table.metric.type == .ratio
    let (above, below) = isRate ? ("高于", "低于") : ("多于", "少于")
    guard let most = known.max(by: { $0.1.magnitude < $1.1.magnitude }) else { return }
    let format = numbers.difference(.zero)
    if known.count > 1, known.count == order.count {
      let count = known.count { $0.1.sign > 0 && !format.printsAsZero($0.1) }
      let noun = memberNoun.isEmpty ? "项" : "个\(memberNoun)"
      let whole = "\(known.count)\(noun)"
      sayings.append(
        count == known.count
          ? "\(whole)均\(above)\(other)" : "\(whole)中\(count)\(noun.prefix(1))\(above)\(other)"
      )
    }
    guard !format.printsAsZero(most.1) else { return }
    let word = most.1.sign > 0 ? above : below
    sayings.append("\(most.0.name)\(word)\(other)\(format.text(of: most.1.magnitude))")
  }
}
