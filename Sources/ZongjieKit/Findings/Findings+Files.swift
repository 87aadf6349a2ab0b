import Diagnostics
import Nodes

/// What is wrong with folders and files.
extension Diagnostic {
  /// The folder is no workspace (N109).
  static func noWorkspace(_ folder: Folder) -> Self {
    let message =
      if folder.exists {
        "这个文件夹里没有 zongjie.yaml，不是工作区"
      } else if folder.isFile {
        "“\(folder.given)”是文件，不是文件夹"
      } else {
        "没有“\(folder.given)”这个文件夹"
      }
    return Diagnostic(
      .error,
      "N109",
      message,
      remarks: [Remark("修改", "在工作区里运行，或把工作区的文件夹写在命令后面；新建用 zongjie init")]
    )
  }

  /// The shipped templates and fonts are nowhere (N109).
  static var noHome: Self {
    Diagnostic(
      .error,
      "N109",
      "找不到随程序的模板和字体",
      remarks: [Remark("修改", "用 --home 指明它们所在的文件夹")]
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

  /// A stage that dumps a file of cases was given none (N109).
  static func noCases(_ path: String) -> Self {
    Diagnostic(.error, "N109", "没有“\(path)”这个文件，或它不是 UTF-8 文本", places: [path])
  }
}
