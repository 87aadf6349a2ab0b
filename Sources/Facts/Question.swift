package import Diagnostics

/// A value asked for: an expression whose names are resolved and whose type is known.
///
/// Two questions are the same if they ask the same; where they were typed does not count.
package struct Question: Sendable, Hashable {
  /// What one question holds.
  ///
  /// A class, for a question stands in facts, inputs, lists and memories many thousand times: so it
  /// is handed on by one reference, and is the same as itself without a look at what it holds.
  private final class Content: Sendable {
    let form: Form
    let type: ValueType
    let span: SourceSpan?
    /// The hash of the form, taken once: those of the questions inside need no second walk.
    let fingerprint: Int
    /// Whether a local name stands anywhere in the form.
    let hasLocals: Bool

    init(_ form: Form, _ type: ValueType, _ span: SourceSpan?) {
      self.form = form
      self.type = type
      self.span = span
      fingerprint = form.hashValue
      var hasLocals = form.isLocal
      form.visitParts { if $0.hasLocals { hasLocals = true } }
      self.hasLocals = hasLocals
    }

    /// The same at another place, as a type.
    init(_ other: Content, _ type: ValueType, _ span: SourceSpan?) {
      form = other.form
      self.type = type
      self.span = span
      fingerprint = other.fingerprint
      hasLocals = other.hasLocals
    }
  }

  private let content: Content

  package init(_ form: Form, type: ValueType, span: SourceSpan? = nil) {
    content = Content(form, type, span)
  }

  private init(_ content: Content) { self.content = content }

  /// The same question typed at another place.
  package func typed(at span: SourceSpan) -> Question {
    Question(Content(content, type, span))
  }

  /// The same question in the place of another, whose type and span it takes.
  func standing(for other: Question) -> Question {
    Question(Content(content, other.type, other.span))
  }

  package var form: Form { content.form }
  package var type: ValueType { content.type }
  /// Where it was typed; nil for one that the program made.
  package var span: SourceSpan? { content.span }
  /// Whether a local name stands anywhere in it.
  var hasLocals: Bool { content.hasLocals }

  package static func == (left: Self, right: Self) -> Bool {
    if left.content === right.content { return true }
    return left.content.fingerprint == right.content.fingerprint && left.form == right.form
      && left.type == right.type
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(content.fingerprint) }

  /// One word that tells it from most others; it changes from run to run.
  var fingerprint: Int { content.fingerprint }

  /// What is asked (language.md 1.1.1).
  package indirect enum Form: Sendable, Hashable {
    // Subjects
    /// A constant in base units: 50% is 1/2, 1万元 is 10000; the unit as typed, nil for a bare one.
    case number(Rational, unit: MeasureUnit?)
    case text(String)
    /// A time as a value: 期末, 年初, or an argument such as 自: 年初.
    case time(TimePoint)
    case series(String)
    case quotient(String)
    case organization(OrganizationReference)
    case member(dimension: String, name: String)
    /// A set of organisations: 市局, 下级, 同级, 考核同组.
    case organizations(OrganizationSet)
    /// All members of a dimension.
    case dimension(String)
    /// 设置.名: a number or a text of the settings, as a path of names.
    case setting([String])
    /// 报告期, or 报告期.称 … .
    case reportPeriod(PeriodProperty)
    /// A name made by 设, 循环, 列 or 引用; substituted before it is asked.
    case local(String)
    /// What a local name of a loop stands for.
    case entry(ListEntry)
    /// 值: the entry under test in 当( ), or the argument of a lexicon entry.
    case current
    /// In 当( ): an attribute of the entry under test, 管理模式.
    case attributeOfCurrent(String)
    /// In 当( ): the ancestor of the entry under test at a level, 市局.
    case ancestorOfCurrent(level: String)
    /// `[名: 式, 式]`
    case list([ListItem])
    /// 素材 注 待填 手填 见图 见表
    case call(String, [Argument])
    /// 措辞.名(值)
    case lexicon(String, Question)
    // Suffixes
    case slice(Question, [Slice])
    case at(Question, TimePoint)
    /// A facet of a value; one of change behind a list is taken of each entry.
    ///
    /// Arguments: a time is `.time`, 自: a named `.time`; a set is `.organizations`, `.dimension` or
    /// an organisation; 前(n, 集) a `.number` and a set; 缺口(过半) the `.text` 过半. 名称, 单位 and 口径
    /// of a value are facets.
    case facet(Question, Facet, [Argument])
    /// An operation on a list; 绝对值 also on a value.
    ///
    /// Arguments: 前(n) a `.number`; 当(…) the condition; 除(…) an organisation, member, entry, or the
    /// `.text` of a label; 按(市局) `.organizations(.level)`; 最早(成立) `.attributeOfCurrent`.
    case operation(Question, ListOperation, [Argument])
    /// A property of an organisation, member, entry or material, or the month of a record.
    ///
    /// 名称 简称 全称 范围 值 机构 正文 节 类, an attribute, 月.
    case property(Question, String)
    /// `[i]`, from 1.
    case element(Question, Int)
    // Operators
    case negative(Question)
    case arithmetic(ArithmeticOperator, Question, Question)
    case comparison(Question, Quantifier?, ComparisonOperator, Question)
    /// 连续 n 期 > 0
    case streak(Question, Int, ComparisonOperator, Question)
    case judgement(Question, Judgement)
    case not(Question)
    case and(Question, Question)
    case or(Question, Question)
  }

  package struct ListItem: Sendable, Hashable {
    package let label: String?
    package let value: Question

    package init(label: String?, value: Question) {
      self.label = label
      self.value = value
    }
  }

  package struct Argument: Sendable, Hashable {
    /// The word before the colon: 自, 节, 类, 机构.
    package let name: String?
    package let value: Question

    package init(name: String? = nil, value: Question) {
      self.name = name
      self.value = value
    }
  }
}

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

package enum ArithmeticOperator: String, Sendable, Hashable {
  case plus = "+"
  case minus = "−"
  case times = "×"
  case over = "÷"
}

package enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case notEqual = "≠"
  case atLeast = "≥"
  case atMost = "≤"
  case above = ">"
  case below = "<"
}

package enum Quantifier: String, Sendable, Hashable {
  /// Holds for every entry; false for an empty list.
  case all = "均"
  /// Holds for at least one.
  case some = "有"
}

/// The closed list of facets (language.md 1.1.3).
package enum Facet: String, Sendable, Hashable, CaseIterable {
  case cumulative = "累计"
  case monthly = "当月"
  case atEnd = "期末"
  case monthlyMean = "月均"
  case dailyMean = "日均"
  case yearOverYearGrowth = "同比"
  case yearOverYearIncrement = "同比增量"
  case previousPeriodGrowth = "环比"
  case previousPeriodIncrement = "环比增量"
  case changeSinceYearStart = "较年初"
  case growthSinceYearStart = "较年初增幅"
  case averageMonthlyGrowth = "月均增幅"
  case averageAnnualGrowth = "年均增幅"
  case growthOver = "比"
  case multipleOf = "倍数"
  case growthChange = "增幅变化"
  case differenceOfIncrements = "多增"
  case netIncrement = "净增"
  case share = "占比"
  case composition = "构成"
  case marketShare = "份额"
  case contributionRate = "贡献率"
  case shareOfIncrement = "占增量"
  case pull = "拉动"
  case rank = "排名"
  case rankChange = "位次变化"
  case plan = "计划"
  case planCompletion = "完成率"
  case paceGap = "进度差"
  case planGap = "缺口"
  case requiredMonthlyMean = "月均需"
  case recordHigh = "历史最高"
  case recordLow = "历史最低"
  case historyStart = "历史起点"
  case firstCrossing = "首次突破"
  case risingStreak = "连增期数"
  case byMonth = "逐月"
  case each = "各"
  case top = "前"
  case bottom = "后"
  case basis = "口径"
  case unit = "单位"
  case name = "名称"
}

/// The closed list of list operations (language.md 1.1.4).
package enum ListOperation: String, Sendable, Hashable, CaseIterable {
  case first = "前"
  case last = "后"
  case descending = "降序"
  case ascending = "升序"
  case filter = "当"
  case excluding = "除"
  case grouped = "按"
  case most = "最多"
  case earliest = "最早"
  case latest = "最晚"
  case count = "个数"
  case total = "合计"
  case maximum = "最大"
  case minimum = "最小"
  case magnitude = "绝对值"
}

/// The closed list of judgements behind 是 (language.md 1.1.4).
package enum Judgement: String, Sendable, Hashable, CaseIterable {
  case recordHigh = "历史最高"
  case recordLow = "历史最低"
  case equalsRecordHigh = "平历史最高"
  case increasing = "递增"
  case decreasing = "递减"
  case steady = "稳步"
  case flat = "持平"
  case turnedUp = "由降转升"
  case turnedDown = "由升转降"
  case missing = "缺"
  case undefined = "无定义"
  /// Whether the value rests on preliminary months.
  case preliminary = "预计"
  /// Whether a contribution is negative because the part fell while the whole rose.
  case drag = "拖累"
}
