import Documents
import Facts

extension FigureMaker {
  /// 分块: tiles with name, value and place.
  mutating func makeTiles() -> Chart {
    guard table.tiles.count == table.keys.count, !table.keys.isEmpty else {
      refuseGrid()
      return frame(refusal ?? "本期无数据")
    }
    let rows = rankedRows()
    checkTies(rows)
    sayRanking(rows)
    noteMissingValues(row)
    noteRefusals(row)
    let byKey = Dictionary(rows.map { ($0.key.key, $0) }) { first, _ in first }
    let places = table.keys.map { key -> String in
      let text = byKey[key.key].map(rankText) ?? ""
      guard !text.isEmpty else { return "" }
      return text.hasPrefix("并列") ? "并列第" + text.dropFirst(2) + "位" : "第" + text + "位"
    }
    let categories = zip(table.keys, table.tiles).map { key, tile in
      var category = category(key)
      category.tile = tile
      return category
    }
    if !table.courses.isEmpty { notes.append(courseNote) }
    return chart(
      categories: categories,
      series: [series(row.map { numbers.chartValue($0) })],
      panels: coursePanels(),
      sideColumns: [ChartSideColumn(role: .rank, texts: places)]
    )
  }

  /// A member that the grid does not place, or no grid (G102).
  private mutating func refuseGrid() {
    switch table.gridFault {
    case .outside(let grid, let members):
      let message = "格网“\(grid)”里没有“\(members.joined(separator: "”“"))”"
      refuse(.error(2), message, fix: "在格网文件的“格”里给它补一格（行和列）", frame: "图未绘制：格网里缺成员")
    case .noGrid(let known):
      let fix =
        known.isEmpty
        ? "在 zongjie.yaml 的“目录”里加一份格网文件（如 格网/陕西.yaml）"
        : "请写“格网: \(known[0])”；已有的格网：\(known.joined(separator: "、"))"
      refuse(.error(2), "分块图没有可用的格网", fix: fix, frame: "图未绘制：没有格网")
    case nil: break
    }
  }

  /// The scale of small courses, which have no axis to tell it.
  private var courseNote: String {
    let span = [table.courseKeys.first?.name, table.courseKeys.last?.name].compactMap { $0 }
    let months = span.joined(separator: "至")
    return "格内线为\(months)各月，" + (table.options.sharesScale ? "各格同一刻度" : "各格自身刻度")
  }

  private func coursePanels() -> [ChartPanel] {
    zip(table.keys, table.courses).map { key, values in
      ChartPanel(
        key: key.key,
        title: key.name,
        isHighlighted: key.isHighlighted,
        series: [series(values.map { numbers.chartValue($0) }, member: key.key)]
      )
    }
  }

  /// 迷你: a course for each member.
  mutating func makeSparklines() -> Chart {
    let order = memberOrder()
    noteMissingCells()
    let last = table.keys.last { key in
      let column = table.keys.firstIndex(of: key) ?? 0
      return table.values.contains { $0[column].number != nil }
    }
    let panels = order.map { place in
      let member = table.members[place]
      let isSigned = place < table.changes.count
      let changes = isSigned ? [changeSeries(table.changes[place])] : []
      return ChartPanel(
        key: member.key,
        title: member.name,
        isHighlighted: member.isHighlighted,
        series: [
          series(table.values[place].map { numbers.chartValue($0) }, member: member.key)
        ] + changes
      )
    }
    if table.options.smallMark == .directions { notes.append("▲▼为当月环比升降") }
    sayCourses()
    if sayings.isEmpty { sayFirst(order, table.places(of: table.totals)) }
    return chart(
      categories: table.keys.map { category($0) },
      series: [],
      panels: panels,
      sideColumns: [
        ChartSideColumn(
          role: .text,
          head: last?.name ?? "",
          texts: panels.map { $0.series[0].values.last?.text ?? "" }
        )
      ]
    )
  }

  /// 环比 of a course, drawn as signs and never printed.
  func changeSeries(_ values: [FigureValue]) -> ChartSeries {
    ChartSeries(
      key: table.metric.key + ".环比",
      name: "环比",
      role: .growth,
      unit: .percent,
      decimals: 2,
      values: values.map { value in
        value.number.map { .number($0, text: "", fact: nil) } ?? .undefined(text: "")
      }
    )
  }
}
