/// Where a workspace and the program's own files lie.
public struct WorkspacePlace: Sendable, Hashable {
  /// The folder with zongjie.yaml.
  public let folder: String
  /// `--home`; nil to look beside the binary.
  public let home: String?
  /// Path of the binary.
  public let executable: String
  /// Texts of the workspace as they would be after a rewriting, by path.
  var rewritten: [String: [UInt8]] = [:]

  /// Makes a place from paths.
  public init(folder: String, home: String?, executable: String) {
    self.folder = folder
    self.home = home
    self.executable = executable
  }

  /// The folder of the workspace, read as it would be after the rewriting.
  var workspace: Folder {
    var folder = Folder(folder)
    folder.rewritten = rewritten
    return folder
  }
}

/// The version of the program, which stands in the record of a run.
public let programVersion = "0.1.0"
