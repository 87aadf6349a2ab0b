import Documents
import Drawings
import Facts

extension SampleCharts {
  /// Example 15: bureaus by revenue and growth, with the means.
  static func quadrants(
    _ palette: ChartOptions.Palette = .color,
    isMoving: Bool = false
  ) -> Chart {
    let revenue = [39460, 38519, 16500, 11270, 9818, 8702, 6200, 4610, 4200, 1521]
    let growth = [2846, 5722, 3410, 2210, 1830, 2950, 4120, 1200, 910, -434]
    let names = Array(names[..<10])
    let categories = names.enumerated().map { index, name in
      ChartCategory(key: name, name: name, isHighlighted: name == "榆林", paletteSlot: index)
    }
    var series = [
      series(revenue.map { $0 }, name: "收入", member: "本期"),
      series(
        growth.map { $0 },
        key: "收入.同比",
        name: "收入同比",
        unit: .percent,
        member: "本期"
      ),
    ]
    if isMoving {
      series.append(
        Self.series(revenue.map { $0 * 3 / 4 }, role: .lastYear, name: "收入", member: "上年同期")
      )
      series.append(
        Self.series(
          growth.map { $0 / 2 + 500 },
          key: "收入.同比",
          role: .lastYear,
          name: "收入同比",
          unit: .percent,
          member: "上年同期"
        )
      )
    }
    return Chart(
      kind: .quadrants,
      label: nil,
      number: 1,
      title: "各市局收入与收入同比",
      takeaway: "量大快增的有榆林、延安",
      options: options(palette),
      categories: categories,
      series: series,
      referenceLines: [
        ChartReferenceLine(
          role: .mean,
          value: Number(Rational(1_408_000)),
          text: "全省平均140.80万元"
        ),
        ChartReferenceLine(
          role: .mean,
          value: Number(Rational(43, over: 133)),
          text: "全省平均32.33%",
          series: 1
        ),
      ],
      annotations: [
        ChartAnnotation(categoryKey: "右上", text: "量大快增"),
        ChartAnnotation(categoryKey: "左上", text: "量小快增"),
        ChartAnnotation(categoryKey: "左下", text: "量小慢增"),
        ChartAnnotation(categoryKey: "右下", text: "量大慢增"),
      ]
    )
  }

  static func dots(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .dots,
      label: nil,
      number: 1,
      title: "各市局占邮政收入之比",
      notes: ["横轴未从零起"],
      options: options(palette),
      categories: members(10, highlighted: 1),
      series: [
        series(
          [214, 205, 198, 187, 176, 170, 166, 151, 148, 120],
          key: "收入.占比(邮政收入)",
          unit: .percent
        )
      ]
    )
  }

  private static let places = [
    "榆林": (0, 2, "陕北"), "延安": (1, 2, "陕北"), "宝鸡": (2, 0, "关中"), "咸阳": (2, 1, "关中"),
    "铜川": (2, 2, "关中"), "渭南": (2, 3, "关中"), "西安": (3, 2, "关中"), "商洛": (3, 3, "陕南"),
    "汉中": (4, 1, "陕南"), "安康": (4, 2, "陕南"),
  ]

  static func tiles(
    _ palette: ChartOptions.Palette = .color,
    _ numbers: [Int?] = [39460, 38519, 16500, 11270, nil, 8702, 6200, 4610, 4200, 1521],
    unit: MeasureUnit = tenThousand,
    hasCourses: Bool = false
  ) -> Chart {
    let categories = names[..<10].enumerated().map { index, name in
      var category = ChartCategory(
        key: name,
        name: name,
        isHighlighted: index == 1,
        paletteSlot: index
      )
      category.tile = places[name].map { ChartTile(row: $0.0, column: $0.1, group: $0.2) }
      return category
    }
    let courses = categories.map { category in
      ChartPanel(
        key: category.key,
        title: category.name,
        isHighlighted: category.isHighlighted,
        series: [series([110, 150, 200, nil, 280, 420], member: category.key)]
      )
    }
    return Chart(
      kind: .tiles,
      label: nil,
      number: 1,
      title: "各市局收入",
      takeaway: "西安以394.60万元居首位",
      options: options(palette),
      categories: categories,
      series: [series(numbers, unit: unit)],
      panels: hasCourses ? courses : [],
      sideColumns: [
        ChartSideColumn(role: .rank, texts: (1...10).map { $0 == 5 ? "" : "第\($0)位" })
      ]
    )
  }

  static func sparklines(
    _ palette: ChartOptions.Palette = .color,
    mark: ChartOptions.SmallMark = .line,
    sharesScale: Bool = true
  ) -> Chart {
    var options = options(palette)
    options.smallMark = mark
    options.sharesScale = sharesScale
    let panels = names[..<10].enumerated().map { index, name in
      let numbers = [110, 150, index == 2 ? nil : 200, 180, 280, 420].map { value in
        value.map { $0 * (10 - index) * 10 }
      }
      let changes = [nil, 3000, 2500, -1000, 0, 5000]
      return ChartPanel(
        key: name,
        title: name,
        isHighlighted: index == 1,
        series: [
          series(numbers, member: name),
          series(changes, key: "收入.环比", role: .growth, unit: .percent, member: name),
        ]
      )
    }
    return Chart(
      kind: .sparkline,
      label: nil,
      number: 1,
      title: "各市局收入各月走势",
      options: options,
      categories: months(6),
      series: [],
      panels: panels,
      sideColumns: [
        ChartSideColumn(role: .text, head: "6月", texts: panels.map { _ in "42.00" })
      ]
    )
  }

  static func cards(
    _ palette: ChartOptions.Palette = .color,
    hasCourses: Bool = false
  ) -> Chart {
    func card(_ title: String, _ series: ChartSeries) -> ChartPanel {
      let course = Self.series([11100, 15200, 20000, 23800, 28700, 42000], key: title)
      return ChartPanel(
        key: title,
        title: title,
        isHighlighted: false,
        series: hasCourses ? [series, course] : [series]
      )
    }
    let rank = ChartSeries(
      key: "收入.排名(省)",
      name: "收入排名",
      role: .actual,
      unit: MeasureUnit(base: ""),
      decimals: 0,
      values: [.number(Number(Rational(15)), text: "第15位", fact: nil)]
    )
    return Chart(
      kind: .cards,
      label: nil,
      number: 1,
      title: "2004年上半年全省主要指标",
      options: options(palette),
      categories: [],
      series: [],
      panels: [
        card("代办电信业务收入", series([140800])),
        card("代办电信业务收入同比", series([3233], unit: .percent)),
        card("代办电信业务收入完成率", series([4693], unit: .percent)),
        card("代办电信业务收入全国排名", rank),
      ],
      sideColumns: [
        ChartSideColumn(
          role: .text,
          texts: ["上年同期1064.00万元", "上年同期8.20%", "上年同期44.10%", "上年同期第19位"]
        ),
        ChartSideColumn(role: .rankChange, texts: ["", "", "", "4"]),
      ]
    )
  }

  static func layers(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .layers,
      label: nil,
      number: 1,
      title: "各月收入与移动、联通",
      options: options(palette),
      categories: months(6),
      series: [
        series([11100, 15200, 20000, 23800, 28700, 42000], name: "收入"),
        series([4100, 5600, 8200, 9900, 12000, 18300], key: "移动", name: "移动", slot: 1),
        series([4900, 7200, 8900, 10800, 13300, 19600], key: "联通", name: "联通", slot: 2),
      ],
      layers: [
        ChartLayer(mark: .band, text: "开门红", from: "2004-01", to: "2004-02"),
        ChartLayer(mark: .bars, series: 0),
        ChartLayer(mark: .line, series: 1),
        ChartLayer(mark: .dots, series: 2),
        ChartLayer(mark: .rule, text: "月计划300万元", value: Number(Rational(3_000_000))),
      ]
    )
  }

  static func area(_ palette: ChartOptions.Palette = .color) -> Chart {
    Chart(
      kind: .layers,
      label: nil,
      number: 1,
      title: "累计收入",
      options: options(palette),
      categories: months(6),
      series: [series([11100, 26300, 46300, nil, 98800, 140800], name: "累计")],
      layers: [
        ChartLayer(mark: .area, series: 0),
        ChartLayer(mark: .rule, text: "全年计划3000.00万元", value: Number(Rational(30_000_000))),
      ]
    )
  }

  /// The same layers for six members.
  static func layerPanels(_ palette: ChartOptions.Palette = .color) -> Chart {
    let panels = names[..<6].enumerated().map { index, name in
      let whole = [111, 152, 200, 238, 287, 420].map { $0 * (60 - index * 8) }
      return ChartPanel(
        key: name,
        title: name,
        isHighlighted: index == 1,
        series: [
          series(whole.map { Optional($0) }, name: "全部", member: name),
          series(
            whole.map { $0 / 3 }.map { index == 2 && $0 > 5000 ? nil : Optional($0) },
            key: "移动",
            name: "移动",
            member: name,
            slot: 1
          ),
        ]
      )
    }
    return Chart(
      kind: .layers,
      label: nil,
      number: 1,
      title: "各市局收入与移动",
      options: options(palette),
      categories: months(6),
      series: [],
      panels: panels,
      memberLeadsKey: true,
      layers: [
        ChartLayer(mark: .bars, series: 0),
        ChartLayer(mark: .dots, series: 1),
        ChartLayer(mark: .rule, text: "月计划100万元", value: Number(Rational(1_000_000))),
      ]
    )
  }

  /// Columns of members, whose names stand upright where they have no room.
  static func memberLayers(
    _ count: Int,
    _ palette: ChartOptions.Palette = .color,
    names: [String] = []
  ) -> Chart {
    Chart(
      kind: .layers,
      label: nil,
      number: 1,
      title: "各单位收入",
      options: options(palette),
      categories: (0..<count).map { place in
        let name = names.isEmpty ? "甲乙丙局" : names[place]
        return ChartCategory(key: "\(place)", name: name, paletteSlot: place)
      },
      series: [series((0..<count).map { Optional(5000 - $0 * 50) }, name: "收入")],
      layers: [ChartLayer(mark: .bars, series: 0)]
    )
  }

  /// The types of this file, each with what its options change.
  static func composed(_ palette: ChartOptions.Palette) -> [Chart] {
    [
      quadrants(palette), quadrants(palette, isMoving: true), dots(palette), tiles(palette),
      tiles(palette, hasCourses: true),
      tiles(
        palette,
        [2846, 5722, 3410, nil, 1830, 2950, 4120, 1200, 0, -434],
        unit: .percent
      ),
      sparklines(palette), sparklines(palette, mark: .bars, sharesScale: false),
      sparklines(palette, mark: .directions), cards(palette), cards(palette, hasCourses: true),
      layers(palette), area(palette), layerPanels(palette), memberLayers(20, palette),
    ]
  }
}
