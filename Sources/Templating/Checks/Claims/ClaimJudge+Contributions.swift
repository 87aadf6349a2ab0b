import Diagnostics
import Facts
import Phrasing

// 移动收入对收入增长的贡献率达60%, 移动拉动收入增长10个百分点, 增收额占全省增收额的10%以上.
extension ClaimJudge {
  /// What part of a change the words before a size name; nil without a word of it.
  func contribution(before place: ClaimPlace) -> Target? {
    guard mayHold(.contribution) else { return nil }
    let lead = place.lead
    if let rate = lead.ranges(of: "贡献率").last {
      guard lead[rate.upperBound...].isMadeOf(Self.links) else { return nil }
      return contribution(of: String(lead[..<rate.lowerBound]), ".贡献率", place)
    }
    if let verb = Self.verbsOfPull.lazy.compactMap({ lead.ranges(of: $0).last }).first {
      let (part, whole) = (String(lead[..<verb.lowerBound]), String(lead[verb.upperBound...]))
      return contribution(of: part + "对" + whole, ".拉动", place)
    }
    return shareOfIncrement(lead, place)
  }

  private static let links = ["为", "达", "达到", "是", "约", "超过", "高达"]
  private static let verbsOfPull = ["拉动", "带动", "拉升"]

  /// 移动收入对收入增长的: a part and the whole whose change it makes up.
  private func contribution(of lead: String, _ facet: String, _ place: ClaimPlace) -> Target? {
    let halves = (lead[...].dropping(ending: ["的"]) ?? lead[...])
      .split(separator: "对", omittingEmptySubsequences: false).map(String.init)
    guard let first = halves.first, halves.count < 3 else { return nil }
    let reader = context.reader(for: place.organization)
    let whole = halves.count == 2 ? halves[1] : ""
    if let part = reader.part(in: first) {
      guard case .member(_, let name) = part.slice,
        let series = reader.series(in: whole) ?? part.series ?? plannedSeries,
        part.series == nil || part.series == series
      else { return nil }
      return target(asking: "\(series)[\(name)]\(facet)", place)
    }
    guard let own = reader.series(in: first), !whole.isEmpty else { return nil }
    if let above = context.scope(in: whole, above: place.organization) {
      return target(asking: "\(own)\(facet)(\(context.schema.organizations[above].name))", place)
    }
    return reader.series(in: whole).flatMap {
      $0 == own ? nil : target(asking: "\(own)\(facet)(\($0))", place)
    }
  }

  private static let increments = ["增收额", "净增额", "增加额", "增量", "增收"]

  /// 增收额占全省增收额的.
  private func shareOfIncrement(_ lead: String, _ place: ClaimPlace) -> Target? {
    let halves = lead.split(separator: "占", omittingEmptySubsequences: false)
    guard halves.count == 2, let own = halves[0].dropping(ending: Self.increments),
      let rest = (halves[1].dropping(ending: ["的"]) ?? halves[1]).dropping(ending: Self.increments),
      let above = context.scope(in: String(rest), above: place.organization)
    else { return nil }
    let reader = context.reader(for: place.organization)
    let name = String(own)
    guard
      let series = reader.series(in: name)
        ?? (reader.isEmpty(name).isEmpty ? seriesSpokenOf(place) : nil)
    else { return nil }
    return target(asking: "\(series).贡献率(\(context.schema.organizations[above].name))", place)
  }
}

extension EvaluationContext {
  /// The organisation above one whose scope stands in a text: 全省.
  func scope(in text: String, above own: OrganizationID) -> OrganizationID? {
    schema.organizations.ancestors(of: own).first { text.holds(schema.organizations[$0].scope) }
  }
}
