import Diagnostics
import Facts

extension ClauseWords {
  /// What the tables and the catalogue name.
  static func names(of schema: Schema) -> [Pair] {
    var pairs: [Pair] = []
    let organizations = schema.organizations
    for organization in organizations.all {
      pairs += [organization.name, organization.shortName, organization.fullName]
        .map { ($0, .organization(organization.id)) }
    }
    // The order of a dictionary must not tell; each alias is a word of its own.
    pairs += organizations.aliases.sorted { $0.key < $1.key }.map {
      ($0.key, .organization($0.value))
    }
    for series in schema.series {
      pairs += ([series.name, series.printedName] + series.aliases)
        .map { ($0, .series(series.name)) }
    }
    for quotient in schema.quotients {
      pairs += ([quotient.name, quotient.printedName] + quotient.aliases)
        .map { ($0, .quotient(quotient.name)) }
    }
    for dimension in schema.dimensions {
      for member in dimension.members {
        pairs += [member.name, member.printedName]
          .map { ($0, .member(dimension: dimension.name, name: member.name)) }
      }
    }
    let dimensions = schema.dimensions.flatMap { dimension -> [Pair] in
      ["各", "各类", "各项", "各个", "所有", "全部"].map { ($0 + dimension.name, .eachOf(dimension.name)) }
    }
    return pairs + sets(of: organizations) + dimensions
  }

  /// Kinds and levels by their names, and behind 各 by what people call such bodies elsewhere:
  /// 各市分公司 where the level is 市局, 各分公司 for those directly below.
  private static func sets(of organizations: Organizations) -> [Pair] {
    let named = organizations.kinds + organizations.levels
    let loose = areas.flatMap { area -> [Pair] in
      let set =
        (organizations.levels + organizations.kinds).first {
          !area.isEmpty && $0.begins(with: area)
        } ?? "下级"
      return (area.isEmpty ? bodies : [""] + bodies).map { (area + $0, .eachOf(set)) }
    }
    let below = districts.flatMap { area -> [Pair] in
      ([""] + bodies).map { (area + $0, .eachOf("下级")) }
    }
    let each = ["各", "各个", "所有", "全部", "全体"].flatMap { each in
      (named.map { ($0, .eachOf($0)) } + loose + below).map { (each + $0.0, $0.1) }
    }
    let own = ["下辖", "所辖", "辖内", "所属", "下属"].flatMap { lead in
      named.map { (lead + $0, ClauseWord.Meaning.set($0)) }
    }
    return named.map { ($0, .set($0)) } + own + each
  }

  private static let areas = ["", "省", "市", "县", "区"]
  private static let districts = ["地市", "市州", "区县", "县区", "市县", "县市", "基层", "下属", "所属", "直属", "下级"]
  private static let bodies = [
    "分公司", "支公司", "分局", "支局", "公司", "局", "单位", "机构", "部门", "分行", "支行", "地", "地区", "网点",
  ]

  /// 全省, 本局: said from the place of a report's owner.
  static func places(of schema: Schema, for owner: OrganizationID) -> [Pair] {
    let organizations = schema.organizations
    var pairs: [Pair] = ["本局", "我局", "全局", "本省", "我省", "本市", "我市", "本县", "我县"]
      .map { ($0, .organization(owner)) }
    for id in [owner] + organizations.ancestors(of: owner) {
      let scope = organizations[id].scope
      // The nearest of one scope is meant: 全市 in the report of a city below a city.
      if !pairs.contains(where: { $0.word == scope }) { pairs.append((scope, .organization(id))) }
    }
    return pairs
  }

  /// Months and spans of the report year, and the same months of the year before.
  static func periods(around period: Period) -> [Pair] {
    let year = period.last.year
    let last = period.last.month
    func span(_ first: Int, _ last: Int) -> ClauseWord.Meaning {
      .period(Period(Month(year: year, month: first), Month(year: year, month: last)))
    }
    var pairs: [Pair] = []
    for month in 1...12 {
      pairs += ["\(month)月", "\(month)月份", "\(month)月当月"].map { ($0, span(month, month)) }
      for mark in ["—", "-", "－", "至", "～"] where month > 1 {
        pairs.append(("1\(mark)\(month)月", span(1, month)))
      }
    }
    pairs += ["元月", "元月份"].map { ($0, span(1, 1)) }
    pairs += ["当月", "单月", "本月"].map { ($0, span(last, last)) }
    pairs += zip(["一季度", "二季度", "三季度", "四季度"], [1, 4, 7, 10])
      .map { ($0, span($1, $1 + 2)) }
    pairs += [("上半年", span(1, 6)), ("前三季度", span(1, 9)), ("全年", span(1, 12))]
    pairs += ["前六个月", "前6个月"].map { ($0, span(1, 6)) }
    pairs += ["上年同期", "去年同期"].map { ($0, .period(period.moved(byMonths: -12))) }
    let now = ["截至\(last)月底", "截至\(last)月末", "\(last)月底", "\(last)月末", "\(year)年"]
    return pairs + now.map { ($0, .neutral) }
  }
}
