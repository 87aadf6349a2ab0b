import Documents
import Facts

/// Figures that compare lines, dates, places and parts.
extension SampleCharts {
  /// Example 8 of charts.md: 4 4 4 4 4 3.
  static func rankCourse(_ palette: ChartOptions.Palette = .color) -> Chart {
    let courses: [(String, [Int?])] = [
      ("重庆", [1, 1, 1, 1, 1, 1]), ("贵州", [2, 2, 2, 2, 2, 2]), ("山西", [3, 3, 3, 3, 3, 4]),
      ("陕西", [4, 4, 4, 4, 4, 3]), ("内蒙古", [5, 5, 5, nil, 5, 5]), ("甘肃", [6, 6, 6, 6, 6, 5]),
    ]
    return Chart(
      kind: .rankCourse,
      label: nil,
      number: 1,
      title: "综合考核指标位次变化",
      takeaway: "陕西由1月的第4位到6月的第3位",
      options: options(palette),
      categories: months(6),
      series: courses.enumerated().map { slot, course in
        places(course.1, of: course.0, slot: slot, isHighlighted: course.0 == "陕西")
      },
      annotations: [ChartAnnotation(categoryKey: "2004-06", text: "6月升至第3位")],
      memberLeadsKey: true
    )
  }

  static func places(
    _ values: [Int?],
    of member: String,
    slot: Int = 0,
    isHighlighted: Bool = false
  ) -> ChartSeries {
    ChartSeries(
      key: "位次",
      name: member,
      role: .actual,
      unit: .place,
      decimals: 0,
      values: values.map { place in
        place.map { .number(Number(Rational($0)), text: "\($0)", fact: nil) } ?? .missing(text: "缺")
      },
      paletteSlot: slot,
      member: member,
      isHighlighted: isHighlighted
    )
  }

  /// Example 9: 1064 + 256.82 + 84.20 + 28.09 − 25.12 is 1408.
  static func contribution(_ palette: ChartOptions.Palette = .color) -> Chart {
    waterfall(
      [("上年同期", 106_400)],
      [("缴费卡", 25_682), ("代放号", 8420), ("代收费", 2809), ("公话（话吧）", -2512)],
      [("本期", 140_799)],
      pulls: ["24.14", "7.91", "2.64", "−2.36"],
      palette
    )
  }

  /// A whole, changes in hundredths of the unit, a whole.
  static func waterfall(
    _ start: [(String, Int)],
    _ changes: [(String, Int?)],
    _ end: [(String, Int)],
    pulls: [String] = [],
    _ palette: ChartOptions.Palette = .color,
    layout: ChartOptions.Layout? = nil
  ) -> Chart {
    var options = options(palette)
    options.layout = layout
    let wholes = Set((start + end).map(\.0))
    let all = start.map { ($0.0, Optional($0.1)) } + changes + end.map { ($0.0, Optional($0.1)) }
    let texts = [""] + pulls + [""]
    return Chart(
      kind: .contribution,
      label: nil,
      number: 2,
      title: "各业务增长贡献",
      options: options,
      categories: all.enumerated().map { slot, item in
        ChartCategory(
          key: item.0,
          name: item.0,
          paletteSlot: slot,
          isTotal: wholes.contains(item.0)
        )
      },
      series: [series(all.map(\.1), key: "收入.同比增量")],
      sideColumns: pulls.isEmpty
        ? [] : [ChartSideColumn(role: .text, head: "拉动（个百分点）", texts: texts)]
    )
  }

  /// Example 10.
  static func slope(_ palette: ChartOptions.Palette = .color) -> Chart {
    let rows: [(String, [Int?])] = [
      ("占邮政收入的比重", [104, 194]), ("县局占比", [6396, 6142]), ("榆林占比", [2763, 2736]),
      ("西安占比", [2688, 2803]), ("新设县局占比", [nil, 120]),
    ]
    return Chart(
      kind: .slope,
      label: nil,
      number: 3,
      title: "主要指标比年初变化",
      options: options(palette),
      categories: [
        ChartCategory(key: "年初", name: "年初"), ChartCategory(key: "6月底", name: "6月底"),
      ],
      series: rows.enumerated().map { slot, row in
        series(row.1, key: "占比", name: row.0, unit: .percent, member: row.0, slot: slot)
      },
      sideColumns: [
        ChartSideColumn(
          role: .shareChange,
          head: "增减（个百分点）",
          texts: ["+0.90", "−2.54", "−0.27", "+1.15", "—"]
        )
      ]
    )
  }

  /// Six ends within one and a half per cent, one month missing.
  static func comparedLines(_ palette: ChartOptions.Palette = .color) -> Chart {
    let ends = [10000, 10050, 10100, 10050, 10100, 10150]
    return Chart(
      kind: .comparedLines,
      label: nil,
      number: 4,
      title: "各市局分月收入",
      options: options(palette),
      categories: months(6),
      series: ends.enumerated().map { slot, end in
        let start = (slot + 1) * 1000
        let values = (0..<6).map { month -> Int? in
          slot == 2 && month == 3 ? nil : start + (end - start) * month / 5
        }
        let name = names[slot]
        let text = "\(end / 100).\(end % 100 < 10 ? "0" : "")\(end % 100)"
        return line(values, of: name, slot: slot, endNote: text)
      },
      annotations: [ChartAnnotation(categoryKey: "2004-03", text: "开门红")],
      memberLeadsKey: true
    )
  }

  /// So many lines that their names do not fit beside their ends.
  static func crowdedLines(
    _ count: Int,
    _ palette: ChartOptions.Palette = .color,
    highlighted: Int? = nil
  ) -> Chart {
    let series = (0..<count).map { slot in
      let values = (0..<6).map { month in Optional(9000 - slot * 130 + month * (100 + slot)) }
      let isMarked = slot == highlighted
      return line(values, of: "局\(slot + 1)", slot: slot, endNote: "", isHighlighted: isMarked)
    }
    return Chart(
      kind: .comparedLines,
      label: nil,
      number: 4,
      title: "各单位分月收入",
      options: options(palette),
      categories: months(6),
      series: series,
      memberLeadsKey: true
    )
  }

  /// So many items at two dates.
  static func crowdedSlope(_ count: Int, _ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .slope,
      label: nil,
      number: 3,
      title: "各单位占比变化",
      options: options(palette),
      categories: [
        ChartCategory(key: "年初", name: "年初"), ChartCategory(key: "6月底", name: "6月底"),
      ],
      series: (0..<count).map { slot in
        series(
          [slot * 37 % 900, slot * 53 % 900],
          key: "占比",
          name: "局\(slot + 1)",
          unit: .percent,
          member: "局\(slot + 1)",
          slot: slot
        )
      }
    )
  }

  /// A ring of many small parts.
  static func crowdedRing(_ count: Int, _ palette: ChartOptions.Palette = .color) -> Chart {
    let parts = (0..<count).map { count - $0 }
    let sum = parts.reduce(0, +)
    return Chart(
      kind: .ring,
      label: nil,
      number: 8,
      title: "收入构成",
      options: options(palette),
      categories: (0..<count).map { slot in
        ChartCategory(key: "项\(slot + 1)", name: "项\(slot + 1)", paletteSlot: slot)
      },
      series: [series(parts.map { $0 * 10000 / sum }, key: "收入.占比", unit: .percent)]
    )
  }

  /// A ring of parts with names of their own, shares in hundredths of a percent.
  static func namedRing(_ parts: [(name: String, share: Int)]) -> Chart {
    Chart(
      kind: .ring,
      label: nil,
      number: 8,
      title: "收入构成",
      options: options(.color),
      categories: parts.enumerated().map { slot, part in
        ChartCategory(key: part.name, name: part.name, paletteSlot: slot)
      },
      series: [series(parts.map(\.share), key: "收入.占比", unit: .percent)]
    )
  }

  static func line(
    _ values: [Int?],
    of member: String,
    slot: Int,
    endNote: String,
    isHighlighted: Bool = false
  ) -> ChartSeries {
    ChartSeries(
      key: "收入",
      name: member,
      role: .actual,
      unit: tenThousand,
      decimals: 2,
      values: values.map { value($0, unit: tenThousand, decimals: 2) },
      paletteSlot: slot,
      member: member,
      endNote: endNote,
      isHighlighted: isHighlighted
    )
  }

  static func index(_ palette: ChartOptions.Palette = .color) -> Chart {
    let rows: [(String, [Int], String)] = [
      ("收入", [100, 137, 180, 214, 259, 378], "378 · 420.00万元"),
      ("代放号", [100, 123, 165, 197, 239, 351], "351 · 1.67万户"),
      ("代售卡", [100, 117, 150, 178, 210, 309], "309 · 71.41万张"),
    ]
    return Chart(
      kind: .index,
      label: nil,
      number: 5,
      title: "主要指标增长指数",
      options: options(palette),
      categories: months(6),
      series: rows.enumerated().map { slot, row in
        ChartSeries(
          key: row.0,
          name: row.0,
          role: .actual,
          unit: MeasureUnit(base: ""),
          decimals: 0,
          values: row.1.map { .number(Number(Rational($0)), text: "\($0)", fact: nil) },
          paletteSlot: slot,
          endNote: row.2
        )
      },
      referenceLines: [
        ChartReferenceLine(role: .custom, value: Number(Rational(100)), text: "1月=100")
      ],
      memberLeadsKey: true
    )
  }

  private static func runningSums(_ values: [Int]) -> [Int?] {
    values.indices.map { values[...$0].reduce(0, +) }
  }

  /// Falling bars with their running sum; the first of them in the accent.
  static func pareto(
    _ palette: ChartOptions.Palette = .color,
    values: [Int] = [39460, 38519, 16500, 11500, 10200, 9000, 6400, 4800, 2900, 1521],
    within: Int = 5
  ) -> Chart {
    let sums = runningSums(values)
    return Chart(
      kind: .pareto,
      label: nil,
      number: 6,
      title: "各市局收入集中情况",
      options: options(palette),
      categories: values.indices.map { place in
        let name = place < names.count ? names[place] : "县局\(place)"
        return ChartCategory(
          key: "\(place)",
          name: place == 10 ? "长安县" : name,
          isHighlighted: place < within,
          paletteSlot: place
        )
      },
      series: [
        series(values.map { Optional($0) }), series(sums, key: "收入@累计", role: .runningSum),
      ],
      referenceLines: [
        ChartReferenceLine(
          role: .custom,
          value: Number(Rational(4, over: 5)),
          text: "前\(within)个市局合计占82.51%"
        )
      ]
    )
  }

  static func gap(references: Int = 1, _ palette: ChartOptions.Palette = .color) -> Chart {
    let rows = ["收入", "放号", "售卡"]
    let values: [[Int?]] = [[6621, 6371, 6044], [5712, 5522, 5750], [6010, nil, 5900]]
    let titles = ["全省", "全国", "考核同组"]
    return Chart(
      kind: .gap,
      label: nil,
      number: 7,
      title: "主要指标与全国比较",
      options: options(palette),
      categories: rows.map { ChartCategory(key: $0, name: $0) },
      series: (0...references).map { place in
        series(
          values[place],
          key: place == 0 ? "增幅" : "增幅@\(titles[place])",
          role: place == 0 ? .actual : .reference,
          name: titles[place],
          unit: .percent
        )
      },
      sideColumns: [
        ChartSideColumn(
          role: .text,
          head: "比全国",
          texts: ["高9.09个百分点", "高8.49个百分点", "高2.94个百分点"]
        )
      ]
    )
  }

  static func marketShare(_ palette: ChartOptions.Palette = .color) -> Chart {
    let rows = ["移动", "联通", "电信", "网通"]
    return Chart(
      kind: .marketShare,
      label: nil,
      number: 8,
      title: "占全国份额",
      options: options(palette),
      categories: rows.map { ChartCategory(key: $0, name: $0) },
      series: [
        series([590, 1201, 410, nil], key: "售卡.占比", name: "6月底", unit: .percent),
        series(
          [467, 1105, 760, 3],
          key: "售卡.占比@年初",
          role: .lastYear,
          name: "年初",
          unit: .percent
        ),
      ],
      sideColumns: [
        ChartSideColumn(
          role: .shareChange,
          head: "比年初（个百分点）",
          texts: ["+1.23", "+0.96", "−3.50", "—"]
        ),
        ChartSideColumn(role: .text, head: "位次", texts: ["第5位", "第2位", "第6位", "—"]),
      ]
    )
  }

  /// Ten bureaus with their counties beside each other.
  static func groupedPareto(_ palette: ChartOptions.Palette = .color) -> Chart {
    let values = (0..<40).map { 6000 - $0 / 4 * 500 - $0 % 4 * 100 }
    let sums = runningSums(values)
    return Chart(
      kind: .pareto,
      label: nil,
      number: 6,
      title: "各市局收入集中情况",
      options: options(palette),
      categories: values.indices.map { place in
        ChartCategory(
          key: "县\(place)",
          name: "县\(place)",
          isHighlighted: place < 24,
          groupHead: place % 4 == 0 ? names[place / 4] : ""
        )
      },
      series: [
        series(values.map { Optional($0) }), series(sums, key: "收入@累计", role: .runningSum),
      ],
      referenceLines: [
        ChartReferenceLine(
          role: .custom,
          value: Number(Rational(4, over: 5)),
          text: "前6个市局合计占80.00%"
        )
      ]
    )
  }

  static func comparisons(_ palette: ChartOptions.Palette) -> [Chart] {
    [
      rankCourse(palette), contribution(palette), slope(palette), comparedLines(palette),
      index(palette), pareto(palette), groupedPareto(palette), crowdedLines(24, palette),
      crowdedLines(30, palette, highlighted: 29), crowdedSlope(24, palette),
      pareto(palette, values: (0..<60).map { 7000 - $0 * 100 }, within: 40),
      gap(references: 1, palette), gap(references: 2, palette), marketShare(palette),
      waterfall(
        [("上年", 1200)],
        [("甲", -2000), ("乙", 1500), ("丙", -1000), ("丁", 800)],
        [("本年", 500)],
        palette
      ),
      waterfall(
        [("上年同期", 106_400)],
        [("积石山保安族东乡族撒拉族自治县邮政局", 25_682), ("代放号", -2420)],
        [("本期", 129_662)],
        pulls: ["24.14", "−2.27"],
        palette,
        layout: .horizontal
      ),
    ]
  }
}
