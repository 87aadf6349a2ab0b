import Foundation

/// The bytes of a file, read where they stay, so that a large one stands in memory once and is not
/// copied; nil if it cannot be read.
///
/// Source: POSIX, read(2), which may stop before the end of the file.
func contentOfFile(_ path: String) -> [UInt8]? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  let size = Int(lseek(file, 0, SEEK_END))
  guard size >= 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
  var isRead = true
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let length = read(file, buffer.baseAddress.map { $0 + count }, size - count)
      if length < 0, errno == EINTR { continue }
      isRead = length >= 0
      guard length > 0 else { return }
      count += length
    }
  }
  return isRead ? bytes : nil
}
