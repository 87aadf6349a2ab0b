import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// 构成 and 结构: members as segments, dates as bars.
  mutating func makeComposition() -> Chart {
    if refusesNegativeParts() { return frame(refusal ?? "") }
    leaveOutEmptyParts()
    for (index, date) in table.keys.enumerated() { checkSum(date, index) }
    let decimals = (table.members).map(\.decimals)
    let drawn = table.members.enumerated().map { place, member in
      series(
        table.values[place].map { numbers.chartValue($0, decimals: decimals[place]) },
        name: member.name,
        slot: member.slot,
        member: member.key
      )
    }
    let categories = table.keys.map { category($0) }
    let changes = shareChanges()
    sayParts()
    return chart(
      categories: categories,
      series: drawn,
      sideColumns: changes.map { [$0] } ?? [],
      total: totalText.map { "合计" + $0 } ?? ""
    )
  }

  mutating func makeRing() -> Chart {
    if refusesNegativeParts() { return frame(refusal ?? "") }
    leaveOutEmptyParts()
    checkSum(FigureKey(key: "", name: ""), 0)
    if table.members.count > 6 {
      report(.warning(1), "\(table.members.count)个扇区，建议改“结构”或合并其他", fix: "改为“图型: 结构”")
    }
    let values = zip(table.members, table.values).map { member, values in
      numbers.chartValue(values.first ?? .missing, decimals: member.decimals)
    }
    // Largest first; ties in the order of the dimension.
    let order = values.indices.sorted { left, right in
      let (first, second) = (values[left].number, values[right].number)
      guard let first, let second else { return first != nil && second == nil }
      return first == second ? left < right : first > second
    }
    sayParts()
    return chart(
      categories: order.map { category(table.members[$0]) },
      series: [series(order.map { values[$0] })],
      total: totalText.map { "合计\n" + $0 } ?? ""
    )
  }

  /// A part that is zero at every date takes no name and no number; the note names it.
  ///
  /// An operator without revenue is left out (claims.md 2.3); all parts stay where all are zero.
  private mutating func leaveOutEmptyParts() {
    let isEmpty = table.values.map { values in
      !values.isEmpty && values.allSatisfy { $0.number?.sign == 0 }
    }
    guard isEmpty.contains(true), isEmpty.contains(false) else { return }
    let names = zip(table.members, isEmpty).filter(\.1).map(\.0.name).joined(separator: "、")
    let when = table.keys.count > 1 ? "各期均为零" : "为零"
    report(.note(2), "\(names)\(when)，图中未列")
    notes.append("\(names)\(when)，未列入图")
    let kept = isEmpty.indices.filter { !isEmpty[$0] }
    table.members = kept.map { table.members[$0] }
    table.values = kept.map { table.values[$0] }
  }

  private var totalText: String? {
    guard let number = table.total?.number, let type = table.totalType else { return nil }
    let unit = type.measure?.unit(fitting: number.magnitude)
    return NumberFormat(of: type, unit: unit, settings: settings).text(of: number)
  }

  /// A negative part stops the figure; the cause is looked for in the changes.
  private mutating func refusesNegativeParts() -> Bool {
    for (member, values) in zip(table.members, table.values) {
      for (date, value) in zip(table.keys, values) {
        guard let number = value.number, number.sign < 0 else { continue }
        let text = numbers.format(decimals: member.decimals).text(of: number)
        let what = table.metric.type == .ratio ? "占比" : table.metric.name
        let message = "\(date.name)\(member.name)占比为\(text)，\(what)不能为负"
        refuse(.error(5), message, fix: causeOfNegative(member.name), frame: "图未绘制：占比为负")
      }
    }
    return refusal != nil
  }

  /// Changes that are whole numbers beside parts that are not were rounded before they were used.
  private func causeOfNegative(_ name: String) -> String {
    var whole: [String] = []
    for values in table.values where values.count == 2 {
      guard let then = values[0].number, let now = values[1].number else { continue }
      let points = (now - then) * Number(Rational(100))
      guard let exact = points.exact, exact.isInteger, exact.sign != 0 else { continue }
      let word = exact.sign > 0 ? "提高" : "下降"
      whole.append("“\(word)\(exact.magnitude)”")
    }
    guard !whole.isEmpty else { return "请核对\(name)的数据" }
    return "疑由\(whole.joined())取整反推造成，请改用原始数"
  }

  /// Parts that do not add up to 100 are printed as they are, with a note.
  private mutating func checkSum(_ date: FigureKey, _ index: Int) {
    guard table.metric.type == .ratio else { return }
    let column = table.values.map { index < $0.count ? $0[index] : .missing }
    let known = column.compactMap(\.number)
    guard !known.isEmpty else { return }
    let absent = zip(table.members, column).filter { $0.1.number == nil }.map(\.0.name)
    let decimals = table.members.map { $0.decimals ?? numbers.decimals }
    let printed = zip(column, decimals).compactMap { value, decimals in
      value.number.map { numbers.format(decimals: decimals).rounded($0) }
    }
    let sum = printed.reduce(.zero, +)
    let hundred = Rational.one
    // Half a unit of the last place of every part.
    let tolerance = decimals.reduce(Rational.zero) { sum, decimals in
      sum + Rational(1, over: 2) * Rational(10).power(-decimals - 2)
    }
    let text = numbers.format().text(of: Number(sum))
    let count = hanNumeral(known.count)
    if !absent.isEmpty {
      let names = absent.joined(separator: "、")
      notes.append("\(date.name)缺\(names)，\(count)项合计\(text)")
    }
    if (sum - hundred).magnitude > tolerance {
      report(.warning(4), "\(count)项合计\(text)", fix: "请核对各项占比")
    } else if sum != hundred {
      let note = "因四舍五入，合计不等于100%"
      report(.note(1), "已加注四舍五入")
      if !notes.contains(note) { notes.append(note) }
    }
  }

  /// Change of each part from the first to the last date.
  private func shareChanges() -> ChartSideColumn? {
    guard table.keys.count > 1 else { return nil }
    var format = numbers.difference(.zero)
    if table.metric.type == .ratio {
      format = NumberFormat(
        of: .percentagePoint,
        decimals: table.metric.decimals,
        settings: settings
      )
    }
    let texts = table.values.map { values -> String in
      guard let then = values.first?.number, let now = values.last?.number else { return "—" }
      let change = now - then
      return (change.sign > 0 && !format.printsAsZero(change) ? "+" : "")
        + format.digits(of: change)
    }
    return ChartSideColumn(role: .shareChange, head: "单位：\(format.unitName)", texts: texts)
  }

  /// The largest part with its change, then the largest change.
  private mutating func sayParts() {
    let parts = zip(table.members, table.values).compactMap { member, values in
      values.last?.number.map { (member, values.first?.number, $0) }
    }
    guard let most = parts.max(by: { $0.2 < $1.2 }), table.metric.type == .ratio else { return }
    func saying(_ part: (FigureKey, Number?, Number)) -> String {
      let share = "\(part.0.name)占比\(numbers.phrase(part.2))"
      guard table.keys.count > 1, let then = part.1 else { return share }
      let format = NumberFormat(
        of: .percentagePoint,
        decimals: table.metric.decimals,
        settings: settings
      )
      let change = part.2 - then
      guard !format.printsAsZero(change) else { return share + "，与\(table.keys[0].name)持平" }
      let word = change.sign > 0 ? "提高" : "下降"
      return share + "，比\(table.keys[0].name)\(word)\(format.text(of: change.magnitude))"
    }
    let moved = parts.max { left, right in
      (left.2 - (left.1 ?? left.2)).magnitude < (right.2 - (right.1 ?? right.2)).magnitude
    }
    if table.keys.count > 1, let moved { sayings.append(saying(moved)) }
    if table.keys.count == 1 || moved?.0 != most.0 { sayings.append(saying(most)) }
  }
}
