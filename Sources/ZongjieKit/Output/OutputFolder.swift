import Foundation

/// A folder into which files are written whole or not at all.
struct OutputFolder: Sendable {
  /// Absolute.
  let path: String

  /// A failure of the disk.
  struct WriteError: Error, Sendable, Hashable {
    /// The file that could not be written.
    let path: String
    /// What the system said, in Chinese.
    let reason: String
  }

  /// Writes a file as `.part` beside its place and renames it when it is whole.
  ///
  /// - Throws: `WriteError`; then nothing lies under the name that was not there before.
  func write(_ bytes: [UInt8], to name: String) throws(WriteError) {
    let target = URL(fileURLWithPath: path + "/" + name)
    let part = target.appendingPathExtension("part")
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: part)
      guard rename(part.path, target.path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? FileManager.default.removeItem(at: part)
      throw WriteError(path: target.path, reason: describeSystemError(error, of: target.path))
    }
  }

  /// Adds bytes to the end of a file in one write; the file is made if it is not there.
  func append(_ bytes: [UInt8], to name: String) throws(WriteError) {
    let target = path + "/" + name
    let file = open(target, O_WRONLY | O_APPEND | O_CREAT, 0o644)
    guard file >= 0 else { throw WriteError(path: target, reason: Self.lastReason) }
    defer { close(file) }
    guard Foundation.write(file, bytes, bytes.count) == bytes.count else {
      throw WriteError(path: target, reason: Self.lastReason)
    }
  }

  /// What the system says of its last failure.
  private static var lastReason: String { describeSystemError(code: errno) }

  /// The bytes of a file; nil if it is not there.
  func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map { Array($0) }
  }

  /// Removes a file if it is there.
  func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: path + "/" + name)
  }
}
