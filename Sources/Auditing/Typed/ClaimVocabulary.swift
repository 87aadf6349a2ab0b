import Facts

/// The words by which texts of a workspace name a value.
struct ClaimVocabulary: Sendable {
  private var meanings: [String: [ClaimWord.Meaning]] = [:]
  private var longest = 0
  private let period: Period

  /// - Parameters:
  ///   - schema: organisations, series and members with their printed forms.
  ///   - owner: whose report it is; 全省 and 本局 are said from its place.
  init(_ schema: Schema, for owner: OrganizationID) {
    period = schema.settings.reportPeriod
    addOrganizations(schema.organizations, owner)
    for series in schema.series {
      for name in [series.name, series.printedName] + series.aliases {
        add(name, .series(series.name))
      }
    }
    for quotient in schema.quotients {
      for name in [quotient.name, quotient.printedName] + quotient.aliases {
        add(name, .quotient(quotient.name))
      }
    }
    for dimension in schema.dimensions {
      for member in dimension.members {
        let meaning = Quantity.Member(dimension: dimension.name, name: member.name)
        [member.name, member.printedName].forEach { add($0, .member(meaning)) }
      }
    }
    addFacets()
    addPeriods()
    for word in Self.neutralWords { add(word, .neutral) }
  }

  mutating func add(_ word: String, _ meaning: ClaimWord.Meaning) {
    guard !word.isEmpty, meanings[word]?.contains(meaning) != true else { return }
    meanings[word, default: []].append(meaning)
    longest = max(longest, word.count)
  }

  private mutating func addOrganizations(_ organizations: Organizations, _ owner: OrganizationID) {
    for organization in organizations.all {
      for name in [organization.name, organization.shortName, organization.fullName] {
        add(name, .organization(organization.id))
      }
    }
    for (alias, id) in organizations.aliases { add(alias, .organization(id)) }
    for id in [owner] + organizations.ancestors(of: owner) {
      let scope = organizations[id].scope
      // The nearest of one scope is meant: 全市 in the report of a city below a city.
      if meanings[scope] == nil { add(scope, .organization(id)) }
    }
    for word in ["本局", "我局", "本省", "我省", "本市", "我市", "本县", "我县"] {
      add(word, .organization(owner))
    }
  }

  private mutating func addFacets() {
    for (word, facet) in Self.facetWords { add(word, .facet(facet)) }
    for word in ["占", "占比为", "占比"] { add(word, .share) }
    for word in ["居", "位居", "名列", "排名", "排"] { add(word, .rank) }
    for word in ["高于", "高出", "快于"] { add(word, .gap(isBelow: false)) }
    for word in ["低于", "慢于"] { add(word, .gap(isBelow: true)) }
  }

  private mutating func addPeriods() {
    let last = period.last.month
    for month in 1...12 {
      let single = Period(Month(year: period.last.year, month: month))
      for word in ["\(month)月", "\(month)月份", "\(month)月当月"] { add(word, .period(single)) }
      let span = Period(Month(year: period.last.year, month: 1), single.last)
      for mark in ["—", "-", "－", "至", "～"] where month > 1 {
        add("1\(mark)\(month)月", .period(span))
      }
    }
    for word in ["上年同期", "去年同期"] { add(word, .period(period.moved(byMonths: -12))) }
    for word in ["截至\(last)月底", "截至\(last)月末", "\(last)月底", "\(last)月末", "\(period.last.year)年"] {
      add(word, .neutral)
    }
    if last == 6 { ["上半年", "前六个月", "前6个月"].forEach { add($0, .neutral) } }
  }

  private static let facetWords: [(String, ClaimWord.Facet)] =
    [
      ("月均增幅", .averageMonthlyGrowth), ("月均增长", .averageMonthlyGrowth),
      ("同比", .sameLastYear), ("比上年同期", .sameLastYear), ("较上年同期", .sameLastYear),
      ("比去年同期", .sameLastYear), ("较去年同期", .sameLastYear),
      ("环比", .previousPeriod), ("比上月", .previousPeriod), ("较上月", .previousPeriod),
      ("完成率", .completion), ("计划完成率", .completion), ("贡献率", .contribution),
    ]
    + ["增长", "增加", "增收", "增幅", "增速", "增量", "提高", "上升"].map { ($0, .change(isFall: false)) }
    + ["下降", "减少", "减收", "降低", "降幅", "下滑", "回落"].map { ($0, .change(isFall: true)) }
    + ["", "全年", "年", "年度"].flatMap { year -> [(String, ClaimWord.Facet)] in
      [("完成\(year)计划", .completion), ("占\(year)计划", .completion)]
    }

  private static let neutralWords =
    [
      "为", "是", "达", "达到", "的", "了", "实现", "完成", "累计", "共", "共计", "合计", "总计", "已", "仅", "约",
      "近", "超过", "突破", "其中", "业务", "对元月", "当月水平", "今年", "本年", "比重", "份额",
      "据", "根据", "统计", "快报", "通报", "数据", "显示", "初步",
      // A computed number before it, and marks.
      "\u{FFFC}", "“", "”", "‘", "’", "（", "）", "(", ")", " ", "\u{3000}",
    ]

  /// The words of a clause from left to right, the longest first; nil if it holds another word.
  func words(of clause: some StringProtocol) -> [ClaimWord]? {
    var words: [ClaimWord] = []
    var rest = Substring(clause)
    while !rest.isEmpty {
      let length = (1...longest).reversed().first { length in
        rest.count >= length && meanings[String(rest.prefix(length))] != nil
      }
      guard let length, let found = meanings[String(rest.prefix(length))] else { return nil }
      words.append(ClaimWord(meanings: found))
      rest = rest.dropFirst(length)
    }
    return words
  }
}
