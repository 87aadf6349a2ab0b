import Documents
import Facts

extension SampleCharts {
  /// Six months with their growth in hundredths of a per cent.
  private static func growing(
    _ growth: [Int],
    _ palette: ChartOptions.Palette,
    _ layout: ChartOptions.Layout?
  ) -> Chart {
    var options = options(palette)
    options.layout = layout
    return Chart(
      kind: .trend,
      label: nil,
      number: 10,
      title: "2004年上半年全市代办电信业务收入分月情况",
      takeaway: "6月4.73万元，创当月历史新高",
      options: options,
      categories: months(6),
      series: [
        series([114, 165, 203, 273, 293, 473]),
        series(
          growth.map { Optional($0) },
          key: "收入.同比",
          role: .growth,
          name: "同比",
          unit: .percent
        ),
      ]
    )
  }

  /// Growth as a line over the columns (布局: 叠加).
  static func overlay(_ growth: [Int], _ palette: ChartOptions.Palette = .color) -> Chart {
    growing(growth, palette, .overlay)
  }

  /// Five months of falls and one rise in the strip.
  static func falling(_ palette: ChartOptions.Palette = .color) -> Chart {
    growing([-3155, -2435, -2809, -677, -303, 4413], palette, nil)
  }

  /// January and February in one column.
  static func merged(_ palette: ChartOptions.Palette = .color) -> Chart {
    let january = Month(year: 2004, month: 1)
    let first = ChartCategory(
      key: "2004-01..2004-02",
      name: "1—2月",
      month: january,
      bandCount: 2
    )
    return Chart(
      kind: .trend,
      label: nil,
      number: 11,
      title: "2004年上半年收入分月情况",
      options: options(palette),
      categories: [first] + months(4, from: january.advanced(by: 2)),
      series: [series([26300, 20000, 23800, 28700, 42000])]
    )
  }
}
