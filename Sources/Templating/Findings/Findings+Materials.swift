import Diagnostics
import Facts
import Phrasing

// What is found about 素材 and slots that wait for somebody.
extension Diagnostic {
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
}
