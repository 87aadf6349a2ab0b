import Documents
import Facts
import Phrasing

extension FigureMaker {
  mutating func makeTrend() -> Chart {
    noteMissingValues(row)
    if table.keys.count == 1 {
      report(.warning(8), "仅1期，不成趋势", fix: "请放宽“期间”，或改用正文叙述")
    }
    var drawn = [
      series(row.map { numbers.chartValue($0) })
    ]
    if !table.before.isEmpty {
      let values = table.before.map { numbers.chartValue($0) }
      let key = table.metric.key + "@上年同期"
      drawn.append(series(values, key: key, name: table.beforeName, role: .lastYear))
    }
    if !table.growth.isEmpty { drawn.append(growthSeries()) }
    if table.mergesMonths, let merged = table.keys.first(where: { $0.months.count > 1 }) {
      notes.append("\(merged.name)柱高为月均")
    }
    sayTrend()
    return chart(
      categories: table.keys.map { category($0) },
      series: drawn,
      referenceLines: referenceLines(),
      annotations: annotations()
    )
  }

  /// 增速: its own strip, in %.
  private mutating func growthSeries() -> ChartSeries {
    var reasons: [UndefinedReason] = []
    for case .undefined(let reason, _) in table.growth where !reasons.contains(reason) {
      reasons.append(reason)
    }
    for reason in reasons where reason != .firstPeriod {
      notes.append("\(reason.rawValue)不计算\(table.growthName)")
      report(.warning(6), reason.rawValue, fix: "图中不画该点，无须改动")
    }
    let early = table.keys.contains { key in key.months.contains { $0.month <= 3 } }
    if table.growthName == "环比", early {
      report(.warning(21), "春节月份环比不可比", fix: "请改用“增速: 同比”")
    }
    let large = table.growth.compactMap(\.number).contains { $0 > Number(Rational(5)) }
    if large { report(.warning(20), "增速超过500%，基数过小", fix: "请改用金额说明") }
    let format = NumberFormat(of: .ratio, settings: settings)
    return ChartSeries(
      key: table.growthKey,
      name: table.growthName,
      role: .growth,
      unit: .percent,
      decimals: format.decimals,
      values: table.growth.map { value in
        switch value {
        case .number(let number, let fact):
          .number(number, text: format.digits(of: number), fact: fact)
        case .missing: .missing(text: "")
        case .undefined(_, let isNew): .undefined(text: isNew ? "新增" : "—")
        }
      }
    )
  }

  private mutating func sayTrend() {
    // What is said of a course must hold when the books are closed.
    let known = zip(table.keys, row).compactMap { key, value in
      key.isForecast ? nil : value.number.map { (key, $0) }
    }
    guard let last = known.last else { return }
    if known.allSatisfy({ $0.1.sign == 0 }) {
      sayings.append("各月均为0")
      return
    }
    let values = known.map(\.1)
    for mark in table.marks where mark.claim == "历史最高" || mark.claim == "历史最低" {
      // The claim was tested where facts can be asked; a false one has stopped the figure.
      let found = known.first { $0.0.name == mark.place }
      guard let found else { continue }
      let word = mark.claim == "历史最高" ? "创当月历史新高" : "为当月历史新低"
      sayings.append("\(found.0.name)\(numbers.phrase(found.1))，\(word)")
    }
    // A record is the strongest fact of a course, whether the block marks it or not.
    let isRecord = last.0.name == table.recordMonth
    if isRecord, sayings.isEmpty {
      sayings.append("\(last.0.name)\(numbers.phrase(last.1))，创当月历史新高")
    }
    guard known.count > 2, !table.keys.contains(where: { $0.months.count > 1 }) else { return }
    if isIncreasing(values) {
      sayings.append("\(known[0].0.name)至\(last.0.name)逐月增长")
    } else if isDecreasing(values) {
      sayings.append("\(known[0].0.name)至\(last.0.name)逐月下降")
    }
    // Beside a preliminary month no other is the highest of all that are drawn.
    guard known.count == row.compactMap(\.number).count, let most = values.max(),
      values.count(where: { $0 == most }) == 1, let key = known.first(where: { $0.1 == most })?.0
    else { return }
    sayings.append("\(key.name)\(numbers.phrase(most))，为各月最高")
  }

  /// 批注 with a line: the mean, or an amount.
  func referenceLines() -> [ChartReferenceLine] {
    var lines: [ChartReferenceLine] = []
    let known = row.compactMap(\.number)
    for mark in table.marks {
      guard let line = mark.line, !known.isEmpty else { continue }
      if line == "均值" {
        let mean = known.reduce(.zero, +) / Number(Rational(known.count))
        let text = mark.text.isEmpty ? "月均" : mark.text
        let digits = numbers.format().digits(of: mean)
        lines.append(ChartReferenceLine(role: .mean, value: mean, text: text + digits))
      } else if let value = numbers.amount(of: line) {
        lines.append(ChartReferenceLine(role: .custom, value: value, text: mark.text))
      }
    }
    return lines
  }

  func annotations() -> [ChartAnnotation] {
    table.marks.compactMap { mark in
      guard mark.line == nil, let key = table.keys.first(where: { $0.name == mark.place }) else {
        return nil
      }
      return ChartAnnotation(categoryKey: key.key, text: mark.text)
    }
  }

  /// 进度: values of the months are added up over the year.
  mutating func makeProgress() -> Chart {
    let year = table.keys.last?.months.last?.year ?? 0
    let months = (1...12).map { Month(year: year, month: $0) }
    var byMonth: [Month: (FigureKey, FigureValue)] = [:]
    for (key, value) in zip(table.keys, row) {
      if let month = key.months.first { byMonth[month] = (key, value) }
    }
    let gaps = zip(table.keys, row).filter { $0.1 == .missing }.map(\.0.name)
    if !gaps.isEmpty {
      let text = gaps.joined(separator: "、")
      report(.warning(5), "\(text)缺失", fix: "请补齐数据；累计线在缺月后改为虚线")
      notes.append("累计数未含\(text)")
    }
    var sum = Number.zero
    var hasGap = false
    var actual: [ChartValue] = []
    var lower: [ChartValue] = []
    var closed: (sum: Number, months: Int)?
    for month in months {
      guard let (key, value) = byMonth[month] else {
        actual.append(.missing(text: ""))
        lower.append(.missing(text: ""))
        continue
      }
      guard let number = value.number else {
        hasGap = true
        actual.append(.missing(text: "缺"))
        lower.append(.missing(text: ""))
        continue
      }
      sum = sum + number
      let cumulative = numbers.chartValue(.number(sum, nil))
      if !hasGap, !key.isForecast { closed = (sum, month.month) }
      actual.append(hasGap ? .missing(text: "") : cumulative)
      lower.append(hasGap ? cumulative : .missing(text: ""))
    }
    let categories = months.map { month in
      ChartCategory(
        key: "\(month)",
        name: "\(month.month)月",
        month: month,
        isForecast: byMonth[month]?.0.isForecast ?? false
      )
    }
    var drawn = [series(actual, name: "累计")]
    if hasGap { drawn.append(series(lower, name: "累计（不完整）", role: .lowerBound)) }
    let (lines, end) = plan(closed, &drawn)
    return chart(
      categories: categories,
      series: drawn,
      referenceLines: lines + referenceLines(),
      annotations: end + annotations()
    )
  }

  /// The path of the plan, its level, and what the closed months amount to.
  private mutating func plan(
    _ closed: (sum: Number, months: Int)?,
    _ drawn: inout [ChartSeries]
  ) -> ([ChartReferenceLine], [ChartAnnotation]) {
    let half = ChartReferenceLine(
      role: .time,
      value: Number(Rational(1, over: 2)),
      text: "时间过半"
    )
    guard let plan = table.plan?.number, plan.sign > 0 else {
      notes.append(table.plan?.number == nil ? "未下达计划" : "计划为零")
      return ([half], [])
    }
    let twelfth = plan / Number(Rational(12))
    let path = (1...12).map { numbers.chartValue(.number(twelfth * Number(Rational($0)), nil)) }
    drawn.append(series(path, key: "计划", name: "计划", role: .plan))
    let level = ChartReferenceLine(
      role: .plan,
      value: plan,
      text: "全年计划" + numbers.phrase(plan)
    )
    guard let closed else { return ([level, half], []) }
    let progress =
      table.keys.contains(where: \.isForecast) || row.contains(.missing)
      ? Rational(closed.months, over: 12) : table.timeProgress
    let completion = closed.sum / plan
    let rate = NumberFormat(of: .ratio, settings: settings)
    let phrase = "完成\(rate.text(of: completion))，" + pace(completion - Number(progress))
    sayings.append("完成年计划的\(rate.text(of: completion))，" + pace(completion - Number(progress)))
    let shortfall = plan * Number(progress) - closed.sum
    let money =
      shortfall.sign == 0
      ? "" : "（\(shortfall.sign > 0 ? "欠收" : "超收")\(numbers.phrase(shortfall.magnitude))）"
    let text = numbers.phrase(closed.sum) + "，" + phrase + money
    let month = Month(year: table.keys.last?.months.last?.year ?? 0, month: closed.months)
    return ([level, half], [ChartAnnotation(categoryKey: "\(month)", text: text)])
  }

  /// 快于时间进度9.26个百分点, 慢于…, 与时间进度同步.
  private func pace(_ gap: Number) -> String {
    let points = NumberFormat(of: .percentagePoint, settings: settings)
    guard !points.printsAsZero(gap) else { return "与时间进度同步" }
    return (gap.sign > 0 ? "快于" : "慢于") + "时间进度" + points.text(of: gap.magnitude)
  }
}
