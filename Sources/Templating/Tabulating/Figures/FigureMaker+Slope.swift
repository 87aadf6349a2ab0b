import Diagnostics
import Documents
import Facts
import Phrasing

// 对比

extension FigureMaker {
  mutating func makeSlope() -> Chart {
    noteAbsentEnds()
    if table.metric.type != .rank { noteFreeAxis(table.values.flatMap { $0 }) }
    let order = kept(byEnd: table.values.map { $0.last?.number }, of: table.members)
    saySlope(order)
    return chart(
      categories: table.keys.map { category($0) },
      series: order.map { place in
        let member = table.members[place]
        let isMetric = table.dimensionName.isEmpty
        return series(
          table.values[place].map { numbers.chartValue($0) },
          key: isMetric ? member.key : nil,
          name: member.name,
          slot: member.slot,
          member: isMetric ? "" : member.key,
          isHighlighted: member.isHighlighted
        )
      },
      sideColumns: [changes(order.map { table.values[$0] })]
    )
  }

  /// The change from the first date to the last: in points, in places, or in the unit of the values.
  func changes(_ rows: [[FigureValue]]) -> ChartSideColumn {
    let isRank = table.metric.type == .rank
    let format = numbers.difference(.zero)
    let texts = rows.map { values -> String in
      guard let then = values.first?.number, let now = values.last?.number else { return "—" }
      if isRank { return NumberFormat(of: .rankChange, settings: settings).digits(of: then - now) }
      let change = now - then
      let sign = change.sign > 0 && !format.printsAsZero(change) ? "+" : ""
      return sign + format.digits(of: change)
    }
    guard !isRank else { return ChartSideColumn(role: .rankChange, head: "位次变化", texts: texts) }
    return ChartSideColumn(role: .shareChange, head: "增减（\(format.unitName)）", texts: texts)
  }

  private mutating func noteAbsentEnds() {
    let absent = zip(table.members, table.values).flatMap { member, values in
      zip(table.keys, values).filter { $0.1.number == nil }.map { member.name + $0.0.name }
    }
    guard !absent.isEmpty else { return }
    let text = absent.joined(separator: "、")
    report(.warning(5), "\(text)缺失", fix: "请补齐数据；图中标“缺”")
    notes.append("\(text)无数据")
  }

  /// The largest change, the highlighted one first.
  private mutating func saySlope(_ order: [Int]) {
    let known = order.compactMap { place -> (FigureKey, Number)? in
      guard let then = table.values[place].first?.number, let now = table.values[place].last?.number
      else { return nil }
      return (table.members[place], table.metric.type == .rank ? then - now : now - then)
    }
    let own = known.first { $0.0.isHighlighted }
    guard let told = own ?? known.max(by: { $0.1.magnitude < $1.1.magnitude }) else { return }
    let (phrase, date) = (changePhrase(told.1), table.keys[0].name)
    switch phrase {
    case "持平": sayings.append(told.0.name + "与\(date)持平")
    case "位次不变": sayings.append(told.0.name + phrase)
    default:
      // 占比比 reads badly.
      let word = told.0.name.hasSuffix("比") ? "较" : "比"
      sayings.append(told.0.name + word + date + phrase)
    }
  }

  func changePhrase(_ change: Number) -> String {
    if table.metric.type == .rank {
      let format = NumberFormat(of: .rankChange, settings: settings)
      guard change.sign != 0 else { return "位次不变" }
      return (change.sign > 0 ? "前移" : "后移") + format.text(of: change.magnitude)
    }
    let format = numbers.difference(.zero)
    guard !format.printsAsZero(change) else { return "持平" }
    let isRate = table.metric.type == .ratio
    let word = change.sign > 0 ? (isRate ? "提高" : "增加") : isRate ? "下降" : "减少"
    return word + format.text(of: change.magnitude)
  }
}
