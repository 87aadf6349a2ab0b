package import Nodes

/// A file of the workspace as it lies on the disk, or a folder where a file or a folder is named.
package struct InputFile: Sendable, Hashable {
  /// Path from the workspace, with `/`; that of a folder ends with it.
  package let path: String
  /// All its bytes, undecoded; a folder has none.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether it is a folder, which nothing is read from.
  package var isFolder: Bool { path.hasSuffix("/") }
}

/// The paths that `loadLedger` needs, each once, in the order of their declaration.
///
/// A path that ends with `/` is a folder, all files below which are needed. Paths that leave the
/// workspace are left out; `loadLedger` reports them.
package func inputPaths(of workspace: Node) -> [String] {
  var nodes = workspace["机构"]?["表"]?.items.compactMap { $0["文件"] } ?? []
  nodes += workspace["数据"]?.entries.compactMap { $0.value["文件"] } ?? []
  nodes += [workspace["素材"]?["文件"]].compactMap { $0 }
  var paths = nodes.compactMap { $0.text?.withoutTrailingSlashes }
  if let folder = workspace["素材"]?["文件夹"]?.text {
    paths.append(folder.withoutTrailingSlashes + "/")
  }
  var seen: Set<String> = []
  return paths.filter { !$0.isEmpty && $0.pathProblem == nil && seen.insert($0).inserted }
}
