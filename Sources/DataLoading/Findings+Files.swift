import Diagnostics
import Nodes

// What is wrong with files and their paths.
extension Diagnostic {
  /// A path that is not read, whatever lies there (N109).
  static func unreadablePath(_ node: Node, _ path: String, _ problem: PathProblem) -> Self {
    switch problem {
    case .outside: leavesWorkspace(node, path)
    case .backslash: backslashInPath(node, path)
    }
  }

  /// A path that climbs out of the workspace (N109).
  private static func leavesWorkspace(_ node: Node, _ path: String) -> Self {
    Diagnostic(
      .error,
      "N109",
      "“\(path)”在工作区之外，不能读",
      at: [Label(node.span, "路径不能以 / 或盘符开头，也不能有 ..")],
      remarks: [Remark("选择", "把文件放进工作区，写相对路径")]
    )
  }

  /// A path in the manner of Windows (N109).
  private static func backslashInPath(_ node: Node, _ path: String) -> Self {
    let mended = path.replacing("\\", with: "/")
    return Diagnostic(
      .error,
      "N109",
      "“\(path)”里有反斜杠，文件夹和文件之间要写 /",
      at: [Label(node.span, "应为 \(mended)")],
      replacements: node.verbatimRange.map {
        [Replacement(node.span.source.span($0), with: mended)]
      } ?? []
    )
  }

  /// A file that is not there (N109).
  static func missingFile(_ node: Node, _ path: String, among paths: [String]) -> Self {
    let folder = path.withoutTrailingSlashes + "/"
    let inside = paths.filter { $0.hasPrefix(folder) }
    if !inside.isEmpty {
      let example = inside.first { !$0.hasSuffix("/") }.map { "，如 \($0)" } ?? ""
      return Diagnostic(
        .error,
        "N109",
        "“\(path)”是文件夹，不是文件",
        at: [Label(node.span, "要写到文件")],
        remarks: [Remark("修改", "写上里面的文件\(example)")]
      )
    }
    // Two files are alike by their names, not by their folders and endings.
    let paths = paths.filter { !$0.hasSuffix("/") }
    let near = NearMiss.closest(to: path.stem, among: paths.map(\.stem))
    let alike = paths.filter { near.contains($0.stem) || $0.stem == path.stem }
    return Diagnostic(
      .error,
      "N109",
      "没有文件“\(path)”",
      at: [Label(node.span, "工作区里没有")],
      remarks: alike.isEmpty ? [] : [Remark("相近", alike.joined(separator: "、"))],
      replacements: alike.count == 1 ? certainName(for: path, among: alike, at: node) : []
    )
  }

  /// A kind of file or source that this version does not read (N109, D316 for a database).
  static func notYetProvided(_ node: Node, _ what: String, code: String) -> Self {
    Diagnostic(
      .error,
      code,
      "\(what)的读取尚未提供",
      at: [Label(node.span, "现在只读 CSV")],
      remarks: [Remark("选择", "另存为 CSV（UTF-8 或 GB18030）")]
    )
  }

  /// A file without the row of its head (N108).
  static func noHeadRow(_ path: String, rowCount: Int, at node: Node) -> Self {
    let label = rowCount == 0 ? "这个文件没有内容" : "这个文件只有 \(rowCount) 行，看看 表头行"
    return Diagnostic(.error, "N108", "“\(path)”里没有表头", at: [Label(node.span, label)])
  }

  /// Cells that another mark than a comma or a tab divides (N108).
  static func foreignDelimiter(_ mark: Character, _ path: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "N108",
      "“\(path)”的表头只有一栏，栏与栏之间好像是“\(mark)”",
      at: [Label(node.span, "栏与栏之间要用半角逗号或制表符")],
      remarks: [Remark("选择", "用表格软件打开，另存为 CSV（逗号分隔）")]
    )
  }
}

extension String {
  /// The last part of a path without its ending.
  fileprivate var stem: String {
    let name = split(separator: "/").last ?? ""
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}
