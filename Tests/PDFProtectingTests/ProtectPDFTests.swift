import Foundation
import PDFProtecting
import TestSupport
import Testing

/// Protects two pages: a title, a link, a heading, text, a figure.
struct ProtectPDFTests {
  private let pages: [UInt8]

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    pages = Array(try Data(contentsOf: folder.appending(path: "Cases/pages.pdf")))
  }

  @Test
  func opensWithThePasswordOnly() throws {
    let file = try protectPDF(pages, open: "开", change: "改")
    #expect(try Tools.run("qpdf", ["--check", "FILE"], on: file).status == 2)
    let outcome = try Tools.run("qpdf", ["--show-encryption", "--password=开", "FILE"], on: file)
    #expect(outcome.output.contains("R = 6"), "\(outcome.output)")
    #expect(outcome.output.contains("modify anything: not allowed"), "\(outcome.output)")
    #expect(outcome.output.contains("print high resolution: allowed"), "\(outcome.output)")
  }

  @Test
  func keepsTextAndPassesQpdfWithoutAWarning() throws {
    let file = try protectPDF(pages, open: "开", change: "改")
    let outcome = try Tools.run("qpdf", ["--check", "--password=开", "FILE"], on: file)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.localizedCaseInsensitiveContains("warning"), "\(outcome.output)")
    let text = try Tools.run("pdftotext", ["-upw", "开", "-raw", "FILE", "-"], on: file).output
    #expect(text.contains("2004年上半年，收入1408.00万元"))
  }

  @Test(arguments: [
    ("", "改"), ("开", String(repeating: "长", count: 43)), ("\0x", "改"), ("开", "改\0"),
  ])
  func refusesAPasswordThatIsEmptyTooLongOrCutOff(open: String, change: String) throws {
    #expect(throws: ProtectionError.unusablePassword) {
      try protectPDF(pages, open: open, change: change)
    }
  }

  @Test(arguments: [0, 9, 700, 5000])
  func refusesWhatIsNoWholePDF(_ length: Int) throws {
    #expect(throws: ProtectionError.self) {
      try protectPDF(Array(pages.prefix(length)), open: "开", change: "改")
    }
  }
}
