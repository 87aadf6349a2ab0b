import Diagnostics
import Facts
import Phrasing

// Who is meant stands behind: 增收最多的是移动, 降幅最大的是铜川市局.
extension ClaimJudge {
  func superlative(_ stated: StatedPlace, _ place: ClaimPlace) -> [Reading] {
    let reader = context.reader(for: place.organization)
    guard let criterion = reader.criterion(in: place.lead), let behind = place.namesBehind else {
      return []
    }
    let names = behind.split { "、和与及".contains($0) }
    let parts = names.compactMap { reader.part(in: String($0)) }
    guard !parts.isEmpty, parts.count == names.count, let set = set(beside: parts[0].slice, place)
    else { return [] }
    // 最多的是移动: of what, no word tells.
    let saysNothing = criterion.series == nil && criterion.facets == [""]
    let named = criterion.series ?? parts[0].series ?? seriesBefore(place)
    guard let series = named ?? (saysNothing ? nil : plannedSeries) else { return [] }
    let judged = criterion.facets.compactMap { facet in
      picked(parts.map(\.slice), stated, criterion, from: series + facet, of: set, place)
    }
    let value = series + criterion.facets[0]
    let isLast = (stated == .smallest) != criterion.isOfFall
    return [(judged, "改用 {{ \(value).各(\(set)).\(isLast ? "升序" : "降序")[1].简称 }}，由数值选出")]
  }

  /// Whether those named are the first, before all others.
  private func picked(
    _ slices: [Slice],
    _ stated: StatedPlace,
    _ criterion: ClauseCriterion,
    from value: String,
    of set: String,
    _ place: ClaimPlace
  ) -> Judged? {
    guard let entries = entries(of: value, of: set, place), entries.count > slices.count,
      // Of the smallest fall nobody can tell whether a rise counts.
      !(criterion.isOfFall && stated == .smallest)
    else { return nil }
    let said = Set(slices.compactMap(\.entry))
    var own: [(entry: ListEntry, fact: Fact)] = []
    var others: [Number] = []
    for entry in entries {
      guard case .fact(let fact) = entry.value else { return nil }
      if said.contains(entry.subject) {
        own.append((entry, fact))
      } else {
        others.append(fact.value)
      }
    }
    guard own.count == slices.count, let first = own.first else { return nil }
    let isLargest = (stated == .largest) != criterion.isOfFall
    let isFirst = own.allSatisfy { own in
      others.allSatisfy { isLargest ? $0 < own.fact.value : own.fact.value < $0 }
    }
    let fell = own.allSatisfy { $0.fact.value.sign < 0 }
    let target = Target(
      question: first.fact.id.question,
      tag: nil,
      expression: value,
      member: first.entry.shortName
    )
    return Judged(target, first.fact, holds: isFirst && (fell || !criterion.isOfFall))
  }

  /// Among whom one part is picked: its dimension, or all of its kind or level below.
  private func set(beside slice: Slice, _ place: ClaimPlace) -> String? {
    switch slice {
    case .member(let dimension, _): return dimension
    case .organization(.named(let id)):
      let organizations = context.schema.organizations
      guard organizations.ancestors(of: id).contains(place.organization) else { return "同级" }
      return organizations[id].kind ?? organizations[id].level
    default: return nil
    }
  }
}
