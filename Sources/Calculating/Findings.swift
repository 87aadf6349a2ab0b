import Diagnostics
import Facts
import Nodes

// All messages of this stage: the catalogue, then the data.

extension Diagnostic {
  /// A name of a series or quotient that the catalogue does not have (N101).
  static func unknownSeries(_ name: String, at span: SourceSpan, among names: [String]) -> Self {
    named("N101", "指标目录里没有“\(name)”", name, at: span, among: names)
  }

  /// A dimension that the catalogue does not have (N102).
  static func unknownDimension(
    _ name: String,
    at span: SourceSpan,
    among names: [String]
  ) -> Self {
    named("N102", "没有名为“\(name)”的维度", name, at: span, among: names)
  }

  private static func named(
    _ code: String,
    _ message: String,
    _ name: String,
    at span: SourceSpan,
    among names: [String]
  ) -> Self {
    Diagnostic(
      .error,
      code,
      message,
      at: [Label(span, "没有这个名称")],
      remarks: [NearMiss.remark(for: name, among: names)].compactMap(\.self),
      replacements: NearMiss.replacements(of: span, typed: name, among: names)
    )
  }

  /// A name, printed name aside, that two series or quotients use (N107).
  static func nameUsedTwice(_ name: String, at span: SourceSpan, first: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "N107",
      "“\(name)”用了两次，指标目录里的名称和别名不能相同",
      at: [Label(span, "又用了一次"), Label(first, "先在这里")],
      remarks: [Remark("修改", "给其中一个换名")]
    )
  }

  /// A printed unit that is none, or of another family than the rest (U213).
  static func wrongUnit(_ name: String, of owner: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "U213",
      "“\(owner)”的单位“\(name)”不属于同一组",
      at: [Label(span, "应与其余单位同一组，如 元、万元、亿元")]
    )
  }

  /// A reference of 即 that is not one member of one series (N102).
  static func noMember(_ text: String, of owner: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "N102",
      "“\(owner)”的 即 不是一个序列的一个成员：\(text)",
      at: [Label(span, "写成 序列[维度=成员]")]
    )
  }

  /// A rate or an index that months would be added of (S130).
  static func flowOfRates(_ kind: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "S130",
      "\(kind)不能是流量：各月的\(kind)相加没有意义",
      at: [Label(span, "性质不合")],
      remarks: [Remark("修改", "每月一个数的写 性质: 时点值，一年一个数的写 年值；由两个量算出的，写进 指标")]
    )
  }

  /// A plan that is no yearly series (U205).
  static func planNotYearly(_ plan: String, of owner: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "U205",
      "“\(owner)”的计划“\(plan)”不是年值",
      at: [Label(span, "计划的性质应为 年值")]
    )
  }

  /// Rows of a yearly series that are of a part of a year and are read by nothing (N108).
  ///
  /// `places` are the first of them.
  static func partsOfYears(
    _ name: String,
    count: Int,
    source: String,
    _ places: [String],
    at span: SourceSpan
  ) -> Self {
    Diagnostic(
      .warning,
      "N108",
      "“\(name)”是年值，数据源“\(source)”里有 \(count) 格不是全年的数，没有用到",
      at: [Label(span, "只取全年的数")],
      places: places + (count > places.count ? ["……"] : []),
      remarks: [
        Remark("选择", "① 半年、季度的数另立一个序列，性质写 流量；② 不要的，从表里删去，或用 仅 分开")
      ]
    )
  }

  /// Part and whole of a quotient that cannot be divided in its class (U208).
  static func unlikeQuotient(
    _ name: String,
    _ above: ValueType,
    _ below: ValueType,
    expected: String,
    at span: SourceSpan
  ) -> Self {
    Diagnostic(
      .error,
      "U208",
      "“\(name)”的分子是\(above.name)，分母是\(below.name)，不能这样相除",
      at: [Label(span, expected)]
    )
  }

  /// Series of two bases in one rule (U210).
  static func basesDiffer(
    _ first: String,
    _ firstBasis: String?,
    _ second: String,
    _ secondBasis: String?,
    at span: SourceSpan
  ) -> Self {
    Diagnostic(
      .error,
      "U210",
      "“\(first)”的口径是\(firstBasis ?? "（未写）")，“\(second)”的口径是\(secondBasis ?? "（未写）")，不能相比",
      at: [Label(span)]
    )
  }

  /// An entry of 校验 without any of the rules (S130).
  static func unknownRule(at span: SourceSpan, known: [String]) -> Self {
    let rules = known.dropLast().joined(separator: "、") + " 或 " + (known.last ?? "")
    return Diagnostic(
      .error,
      "S130",
      "校验里不认识这一条",
      at: [Label(span, "可以是 \(rules)")]
    )
  }

  /// A key in an entry of 校验 that lacks the rule which it belongs to (S130).
  static func keyWithoutRule(_ key: String, of rule: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "S130",
      "“\(key)”要和 \(rule) 写在校验的同一条里，单写不起作用",
      at: [Label(span, "这一条没有 \(rule)")],
      remarks: [Remark("选择", "① 在这一条里写上 \(rule)；② 删去 \(key)")]
    )
  }
}

// MARK: - Data

extension Diagnostic {
  /// An organisation's own rows against those below (D310).
  static func levelsDiffer(level: String, scope: String, place: String, causes: [String]) -> Self {
    Diagnostic(
      .error,
      "D310",
      "上下级相等 不成立：各\(level)之和不等于\(scope)",
      places: [place],
      remarks: causes.map { Remark("可能", $0) }
    )
  }

  /// The members of a dimension against the whole (D310).
  static func sumDiffers(
    _ part: String,
    _ dimension: String,
    _ whole: String,
    place: String
  ) -> Self {
    Diagnostic(
      .error,
      "D310",
      "合计 不成立：“\(part)”按\(dimension)之和不等于“\(whole)”",
      places: [place]
    )
  }

  /// Two sources of one series (D312).
  static func sourcesDiffer(_ series: String, _ sources: [String], place: String) -> Self {
    Diagnostic(
      .error,
      "D312",
      "“\(series)”在两个数据源里不相等：\(sources.joined(separator: "、"))",
      places: [place],
      remarks: [Remark("修改", "改正其中一处；两处本来不是一个量时，在目录里分成两个序列")]
    )
  }

  /// 即: a series against the member of another (D312).
  static func memberDiffers(_ series: String, _ member: String, place: String) -> Self {
    Diagnostic(
      .error,
      "D312",
      "“\(series)”与“\(member)”不相等，目录写明它们是同一个量（即）",
      places: [place]
    )
  }

  /// A month of the report period without rows (D313).
  static func monthMissing(_ series: String, place: String) -> Self {
    Diagnostic(
      .error,
      "D313",
      "“\(series)”在报告期内缺月",
      places: [place],
      remarks: [Remark("修改", "补齐这些行，或核对 zongjie.yaml 的报告期")]
    )
  }

  /// A month without any row of an organisation that has rows before and after, where missing rows
  /// are zero (D313, warning).
  static func monthReadAsZero(_ series: String, place: String) -> Self {
    Diagnostic(
      .warning,
      "D313",
      "“\(series)”有的机构以前的月份有行，报告期里有一个月一行也没有，按零计（缺行: 按零）",
      places: [place],
      remarks: [Remark("选择", "① 漏报的，补上这个月的行；② 确实没有业务的，补一行 0，不再提示")]
    )
  }

  /// A month that stands out (D314).
  static func jump(_ series: String, factor: String, place: String) -> Self {
    Diagnostic(
      .warning,
      "D314",
      "“\(series)”有的月份超过前后月平均的 \(factor) 倍",
      places: [place],
      remarks: [Remark("说明", "请核对是否录错了位数；属实可以不改")]
    )
  }
}
