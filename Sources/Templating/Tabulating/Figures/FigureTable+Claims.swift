import Documents
import Facts
import Phrasing

extension FigureTable {
  /// Whether a claim about a row holds, by the predicates of sentences.
  ///
  /// Nil where the figure has no value that could prove it; records need the history and are asked
  /// for elsewhere.
  func holds(_ claim: FigureClaim, _ index: Int) -> Bool? {
    let rows = claimRows
    guard rows.indices.contains(index) else { return nil }
    let row = rows[index]
    switch claim {
    case .recordHigh, .recordLow: return nil
    case .increasing, .streak: return holdsOverCourse(claim, row)
    case .turnedUp, .turnedDown:
      let known = growth.prefix(index + 1).compactMap(\.number)
      guard known.count > 1 else { return nil }
      return claim == .turnedUp ? hasTurnedUp(known) : hasTurnedDown(known)
    case .first, .last, .place, .advanced: return holdsOfPlace(claim, index, rows)
    case .majority: return share(of: index).map(isOverHalf)
    case .topShare(let count, let percent):
      guard let share = topShare(count), let typed = Rational(decimal: percent.dropLast()) else {
        return nil
      }
      // As many decimals as were typed: at most half a unit of the last of them apart.
      let decimals = percent.dropLast().split(separator: ".").dropFirst().first?.count ?? 0
      let half = Rational(5) / Rational(10).power(decimals + 1)
      return (share * Number(Rational(100)) - Number(typed)).magnitude <= Number(half)
    case .aboveReference:
      guard let value = row.value.number, let other = reference(index) else { return nil }
      return value > other.value
    case .onPace: return completion(index).map { $0 >= Number(timeProgress) }
    case .overHalf: return completion(index).map(isHalfDone)
    case .doubled(let count):
      guard let value = row.value.number?.exact, let base = row.before?.number?.exact,
        base.sign > 0
      else { return nil }
      return Doubling(quotient: value / base) == .exactly(count)
    case .turnedProfit:
      guard let value = row.value.number, let base = row.before?.number else { return nil }
      return hasTurnedProfit(value, from: base)
    }
  }

  private func holdsOverCourse(_ claim: FigureClaim, _ row: ClaimRow) -> Bool? {
    let known = row.course.compactMap(\.number)
    guard known.count == row.course.count, known.count > 1 else { return nil }
    if case .streak(let count) = claim { return risingStreak(known) >= count }
    return isIncreasing(known)
  }

  private func holdsOfPlace(_ claim: FigureClaim, _ index: Int, _ rows: [ClaimRow]) -> Bool? {
    let values = rows.map(\.value)
    guard values[index].number != nil else { return nil }
    let ranks = places(of: values)
    switch claim {
    // Who shares a place is not alone in it.
    case .first: return ranks[index] == 1 && ranks.count { $0 == 1 } == 1
    case .last:
      let last = ranks.compactMap { $0 }.max()
      return ranks[index] == last && ranks.count { $0 == last } == 1
    case .place(let place): return ranks[index] == place
    case .advanced(let count):
      let earlier = rows.map { $0.before ?? .missing }
      guard let now = ranks[index], let then = places(of: earlier)[index] else { return nil }
      return then - now == count
    default: return nil
    }
  }

  /// The part of the whole that a row makes up; a share stands for itself.
  func share(of index: Int) -> Number? {
    guard let value = claimRows[index].value.number else { return nil }
    guard !metric.isShare else { return value }
    let known = claimRows.compactMap(\.value.number)
    let sum = known.reduce(.zero, +)
    guard metric.type.measure?.isAdditive == true, sum.sign > 0 else { return nil }
    return value / sum
  }

  /// The part that the largest rows make up together.
  func topShare(_ count: Int) -> Number? {
    let known = claimRows.compactMap(\.value.number).sorted(by: >)
    guard count < known.count else { return nil }
    let top = known.prefix(count).reduce(.zero, +)
    if metric.isShare { return top }
    let sum = known.reduce(.zero, +)
    guard metric.type.measure?.isAdditive == true, sum.sign > 0 else { return nil }
    return top / sum
  }

  /// Of 差距: what a row stands beside, 全国 before others.
  func reference(_ index: Int) -> (name: String, value: Number)? {
    guard kind == .gap, members.count > 1 else { return nil }
    let place = members.firstIndex { $0.name == "全国" } ?? 1
    guard place > 0, place < values.count, index < values[place].count else { return nil }
    return values[place][index].number.map { (members[place].name, $0) }
  }

  /// The part of the plan of the year that is done: of 进度 by all months, of 完成 by a row.
  func completion(_ index: Int) -> Number? {
    switch kind {
    case .completion: return claimRows[index].value.number
    case .progress:
      guard let plan = plan?.number, plan.sign > 0 else { return nil }
      let known = (values.first ?? []).prefix(index + 1).map(\.number)
      guard !known.contains(where: { $0 == nil }) else { return nil }
      return known.compactMap { $0 }.reduce(.zero, +) / plan
    default: return nil
    }
  }
}
