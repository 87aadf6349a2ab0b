import Diagnostics
import Facts
import Phrasing

// Who is meant stands behind: 增收最多的是移动, 降幅最大的是铜川市局.
extension ClaimJudge {
  mutating func judgeSuperlative(_ stated: StatedPlace, _ place: ClaimPlace) {
    let reader = context.reader(for: place.organization)
    guard let criterion = reader.criterion(in: place.lead), let behind = place.namesBehind else {
      return
    }
    let names = behind.split { "、和与及".contains($0) }
    let parts = names.compactMap { reader.part(in: String($0)) }
    // Of the smallest fall nobody can tell whether a rise counts.
    guard !parts.isEmpty, parts.count == names.count, !place.isDenied,
      !(criterion.isOfFall && stated == .smallest), let set = set(beside: parts[0].slice, place)
    else { return }
    // 最多的是移动: of what, no word tells.
    let saysNothing = criterion.series == nil && criterion.facets == [""]
    let named = criterion.series ?? parts[0].series ?? seriesBefore(place)
    guard let series = named ?? (saysNothing ? nil : plannedSeries) else { return }
    let said = parts.compactMap(\.slice.entry)
    let picks = criterion.facets.compactMap { facet in
      pick(said, isLargest: (stated == .largest) != criterion.isOfFall, series + facet, set, place)
    }
    guard let pick = picks.first(where: { $0.holds(isOfFall: criterion.isOfFall) }) ?? picks.first
    else { return }
    let order = (stated == .smallest) != criterion.isOfFall ? "升序" : "降序"
    let mend = "改用 {{ \(pick.value).各(\(set)).\(order)[1].简称 }}，由数值选出"
    add(
      StatedClaim(isDirection: false, rule: stated.rule, mend: mend),
      place,
      of: "\(pick.value).各(\(set))",
      holds: pick.holds(isOfFall: criterion.isOfFall),
      shown: (pick.own + pick.others.prefix(1)).map {
        "\($0.name) \(printed($0.fact, settings: settings))"
      }
      .joined(separator: "，")
    )
  }

  private typealias Member = (name: String, fact: Fact)

  /// Those named, and all others, the first of them first.
  private struct Pick {
    let value: String
    let isLargest: Bool
    let own: [Member]
    let others: [Member]

    /// Whether those named stand before all others; of a fall, whether they fell.
    func holds(isOfFall: Bool) -> Bool {
      own.allSatisfy { own in
        (!isOfFall || own.fact.value.sign < 0)
          && others.allSatisfy {
            isLargest ? $0.fact.value < own.fact.value : own.fact.value < $0.fact.value
          }
      }
    }
  }

  private func pick(
    _ said: [ListEntry.Subject],
    isLargest: Bool,
    _ value: String,
    _ set: String,
    _ place: ClaimPlace
  ) -> Pick? {
    guard let entries = entries(of: value, of: set, place), entries.count > said.count else {
      return nil
    }
    var (own, others): ([Member], [Member]) = ([], [])
    for entry in entries {
      guard case .fact(let fact) = entry.value else { return nil }
      if said.contains(entry.subject) {
        own.append((entry.shortName, fact))
      } else {
        others.append((entry.shortName, fact))
      }
    }
    guard own.count == said.count else { return nil }
    others.sort { isLargest ? $1.fact.value < $0.fact.value : $0.fact.value < $1.fact.value }
    return Pick(value: value, isLargest: isLargest, own: own, others: others)
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
