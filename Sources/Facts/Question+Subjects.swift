/// An organisation named in an expression.
package enum OrganizationReference: Sendable, Hashable {
  /// 本局
  case own
  /// 上级
  case parent
  case named(OrganizationID)
}

/// A set of organisations named in an expression (language.md 1.1.2, rules 2 and 3).
package enum OrganizationSet: Sendable, Hashable {
  /// 下级
  case children
  /// 同级
  case siblings
  /// A level as a set: those below 本局, else below the nearest above that has some.
  case level(String)
  /// A kind as a set, as a level.
  case kind(String)
  case group(String)
}

/// What stands in `[ ]` behind a subject.
package enum Slice: Sendable, Hashable {
  case organization(OrganizationReference)
  /// All of a level, kind or group below 本局, summed.
  case organizations(OrganizationSet)
  case member(dimension: String, name: String)
  /// A local name; substituted before it is asked.
  case local(String)
}

/// A time written behind `@` or as an argument.
package enum TimePoint: Sendable, Hashable {
  /// 期末: the last month of the report period.
  case periodEnd
  /// 年初
  case yearStart
  /// 上年同期
  case sameLastYear
  /// 上年末
  case endOfLastYear
  /// 上月
  case lastMonth
  /// n月 of the report year: moves the end of a cumulative value.
  case month(Int)
  /// m-n月: a span of the report year.
  case months(Int, Int)
  /// 一季度 … 四季度
  case quarter(Int)
  /// yyyy-mm
  case absoluteMonth(Month)
  /// yyyy-mm..yyyy-mm
  case absolutePeriod(Period)
}

/// What may be said of 报告期.
package enum PeriodProperty: String, Sendable, Hashable, CaseIterable {
  /// 2004年上半年
  case name = "称"
  /// 1—6月
  case monthRange = "月段"
  case monthCount = "月数"
  case lastMonth = "末月"
  case year = "年"
}
