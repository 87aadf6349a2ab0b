import Drawings
import Foundation
import TextShaping

/// The fonts that the tests use: the installed ones and, where it was unpacked, FandolFang.
enum RealFonts {
  /// `fonts/` of the repository.
  static let programFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fonts").path

  static let folders = FontFolders(workspace: nil, program: programFolder)
  /// As on a machine where FandolFang was not unpacked.
  static let foldersWithoutFandol = FontFolders(workspace: nil, program: nil)

  /// Whether tests that need FandolFang run: it is there, or nothing may be skipped.
  static var expectsFandol: Bool {
    ProcessInfo.processInfo.environment["ZONGJIE_CI"] == "1"
      || FileManager.default.fileExists(atPath: programFolder + "/shipped/FandolFang-Regular.otf")
  }

  static func set(for text: String, in folders: FontFolders = folders) throws -> FontSet {
    try prepareFonts(
      locateFonts(declared: [:], in: folders),
      for: Set(text.unicodeScalars)
    )
  }

  static func shaper(for text: String, in folders: FontFolders = folders) throws -> Shaper {
    try Shaper(set(for: text, in: folders))
  }
}

/// A folder that is gone when its last user is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path).appending(path: name))
  }

  func link(_ file: String, as name: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name,
      withDestinationPath: file
    )
  }
}
