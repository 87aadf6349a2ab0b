import Documents
import Drawings
import Facts

/// Charts for the tests, made from plain numbers.
enum SampleCharts {
  static let shaper = FixedWidthShaper { $0.value >= 0x2E80 }

  static func value(_ number: Int?, unit: MeasureUnit, decimals: Int) -> ChartValue {
    guard let number else { return .missing(text: "缺") }
    let shown = Rational(number, over: 100)
    let text = shown.decimalText(decimals: decimals, rounding: .halfUp)
    let base = unit.base == "%" ? shown / Rational(100) : shown * unit.factor
    return .number(Number(base), text: text.replacing("-", with: "−"), fact: nil)
  }

  static let tenThousand = MeasureUnit(base: "元", power: 4)

  static func series(
    _ numbers: [Int?],
    key: String = "收入",
    role: ChartSeries.Role = .actual,
    name: String = "2004年",
    unit: MeasureUnit = tenThousand,
    decimals: Int = 2,
    member: String = "",
    slot: Int = 0
  ) -> ChartSeries {
    ChartSeries(
      key: key,
      name: name,
      role: role,
      unit: unit,
      decimals: decimals,
      values: numbers.map { value($0, unit: unit, decimals: decimals) },
      paletteSlot: slot,
      member: member
    )
  }

  static func months(
    _ count: Int,
    from first: Month = Month(year: 2004, month: 1)
  )
    -> [ChartCategory]
  {
    (0..<count).map { index in
      let month = first.advanced(by: index)
      return ChartCategory(key: "\(month)", name: "\(month.month)月", month: month)
    }
  }

  static let names = [
    "西安", "榆林", "延安", "咸阳", "宝鸡", "渭南", "汉中", "安康", "商洛", "铜川", "积石山保安族东乡族撒拉族自治县邮政局",
    "神木县", "靖边县", "绥德县", "府谷县", "定边县", "米脂县", "佳县", "吴堡县", "清涧县",
  ]

  static func members(_ count: Int, highlighted: Int? = nil) -> [ChartCategory] {
    (0..<count).map { index in
      let name = names[index % names.count]
      return ChartCategory(
        key: name,
        name: name,
        isHighlighted: index == highlighted,
        paletteSlot: index
      )
    }
  }

  static func options(_ palette: ChartOptions.Palette = .color) -> ChartOptions {
    var options = ChartOptions()
    options.palette = palette
    return options
  }

  /// Example 1 of charts.md: columns with last year behind, growth above, the record marked.
  static func trend(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .trend,
      label: "收入走势",
      number: 1,
      title: "2004年上半年全省代办电信业务收入分月情况",
      takeaway: "6月收入420.00万元，创当月历史新高",
      options: options(palette),
      categories: months(6),
      series: [
        series([11100, 15200, 20000, 23800, 28700, 42000]),
        series(
          [10900, 14800, 18500, 19000, 20800, 22400],
          key: "收入@上年同期",
          role: .lastYear,
          name: "2003年"
        ),
        series(
          [183, 270, 811, 2526, 3798, 8750],
          key: "收入.同比",
          role: .growth,
          name: "同比",
          unit: .percent
        ),
      ],
      annotations: [ChartAnnotation(categoryKey: "2004-06", text: "创当月历史新高")]
    )
  }

  /// Example 3: 1408 of 3000.
  static func progress(_ palette: ChartOptions.Palette = .color) -> Chart {
    let plan = (1...12).map { Optional($0 * 25000) }
    let actual: [Int?] = [11100, 26300, 46300, 70100, 98800, 140800]
    return Chart(
      kind: .progress,
      label: nil,
      number: 2,
      title: "2004年全省代办电信业务收入计划完成进度",
      takeaway: "完成年计划的46.93%，慢于时间进度3.07个百分点",
      options: options(palette),
      categories: months(12),
      series: [
        series(actual, name: "累计收入").padded(to: 12),
        series(plan, key: "计划", role: .plan, name: "计划"),
      ],
      referenceLines: [
        ChartReferenceLine(role: .plan, value: Number(Rational(30_000_000)), text: "全年计划3000.00万元"),
        ChartReferenceLine(role: .time, value: Number(Rational(1, over: 2)), text: "时间过半"),
      ],
      annotations: [
        ChartAnnotation(
          categoryKey: "",
          text: "1408.00万元，完成46.93%，慢于时间进度3.07个百分点（欠收92.00万元）"
        )
      ]
    )
  }

  /// Example 4: operators at two dates.
  static func composition(_ palette: ChartOptions.Palette = .color) -> Chart {
    let parts: [(String, [Int?])] = [
      ("移动", [3631, 4351]), ("联通", [4450, 4600]), ("电信", [1896, 1016]), ("网通", [23, 33]),
    ]
    return Chart(
      kind: .compositionOverTime,
      label: nil,
      number: 3,
      title: "全省代办电信业务收入运营商占比",
      takeaway: "移动占比43.51%，比年初提高7.20个百分点",
      options: options(palette),
      categories: [
        ChartCategory(key: "年初", name: "年初"), ChartCategory(key: "6月底", name: "6月底"),
      ],
      series: parts.enumerated().map { index, part in
        series(part.1, key: "收入.占比", name: part.0, unit: .percent, member: part.0, slot: index)
      },
      sideColumns: [
        ChartSideColumn(
          role: .shareChange,
          head: "单位：个百分点",
          texts: ["7.20", "1.50", "−8.80", "0.10"]
        )
      ]
    )
  }

  /// Example 6: bureaux by revenue with arrows.
  static func ranking(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .ranking,
      label: nil,
      number: 4,
      title: "2004年上半年各市局代办电信业务收入",
      options: options(palette),
      categories: members(10, highlighted: 1),
      series: [
        series([39460, 38519, 16500, 12510, 10011, 8080, 7310, 5500, 4100, 1521])
      ],
      sideColumns: [
        ChartSideColumn(role: .rank, texts: (1...10).map { "\($0)" }),
        ChartSideColumn(
          role: .rankChange,
          texts: ["1", "-1"] + Array(repeating: "0", count: 7) + ["新"]
        ),
      ]
    )
  }

  /// Example 14: completion by bureau.
  static func completion(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .completion,
      label: nil,
      number: 5,
      title: "各市局年计划完成情况",
      options: options(palette),
      categories: members(5, highlighted: 0),
      series: [
        series([21240, 13170, 10000, 4693, nil], key: "收入.完成率", unit: .percent)
      ],
      sideColumns: [
        ChartSideColumn(role: .text, head: "欠收（万元）", texts: ["", "", "", "92.00", ""])
      ],
      referenceLines: [
        ChartReferenceLine(role: .time, value: Number(Rational(1, over: 2)), text: "时间进度50%"),
        ChartReferenceLine(role: .plan, value: Number(Rational(1)), text: "全年计划"),
      ]
    )
  }

  static func smallMultiples(_ palette: ChartOptions.Palette = .color) -> Chart {
    let panels = names.prefix(10).enumerated().map { index, name in
      ChartPanel(
        key: name,
        title: "\(name) 385.19（第\(index + 1)位）",
        isHighlighted: index == 1,
        series: [
          series((1...6).map { Optional((10 - index) * $0 * 100) }, member: name),
          series(
            (1...6).map { Optional($0 * 500) },
            key: "均值",
            role: .mean,
            name: "全省平均",
            member: name
          ),
        ]
      )
    }
    return Chart(
      kind: .smallMultiples,
      label: nil,
      number: 6,
      title: "各市局分月收入",
      options: options(palette),
      categories: months(6),
      series: [],
      panels: Array(panels),
      memberLeadsKey: true
    )
  }

  static func heatTable(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .heatTable,
      label: nil,
      number: 7,
      title: "各市局分月收入",
      options: options(palette),
      categories: months(6),
      series: names.prefix(10).enumerated().map { index, name in
        series(
          (1...6).map { index == 4 && $0 == 3 ? nil : Optional((10 - index) * $0 * 1000) },
          name: name,
          member: name
        )
      },
      sideColumns: [
        ChartSideColumn(role: .text, head: "合计", texts: (0..<10).map { "\((10 - $0) * 210).00" }),
        ChartSideColumn(role: .text, head: "位次", texts: (1...10).map { "\($0)" }),
      ],
      memberLeadsKey: true
    )
  }

  static func ring(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .ring,
      label: nil,
      number: 8,
      title: "收入构成",
      options: options(palette),
      categories: ["缴费卡", "代放号", "代收费", "公话"].enumerated().map { index, name in
        ChartCategory(key: name, name: name, paletteSlot: index)
      },
      series: [series([6506, 2364, 640, 490], key: "收入.占比", unit: .percent)],
      total: "合计\n1408.00万元"
    )
  }

  static func difference(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .difference,
      label: nil,
      number: 9,
      title: "同比增减额",
      options: options(palette),
      categories: members(6),
      series: [series([14260, 9630, 5800, 0, -1240, -3570], key: "收入.同比增量")]
    )
  }

  static func all(_ palette: ChartOptions.Palette) -> [Chart] {
    [
      trend(palette), progress(palette), composition(palette), ranking(palette),
      completion(palette), smallMultiples(palette), heatTable(palette), ring(palette),
      crowdedRing(12, palette),
      difference(palette), falling(palette), merged(palette),
      overlay([183, 270, 811, 2526, 3798, 8750], palette),
    ] + composed(palette)
  }
}

extension ChartSeries {
  /// With empty places behind the last value.
  func padded(to count: Int) -> ChartSeries {
    ChartSeries(
      key: key,
      name: name,
      role: role,
      unit: unit,
      decimals: decimals,
      values: values + Array(repeating: .missing(text: ""), count: count - values.count),
      paletteSlot: paletteSlot,
      member: member
    )
  }
}
