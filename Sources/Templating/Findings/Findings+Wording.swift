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
