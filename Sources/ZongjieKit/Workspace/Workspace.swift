import Documents
import Facts
import Nodes

/// A workspace as its zongjie.yaml describes it (workspace.md 1 and 2).
struct Workspace: Sendable {
  let folder: Folder
  /// The whole of zongjie.yaml, from which each stage is handed its own keys.
  let configuration: Node
  /// 标题, text with `{{ }}`.
  let title: Node
  /// 署名, text with `{{ }}`; nil for 本局.全称.
  let signature: Node?
  /// 成文日期 as yyyy-mm-dd.
  let date: String
  /// 本级; nil for the topmost organisation.
  let ownName: Node?
  /// 目录 and 措辞: paths with their places.
  let cataloguePaths: [Node]
  let lexiconPaths: [Node]
  /// 模板: level or kind → path of the entry file.
  let entryFiles: [EntryFile]
  let output: OutputSettings
  let settings: Settings
  let style: PageStyle
  /// 字体: role → file.
  let fontFiles: [FontFile]

  /// An entry file of a level or kind.
  struct EntryFile: Sendable {
    let level: Node
    let path: Node
  }

  /// A file for a font role.
  struct FontFile: Sendable {
    let role: Node
    let path: Node
  }

  /// 输出.
  struct OutputSettings: Sendable {
    var folder = "output"
    var pattern = "{序号}-{机构}-{题名}"
    var formats: [OutputFormat] = [.pdf, .txt]
  }
}

/// A form of output.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  /// Pages.
  case pdf
  /// The narrative as plain text.
  case txt
  /// Pages and figures as pictures.
  case png
  /// Pages and figures as vectors.
  case svg
  /// A Word document; not yet offered.
  case docx
  /// A workbook; not yet offered.
  case xlsx
  /// Pages in the national form; not yet offered.
  case ofd

  /// Whether this release writes it.
  public var isOffered: Bool {
    switch self {
    case .pdf, .txt, .png, .svg: true
    case .docx, .xlsx, .ofd: false
    }
  }
}
