import Diagnostics

extension Diagnostic {
  /// A code that no message has (N101).
  static func noPage(_ code: String, among codes: [String]) -> Self {
    let subject = codes.filter { $0.first == code.first }
    return Diagnostic(
      .error,
      "N101",
      "没有编号 \(code)",
      places: ["命令行"],
      remarks: [
        NearMiss.remark(for: code, among: codes)
          ?? Remark("选择", (subject.isEmpty ? codes : subject).joined(separator: "、"))
      ]
    )
  }

  /// A word that is no expression but near to something else that can be explained (N101, note).
  static func otherMeaning(_ word: String, _ names: [String]) -> Self {
    Diagnostic(
      .note,
      "N101",
      "“\(word)”不是式子；也许要问的是 \(names.joined(separator: "、"))",
      places: ["命令行"]
    )
  }

  /// A file that is no data of the workspace (N109).
  static func noDataFile(_ path: String, among paths: [String]) -> Self {
    Diagnostic(
      .error,
      "N109",
      "工作区的数据里没有“\(path)”这个文件",
      places: ["命令行"],
      remarks: [
        NearMiss.remark(for: path, among: paths) ?? Remark("选择", paths.joined(separator: "、"))
      ]
    )
  }

  /// A row beyond the end of a file (N108).
  static func noRow(_ row: Int, of path: String, count: Int) -> Self {
    Diagnostic(
      .error,
      "N108",
      "“\(path)”没有第 \(row) 行，共 \(count) 行（表头算第 1 行）",
      places: ["命令行"]
    )
  }

  /// A column that the head of a file does not have (N108).
  static func noColumn(_ name: String, of path: String, among columns: [String]) -> Self {
    Diagnostic(
      .error,
      "N108",
      "“\(path)”没有“\(name)”这一列",
      places: ["命令行"],
      remarks: [
        NearMiss.remark(for: name, among: columns)
          ?? Remark("选择", "取数用到的列：" + columns.joined(separator: "、"))
      ]
    )
  }

  /// A number that a report does not print (N101).
  static func notPrinted(_ text: String, in report: String, near: [String]) -> Self {
    Diagnostic(
      .error,
      "N101",
      "\(report)的稿子里没有“\(text)”这个数",
      places: ["命令行"],
      remarks: [
        near.isEmpty
          ? Remark("选择", "照稿子上的写法连单位一起写，如 46.93%；别的机构用 --unit")
          : Remark("相近", near.prefix(6).joined(separator: "、"))
      ]
    )
  }

  /// A label that no block of the template has (N101).
  static func unknownBlock(
    _ kind: String,
    _ label: String,
    in report: String,
    among labels: [String]
  ) -> Self {
    Diagnostic(
      .error,
      "N101",
      "\(report)的模板里没有标签是“\(label)”的\(kind)",
      places: ["命令行"],
      remarks: [
        NearMiss.remark(for: label, among: labels)
          ?? Remark("选择", labels.isEmpty ? "这份模板里没有\(kind)" : labels.joined(separator: "、"))
      ]
    )
  }

  /// A block whose 条件 is false for the report (N101).
  static func blockAbsent(_ kind: String, _ label: String, in report: String) -> Self {
    Diagnostic(
      .error,
      "N101",
      "\(report)的稿子里没有出“\(label)”：它的条件不成立，或它所在的一支没有选中",
      places: ["命令行"],
      remarks: [Remark("选择", "用 --unit 写一个出这张\(kind)的机构")]
    )
  }
}
