extension InputFile {
  /// What the first bytes say that it is, if not text.
  ///
  /// Source: formats.md 2.1.
  var otherKind: String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // The first part of an OpenDocument file is its type, not compressed.
      return bytes.prefix(80).contains(text: "opendocument") ? " ODS 工作簿" : " XLSX 工作簿"
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return " XLS 工作簿（或有打开密码的工作簿）" }
    if bytes.starts(with: Array("SQLite format 3".utf8)) { return " SQLite 库" }
    if bytes.count >= CellPlaces.byteLimit { return "超过 4 GB 的文件" }
    if isWithoutMark { return "没有标记的 UTF-16 文本或二进制文件" }
    if isMarkup { return "网页或 XML 文件" }
    return nil
  }

  /// UTF-16 without a byte order mark has a zero byte in every ASCII character; no text has one.
  private var isWithoutMark: Bool {
    let start = bytes.prefix(512)
    return start.contains(0) && !start.starts(with: [0xFF, 0xFE])
      && !start.starts(with: [0xFE, 0xFF])
  }

  /// What other systems hand out as .xls is often a page of the web.
  private var isMarkup: Bool {
    let start = DecodedText.withoutMark(Array(bytes.prefix(512))).drop { $0 <= 0x20 }
    let lowered = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
    return ["<html", "<!doctype", "<table", "<?xml", "<meta", "<head"].contains {
      lowered.hasPrefix($0)
    }
  }
}

extension DataSheet {
  /// The mark that stands between the cells of a file that has no comma and no tab.
  var foreignDelimiter: Character? {
    guard let headRow, columns.count == 1 else { return nil }
    let head = table.text(row: headRow, column: 0)
    return ["；", "，", ";", "|", "、"].first { head.contains($0) }
  }
}

extension Sequence<UInt8> {
  fileprivate func contains(text: String) -> Bool {
    String(decoding: Array(self), as: UTF8.self).contains(text)
  }
}
