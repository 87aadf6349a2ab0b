import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// 指标卡: a panel for each metric.
  mutating func makeCards() -> Chart {
    noteMissingMeasures()
    let panels = table.measures.indices.map { index -> ChartPanel in
      let numbers = cardNumbers(index)
      var series = [cardSeries(table.values[index], index, numbers, role: .actual)]
      if index < table.courses.count, !table.courses[index].isEmpty {
        series.append(cardSeries(table.courses[index], index, numbers, role: .actual))
      }
      if index < table.changes.count, !table.changes[index].isEmpty {
        series.append(changeSeries(table.changes[index]))
      }
      let measure = table.measures[index]
      return ChartPanel(key: measure.key, title: measure.name, isHighlighted: false, series: series)
    }
    if !table.courses.isEmpty, let first = table.courseKeys.first, let last = table.courseKeys.last
    {
      notes.append("卡下为\(first.name)至\(last.name)各月走势，刻度各自")
    }
    return chart(
      categories: [],
      series: [],
      panels: panels,
      sideColumns: cardColumns()
    )
  }

  /// A unit fits the one number of its card, not its course.
  private func cardNumbers(_ index: Int) -> FigureNumbers {
    FigureNumbers(
      table.measures[index],
      values: table.values[index].compactMap(\.number),
      settings: settings
    )
  }

  private func cardSeries(
    _ values: [FigureValue],
    _ index: Int,
    _ numbers: FigureNumbers,
    role: ChartSeries.Role
  ) -> ChartSeries {
    let isRank = table.measures[index].type == .rank
    let unit = isRank ? MeasureUnit(base: "") : numbers.unit
    return ChartSeries(
      key: table.measures[index].key,
      name: table.measures[index].name,
      role: role,
      unit: unit,
      decimals: numbers.decimals,
      values: values.map { value in
        guard isRank, case .number(let number, let fact) = value else {
          return numbers.chartValue(value)
        }
        return .number(number, text: place(number, numbers), fact: fact)
      }
    )
  }

  /// 第15位.
  private func place(_ number: Number, _ numbers: FigureNumbers) -> String {
    "第" + numbers.phrase(number)
  }

  /// What each number was at the other time, and how many places a rank moved.
  private func cardColumns() -> [ChartSideColumn] {
    guard !table.earlier.isEmpty else { return [] }
    let texts = table.measures.indices.map { index -> String in
      let value = table.earlier[index].first ?? .missing
      let numbers = FigureNumbers(
        table.measures[index],
        values: [value.number].compactMap { $0 },
        settings: settings
      )
      switch value {
      case .number(let number, _):
        let isRank = table.measures[index].type == .rank
        return table.beforeName + (isRank ? place(number, numbers) : numbers.phrase(number))
      case .missing:
        return table.measures[index].type.measure == nil && isPlan ? "" : "\(table.beforeName)缺"
      case .undefined: return table.beforeName + "—"
      }
    }
    let moves = table.measures.indices.map { index -> String in
      guard table.measures[index].type == .rank, let now = table.values[index].first?.number,
        let then = table.earlier[index].first?.number
      else { return "" }
      return (then - now).printable.decimalText(decimals: 0, rounding: settings.rounding)
    }
    var columns = [ChartSideColumn(role: .text, texts: texts)]
    if moves.contains(where: { !$0.isEmpty }) {
      columns.append(ChartSideColumn(role: .rankChange, texts: moves))
    }
    return columns
  }

  private var isPlan: Bool { table.beforeName == "全年计划" }

  private mutating func noteMissingMeasures() {
    let absent = zip(table.measures, table.values).filter { $0.1.first?.number == nil }
    guard !absent.isEmpty else { return }
    let names = absent.map(\.0.name).joined(separator: "、")
    report(.warning(6), "\(names)没有数", fix: "请补齐数据，或删去这个指标")
  }
}
