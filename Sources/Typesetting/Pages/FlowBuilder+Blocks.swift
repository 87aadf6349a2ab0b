import Diagnostics
import Documents
import Drawings

/// The blocks of a document, each as a part of the flow.
extension FlowBuilder {
  mutating func add(_ heading: Heading) {
    let level = HeadingLevel(heading.level)
    let number = StyledText(heading.number, role: level.role)
    let styles = [number] + styler.styles(heading.inlines, role: level.role)
    measureFootnotes()
    var item = paragraphs.item(styles, role: .heading)
    item.tag = level.tag
    item.flow.keepsWithNext = true
    item.flow.isUnsplittable = true
    item.flow.stopsFloats = heading.level <= 1
    item.destination = enter(
      styles.reduce("") { $0 + ($1.isNoteMark ? "" : $1.text) },
      level: heading.level + (isInAnnex ? 1 : 0)
    )
    append(item)
  }

  mutating func add(_ paragraph: Paragraph) {
    var styles: [StyledText] = []
    if let heading = paragraph.runInHeading {
      let role = HeadingLevel(heading.level).role
      styles.append(StyledText(heading.number, role: role))
      styles += styler.styles(heading.inlines, role: role)
    }
    styles += styler.styles(paragraph.inlines, role: .fangSong)
    measureFootnotes()
    add(styles)
  }

  mutating func add(_ chart: Chart) {
    let width = chart.options.size.width(of: geometry.area.width)
    let figure = setter.figure(
      drawChart(chart, width),
      description: chart.alternativeText,
      caption: "\(chart.numberText)\u{3000}\(chart.title)",
      notes: chart.notes,
      source: chart.source,
      width: geometry.area.width,
      sizes: sizes
    )
    if figure.height > geometry.area.height {
      log.add(.figureTooHigh(chart, millimetres: figure.height))
    }
    var item = FlowItem(.solid(height: figure.height), .figure(figure))
    item.destination = destinations.figures[chart.number]
    item.flow.isLying = isLying
    append(item)
  }

  /// A table too wide for an upright page is set on a lying one.
  mutating func add(_ table: Table) {
    if !isLying, case .set(let setting) = set(table, on: .upright) {
      return add(setting, of: table, on: .upright)
    }
    switch set(table, on: .lying) {
    case .set(let setting): add(setting, of: table, on: .lying)
    case .tooWide(let needs):
      log.add(
        .tableTooWide(table, needs.map(\.least), available: PageGeometry.lying.area.width)
      )
    }
  }

  /// Whether a table fits on an upright page.
  func fits(_ table: Table) -> Bool {
    if case .set = set(table, on: .upright) { true } else { false }
  }

  private func set(_ table: Table, on geometry: PageGeometry) -> TableSetter<Shaper>.Result {
    TableSetter(
      setter: setter,
      sizes: sizes,
      origins: styler.origins,
      width: geometry.area.width,
      drawCourse: drawChart
    ).set(table)
  }

  private mutating func add(
    _ setting: TableSetting,
    of table: Table,
    on geometry: PageGeometry
  ) {
    let flow = setting.flow
    for (index, row) in setting.rows.enumerated() {
      let height = flow.height(of: index..<index + 1)
      if height > geometry.area.height {
        log.add(.rowTooHigh(table, row: index, millimetres: row.height))
      }
    }
    var item = FlowItem(.table(flow), .table(setting))
    item.destination = destinations.tables[table.number]
    item.flow.isLying = geometry.isLying
    append(item)
  }
}
