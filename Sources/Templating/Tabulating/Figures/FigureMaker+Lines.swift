import Diagnostics
import Documents
import Facts
import Phrasing

// 对比线, and what it shares with other figures of lines

extension FigureMaker {
  /// Lines of 对比线 and 名次 that are drawn unless the block says how many.
  static let mostLines = 12
  /// Lines that colours can tell apart; of more the first three are drawn in colour.
  static let mostColors = 6
  private static let colored = 3

  /// The members of a figure of lines; of one line without members the metric itself.
  var lines: [FigureKey] {
    table.members.isEmpty ? [FigureKey(key: "", name: table.metric.name)] : table.members
  }

  mutating func makeComparedLines() -> Chart {
    noteMissingCells()
    checkSinglePoint()
    noteFreeAxis(table.values.flatMap { $0 })
    let ends = table.values.map { $0.compactMap(\.number).last }
    let order = kept(byEnd: ends, of: lines)
    let highlighted = highlighted(order, ends)
    sayLeader(order)
    let isOfMetrics = table.dimensionName.isEmpty
    return chart(
      categories: table.keys.map { category($0) },
      series: order.map { place in
        let line = lines[place]
        let values = table.values[place].map { numbers.chartValue($0) }
        return series(
          values,
          key: isOfMetrics && !line.key.isEmpty ? line.key : nil,
          name: line.name,
          slot: line.slot,
          member: isOfMetrics ? "" : line.key,
          endNote: values.last { $0.number != nil }?.text ?? "",
          isHighlighted: highlighted.contains(place)
        )
      },
      referenceLines: referenceLines(),
      annotations: annotations()
    )
  }

  mutating func checkSinglePoint() {
    guard table.keys.count == 1 else { return }
    report(.warning(8), "仅1期，不成趋势", fix: "请放宽“期间”，或改用正文叙述")
  }

  /// A scale that leaves out zero says so (charts.md Q03).
  mutating func noteFreeAxis(_ values: [FigureValue]) {
    let known = values.compactMap(\.number)
    guard let least = known.min(), let most = known.max() else { return }
    let shown = (least.double, most.double)
    let lowest = table.options.axis.minimum.map { min(shown.0, $0 / numbers.unit.shownPerBase) }
    guard !linesIncludeZero(from: lowest ?? shown.0, to: shown.1) else { return }
    let axis = table.kind == .gap ? "横轴" : "纵轴"
    notes.append("\(axis)未从零起")
    report(.warning(10), "已加注“\(axis)未从零起”", fix: "要从零起，可写“轴: {最小: 0}”")
  }

  /// The members that are drawn, in their order: all, or the first by their last value.
  mutating func kept(byEnd ends: [Number?], of members: [FigureKey]) -> [Int] {
    let limit = table.top ?? Self.mostLines
    guard members.count > limit, limit > 0 else { return Array(members.indices) }
    let ranked = members.indices.sorted { left, right in
      guard let first = ends[left], let second = ends[right] else {
        return ends[left] == nil && ends[right] == nil ? left < right : ends[left] != nil
      }
      return first == second ? left < right : table.leads(first, second)
    }
    let own = members.indices.filter { members[$0].isHighlighted }
    let kept = Set(ranked.prefix(limit)).union(own)
    leaveOut(members.count, drawn: limit)
    return members.indices.filter(kept.contains)
  }

  /// What is left out is told: in the note, and where the block did not ask for it as a warning.
  mutating func leaveOut(_ count: Int, drawn: Int) {
    if table.top == nil {
      let message = "\(count)个\(memberNoun.isEmpty ? "项目" : memberNoun)只列前\(drawn)"
      report(.warning(3), message, fix: "可写“前: \(count)”")
    }
    report(.note(2), "其余\(count - drawn)个未列")
    notes.append("仅列前\(drawn)位")
  }

  /// The lines in colour: those that the block names or 本局; of too many the first three.
  private mutating func highlighted(_ order: [Int], _ ends: [Number?]) -> Set<Int> {
    let own = order.filter { lines[$0].isHighlighted }
    guard own.isEmpty else { return Set(own) }
    guard order.count > Self.mostColors else { return [] }
    report(.warning(2), "\(order.count)条线，只突出\(Self.colored)条，其余转灰", fix: "可写“突出: [...]”指定")
    let ranked = order.sorted { left, right in
      guard let first = ends[left], let second = ends[right] else { return ends[left] != nil }
      return first == second ? left < right : table.leads(first, second)
    }
    return Set(ranked.prefix(Self.colored))
  }

  /// Who stands first at the end, where one alone does.
  private mutating func sayLeader(_ order: [Int]) {
    guard let last = table.keys.indices.last, order.count > 1, !table.keys[last].isForecast else {
      return
    }
    let ends = order.compactMap { place in table.values[place][last].number.map { (place, $0) } }
    guard ends.count == order.count, let most = ends.max(by: { $0.1 < $1.1 }),
      ends.count(where: { $0.1 == most.1 }) == 1
    else { return }
    let name = lines[most.0].name
    sayings.append("\(table.keys[last].name)\(name)最高，为\(numbers.phrase(most.1))")
  }
}
