import Diagnostics
import Facts
import Phrasing

// What is found about typed words, and what is recorded about chosen ones.
extension Diagnostic {
  /// U202: a typed word of change before a number of another kind.
  static func wordAgainstType(
    _ word: SourceSpan,
    takes kind: String,
    _ type: ValueType,
    at place: SourceSpan,
    mend: String,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "U202",
      "“\(word.text)”后面要写\(kind)，这里是\(type.name)",
      at: [Label(word, "只接受\(kind)"), Label(place, "这是\(type.name)")],
      remarks: [Remark("修改", mend)],
      organizations: [organization]
    )
  }

  /// W403: a unit typed behind a tag that prints it, `isAlways` or in some branches only.
  static func doubledUnit(_ unit: String, isAlways: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "W403",
      "标签印出的数已经带单位，后面又写了“\(unit)”",
      at: [Label(span, isAlways ? "重复" : "前面有一支已经印出单位")],
      remarks: isAlways ? [] : [Remark("修改", "删去这里的“\(unit)”，写到没有单位的那一支里")],
      replacements: isAlways ? [Replacement(span, with: "")] : []
    )
  }

  static func typedDigits(_ span: SourceSpan, meaning: TypedMeaning?) -> Diagnostic {
    var remarks: [Remark] = []
    if let meaning {
      let agrees = meaning.agrees ? "" : "不"
      remarks = [
        Remark(
          "对照",
          "\(meaning.expression) 现为 \(meaning.shown)（\(meaning.organization)），"
            + "与手工填写的 \(span.text) \(agrees)一致"
        ),
        Remark("修改", "改成 \(meaning.lead)\(meaning.tag)"),
      ]
    }
    // Said once for all the numbers of an entry.
    remarks.append(
      Remark("选择", "确属外来数字时：{{ 手填(\"\(span.text)\", 来源: \"省局7月3日快报\") }}，会记入附录")
    )
    return Diagnostic(
      .warning,
      "W401",
      "正文里有手工填写的数字，数据变了它不会变",
      at: [Label(span, "手工填写")],
      remarks: remarks,
      replacements: meaning.map { $0.printsTheSame ? [Replacement($0.span, with: $0.tag)] : [] }
        ?? []
    )
  }

  static func digitsInMaterial(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .note,
      "W401",
      "素材里有手工填写的数字“\(span.text)”，数据变了它不会变",
      at: [Label(span, "手工填写")],
      remarks: [Remark("修改", "能算出的数写成 {{ 值 }}")]
    )
  }

  static func statementInMaterial(at spans: [SourceSpan]) -> Diagnostic {
    Diagnostic(
      .error,
      "S101",
      "素材里可以写 {{ 值 }}，不能写 {% 语句 %} 和 {# 注 #}",
      at: spans.map { Label($0, "素材里不认") },
      remarks: [Remark("修改", "只在某种情况下才用的，把条件写在素材表的“条件”一列")]
    )
  }

  static func unitMisspelt(
    _ word: String,
    _ name: String,
    at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "N102",
      "素材里的“\(word)”不在机构表里",
      at: [Label(span, "没有这个机构")],
      remarks: [NearMiss.remark(for: word, among: [name])].compactMap { $0 }
    )
  }

  static func materialShared(_ names: [String], _ materials: [Material]) -> Diagnostic {
    let isSame = Set(materials.map(\.text.text)).count == 1
    return Diagnostic(
      .warning,
      "W412",
      names.joined(separator: "、")
        + "的素材\(isSame ? "完全相同" : "只有空格和标点不同")：“\(materials[0].text.text)”",
      places: materials.map(\.cell.description),
      organizations: names
    )
  }

  static func materialUsedTwice(_ material: Material, of organization: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "W412",
      "同一条素材在一份报告里用了两次：“\(material.text.text)”",
      places: [material.cell.description],
      organizations: [organization]
    )
  }

  static func wrongScope(
    _ scope: String,
    own: String,
    isSubject: Bool,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      isSubject ? .warning : .note,
      "W402",
      "正文里写的“\(scope)”不是本局的范围（\(own)）",
      at: [Label(span, isSubject ? "这里说的应是\(own)" : "作参照时请核对")],
      remarks: isSubject
        ? [Remark("修改", "改成 {{ 本局.范围 }}；说上级时用 {{ 上级.范围 }}")]
        : [Remark("修改", "说上级时用 {{ 上级.范围 }}")],
      organizations: [organization]
    )
  }

  static func slotOpen(
    _ what: String,
    _ responsible: String?,
    _ due: String?,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    let details = [responsible.map { "责任：\($0)" }, due.map { "期限：\($0)" }].compactMap { $0 }
    return Diagnostic(
      .warning,
      "W409",
      "待填“\(what)”还没有填，文件标为草稿",
      at: [Label(span, details.joined(separator: "，"))],
      organizations: [organization]
    )
  }

  static func materialRequired(
    section: String,
    because reason: String?,
    at span: SourceSpan,
    of organization: String,
    severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      severity,
      "W410",
      (reason.map { $0 + "，" } ?? "") + "“\(section)”一节没有素材",
      at: [Label(span, "这里必填")],
      remarks: [Remark("修改", "在素材表里为 \(organization) 补一条，节为“\(section)”")],
      organizations: [organization]
    )
  }

  static func assertionFailed(
    _ text: String,
    because reason: String?,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "W415",
      text.isEmpty ? "断言不成立" : "断言不成立：\(text)",
      at: [Label(span, reason.map { "现为 \($0)" } ?? "不成立")],
      organizations: [organization]
    )
  }

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

  static func singleUnderSeparately(at span: SourceSpan, of organization: String) -> Diagnostic {
    Diagnostic(
      .warning,
      "W433",
      "“分别”下只有一项",
      at: [Label(span, "列只有一项")],
      remarks: [Remark("修改", "改用 | 并列句，它在只有一项时不说“分别”")],
      organizations: [organization]
    )
  }

  static func listsUnderOneSeparately(_ spans: [SourceSpan], of organization: String) -> Diagnostic
  {
    Diagnostic(
      .warning,
      "W433",
      "一个“分别”管了 \(spans.count) 个列",
      at: spans.map { Label($0, "列") },
      remarks: [Remark("修改", "分成几句，每句一个“分别”")],
      organizations: [organization]
    )
  }

  static func wordChosen(
    _ function: String,
    said: String,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .note,
      "W440",
      "“\(span.text)”说的话由数值选定",
      at: [Label(span, function)],
      remarks: [Remark("各机构", "\(organization) “\(said)”")],
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

  static func wordNotFound(
    _ word: String,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "W441",
      "措辞“\(word)”没有一条成立，也没有“否则”",
      at: [Label(span, "说不出来")],
      remarks: [Remark("修改", "在 措辞.yaml 的“\(word)”最后加一条 {否则: …}")],
      organizations: [organization]
    )
  }

  static func brokenWord(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, "W441", "措辞“\(word)”有错误，用不了", at: [Label(span, "见该条目的错误")])
  }

  static func leftOut(
    _ members: [String],
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .note,
      "W442",
      "比较时不计无定义的：" + members.joined(separator: "、"),
      at: [Label(span)],
      organizations: [organization]
    )
  }

  static func undefinedInCondition(
    _ undefined: Undefined,
    plan: UnfitPlan?,
    at span: SourceSpan,
    of organization: String
  ) -> Diagnostic {
    Diagnostic(
      .note,
      "W442",
      "条件里的值无定义（\(plan?.reason ?? undefined.reason.rawValue)），按不成立处理",
      at: [Label(span)],
      organizations: [organization]
    )
  }
}
