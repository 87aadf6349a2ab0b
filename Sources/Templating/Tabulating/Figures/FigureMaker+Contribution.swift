import Diagnostics
import Documents
import Facts
import Phrasing

// 贡献

extension FigureMaker {
  private struct Part {
    var key: FigureKey
    var value: FigureValue
    var pull: FigureValue?
  }

  mutating func makeContribution() -> Chart {
    var parts = table.keys.enumerated().map { place, key in
      let pull = place < table.pulls.count ? table.pulls[place] : nil
      return Part(key: key, value: row[place], pull: pull)
    }
    checkClosing(parts)
    guard refusal == nil else { return frame(refusal ?? "") }
    noteMissingParts(parts)
    if table.sort == nil {
      parts = foldSmall(parts)
      parts = risesThenFalls(parts)
    } else {
      sort(&parts, by: \.value, key: \.key)
    }
    noteClosingByRounding(parts)
    sayContribution(parts)
    hideSmallChanges(parts)
    let hasPulls = parts.contains { $0.pull?.number != nil }
    if hasPulls { notes.append("拉动＝各项增减额÷\(table.beforeName)总额，单位为个百分点") }
    let start = whole("start", table.beforeName, table.base)
    let end = whole("end", table.name, table.total)
    return chart(
      categories: [start.category] + parts.map { category($0.key) } + [end.category],
      series: [series([start.value] + parts.map(change) + [end.value])],
      sideColumns: hasPulls
        ? [ChartSideColumn(role: .text, head: "拉动（个百分点）", texts: [""] + parts.map(pullText) + [""])]
        : []
    )
  }

  private func whole(
    _ id: String,
    _ name: String,
    _ value: FigureValue?
  ) -> (category: ChartCategory, value: ChartValue) {
    let known = value ?? .missing
    let category = ChartCategory(key: name.isEmpty ? id : name, name: name, isTotal: true)
    return (category, numbers.chartValue(known))
  }

  /// +142.60, −12.40: a change has its sign.
  private func change(_ part: Part) -> ChartValue {
    let value = numbers.chartValue(part.value)
    guard case .number(let number, let text, let fact) = value, number.sign > 0,
      !numbers.format().printsAsZero(number)
    else { return value }
    return .number(number, text: "+" + text, fact: fact)
  }

  private func pullText(_ part: Part) -> String {
    guard let pull = part.pull?.number else { return "" }
    return NumberFormat(of: .percentagePoint, settings: settings).digits(of: pull)
  }

  /// The changes must lead from one whole to the other (G115).
  private mutating func checkClosing(_ parts: [Part]) {
    guard let base = table.base?.number, let total = table.total?.number else {
      let name = table.base?.number == nil ? table.beforeName : table.name
      refuse(
        .error(15),
        "缺\(name)的总数，瀑布图不能闭合",
        fix: "请补齐数据",
        frame: "图未绘制：缺\(name)的总数"
      )
      return
    }
    let sum = base + parts.compactMap(\.value.number).reduce(.zero, +)
    let slack = Number(numbers.format().lastPlace / Rational(2))
    guard (sum - total).magnitude > slack else { return }
    let format = numbers.format()
    let (found, stated) = (format.digits(of: sum), format.digits(of: total))
    let message = "各项之和\(found)与\(table.name)\(stated)不符"
    let absent = parts.filter { $0.value.number == nil }.map(\.key.name)
    let fix =
      absent.isEmpty
      ? "请核对各项与总数；范围里的各项要合成总数" : "请补齐\(absent.joined(separator: "、"))的数据"
    refuse(.error(15), message, fix: fix, frame: "图未绘制：" + message)
  }

  /// Printed changes that do not give the printed whole to the last place carry the note of W407.
  private mutating func noteClosingByRounding(_ parts: [Part]) {
    guard let base = table.base?.number, let total = table.total?.number else { return }
    let format = numbers.format()
    let printed = ([base] + parts.compactMap(\.value.number)).map(format.rounded)
    if printed.reduce(.zero, +) != format.rounded(total) { notes.append("按未取整数据计算") }
  }

  private mutating func noteMissingParts(_ parts: [Part]) {
    let absent = parts.filter { $0.value.number == nil }.map(\.key.name)
    guard !absent.isEmpty else { return }
    let text = absent.joined(separator: "、")
    notes.append("\(text)缺数据")
    report(.warning(5), "\(text)缺数据", fix: "请补齐数据；图中标“缺”")
  }

  /// Two or more changes of less than 2% of all are one 其他, listed in the note (charts.md E.10).
  private mutating func foldSmall(_ parts: [Part]) -> [Part] {
    let sum = parts.compactMap(\.value.number?.magnitude).reduce(.zero, +)
    let bound = sum * Number(Rational(1, over: 50))
    let isSmall = parts.map { part in part.value.number.map { $0.magnitude < bound } ?? false }
    let small = zip(parts, isSmall).filter(\.1).map(\.0)
    guard small.count > 1, small.count < parts.count else { return parts }
    let names = small.map(\.key.name).joined(separator: "、")
    notes.append("其他为\(names)")
    report(.note(2), "其余\(small.count)个合为其他")
    let value = small.compactMap(\.value.number).reduce(.zero, +)
    let pulls = small.compactMap { $0.pull?.number }
    let pull = pulls.count == small.count ? pulls.reduce(.zero, +) : nil
    let other = Part(
      key: FigureKey(key: "其他", name: "其他"),
      value: .number(value, nil),
      pull: pull.map { .number($0, nil) }
    )
    return zip(parts, isSmall).filter { !$0.1 }.map(\.0) + [other]
  }

  /// Rises from the largest, then falls from the largest; 其他 and what is not known behind.
  private func risesThenFalls(_ parts: [Part]) -> [Part] {
    func group(_ part: Part) -> Int {
      guard let number = part.value.number else { return 4 }
      if part.key.key == "其他" { return 3 }
      return number.sign > 0 ? 0 : number.sign < 0 ? 1 : 2
    }
    return parts.enumerated().sorted { left, right in
      let groups = (group(left.element), group(right.element))
      guard groups.0 == groups.1 else { return groups.0 < groups.1 }
      let sizes = (left.element.value.number?.magnitude, right.element.value.number?.magnitude)
      guard let first = sizes.0, let second = sizes.1, first != second else {
        return left.offset < right.offset
      }
      return first > second
    }.map(\.element)
  }

  /// Wholes that dwarf the changes are texts instead of bars.
  private mutating func hideSmallChanges(_ parts: [Part]) {
    let wholes = [table.base, table.total].compactMap { $0?.number?.magnitude }
    guard let most = parts.compactMap(\.value.number?.magnitude).max(), let least = wholes.min(),
      most < least * Number(Rational(15, over: 100))
    else { return }
    table.options.showsTotals = false
    notes.append("两端总量不画柱，柱从零起表示增减额")
  }

  /// 代售卡贡献率74.66%，居各业务第1位.
  private mutating func sayContribution(_ parts: [Part]) {
    guard let base = table.base?.number, let total = table.total?.number else { return }
    let change = total - base
    let known = parts.compactMap { part in part.value.number.map { (part.key, $0) } }
    guard let most = known.max(by: { $0.1 < $1.1 }), change.sign > 0, most.1.sign > 0,
      known.count(where: { $0.1 == most.1 }) == 1, most.0.key != "其他"
    else { return }
    let rate = NumberFormat(of: .ratio, settings: settings).text(of: most.1 / change)
    let place = everyMember(of: memberNoun.isEmpty ? "项" : memberNoun)
    sayings.append("\(most.0.name)贡献率\(rate)，居\(place)第1位")
    let falls = known.filter { $0.1.sign < 0 }
    if falls.count == 1, let fall = falls.first {
      sayings.append("\(fall.0.name)减少\(numbers.phrase(fall.1.magnitude))")
    }
  }
}
