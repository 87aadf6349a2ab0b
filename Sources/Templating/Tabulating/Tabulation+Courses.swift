import Documents
import Facts
import Phrasing

extension Tabulation {
  /// The courses of a column, one for each row, over the months of the report period (charts.md
  /// A14).
  func courses(_ column: TableBlock.Column, _ entries: [ListEntry]) -> [Chart] {
    let months = context.schema.settings.reportPeriod.months
    let rows = entries.map { entry in months.map { value(column, at: $0, for: entry.subject) } }
    let unit = column.value.type.measure?.ladder.first ?? .percent
    let known = rows.joined().compactMap { $0?.value.double }
    // Columns start at zero, lines between the least and the largest value.
    let isLine = column.course == .line
    var options = ChartOptions()
    options.size = .custom(width: Self.width, height: Self.height)
    options.labels = .none
    options.smallMark = column.course ?? .line
    options.sharesScale = column.sharesScale
    if column.sharesScale, let least = known.min(), let most = known.max() {
      let scale = unit == .percent ? 100 : 1.0
      options.axis.minimum = (isLine ? least : min(0, least)) * scale
      options.axis.maximum = (isLine ? most : max(0, most)) * scale
    }
    return zip(entries, rows).map { entry, values in
      chart(column, entry, months: months, values, unit: unit, options)
    }
  }

  /// 48 by 12 points in millimetres: a line of a table at 小四.
  private static let width = 48 * 25.4 / 72
  private static let height = 12 * 25.4 / 72

  /// What the readers of a column of courses must know.
  var courseNotes: [String] {
    block.columns.compactMap { column in
      guard let mark = column.course, let head = column.heads.last else { return nil }
      if mark == .directions { return "\(head)的▲▼为各月环比升降" }
      return "\(head)" + (column.sharesScale ? "各行同一刻度" : "各行自身刻度")
    }
  }

  private func value(
    _ column: TableBlock.Column,
    at month: Month,
    for subject: ListEntry.Subject
  ) -> Fact? {
    fact(monthly(column.value, month), subject)
  }

  private func monthly(_ question: Question, _ month: Month) -> Question {
    let isOwnYear = month.year == context.schema.settings.reportPeriod.last.year
    let time: TimePoint = isOwnYear ? .month(month.month) : .absoluteMonth(month)
    return question.at(time).monthly(in: context.schema)
  }

  private func fact(_ question: Question, _ subject: ListEntry.Subject) -> Fact? {
    guard case .fact(let fact) = answer(question, for: subject) else { return nil }
    return fact
  }

  private func chart(
    _ column: TableBlock.Column,
    _ entry: ListEntry,
    months: [Month],
    _ facts: [Fact?],
    unit: MeasureUnit,
    _ options: ChartOptions
  ) -> Chart {
    let head = column.heads.last ?? ""
    var series = [course(head, facts, unit: unit, role: .actual)]
    if column.course == .directions {
      let changes = months.map { month in
        fact(monthly(column.value, month).facet(.previousPeriodGrowth, type: .ratio), entry.subject)
      }
      series.append(course(head, changes, unit: .percent, role: .growth))
    }
    let panel = ChartPanel(key: entry.shortName, title: "", isHighlighted: false, series: series)
    let known = zip(months, facts).compactMap { month, fact in
      fact.map { "\(month.month)月" + text($0, column.value.type) }
    }
    return Chart(
      kind: .sparkline,
      label: nil,
      number: 0,
      title: head,
      alternativeText: entry.shortName + head + "：" + known.joined(separator: "，") + "。",
      options: options,
      categories: months.map { ChartCategory(key: "\($0)", name: "\($0.month)月", month: $0) },
      series: [],
      panels: [panel]
    )
  }

  private func text(_ fact: Fact, _ type: ValueType) -> String {
    let unit = type.measure?.unit(fitting: fact.value.magnitude)
    return NumberFormat(of: type, unit: unit, settings: context.schema.settings)
      .text(of: fact.value)
  }

  private func course(
    _ name: String,
    _ facts: [Fact?],
    unit: MeasureUnit,
    role: ChartSeries.Role
  ) -> ChartSeries {
    ChartSeries(
      key: name,
      name: name,
      role: role,
      unit: unit,
      decimals: 0,
      values: facts.map { fact in
        fact.map { .number($0.value, text: "", fact: $0.id) } ?? .missing(text: "")
      }
    )
  }
}
