import Foundation

/// The folder that holds the shipped packs and fonts.
struct Home: Sendable, Hashable {
  let folder: Folder

  /// The folder named on the command line, else `../share/zongjie` beside the binary, else the
  /// nearest folder above the binary that holds `templates`; nil if there is none.
  init?(override path: String?, executable: String) {
    if let path {
      let folder = Folder(path)
      guard folder.contains("templates") else { return nil }
      self.folder = folder
      return
    }
    let binary = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    var candidate = binary.deletingLastPathComponent()
    let shared = Folder(candidate.path + "/../share/zongjie")
    if shared.contains("templates") {
      folder = shared
      return
    }
    while candidate.path != "/" {
      let folder = Folder(candidate.path)
      if folder.contains("templates"), folder.contains("fonts") {
        self.folder = folder
        return
      }
      candidate.deleteLastPathComponent()
    }
    return nil
  }

  /// The shipped packs.
  var templates: Folder { Folder(folder.path + "/templates") }
  /// The pages of messages: 错误 of an installed program, docs/错误 of the repository.
  var pages: Folder {
    let installed = Folder(folder.path + "/错误")
    return installed.exists ? installed : Folder(folder.path + "/docs/错误")
  }
  /// The shipped fonts.
  var fonts: Folder { Folder(folder.path + "/fonts") }
}
