package import Facts

/// A word of a clause about a quantity, with all that it can mean in the workspace.
package struct ClauseWord: Sendable, Hashable {
  /// What one word says of the quantity.
  package enum Meaning: Sendable, Hashable {
    case organization(OrganizationID)
    case series(String)
    /// A declared quotient of the catalogue.
    case quotient(String)
    case member(dimension: String, name: String)
    /// A kind or level of organisations: 县局.
    case set(String)
    /// 各: of every member of a set.
    case each
    /// 各市分公司: of every member of the set.
    case eachOf(String)
    case period(Period)
    case facet(Facet)
    /// 占: what follows names the whole.
    case share
    /// 居: what follows names the set.
    case rank
    /// 高于, 低于: what follows names what it is compared with.
    case gap(isBelow: Bool)
    /// 平均: the mean of what is named.
    case mean
    /// 计划, 任务: of the plan and not of what was done.
    case plan
    /// Belongs to a judgement about the quantity: 创, 首位, 过半.
    case judgement
    /// Says nothing about which value it is: 为, 达到, 累计.
    case neutral
  }

  /// How the value is asked of its series.
  package enum Facet: Sendable, Hashable {
    case averageMonthlyGrowth
    /// 同比, 比上年同期.
    case sameLastYear
    /// 环比, 比上月.
    case previousPeriod
    /// 增长, 减少.
    case change(isFall: Bool)
    case completion
    case contribution
  }

  package let text: String
  /// In order of rank: the report's own scope before others, organisations before members.
  package let meanings: [Meaning]
}
