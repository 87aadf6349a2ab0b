import Foundation
import PDFFinishing
import TestSupport
import Testing

/// Finishes two pages as Cairo 1.16 wrote them: a title, a link, a heading, text, a figure.
struct FinishPDFTests {
  static let forms: [PDFForm] =
    [.plain, .encrypted(open: "开", change: "改")] + ArchiveLevel.allCases.map(PDFForm.archive)

  private let pages: [UInt8]

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    pages = Array(try Data(contentsOf: folder.appending(path: "Cases/pages.pdf")))
  }

  private func finish(_ form: PDFForm, attachments: [AttachedFile] = []) throws -> [UInt8] {
    try finishPDF(
      pages,
      as: form,
      figureDescriptions: ["柱形图：6月420.00万元"],
      attachments: attachments
    )
  }

  /// The whole file as qpdf tells it.
  private func json(_ file: [UInt8]) throws -> String {
    try Tools.run("qpdf", ["--json=2", "--password=开", "FILE", "-"], on: file).output
  }

  @Test(arguments: forms)
  func passesQpdfWithoutAWarning(_ form: PDFForm) throws {
    let outcome = try Tools.run("qpdf", ["--check", "--password=开", "FILE"], on: finish(form))
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.localizedCaseInsensitiveContains("warning"), "\(outcome.output)")
  }

  @Test(arguments: forms)
  func keepsTextLanguageAndDescriptions(_ form: PDFForm) throws {
    let file = try finish(form)
    let text = try Tools.run("pdftotext", ["-upw", "开", "-raw", "FILE", "-"], on: file).output
    #expect(text.contains("2004年上半年，收入1408.00万元"))
    let whole = try json(file)
    #expect(whole.contains("\"/Lang\": \"u:zh-CN\""))
    #expect(whole.contains("\"/DisplayDocTitle\": true"))
    #expect(whole.contains("\"/Alt\": \"u:柱形图：6月420.00万元\""))
  }

  @Test
  func tellsTitleAuthorAndTheOneDate() throws {
    let information = try Tools.run("pdfinfo", ["-rawdates", "FILE"], on: finish(.plain)).output
    #expect(information.contains("2004年上半年总结（代办电信）"))
    #expect(information.contains("陕西省邮政局"))
    #expect(information.contains("CreationDate:    D:20040710000000+08'00"))
    #expect(information.contains("ModDate:         D:20040710000000+08'00"))
    #expect(information.contains("Tagged:          yes"))
  }

  @Test(arguments: ArchiveLevel.allCases)
  func saysTheSameInItsPacketAsInItsDictionary(_ level: ArchiveLevel) throws {
    let file = try finish(.archive(level))
    let packet = try Tools.run("pdfinfo", ["-meta", "FILE"], on: file).output
    #expect(packet.contains("<pdfaid:part>\(level.rawValue.prefix(1))</pdfaid:part>"))
    #expect(packet.contains("2004年上半年总结（代办电信）"))
    #expect(packet.contains("<xmp:CreateDate>2004-07-10T00:00:00+08:00</xmp:CreateDate>"))
    let version = level == .part1 ? "1.4" : "1.7"
    let outcome = try Tools.run("qpdf", ["--check", "FILE"], on: file)
    #expect(outcome.output.contains("PDF Version: \(version)"))
  }

  @Test(arguments: ArchiveLevel.allCases)
  func givesEqualBytesTwice(_ level: ArchiveLevel) throws {
    #expect(try finish(.archive(level)) == finish(.archive(level)))
  }

  @Test
  func identifiesDifferentContentsDifferently() throws {
    func identifier(_ description: String) throws -> String {
      let file = try finishPDF(pages, as: .plain, figureDescriptions: [description])
      let trailer = try Tools.run("qpdf", ["--show-object=trailer", "FILE"], on: file).output
      return try #require(trailer.firstRange(of: /\/ID \[.*?\]/).map { String(trailer[$0]) })
    }
    #expect(try identifier("甲") != identifier("乙"))
    #expect(try identifier("甲") == identifier("甲"))
  }

  @Test
  func attachesFilesToThePartThatAllowsIt() throws {
    let attachment = AttachedFile(
      name: "data－月报.csv",
      mediaType: "text/csv",
      relationship: .source,
      description: "本稿所用的数据",
      bytes: Array("月,收入\n1,111\n".utf8)
    )
    let whole = try finish(.archive(.part3), attachments: [attachment])
    let listing = try Tools.run("pdfdetach", ["-list", "FILE"], on: whole).output
    #expect(listing.contains("1 embedded files"))
    #expect(listing.contains("data－月报.csv"))
    let content = try Tools.run("qpdf", ["--show-attachment=0001", "FILE"], on: whole).output
    #expect(content == "月,收入\n1,111\n")
    #expect(try json(whole).contains("\"/AFRelationship\": \"/Source\""))
    let bare = try finish(.archive(.part2), attachments: [attachment])
    let none = try Tools.run("pdfdetach", ["-list", "FILE"], on: bare).output
    #expect(none.contains("0 embedded files"))
  }

  @Test
  func opensWithThePasswordOnly() throws {
    let file = try finish(.encrypted(open: "开", change: "改"))
    #expect(try Tools.run("qpdf", ["--check", "FILE"], on: file).status == 2)
    let outcome = try Tools.run("qpdf", ["--show-encryption", "--password=开", "FILE"], on: file)
    #expect(outcome.output.contains("R = 6"), "\(outcome.output)")
    #expect(outcome.output.contains("modify anything: not allowed"), "\(outcome.output)")
    #expect(outcome.output.contains("print high resolution: allowed"), "\(outcome.output)")
  }

  @Test
  func refusesAPasswordThatIsEmptyOrTooLong() throws {
    let forms: [PDFForm] = [
      .encrypted(open: "", change: "改"),
      .encrypted(open: "开", change: String(repeating: "长", count: 43)),
    ]
    for form in forms {
      #expect(throws: FinishingError.unusablePassword) { try finish(form) }
    }
  }

  @Test
  func refusesDescriptionsThatDoNotMatchTheFigures() throws {
    #expect(throws: FinishingError.figureCount(inFile: 1, described: 0)) {
      try finishPDF(pages, as: .plain)
    }
  }

  @Test(arguments: [0, 9, 700, 5000])
  func refusesWhatIsNoWholePDF(_ length: Int) throws {
    #expect(throws: FinishingError.self) {
      try finishPDF(Array(pages.prefix(length)), as: .plain, figureDescriptions: ["柱形图"])
    }
  }
}
