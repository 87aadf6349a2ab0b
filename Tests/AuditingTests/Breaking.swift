import Documents
import Facts

extension Document {
  /// The document with one printed number changed: the `occurrence`-th print of `old`, from 1, in
  /// text, tables and figures in reading order.
  func breaking(_ old: String, to new: String, occurrence: Int = 1) -> Document {
    var breaker = Breaker(old: old, new: new, left: occurrence)
    let blocks = blocks.map { breaker.broken($0) }
    precondition(breaker.left <= 0, "\(old) is not printed so often")
    return Document(
      organization: organization,
      organizationName: organizationName,
      period: period,
      title: title,
      blocks: blocks,
      signature: signature,
      dateText: dateText,
      date: date,
      style: style,
      facts: facts
    )
  }
}

private struct Breaker {
  let old: String
  let new: String
  var left: Int

  mutating func shown(_ text: String) -> String {
    guard text == old else { return text }
    left -= 1
    return left == 0 ? new : text
  }

  mutating func broken(_ block: Block) -> Block {
    switch block {
    case .paragraph(let paragraph):
      return .paragraph(
        Paragraph(
          runInHeading: paragraph.runInHeading,
          inlines: paragraph.inlines.map { broken($0) }
        )
      )
    case .table(let table): return .table(broken(table))
    case .figure(let chart): return .figure(broken(chart))
    case .landscape(let blocks): return .landscape(blocks.map { broken($0) })
    case .annex(var annex):
      annex.blocks = annex.blocks.map { broken($0) }
      return .annex(annex)
    case .heading, .pageBreak: return block
    }
  }

  mutating func broken(_ inline: Inline) -> Inline {
    guard case .fact(let id, let text) = inline else { return inline }
    return .fact(id, shownAs: shown(text))
  }

  mutating func broken(_ table: Table) -> Table {
    let rows = table.rows.map { row in
      Table.Row(
        kind: row.kind,
        cells: row.cells.map { cell in
          cell.fact == nil ? cell : Table.Cell(shown(cell.text), fact: cell.fact)
        },
        isHighlighted: row.isHighlighted
      )
    }
    return Table(
      label: table.label,
      number: table.number,
      title: table.title,
      unitLine: table.unitLine,
      columns: table.columns,
      rows: rows,
      rules: table.rules,
      notes: table.notes
    )
  }

  mutating func broken(_ chart: Chart) -> Chart {
    let series = chart.series.map { series in
      ChartSeries(
        key: series.key,
        name: series.name,
        role: series.role,
        unit: series.unit,
        decimals: series.decimals,
        values: series.values.map { value in
          guard case .number(let number, let text, let fact) = value else { return value }
          return .number(number, text: shown(text), fact: fact)
        }
      )
    }
    return Chart(
      kind: chart.kind,
      label: chart.label,
      number: chart.number,
      title: chart.title,
      notes: chart.notes,
      options: chart.options,
      categories: chart.categories,
      series: series
    )
  }
}
