import Diagnostics
import Nodes

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
      at: [Label(node.span, "写成 yyyy-mm-dd")],
      remarks: [Remark("修改", "例如 成文日期: 2004-07-05")]
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
        Remark("选择", OutputFormat.allCases.filter(\.isOffered).map(\.rawValue).joined(separator: "、"))
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

  /// A file that cannot be read (N109).
  static func unreadableFile(_ path: String, _ refusal: Folder.Refusal, namedAt node: Node?) -> Self {
    let message =
      switch refusal {
      case .missing: "没有“\(path)”这个文件"
      case .outside: "“\(path)”不在工作区里，不能读"
      }
    return Diagnostic(
      .error,
      "N109",
      message,
      at: node.map { [Label($0.span)] } ?? [],
      places: node == nil ? [path] : []
    )
  }

  /// A text file that is not UTF-8 (N109).
  static func notUTF8(_ path: String) -> Self {
    Diagnostic(
      .error,
      "N109",
      "“\(path)”不是 UTF-8 文本",
      places: [path],
      remarks: [Remark("修改", "用编辑器另存为 UTF-8 编码")]
    )
  }
}
