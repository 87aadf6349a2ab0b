import Foundation

/// What the system says of a file that it did not write, in Chinese.
func describeSystemError(_ error: any Error, of path: String) -> String {
  if let code = systemCode(of: error) { return describeSystemError(code: code) }
  return liesInAFile(path) ? describeSystemError(code: ENOTDIR) : "系统没有说原因"
}

/// Whether a part of the path that should be a folder is a file, of which Foundation says nothing.
private func liesInAFile(_ path: String) -> Bool {
  var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
  var isFolder: ObjCBool = false
  while folder.path != "/" {
    if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) {
      return !isFolder.boolValue
    }
    folder.deleteLastPathComponent()
  }
  return false
}

/// What a code of `errno` means for a file that is written.
func describeSystemError(code: Int32) -> String {
  switch code {
  case EACCES, EPERM: "没有写入的权限"
  case ENOENT: "没有这个位置"
  case EEXIST: "那里已经有同名的文件"
  case ENOTDIR: "路径里有一段是文件，不是文件夹"
  case EISDIR: "那里已经有同名的文件夹"
  case ENOSPC: "磁盘满了"
  case EDQUOT: "超出了磁盘配额"
  case EROFS: "这个磁盘只能读，不能写"
  case ENAMETOOLONG: "文件名太长"
  case EMFILE, ENFILE: "打开的文件太多"
  case EIO: "磁盘读写出错"
  case EBUSY, ETXTBSY: "文件正在被别的程序使用"
  default: "系统错误，编号 \(code)"
  }
}

/// The code of `errno` behind an error of Foundation.
private func systemCode(of error: any Error) -> Int32? {
  if let error = error as? POSIXError { return error.code.rawValue }
  let error = error as NSError
  if let below = error.userInfo[NSUnderlyingErrorKey] as? any Error {
    return systemCode(of: below)
  }
  if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
  guard error.domain == NSCocoaErrorDomain else { return nil }
  switch CocoaError.Code(rawValue: error.code) {
  case .fileNoSuchFile, .fileReadNoSuchFile: return ENOENT
  case .fileWriteFileExists: return EEXIST
  case .fileWriteNoPermission: return EACCES
  case .fileWriteOutOfSpace: return ENOSPC
  case .fileWriteVolumeReadOnly: return EROFS
  default: return nil
  }
}
