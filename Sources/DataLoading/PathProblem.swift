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
    let (slash, backslash) = (UInt8(ascii: "/"), UInt8(ascii: "\\"))
    let folders = utf8.split(omittingEmptySubsequences: false) { $0 == slash || $0 == backslash }
    let isAbsolute = folders.count > 1 && folders[0].isEmpty
    if isAbsolute || isOnDrive || folders.contains(where: { $0.elementsEqual("..".utf8) }) {
      return .outside
    }
    return utf8.contains(backslash) ? .backslash : nil
  }

  /// Whether it begins as `C:` does.
  private var isOnDrive: Bool {
    guard let letter = unicodeScalars.first, letter.isASCII, letter.properties.isAlphabetic
    else { return false }
    return utf8.dropFirst().first == UInt8(ascii: ":")
  }

  /// The path of a folder or a file without slashes behind it.
  var withoutTrailingSlashes: String {
    var path = self
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
