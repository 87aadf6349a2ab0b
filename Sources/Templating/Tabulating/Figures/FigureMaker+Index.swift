import Diagnostics
import Documents
import Facts
import Phrasing

// 指数

extension FigureMaker {
  mutating func makeIndex() -> Chart {
    checkSinglePoint()
    noteMissingCells()
    // A hundredth of an index says nothing beside its hundreds.
    table.metric.decimals = table.metric.decimals ?? 0
    numbers = FigureNumbers(table.metric, values: [], settings: settings)
    let bases = indexBases()
    let hundred = Number(Rational(100))
    let indexed = zip(table.values, bases).map { values, base -> [FigureValue] in
      values.map { value in
        guard let base, let number = value.number else { return .missing }
        return .number(number / base * hundred, nil)
      }
    }
    let drawn = lines.indices.filter { bases[$0] != nil }
    guard !drawn.isEmpty else {
      refuse(.error(11), "各项基期均为零或缺失，不能算指数", fix: "请换一个期间", frame: "图未绘制：没有基期数")
      return frame(refusal ?? "")
    }
    noteFreeAxis(indexed.flatMap { $0 } + [.number(hundred, nil)])
    let base = baseName
    notes.append("以\(base)为100")
    sayIndex(drawn, indexed, base)
    return chart(
      categories: table.keys.map { category($0) },
      series: drawn.map { place in
        let line = lines[place]
        let isOfMetrics = table.dimensionName.isEmpty
        return series(
          indexed[place].map { numbers.chartValue($0) },
          key: isOfMetrics ? line.key : nil,
          name: line.name,
          slot: line.slot,
          member: isOfMetrics ? "" : line.key,
          endNote: indexEnd(place, indexed[place]),
          isHighlighted: line.isHighlighted
        )
      },
      referenceLines: [
        ChartReferenceLine(role: .custom, value: hundred, text: "\(base)=100")
      ],
      annotations: annotations()
    )
  }

  private var baseName: String {
    table.beforeName.isEmpty ? table.keys.first?.name ?? "" : table.beforeName
  }

  /// What stands for 100 of each line; nil, with a note, where nothing can (W06).
  private mutating func indexBases() -> [Number?] {
    let values = table.totals.isEmpty ? table.values.map { $0.first ?? .missing } : table.totals
    var lacking: [String] = []
    let bases = zip(lines, values).map { line, value -> Number? in
      if let number = value.number, number.sign > 0 { return number }
      let why = value.number.map { $0.sign == 0 ? "基期为零" : "基期为负" } ?? "缺基期数"
      lacking.append(line.name + why)
      return nil
    }
    guard !lacking.isEmpty else { return bases }
    let text = lacking.joined(separator: "、")
    notes.append("\(text)，不计算指数")
    report(.warning(6), text, fix: "请换一个期间，或改用金额作图")
    return bases
  }

  /// 378 · 420.00万元: the index, and the amount behind it.
  private func indexEnd(_ place: Int, _ values: [FigureValue]) -> String {
    guard let last = values.indices.last(where: { values[$0].number != nil }) else { return "" }
    let text = numbers.text(values[last])
    guard place < table.memberMetrics.count, let raw = table.values[place][last].number else {
      return text
    }
    let own = FigureNumbers(table.memberMetrics[place], values: [raw], settings: settings)
    return text + " · " + own.phrase(raw)
  }

  private mutating func sayIndex(_ drawn: [Int], _ indexed: [[FigureValue]], _ base: String) {
    guard let last = table.keys.indices.last, last > 0, !table.keys[last].isForecast else { return }
    let parts = drawn.compactMap { place -> String? in
      indexed[place][last].number == nil
        ? nil : lines[place].name + "为" + numbers.text(indexed[place][last])
    }
    guard parts.count == drawn.count, parts.count <= 3 else { return }
    sayings.append("以\(base)为100，\(table.keys[last].name)" + parts.joined(separator: "，"))
  }
}
