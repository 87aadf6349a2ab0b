import Diagnostics
import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// Checks that need no data.
  mutating func checkOptions() {
    let axis = table.options.axis
    if table.kind.hasBars, axis.isLogarithmic {
      refuse(.error(8), "柱形图不能用对数刻度", fix: "请改用“点”，或删去“轴”的“刻度”", frame: "图未绘制：柱形图不能用对数刻度")
    }
    if table.kind.hasBars, let minimum = axis.minimum, minimum != 0 {
      refuse(.error(7), "柱形图必须从零起", fix: "请删去“轴”的“最小”", frame: "图未绘制：柱形图必须从零起")
    }
    let isStack = [.compositionOverTime, .structure, .ring].contains(table.kind)
    let isAdditive = table.metric.type.measure?.isAdditive
    if let word = table.kind.wordOfSum ?? (isStack ? "堆积图" : nil),
      isAdditive == false || isAdditive == nil && !isStack && table.metric.type != .plain
    {
      let message = "“\(table.metric.key)”不可相加，不能做\(word)"
      refuse(.error(4), message, fix: "请改用“排名”或“趋势”", frame: "图未绘制：" + message)
    }
  }

  /// Checks of the rows as they are.
  mutating func checkRows() {
    let all = table.values.flatMap { $0 }
    let known = all.compactMap(\.number)
    // An error of the specification is enough; the data is looked at where that is sound.
    guard refusal == nil else { return }
    guard all.contains(where: { $0 != .missing }) else {
      let filters = table.filters.isEmpty ? "" : "（范围：\(table.filters)）"
      refuse(.error(11), "本期无数据" + filters, fix: "请检查“范围”和“期间”，或给图加“条件”", frame: "本期无数据")
      return
    }
    checkDuplicates()
    let scaled = table.kind == .quadrants ? row.compactMap(\.number) : known
    if table.options.axis.isLogarithmic, scaled.contains(where: { $0.sign <= 0 }) {
      refuse(.error(8), "对数刻度只能用于大于零的数", fix: "请删去“轴”的“刻度”", frame: "图未绘制：有零或负数")
    }
    if !known.isEmpty, known.allSatisfy({ $0.sign == 0 }) {
      let what = table.kind.runsOverMonths ? "各月" : "各项"
      report(.warning(7), "\(what)均为零", fix: "请核对数据；确为零时可不出图")
    }
    checkRange(known)
    notePreliminary()
    let smallest = table.metric.type.measure?.ladder[0].power ?? 0
    if numbers.unit.power > smallest, table.metric.unit == nil, table.metric.citedUnit == nil {
      report(.note(3), "按\(numbers.unit.name)")
    }
  }

  /// Preliminary months are named below the figure, for no hatch tells which month is meant.
  private mutating func notePreliminary() {
    let names = table.keys.filter(\.isForecast).map(\.name).joined(separator: "、")
    let text = names.isEmpty ? table.preliminaryName : names
    guard !text.isEmpty else { return }
    notes.append(names.isEmpty ? "含\(text)预计数" : "\(text)为预计数")
    report(.warning(18), "\(text)为预计数", fix: "结账后重新生成")
  }

  private mutating func checkDuplicates() {
    var seen: Set<String> = []
    for key in table.keys.map(\.key) + table.members.map({ "\u{1}" + $0.key })
    where !seen.insert(key).inserted {
      let name = key.replacing("\u{1}", with: "")
      refuse(.error(6), "\(name)出现两次", fix: "请删去多余的一行", frame: "图未绘制：\(name)出现两次")
    }
  }

  /// Values that one linear scale cannot show together.
  private mutating func checkRange(_ known: [Number]) {
    // Rows that are folded do not matter here: they are not drawn.
    let isSplit = table.options.layout == .twoColumns
    let limit = table.kind == .ranking && !isSplit ? table.top ?? Self.mostRows : known.count
    let drawn =
      switch table.sort ?? table.leadingOrder {
      case .descending: Array(known.sorted(by: >).prefix(limit))
      case .ascending: Array(known.sorted(by: <).prefix(limit))
      case .order, .given, .name: known
      }
    let sizes = drawn.map(\.magnitude).filter { $0.sign > 0 }
    guard table.kind == .ranking || table.kind == .difference else { return }
    if let most = sizes.max(), let least = sizes.min(), most > least * Number(Rational(10_000)) {
      let bound = most / Number(Rational(10_000))
      let count = sizes.count { $0 < bound }
      numbers.carriesUnits = table.metric.type.measure != nil
      report(.warning(9), "最小的\(count)项在图上看不见", fix: "改用表格或对数点图")
    }
    let sorted = sizes.sorted()
    guard table.kind == .ranking, sorted.count >= 3, let most = sorted.last else { return }
    let middle =
      sorted.count % 2 == 1
      ? sorted[sorted.count / 2]
      : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / Number(Rational(2))
    guard most > middle * Number(Rational(10)) else { return }
    let index = row.firstIndex { $0.number?.magnitude == most } ?? 0
    let total = sorted.reduce(.zero, +)
    let share = NumberFormat(of: .ratio, decimals: 2, settings: settings)
    let message = "\(table.keys[index].name)占\(share.text(of: most / total))"
    report(.warning(19), message, fix: "可改用表格，或分开作图")
  }

  /// A scale of dots or lines that does not start at zero says so below the figure (charts.md Q03).
  ///
  /// Zero is kept where the least value is at most half of the largest (charts.md E.3).
  mutating func noteAxis(_ values: [Number], axis: String) {
    guard !table.options.axis.isLogarithmic, let least = values.min(), let most = values.max(),
      least != most
    else { return }
    let isAbove = least.sign > 0 && least > most / Number(Rational(2))
    guard isAbove || most.sign < 0 else { return }
    let text = "\(axis)未从零起"
    report(.warning(10), "已加注“\(text)”", fix: "图下已注明，无须改动")
    if !notes.contains(text) { notes.append(text) }
  }

  /// A value that has no meaning says why below the figure.
  mutating func noteRefusals(_ values: [FigureValue], baseName: String = "上年数") {
    var reasons: [UndefinedReason] = []
    for case .undefined(let reason, _) in values where !reasons.contains(reason) {
      reasons.append(reason)
    }
    for reason in reasons { notes.append("\(reason.rawValue)不计算增速") }
    if !reasons.isEmpty {
      let names = zip(table.keys, values).compactMap { key, value -> String? in
        if case .undefined(let reason, _) = value { key.name + reason.rawValue } else { nil }
      }
      report(.warning(6), names.joined(separator: "、"), fix: "图中以“—”或“新增”表示，无须改动")
    }
  }

  /// Months and members without data keep their place and are named.
  mutating func noteMissingValues(_ values: [FigureValue]) {
    let names = zip(table.keys, values).filter { $0.1 == .missing }.map(\.0.name)
    guard !names.isEmpty else { return }
    let text = shortList(names)
    report(.warning(5), "\(text)缺失", fix: "请补齐数据；图中标“缺”")
    notes.append("\(text)数据缺失")
  }
}
