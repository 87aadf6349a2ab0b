import Diagnostics
import Facts

// Findings about the time that a value is of, and about facets that choose or compare times.
extension Diagnostic {
  static func bareTime(_ span: SourceSpan) -> Diagnostic {
    error(
      "U202",
      "“\(span.text)”不能单独印出",
      span,
      "只是时点",
      "写在 @ 之后或作参数，如 收入@\(span.text)；能单独印的是 期末、年初 和 n月"
    )
  }

  static func timeOfNoSeries(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    error("U202", "时点只能写在序列之后，这里是\(type.name)", span, "不能加时点", "把 @ 写在序列名或切片之后")
  }

  /// A time that is no whole year, of a series that has whole years only (U205).
  static func partOfYear(_ name: String, _ time: TimePoint, at span: SourceSpan) -> Diagnostic {
    let typed = normalForm(of: time)
    let mended =
      time.absoluteYear.map { "一年的数写 @\($0)-01..\($0)-12" } ?? "去掉 @\(typed)"
    return error(
      "U205",
      "“\(name)”是年值，只有全年的数，没有“\(typed)”的",
      span,
      "只能取全年",
      "\(mended)；半年、季度的计划另立一个序列，性质写 流量"
    )
  }

  /// A facet of months, asked of a series that has whole years only (U205).
  static func wholeYearsOnly(_ word: Syntax.Word, _ name: String, use fix: String) -> Diagnostic {
    error(
      "U205",
      "“\(name)”是年值，只有全年的数，不能用“\(word.text)”",
      word.span,
      "前面是年值",
      "与上年相比，写 \(fix)"
    )
  }

  static func cumulativeAgainstMonth(
    _ word: Syntax.Word,
    _ accepts: String,
    fix: String
  ) -> Diagnostic {
    error(
      "U205",
      "“\(word.text)”要\(accepts)，累计值不能与一个月相比",
      word.span,
      "前后长短不一",
      fix
    )
  }

  static func unequalSpans(_ word: Syntax.Word, _ own: Int, _ other: Int) -> Diagnostic {
    error(
      "U205",
      "“\(word.text)”两边长短不一：\(own)个月对\(other)个月",
      word.span,
      "长短不一",
      "用月均相比：.月均.\(word.text)(…)"
    )
  }

  static func natureRefused(
    _ word: Syntax.Word,
    _ profile: Profile,
    accepts: [SeriesNature]
  ) -> Diagnostic {
    let names = accepts.map(\.rawValue).joined(separator: "、")
    return error(
      "U205",
      "“\(word.text)”只用于\(names)，“\(profile.name)”是\(profile.series.nature.rawValue)",
      word.span,
      "性质不符",
      "去掉 .\(word.text)"
    )
  }

  static func timingBehindFacet(_ word: Syntax.Word, _ facet: Facet?) -> Diagnostic {
    let name = facet?.rawValue ?? ""
    return error(
      "U202",
      "“\(word.text)”要写在“\(name)”之前",
      word.span,
      "顺序不对",
      "改为 .\(word.text).\(name)"
    )
  }

  static func twoTimings(_ word: Syntax.Word, _ earlier: Facet) -> Diagnostic {
    error(
      "U206",
      "“\(earlier.rawValue)”之后不能再说“\(word.text)”",
      word.span,
      "两种取法",
      "只留一个"
    )
  }

  static func notByMonth(_ word: Syntax.Word, _ name: String) -> Diagnostic {
    error("U205", "“\(name)”没有逐月的数，不能用“\(word.text)”", word.span, "没有逐月的数", "改用按月的序列")
  }

  static func monthOfSpan(_ word: Syntax.Word, at span: SourceSpan) -> Diagnostic {
    error("U206", "一段时间没有“当月”", word.span, "前面是一段时间", "改用一个月，如 @3月.当月；或去掉 .当月")
  }
}
