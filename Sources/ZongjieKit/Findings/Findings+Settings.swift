import Diagnostics
import Facts
import Nodes

/// What is wrong with the settings of zongjie.yaml.
extension Diagnostic {
  /// A version of zongjie.yaml that this program does not know (S130).
  static func unknownVersion(_ version: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "版本 \(version) 不认识，本程序认识 1",
      at: [Label(node.span)],
      remarks: [Remark("修改", "写成 版本: 1")]
    )
  }

  /// A report period that is no run of whole months from January (S130).
  static func badReportPeriod(_ text: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "报告期“\(text)”不是一年之内从一月起的整月",
      at: [Label(node.span, "写成 yyyy-01..yyyy-mm")],
      remarks: [Remark("修改", "例如 报告期: 2004-01..2004-06")]
    )
  }

  /// A date that is no day of the calendar (S130).
  static func badDate(_ text: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "成文日期“\(text)”不是日期",
      at: [Label(node.span, "写成 年-月-日，如 2004-07-05")],
      remarks: [
        Remark("修改", proposedDate(for: text).map { "写成 成文日期: \($0)" } ?? "改为日历上有的一天")
      ]
    )
  }

  /// A form of output that does not exist or comes later (S130).
  static func unknownFormat(_ name: String, at node: Node) -> Self {
    let isLater = OutputFormat(rawValue: name) != nil
    return Diagnostic(
      .error,
      "S130",
      isLater ? "格式 \(name) 尚未提供" : "没有“\(name)”这种格式",
      at: [Label(node.span)],
      remarks: [
        Remark(
          "选择",
          OutputFormat.allCases.filter(\.isOffered).map(\.rawValue).joined(separator: "、")
        )
      ]
    )
  }

  /// A part of 文件名 that does not exist (S130).
  static func unknownNamePart(_ name: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "文件名里没有“{\(name)}”这一项",
      at: [Label(node.span)],
      remarks: [Remark("选择", FileNames.parts.map { "{\($0)}" }.joined(separator: "、"))]
    )
  }

  /// More decimals than a setting allows (S130).
  static func tooManyDecimals(at node: Node) -> Self {
    Diagnostic(.error, "S130", "小数位数只能是 0 到 4", at: [Label(node.span)])
  }

  /// Bounds of 程度词 that do not fall from 大幅 to 小幅 (S130).
  static func unorderedDegreeWords(at node: Node) -> Self {
    Diagnostic(.error, "S130", "程度词的下限应当从大幅到小幅逐级变小", at: [Label(node.span)])
  }

  /// A setting that should be a percentage (S130).
  static func notAPercentage(at node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "“\(node.text ?? "")”不是百分数",
      at: [Label(node.span, "写成 30% 这样")]
    )
  }
}

/// The numbers of a text in yyyy-mm-dd, for 2005年7月6日 or 2005.7.6; nil if they are no date.
private func proposedDate(for text: String) -> String? {
  let parts = text.split { !("0"..."9").contains($0) }.map { $0.count == 1 ? "0\($0)" : "\($0)" }
  guard parts.count == 3, let month = Month(parts[0] + "-" + parts[1]), let day = Int(parts[2]),
    (1...month.dayCount).contains(day)
  else { return nil }
  return "\(month)-\(parts[2])"
}
