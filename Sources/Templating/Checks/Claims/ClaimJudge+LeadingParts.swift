import Diagnostics
import Facts
import Phrasing

// Parts of a whole: 移动是第一大收入来源, 移动对收入增长贡献最大, 主要来源是移动.
extension ClaimJudge {
  func led(_ claim: LeadingPart, _ place: ClaimPlace) -> [Reading] {
    if claim == .mainSource, let parts = partsNamedTogether(place) {
      return ledTogether(parts, place).map { [$0] } ?? []
    }
    guard let part = part(of: place), let series = part.series,
      let entries = parts(beside: part.slice, of: series, ofChange: claim.isOfChange, place)
    else { return [] }
    let values = entries.compactMap { entry -> Fact? in
      if case .fact(let fact) = entry.value { fact } else { nil }
    }
    guard values.count == entries.count, values.count > 1,
      let index = entries.firstIndex(where: { $0.subject == part.slice.entry })
    else { return [] }
    let target = Target(
      question: values[index].id.question,
      tag: nil,
      expression: claim.isOfChange ? "\(series).同比增量" : series,
      member: entries[index].shortName
    )
    let holds = claim.holds(for: index, among: values.map(\.value))
    let mend =
      claim.isOfChange
      ? "放进 {% 如果 %} 里，或改用 {{ \(series).同比增量.各(…).降序.前(1) | 名单 }}"
      : Self.mendOfSource(series)
    return [([Judged(target, values[index], holds: holds)], mend)]
  }

  private static func mendOfSource(_ series: String) -> String {
    "改用 {{ 措辞.主要来源(\(series).构成(…)) }}，由数值选词"
  }

  /// 收入主要来自移动和联通: together over half, and none that is not named larger than one of them.
  private func ledTogether(_ parts: [ClausePart], _ place: ClaimPlace) -> Reading? {
    let reader = context.reader(for: place.organization)
    let named = parts.compactMap(\.slice.entry)
    guard
      let series = parts.lazy.compactMap(\.series).first ?? reader.series(in: place.lead)
        ?? seriesBefore(place) ?? plannedSeries,
      let entries = self.parts(beside: parts[0].slice, of: series, ofChange: false, place)
    else { return nil }
    let own = entries.filter { named.contains($0.subject) }
    let shares = own.compactMap { reader.subject("\(series)[\($0.name)].占比") }
    guard own.count == parts.count, shares.count == parts.count else { return nil }
    let target = sum(of: shares)
    guard let fact = fact(target.question, for: place.organization) else { return nil }
    let least = own.compactMap(\.amount).min()
    let others = entries.filter { !named.contains($0.subject) }.compactMap(\.amount)
    let leads = least.map { least in others.allSatisfy { $0 <= least } } ?? false
    return (
      [Judged(target, fact, holds: isOverHalf(fact.value) && leads)], Self.mendOfSource(series)
    )
  }

  /// The parts that words name together: 移动 and 联通 of 主要来自移动和联通; nil where they name one,
  /// or any that cannot be told.
  private func partsNamedTogether(_ place: ClaimPlace) -> [ClausePart]? {
    let names =
      namesPartBehind(place)
      ? place.namesBehind.map { String($0.drop { "的是为".contains($0) }) }
      : place.namesBefore?.replacing("以", with: "")
    let reader = context.reader(for: place.organization)
    let said = names?.split { "、和与及".contains($0) } ?? []
    let parts = said.compactMap { reader.part(in: String($0)) }
    return said.count > 1 && parts.count == said.count ? parts : nil
  }

  /// 移动拉动收入增长: the part rose and the whole did; nil where nothing of the kind is said.
  func pulled(_ place: ClaimPlace) -> [Judged]? {
    guard place.claim == .rises, !place.isBesideNumber else { return nil }
    let lead = place.lead
    guard let verb = Self.verbsOfPull.first(where: { lead.holds($0) }), place.endsClause,
      place.isMeant
    else { return nil }
    let halves = lead.ranges(of: verb).last.map { range in
      (String(lead[..<range.lowerBound]), String(lead[range.upperBound...]))
    }
    let reader = context.reader(for: place.organization)
    guard let halves, let part = reader.part(in: halves.0), case .member(_, let name) = part.slice,
      let series = reader.series(in: halves.1) ?? part.series ?? plannedSeries,
      let pull = reader.question("\(series)[\(name)].拉动"),
      let whole = reader.question("\(series).同比"),
      let fact = fact(pull, for: place.organization),
      let growth = self.fact(whole, for: place.organization)
    else { return [] }
    let target = Target(question: pull, tag: nil, expression: "\(series)[\(name)].拉动")
    return [Judged(target, fact, holds: fact.value.sign > 0 && growth.value.sign > 0)]
  }

  private static let verbsOfPull = ["拉动", "带动", "拉升"]

  /// Whether words behind a claim say of what it is said: 第一大来源是移动.
  func namesPartBehind(_ place: ClaimPlace) -> Bool {
    ["是", "为", "的是", "的为"].contains { place.behind.hasPrefix($0) }
      || ["来源于", "来自", "靠"].contains { place.text.hasSuffix($0) }
  }

  /// The part that the clause names, else that of the value before it.
  private func part(of place: ClaimPlace) -> ClausePart? {
    let reader = context.reader(for: place.organization)
    let halves = place.lead.split(separator: "对", omittingEmptySubsequences: false).map(String.init)
    let series = halves.lazy.compactMap { reader.series(in: $0) }.first ?? seriesBefore(place)
    func known(_ part: ClausePart) -> ClausePart {
      ClausePart(slice: part.slice, series: part.series ?? series ?? plannedSeries)
    }
    if namesPartBehind(place) {
      let behind = place.clauseBehind.map { $0.drop { "的是为".contains($0) } }
      return behind.flatMap { reader.part(in: String($0)) }.map(known)
    }
    // 收入以移动为主.
    let lead = halves[0].replacing("以", with: "")
    if let part = reader.part(in: lead) { return known(part) }
    guard reader.measure(in: lead) != nil,
      let value = place.valuesBefore.first(where: { $0.value.isMeasured })?.value.question,
      let slice = value.slices.last(where: { $0.entry != nil })
    else { return nil }
    return known(ClausePart(slice: slice, series: nil))
  }

  private func parts(
    beside slice: Slice,
    of series: String,
    ofChange isOfChange: Bool,
    _ place: ClaimPlace
  ) -> [ListEntry]? {
    let set: String
    switch slice {
    case .member(let dimension, _): set = dimension
    case .organization(.named(let id)):
      let children = context.schema.organizations.children(of: place.organization)
      set = children.contains(id) ? "下级" : "同级"
    default: return nil
    }
    return entries(of: series + (isOfChange ? ".同比增量" : ""), of: set, place)
  }

  /// The values of all members of a set.
  func entries(of value: String, of set: String, _ place: ClaimPlace) -> [ListEntry]? {
    context.reader(for: place.organization).question("\(value).各(\(set))")
      .flatMap { list($0, for: place.organization) }
  }
}

extension LeadingPart {
  /// Whether a part is what the words say.
  fileprivate func holds(for index: Int, among values: [Number]) -> Bool {
    let own = values[index]
    let others = values.indices.filter { $0 != index }.map { values[$0] }
    switch self {
    case .mainSource:
      let total = values.reduce(.zero) { $0 + $1 }
      guard total.sign > 0, others.allSatisfy({ $0 < own }) else { return false }
      return hasMainSource(values.map { $0 / total })
    case .largest: return others.allSatisfy { $0 < own }
    case .largestContribution: return own.sign > 0 && others.allSatisfy { $0 < own }
    case .smallest, .smallestContribution: return others.allSatisfy { $0 > own }
    }
  }
}

extension ListEntry {
  /// Its value; nil where it is not known.
  fileprivate var amount: Number? { if case .fact(let fact) = value { fact.value } else { nil } }
}
