import Diagnostics

// What a finished report lacks.
extension Diagnostic {
  /// A report of which nothing is left but title, headings and date (W416).
  static func emptyReport(
    of organization: String,
    hasHeadings: Bool,
    in template: SourceText
  ) -> Self {
    var finding = Diagnostic(
      .error,
      "W416",
      hasHeadings ? "这份稿子只有标题，没有正文" : "这份稿子没有正文",
      places: [template.name],
      remarks: [Remark("选择", "在模板里写上正文；都放在 {% 如果 %} 里的，补一段总要印的话")]
    )
    finding.organizations = [organization]
    return finding
  }

  /// An entry of 附件 that the document lists and does not hold (W417).
  static func annexWithoutContent(
    _ title: String,
    at span: SourceSpan,
    of organization: String
  ) -> Self {
    var finding = Diagnostic(
      .warning,
      "W417",
      "附件说明里有“\(title)”，文后却没有这个附件",
      at: [Label(span, "没有写内容")],
      remarks: [
        Remark("选择", "在模板里写 {% 附件 %}…{% 完 %}，放上它的内容；另外附上的，不用改；没有的，从开头的 附件 里删去")
      ]
    )
    finding.organizations = [organization]
    return finding
  }
}
