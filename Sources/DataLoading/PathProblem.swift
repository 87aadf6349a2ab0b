/// Why a path that a workspace names is not read, whatever lies there.
enum PathProblem {
  /// It is absolute, begins with a drive or climbs out with `..`.
  case outside
  /// Its folders are set apart by `\`.
  case backslash
}

extension String {
  /// What is wrong with a path; nil for one that stays inside the workspace.
  var pathProblem: PathProblem? {
    let path = replacing("\\", with: "/")
    let isOnDrive = path.prefixMatch(of: /[A-Za-z]:/) != nil
    if path.hasPrefix("/") || isOnDrive || path.split(separator: "/").contains("..") {
      return .outside
    }
    return contains("\\") ? .backslash : nil
  }

  /// The path of a folder or a file without slashes behind it.
  var withoutTrailingSlashes: String {
    var path = self
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
