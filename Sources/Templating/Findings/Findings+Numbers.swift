import Diagnostics
import Facts
import Phrasing

// What is found about printed numbers that say less or other than they seem to.
extension Diagnostic {
  static func averageGrowthUnnamed(
    _ words: [String],
    in place: String,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    let isText = place == "同一段"
    return Diagnostic(
      .error,
      "W430",
      "月均增幅没有说明口径，\(place)里要有“\(words.joined(separator: "…"))”",
      at: [Label(span, "口径不明")],
      remarks: [
        Remark("修改", isText ? "在前面印出它的名称：{{ 收入.月均增幅.名称 }}为" : "写明口径，如 累计收入对元月的月均增幅")
      ],
      organizations: [organization]
    )
  }

  static func averageGrowthAgainstFall(
    _ series: String,
    fall: String,
    _ name: String,
    average: String,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "W431",
      "\(series)同比下降\(fall)，\(name)却为\(average)",
      at: [Label(span, "月均增幅不等于业务增长")],
      organizations: [organization]
    )
  }

  static func sharesAdjusted(
    _ names: [String],
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .note,
      "W432",
      names.isEmpty ? "已按尾差处理，各占比无需调整" : "已按尾差调整：" + names.joined(separator: "、"),
      at: [Label(span)],
      organizations: [organization]
    )
  }

  static func sharesDoNotAddUp(at span: SourceSpan, of organization: String) -> Diagnostic {
    Diagnostic(
      .note,
      "W432",
      "因四舍五入，合计不等于100%",
      at: [Label(span, "已加注")],
      organizations: [organization]
    )
  }

  /// W408: a value that is not zero and prints as zero; `decimals` would show it.
  static func printedAsZero(
    _ shown: String,
    exactly: String,
    decimals: Int,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .note,
      "W408",
      "不为零的数印作 \(shown)",
      at: [Label(span, "小数位数不够")],
      remarks: [
        Remark("各机构", "\(organization) \(exactly)"),
        Remark("选择", "要印出它：单个的数加 | 小数(\(decimals))；列里的数改 设置.小数 的位数"),
      ],
      organizations: [organization]
    )
  }

  /// W408 of a figure, with what is concerned.
  static func printedAsZero(
    inFigure names: [String],
    decimals: Int,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .note,
      "W408",
      "图里不为零的数印作“…”或零",
      at: [Label(span, "小数位数不够")],
      remarks: [
        Remark("各机构", "\(organization)的图里：" + shortList(names)),
        Remark("修改", "要印出来：在图里写 小数: \(decimals)"),
      ],
      organizations: [organization]
    )
  }

  /// W408 of a column of a table, with the rows concerned.
  static func printedAsZero(
    rows: [String],
    under head: String,
    as shown: String,
    decimals: Int,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .note,
      "W408",
      "表里不为零的数印作 \(shown)",
      at: [Label(span, "小数位数不够")],
      remarks: [
        Remark("各机构", "\(organization)的表里：" + rows.joined(separator: "、")),
        Remark("修改", "要印出来：在“\(head)”一列写 小数: \(decimals)"),
      ],
      organizations: [organization]
    )
  }
}
