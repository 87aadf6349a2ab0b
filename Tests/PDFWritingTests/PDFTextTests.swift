import Drawings
import Foundation
import PageSupport
import TestSupport
import Testing

struct PDFTextTests {
  private static let text =
    "“”‘’《》——……％℃㎡①Ⅱ×≥一工目月，2004年收入1408.00万元；office、AVATAR·鄠（）【】〇"

  @Test(arguments: FontRole.allCases, [true, false])
  func givesTheTextBack(role: FontRole, withFandol: Bool) throws {
    let pages = try Pages(for: Self.text, withFandol: withFandol)
    let items = pages.line(Self.text, in: role, at: Point(x: 40, y: 100), size: 8)
    let pdf = try WrittenPages(pages.fonts).write(pages.document([items]))
    let read = try Tools.text(of: pdf)
    #expect(Array(read.unicodeScalars) == Array(Self.text.unicodeScalars))
  }

  @Test
  func embedsASubsetOfEachFont() throws {
    let pdf = try writeRichDocument()
    let listing = try Tools.run("pdffonts", ["FILE"], on: pdf).output
    let fonts = listing.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 3)
    for font in fonts {
      #expect(font.contains("yes yes yes"), "\(font)")
      #expect(font.dropFirst(6).first == "+", "\(font)")
    }
  }

  @Test
  func showsAMissingCharacterAsGlyphZero() throws {
    let pages = try Pages(for: "的\u{E863}")
    let items = pages.line("的\u{E863}了", in: .song, at: Point(x: 40, y: 100))
    let pdf = try WrittenPages(pages.fonts).write(pages.document([items]))
    #expect(try Tools.text(of: pdf) == "的\u{E863}了")
  }
}
