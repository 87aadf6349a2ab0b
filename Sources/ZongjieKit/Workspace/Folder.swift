import Foundation

/// A folder whose files are read by relative paths that may not leave it.
struct Folder: Sendable, Hashable {
  /// Absolute, links resolved.
  let path: String
  /// As it was written on the command line.
  let given: String
  /// What is read in the place of files, by their paths: rewritten but not yet written.
  var rewritten: [String: [UInt8]] = [:]

  /// Makes the folder of a path; links in it are resolved once.
  init(_ path: String) {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    given = path
  }

  /// Why a file is not read.
  enum Refusal: Error, Sendable, Hashable {
    case missing
    /// The path is absolute, climbs with `..` or follows a link out of the folder.
    case outside
    /// The path is that of a folder.
    case folder
  }

  var exists: Bool { isFolder(path) }

  /// Whether a file lies where the folder should.
  var isFile: Bool { isRegularFile(path) }

  /// The bytes of a file.
  ///
  /// - Throws: `Refusal` if it is not there or not inside.
  func bytes(of relativePath: String) throws(Refusal) -> [UInt8] {
    let url = try location(of: relativePath)
    if let bytes = rewritten[relativePath] { return bytes }
    if isFolder(url.path) { throw .folder }
    guard isRegularFile(url.path), let bytes = contentOfFile(url.path) else { throw .missing }
    return bytes
  }

  /// Whether a file of the path lies inside.
  func contains(_ relativePath: String) -> Bool {
    guard let url = try? location(of: relativePath) else { return false }
    return FileManager.default.fileExists(atPath: url.path)
  }

  /// The paths of the files below a folder, sorted by code points; empty if it is not there.
  func files(below relativePath: String) -> [String] {
    guard let url = try? location(of: relativePath),
      let names = FileManager.default.enumerator(atPath: url.path)
    else { return [] }
    return names.compactMap { $0 as? String }
      .map { relativePath + "/" + $0 }
      .filter { isRegularFile(path + "/" + $0) }
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// The names of what lies directly in it, in no order.
  var names: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func isRegularFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  private func location(of relativePath: String) throws(Refusal) -> URL {
    let parts = relativePath.split(separator: "/")
    guard !relativePath.hasPrefix("/"), !parts.contains("..") else { throw .outside }
    let url = URL(fileURLWithPath: path + "/" + relativePath).resolvingSymlinksInPath()
    guard url.path == path || url.path.hasPrefix(path + "/") else { throw .outside }
    return url
  }
}
