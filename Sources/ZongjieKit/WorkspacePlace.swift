/// Where a workspace and the program's own files lie.
public struct WorkspacePlace: Sendable, Hashable {
  /// The folder with zongjie.yaml.
  public let folder: String
  /// `--home`; nil to look beside the binary.
  public let home: String?
  /// Path of the binary.
  public let executable: String

  /// Makes a place from paths.
  public init(folder: String, home: String?, executable: String) {
    self.folder = folder
    self.home = home
    self.executable = executable
  }
}

/// The version of the program, which stands in the record of a run.
public let programVersion = "0.1.0"
