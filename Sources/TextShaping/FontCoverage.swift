private import Foundation

/// How many characters of the Chinese character sets a face has.
package struct FontCoverage: Sendable, Hashable {
  /// Hanzi of GB/T 2312-1980 that it has, of `gb2312Count`.
  package let gb2312: Int
  /// Hanzi of GBK that it has (U+4E00–U+9FA5), of `gbkCount`.
  package let gbk: Int
  /// Characters of the table handed in that it has: 通用规范汉字表 has 8,105.
  package let standard: Int
  /// What the file says of its licence; nil if it says nothing.
  package let licence: String?

  /// 6,763 hanzi: levels 1 and 2.
  package static let gb2312Count = 6763
  /// 20,902 hanzi: the first block of Unicode as GBK took it over.
  package static let gbkCount = 20902
}

/// Counts what a font file covers, for `zongjie fonts`.
///
/// `standard` is a table of characters of its own, as 通用规范汉字表.
/// - Throws: `FontError` if the file is not there or not a font.
package func coverage(
  of file: FontFile,
  standard: [Unicode.Scalar] = []
) throws(FontError) -> FontCoverage {
  let open = try OpenFont(file)
  return FontCoverage(
    gb2312: gb2312Hanzi.count { open.font.glyph(of: $0) != nil },
    gbk: gbkHanzi.count { open.font.glyph(of: $0) != nil },
    standard: standard.count { open.font.glyph(of: $0) != nil },
    licence: open.face.name(licenceName) ?? open.face.name(copyrightName)
  )
}

private let licenceName: UInt32 = 13
private let copyrightName: UInt32 = 0

/// The hanzi of GBK/2 and GBK/3 together with those of GB 2312.
private let gbkHanzi = (0x4E00...0x9FA5 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

/// The hanzi of GB 2312, by decoding the cells of rows 16 to 87.
private let gb2312Hanzi: [Unicode.Scalar] = {
  // GB18030 has the cells of GB 2312 unchanged; CFString's number of it.
  let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  var bytes: [UInt8] = []
  for row in 16...87 as ClosedRange<UInt8> {
    // The last five cells of level 1 are empty.
    let lastCell: UInt8 = row == 55 ? 89 : 94
    for cell in 1...lastCell { bytes += [0xA0 + row, 0xA0 + cell] }
  }
  return String(bytes: bytes, encoding: gb18030).map { Array($0.unicodeScalars) } ?? []
}()
