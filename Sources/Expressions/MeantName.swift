import Diagnostics
import Facts

/// What names of offices and workbooks mean in this language: 同比增长率 is 同比, 移动收入 is 收入[移动].
enum MeantName {
  /// Facets by the words that offices use for them.
  private static let facets: [Facet: [String]] = [
    .yearOverYearGrowth: [
      "同比增幅", "同比增速", "同比增长率", "同比增长", "同比变化率", "增长率", "增幅", "增速", "同比率",
    ],
    .yearOverYearIncrement: ["同比增长额", "同比增加额", "同比变化额", "增长额", "增加额"],
    .previousPeriodGrowth: ["环比增幅", "环比增速", "环比增长率", "环比增长"],
    .previousPeriodIncrement: ["环比增长额", "环比增加额", "环比增减额"],
    .planCompletion: ["计划完成率", "完成计划", "完成比例", "完成计划率", "计划完成"],
    .share: ["比重", "占比重", "比例", "占有率"],
    .rank: ["位次", "名次", "排位"],
    .monthlyMean: ["月平均", "平均每月"],
    .dailyMean: ["日平均", "平均每天"],
  ]

  /// The facet that a word of offices means; nil for any other word.
  static func facet(_ word: String) -> Facet? {
    Facet.allCases.first { facets[$0]?.contains(word) == true }
  }

  /// The value that a name put together from others means; nil where it cannot be taken apart.
  static func value(_ name: String, in schema: Schema) -> String? {
    let slices = schema.sliceNames
    var rest = name[...]
    var chosen: [String] = []
    while true {
      if let value = series(rest, sliced: chosen, in: schema) { return value }
      guard let slice = slices.first(where: { rest.hasPrefix($0.word) }) else { return nil }
      chosen.append(slice.name)
      rest = rest.dropFirst(slice.word.count).droppingOf
    }
  }

  /// A series with a facet behind it, or without one behind slices.
  private static func series(
    _ rest: Substring,
    sliced slices: [String],
    in schema: Schema
  ) -> String? {
    let brackets = slices.isEmpty ? "" : "[" + slices.joined(separator: ", ") + "]"
    for series in schema.series {
      for word in [series.name, series.printedName] + series.aliases where rest.hasPrefix(word) {
        let tail = rest.dropFirst(word.count).droppingOf
        if tail.isEmpty { return slices.isEmpty ? nil : series.name + brackets }
        let facet = Facet(named: String(tail)) ?? MeantName.facet(String(tail))
        if let facet { return "\(series.name)\(brackets).\(facet.rawValue)" }
      }
    }
    return nil
  }

  /// The only organisation of a scope: 全省 in a workspace of one province.
  static func organization(ofScope scope: String, in schema: Schema) -> String? {
    let found = schema.organizations.all.filter { $0.scope == scope && $0.name != scope }
    return found.count == 1 ? found[0].name : nil
  }
}

extension Schema {
  /// Names that choose a slice, the longest first, with what a slice writes.
  fileprivate var sliceNames: [(word: String, name: String)] {
    let organizations = self.organizations.all.flatMap { organization in
      [organization.name, organization.shortName].map { ($0, organization.name) }
    }
    let members = dimensions.flatMap { dimension in
      dimension.members.flatMap { member in
        [member.name, member.printedName].map { ($0, member.name) }
      }
    }
    return (organizations + members).filter { !$0.0.isEmpty }
      .sorted { $1.0.utf8.count < $0.0.utf8.count }
      .map { (word: $0.0, name: $0.1) }
  }

  /// Whether a word chooses a slice by itself.
  func isSliceName(_ word: String) -> Bool {
    !organizations.named(word).isEmpty
      || dimensions.contains { $0.index(of: word) != nil }
  }
}

extension Substring {
  /// Without 的 at its start.
  fileprivate var droppingOf: Substring { hasPrefix("的") ? dropFirst() : self }
}
