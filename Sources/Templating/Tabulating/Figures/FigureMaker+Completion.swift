import Diagnostics
import Documents
import Facts
import Phrasing

// 完成: how much of its plan each member has done.
extension FigureMaker {
  mutating func makeCompletion() -> Chart {
    struct Row {
      var key: FigureKey
      var value: FigureValue
      var text: String
      var gap: String
    }
    let gaps = table.amounts.map(shortfall)
    let unit = gapUnit(gaps)
    var rows = table.keys.indices.map { index in
      Row(
        key: table.keys[index],
        value: row[index],
        text: completionText(index),
        gap: index < gaps.count ? gapText(gaps[index], unit) : ""
      )
    }
    sort(&rows, by: \.value, key: \.key)
    let absent = rows.filter { $0.value.number == nil }
    if !absent.isEmpty {
      let names = absent.map { $0.key.name + $0.text }.joined(separator: "、")
      report(.warning(6), names, fix: "请在计划表中补齐")
    }
    let time = Number(table.timeProgress)
    let percent = NumberFormat(of: .ratio, decimals: 0, settings: settings)
    let exact = NumberFormat(of: .ratio, settings: settings)
    let isWhole = (table.timeProgress * Rational(100)).isInteger
    let lines = [
      ChartReferenceLine(
        role: .time,
        value: time,
        text: "时间进度" + (isWhole ? percent : exact).text(of: time)
      ),
      ChartReferenceLine(role: .plan, value: Number(.one), text: "全年计划"),
    ]
    let known = rows.compactMap(\.value.number)
    if !known.isEmpty, table.preliminaryName.isEmpty {
      let count = known.count { $0 >= time }
      sayings.append("\(rows.count)个\(memberNoun)中\(count)个达到时间进度")
    }
    let values = rows.map { row -> ChartValue in
      switch row.value {
      case .number: numbers.chartValue(row.value)
      case .missing: .missing(text: row.text)
      case .undefined: .undefined(text: row.text)
      }
    }
    let hasGaps = rows.contains { !$0.gap.isEmpty }
    let head = "欠收" + (unit.map { "（\($0.name)）" } ?? "")
    return chart(
      categories: rows.map { category($0.key) },
      series: [series(values)],
      sideColumns: hasGaps
        ? [ChartSideColumn(role: .text, head: head, texts: rows.map(\.gap))] : [],
      referenceLines: lines
    )
  }

  private func completionText(_ index: Int) -> String {
    guard row[index].number == nil else { return "" }
    guard index < table.amounts.count else { return numbers.text(row[index]) }
    switch table.amounts[index].plan {
    case .missing: return "未下达计划"
    case .number(let plan, _) where plan.sign == 0: return "计划为零"
    case .number, .undefined: return numbers.text(row[index])
    }
  }

  /// What the plan so far asks beyond the amount; nil where nothing lacks.
  private func shortfall(_ pair: FigurePair) -> Number? {
    guard let amount = pair.value.number, let plan = pair.plan.number, plan.sign > 0 else {
      return nil
    }
    let lack = plan * Number(table.timeProgress) - amount
    return lack.sign > 0 ? lack : nil
  }

  private func gapUnit(_ gaps: [Number?]) -> MeasureUnit? {
    guard let measure = table.amountType?.measure else { return nil }
    return gaps.compactMap { $0 }.max().map { measure.unit(fitting: $0) }
  }

  private func gapText(_ gap: Number?, _ unit: MeasureUnit?) -> String {
    guard let gap, let type = table.amountType else { return "" }
    return NumberFormat(of: type, unit: unit, settings: settings).digits(of: gap)
  }
}
