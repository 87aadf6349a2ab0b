import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// Dots that all bear a name; of more only the marked and the outermost do.
  private static let mostNamed = 60

  /// 象限: the first metric runs along, the second upwards.
  mutating func makeQuadrants() -> Chart {
    guard table.measures.count == 2, table.values.count == 2 else { return frame("本期无数据") }
    let scales = table.measures.indices.map(measureNumbers)
    leaveOutUnplaced()
    guard !table.keys.isEmpty else { return frame("本期无数据") }
    checkQuadrants()
    let lines = quadrantLines(scales)
    let (x, y) = (lines.first { $0.series == 0 }, lines.first { $0.series == 1 })
    let names = x == nil || y == nil ? [:] : fieldNames
    if let x, let y { sayFields(x.value, y.value, names) }
    var drawn = table.values.enumerated().map { index, values in
      quadrantSeries(values, index, scales[index], role: .actual, member: "本期")
    }
    drawn += table.earlier.enumerated().map { index, values in
      quadrantSeries(values, index, scales[index], role: .lastYear, member: table.beforeName)
    }
    return chart(
      categories: namedCategories(),
      series: drawn,
      referenceLines: lines,
      annotations: names.sorted { $0.key < $1.key }
        .map { ChartAnnotation(categoryKey: $0.key, text: $0.value) }
    )
  }

  /// How the numbers of one of several metrics are printed.
  func measureNumbers(_ index: Int) -> FigureNumbers {
    var metric = table.measures[index]
    let isLogarithmic = index == 0 && table.options.axis.isLogarithmic
    if isLogarithmic, let smallest = metric.type.measure?.ladder.first { metric.unit = smallest }
    let earlier = index < table.earlier.count ? table.earlier[index] : []
    let values = (table.values[index] + earlier).compactMap(\.number)
    var numbers = FigureNumbers(metric, values: values, settings: settings)
    // Along decades each value is told in a unit of its own, and a line across too.
    numbers.carriesUnits = isLogarithmic && metric.type.measure != nil
    return numbers
  }

  private func quadrantSeries(
    _ values: [FigureValue],
    _ index: Int,
    _ numbers: FigureNumbers,
    role: ChartSeries.Role,
    member: String
  ) -> ChartSeries {
    ChartSeries(
      key: table.measures[index].key,
      name: table.measures[index].name,
      role: role,
      unit: numbers.unit,
      decimals: numbers.decimals,
      values: values.map { numbers.chartValue($0) },
      member: member
    )
  }

  /// 各市局代办电信业务收入与同比情况; where that is too long, without the name of the metric.
  func shortTitles(_ members: String) -> [String] {
    let names = table.measures.map(\.name)
    guard names.count == 2 else { return [] }
    let own = names[1].hasPrefix(names[0]) ? String(names[1].dropFirst(names[0].count)) : names[1]
    let pair = names[0] + "与" + own
    return [members + pair + "情况", members + pair, members + "双指标分布情况"]
  }

  /// A member without one of its two values has no place; it is named below, never dropped.
  private mutating func leaveOutUnplaced() {
    let isPlaced = table.keys.indices.map { index in
      table.values.allSatisfy { $0[index].number != nil }
    }
    guard isPlaced.contains(false) else { return }
    let reasons = table.keys.indices.filter { !isPlaced[$0] }.map { index in
      let value = table.values.map { $0[index] }.first { $0.number == nil }
      if case .undefined(let reason, _) = value { return table.keys[index].name + reason.rawValue }
      return table.keys[index].name + "缺数据"
    }
    let text = reasons.joined(separator: "、")
    report(.warning(6), "\(text)，图中未列", fix: "图下已注明；数据补齐后自动列入")
    notes.append("\(text)，未列入图")
    let kept = isPlaced.indices.filter { isPlaced[$0] }
    table.keys = kept.map { table.keys[$0] }
    table.values = table.values.map { row in kept.map { row[$0] } }
    table.earlier = table.earlier.map { row in kept.map { row[$0] } }
  }

  private mutating func checkQuadrants() {
    for (index, axis) in [(0, "横轴"), (1, "纵轴")] {
      let lines = index == 0 ? [] : table.wholes.dropFirst().compactMap(\.number)
      let isLogarithmic = index == 0 && table.options.axis.isLogarithmic
      if !isLogarithmic {
        noteAxis(table.values[index].compactMap(\.number) + lines, axis: axis)
      }
      let isLarge = table.values[index].compactMap(\.number)
        .contains { $0 > Number(Rational(5)) }
      if table.measures[index].type == .ratio, isLarge {
        report(.warning(20), "增速超过500%，基数过小", fix: "请改用金额说明")
      }
    }
    if table.keys.count == 1 {
      report(.warning(8), "仅1个\(memberNoun)，不成象限", fix: "请用下级更多的维度")
    }
  }

  /// 均值, 中位数, 全国, or an amount, which its unit gives to one axis.
  private mutating func quadrantLines(_ scales: [FigureNumbers]) -> [ChartReferenceLine] {
    var lines: [ChartReferenceLine] = []
    for mark in table.marks {
      guard let line = mark.line else { continue }
      for (index, scale) in scales.enumerated() {
        let value: Number? =
          switch line {
          case "均值": mean(index)
          case "中位数": median(index)
          case "全国": index < table.nations.count ? table.nations[index].number : nil
          default: scale.amount(of: line)
          }
        guard let value, !lines.contains(where: { $0.series == index }) else { continue }
        let name =
          mark.text.isEmpty ? (Rational(decimal: line.prefix(1)) == nil ? line : "") : mark.text
        let text = name + scale.phrase(value)
        lines.append(ChartReferenceLine(role: .mean, value: value, text: text, series: index))
      }
    }
    return lines
  }

  /// Of amounts the mean of the members; of rates that of the whole, for rates have no mean of
  /// their own.
  private func mean(_ index: Int) -> Number? {
    guard table.measures[index].type.measure?.isAdditive == true else {
      return index < table.wholes.count ? table.wholes[index].number : nil
    }
    let known = table.values[index].compactMap(\.number)
    return known.isEmpty ? nil : known.reduce(.zero, +) / Number(Rational(known.count))
  }

  private func median(_ index: Int) -> Number? {
    let known = table.values[index].compactMap(\.number).sorted()
    guard !known.isEmpty else { return nil }
    let middle = known.count / 2
    return known.count % 2 == 1
      ? known[middle] : (known[middle - 1] + known[middle]) / Number(Rational(2))
  }

  /// Names of the four fields, where the second metric is a growth.
  private var fieldNames: [String: String] {
    let growths = ["同比", "环比", "累计同比", "月均增幅"]
    guard table.measures[0].type.measure != nil,
      growths.contains(where: { table.measures[1].key.contains("." + $0) })
    else { return [:] }
    return ["右上": "量大快增", "左上": "量小快增", "左下": "量小慢增", "右下": "量大慢增"]
  }

  /// Who is large and fast, or how many where they are many.
  private mutating func sayFields(_ x: Number, _ y: Number, _ names: [String: String]) {
    guard let name = names["右上"], table.preliminaryName.isEmpty else { return }
    let members = zip(table.keys, zip(table.values[0], table.values[1]))
      .filter { _, values in
        guard let along = values.0.number, let up = values.1.number else { return false }
        return along > x && up > y
      }.map(\.0.name)
    let whole = "\(table.keys.count)个\(memberNoun)"
    let listed = members.joined(separator: "、")
    if members.isEmpty {
      sayings.append("\(whole)中没有\(name)的")
    } else if listed.count <= 12 {
      sayings.append("\(name)的有\(listed)")
    } else {
      sayings.append("\(whole)中\(members.count)个\(name)")
    }
  }

  /// Of very many members only the marked and the outermost bear their names.
  private mutating func namedCategories() -> [ChartCategory] {
    guard table.keys.count > Self.mostNamed else { return table.keys.map { category($0) } }
    var named = Set(table.keys.indices.filter { table.keys[$0].isHighlighted })
    for values in table.values {
      let known = values.indices.filter { values[$0].number != nil }
      let order = known.sorted { left, right in
        guard let first = values[left].number, let second = values[right].number else {
          return false
        }
        return first == second ? left < right : first > second
      }
      named.formUnion(order.prefix(3) + order.suffix(2))
    }
    report(
      .warning(3),
      "\(table.keys.count)个\(memberNoun)只标\(named.count)个的名称",
      fix: "可用“突出”指定要标的"
    )
    notes.append("只标最大、最小和突出的名称")
    return table.keys.indices.map { index in
      var key = table.keys[index]
      if !named.contains(index) { key.name = "" }
      return category(key)
    }
  }
}
