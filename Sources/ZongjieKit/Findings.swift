import Diagnostics
import Drawings
import Facts
import Nodes
import TextShaping

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
      remarks: [Remark("修改", "写成 成文日期: \(proposedDate(for: text) ?? "2004-07-05")")]
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

  /// The folder is no workspace (N109).
  static var noWorkspace: Self {
    Diagnostic(
      .error,
      "N109",
      "这个文件夹里没有 zongjie.yaml，不是工作区",
      remarks: [Remark("修改", "在工作区里运行，或把工作区的文件夹写在命令后面；新建用 zongjie init")]
    )
  }

  /// A file of settings without content (S130).
  static func emptyFile(_ path: String) -> Self {
    Diagnostic(
      .error,
      "S130",
      "“\(path)”是空的",
      places: [path],
      remarks: [Remark("修改", "写上内容；样子可用 zongjie init 在别的文件夹里建一份来看")]
    )
  }

  /// A file that cannot be read (N109).
  ///
  /// `paths` are those that might be meant.
  static func unreadableFile(
    _ path: String,
    _ refusal: Folder.Refusal,
    namedAt node: Node?,
    among paths: [String] = []
  ) -> Self {
    let message =
      switch refusal {
      case .missing: "没有“\(path)”这个文件"
      case .outside: "“\(path)”不在工作区里，不能读"
      case .folder: "“\(path)”是文件夹，不是文件"
      }
    return Diagnostic(
      .error,
      "N109",
      message,
      at: node.map { [Label($0.span, "没有这个文件")] } ?? [],
      places: node == nil ? [path] : [],
      remarks: [
        NearMiss.remark(for: path, among: paths) ?? Remark("修改", "核对文件名，或把文件放进工作区")
      ],
      replacements: node.map { certainName(for: path, among: paths, at: $0) } ?? []
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

extension Diagnostic {
  /// The shipped templates and fonts are nowhere (N109).
  static var noHome: Self {
    Diagnostic(
      .error,
      "N109",
      "找不到随程序的模板和字体",
      remarks: [Remark("修改", "用 --home 指明它们所在的文件夹")]
    )
  }

  /// `init` would overwrite a file (N109).
  static func fileInTheWay(_ name: String) -> Self {
    Diagnostic(
      .error,
      "N109",
      "文件夹里已经有同名的文件，没有改动任何文件",
      places: [name],
      remarks: [Remark("选择", "换一个空文件夹，或先移走这些文件")]
    )
  }

  /// A file could not be written (B603).
  static func unwritable(_ error: OutputFolder.WriteError) -> Self {
    Diagnostic(.error, "B603", "写不了文件：\(error.reason)", places: [error.path])
  }

  /// A failure of the machine where only findings are printed (B603).
  static func machineFailure(_ reason: String) -> Self { Diagnostic(.error, "B603", reason) }

  /// Two reports of one name (B601).
  static func sameOutputName(_ name: String, organizations: [String]) -> Self {
    Diagnostic(
      .error,
      "B601",
      "\(shortList(organizations))的成品同名：\(name)",
      remarks: [Remark("修改", "在 输出 的 文件名 里加上 {序号} 或 {机构}")],
      organizations: organizations
    )
  }

  /// An organisation that does not exist (N102).
  static func unknownOrganization(
    _ name: String,
    among names: [String],
    namedAt node: Node?
  ) -> Self {
    Diagnostic(
      .error,
      "N102",
      "机构里没有“\(name)”",
      at: node.map { [Label($0.span, "没有这个机构")] } ?? [],
      places: node == nil ? ["命令行 --unit"] : [],
      remarks: [NearMiss.remark(for: name, among: names)].compactMap { $0 },
      replacements: node.map { certainName(for: name, among: names, at: $0) } ?? []
    )
  }

  /// A level that does not exist or has no template (N102).
  static func unknownLevel(_ name: String, among names: [String]) -> Self {
    Diagnostic(
      .error,
      "N102",
      "模板里没有“\(name)”这一级",
      places: ["命令行 --level"],
      remarks: [
        NearMiss.remark(for: name, among: names)
          ?? Remark("选择", names.joined(separator: "、"))
      ]
    )
  }

  /// A report is asked for whose level has no entry file (N109).
  static func noTemplate(for organization: String, level: String) -> Self {
    Diagnostic(
      .error,
      "N109",
      "\(organization)所在的“\(level)”没有模板",
      places: [configurationName],
      remarks: [Remark("修改", "在 模板 里为 \(level) 写上入口文件")]
    )
  }

  /// A file of 模板/ that serves nobody (N109, warning).
  static func unusedTemplate(_ name: String) -> Self {
    Diagnostic(
      .warning,
      "N109",
      "没有稿子用到“\(name)”",
      places: [name],
      remarks: [Remark("选择", "核对文件名和 @ 后面的机构名，或删去这个文件")]
    )
  }
}

extension Diagnostic {
  /// A record or journal that `--resume` cannot read (B602).
  static func unreadableRecord(_ path: String) -> Self {
    Diagnostic(
      .error,
      "B602",
      "运行记录读不出来，不知道哪些已经出过",
      places: [path],
      remarks: [Remark("选择", "去掉 --resume 重新出稿，或删去这个文件")]
    )
  }

  /// The record of a shard of an earlier run, which is not joined (B604, warning).
  static func leftOverShard(_ shard: Shard, _ path: String) -> Self {
    Diagnostic(
      .warning,
      "B604",
      "分片 \(shard.index)/\(shard.count) 的记录是以前留下的，与现在的数据、模板或成品不符，没有合并",
      places: [path],
      remarks: [Remark("选择", "重出 --shard \(shard.index)/\(shard.count)，它出完时合并全部分片")]
    )
  }

  /// Reports of earlier data that lie beside the one just made (B605, warning).
  static func outdatedReports(_ organizations: [String], _ path: String) -> Self {
    Diagnostic(
      .warning,
      "B605",
      "文件夹里另有 \(organizations.count) 份报告是用以前的数据、目录或设置出的，与这一份可能对不上",
      places: [path],
      remarks: [
        Remark("涉及", shortList(organizations)),
        Remark("修改", "用 zongjie batch 把它们一起重出，出完互相核对"),
      ]
    )
  }

  /// A shipped font that is not there (T502, note).
  static func absentFont(_ absence: FontAbsence) -> Self {
    let instead = absence.replacement.map { "改用 \($0)" } ?? "没有别的字体可用"
    return Diagnostic(
      .note,
      "T502",
      "\(absence.role.rawValue)没有 \(absence.fileName)，\(instead)",
      places: ["字体 \(absence.role.rawValue)"]
    )
  }

  /// Characters that the first face of a role lacks (T502, note).
  static func standIns(
    _ characters: [Unicode.Scalar],
    of role: FontRole,
    from face: String
  ) -> Self {
    Diagnostic(
      .note,
      "T502",
      "\(role.rawValue)没有的字取自 \(face)：\(shortList(characters.map(String.init), most: 20))",
      places: ["字体 \(role.rawValue)"]
    )
  }

  /// A font file that the workspace names and that is not there (N109).
  static func missingFont(_ name: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "N109",
      "fonts/ 里没有字体文件“\(name)”",
      at: [Label(node.span)],
      remarks: [Remark("修改", "把文件放进工作区的 fonts/，或删去这一行用自带字体")]
    )
  }
}

extension Diagnostic {
  /// A query whose value is 缺 (D301).
  static func missingValue(_ missing: Missing, at span: SourceSpan) -> Self {
    Diagnostic(
      .error,
      "D301",
      "缺数据，没有值",
      at: [Label(span)],
      remarks: missing.places.map { place in
        let cell = place.cell.map { "\($0)：" } ?? ""
        return Remark("数据", cell + place.description)
      }
    )
  }

  /// A query whose value is 无定义 (D305).
  static func undefinedValue(_ undefined: Undefined, at span: SourceSpan) -> Self {
    Diagnostic(.error, "D305", "没有意义：\(undefined.reason.rawValue)", at: [Label(span)])
  }

  /// A stage that dumps a file of cases was given none (N109).
  static func noCases(_ path: String) -> Self {
    Diagnostic(.error, "N109", "没有“\(path)”这个文件，或它不是 UTF-8 文本", places: [path])
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
