import ArgumentParser
import Foundation
import ZongjieKit

/// What `render` and `batch` have in common.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("格式，用逗号分开：pdf,txt,png,svg", valueName: "格式"))
  var format: String?

  @Option(help: ArgumentHelp("成品放在哪个文件夹", valueName: "文件夹"))
  var output: String?

  @Flag(help: .hidden)
  var timings = false

  @Option(help: ArgumentHelp("PDF 的归档格式：1b、2b、3b 或 无，不写时为 2b", valueName: "格式"))
  var pdfa: String?

  @Option(help: ArgumentHelp("给 PDF 加密，口令写在这个文件里", valueName: "口令文件"))
  var encrypt: String?

  mutating func validate() throws {
    if try formats()?.isEmpty ?? false {
      throw ValidationError("--format 后面要写格式：pdf、txt、png、svg")
    }
    if let output, output.isEmpty { throw ValidationError("--output 后面要写文件夹") }
    if let pdfa, pdfa != noArchive, ArchivePart(rawValue: pdfa) == nil {
      throw ValidationError("--pdfa “\(pdfa)”写错了，可以是 1b、2b、3b 或 无")
    }
    if pdfa ?? noArchive != noArchive, encrypt != nil {
      throw ValidationError("--pdfa 和 --encrypt 不能同时用：归档格式不许加密")
    }
  }

  /// The forms asked for; nil leaves them to the workspace.
  func formats() throws -> [OutputFormat]? {
    try format?.split(separator: ",").map { name in
      guard let format = OutputFormat(rawValue: String(name)) else {
        throw ValidationError("没有“\(name)”这种格式，可以是 pdf、txt、png、svg")
      }
      guard format.isOffered else { throw ValidationError("格式 \(name) 尚未提供") }
      return format
    }
  }
}

extension OutputOptions {
  /// What PDF files are written as.
  ///
  /// The file of passwords holds the one that opens a report, and on a second line the one that may also
  /// change it; without a second line nobody knows that one, as readers let whoever has it do all.
  /// - Throws: `ValidationError` if the file cannot be read or its first line is empty.
  func pdfKind() throws -> PDFKind {
    guard let encrypt else {
      if pdfa == noArchive { return .plain }
      return .archive(pdfa.flatMap { ArchivePart(rawValue: $0) } ?? .second)
    }
    guard let text = try? String(contentsOfFile: encrypt, encoding: .utf8) else {
      throw ValidationError("口令文件“\(encrypt)”读不了")
    }
    // A text of 16 bits a character has noughts, at which a password would end.
    guard !text.utf8.contains(0) else {
      throw ValidationError("口令文件“\(encrypt)”不是 UTF-8 的文本，另存为 UTF-8")
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0.trimmingPrefix("\u{FEFF}")) }
    guard let open = lines.first, !open.isEmpty else {
      throw ValidationError("口令文件“\(encrypt)”的第一行是空的，应当写打开文件的口令")
    }
    let change = lines.dropFirst().first { !$0.isEmpty } ?? unknownPassword()
    for password in [open, change] where password.utf8.count > longestPassword {
      throw ValidationError("口令太长：最多 127 个字节，一个汉字算 3 个")
    }
    return .encrypted(open: open, change: change)
  }
}

/// A password of 32 letters by chance.
private func unknownPassword() -> String {
  String((0..<32).compactMap { _ in "abcdefghijklmnopqrstuvwxyz".randomElement() })
}

/// How `--pdfa` says that a file is not for the archive.
private let noArchive = "无"
/// The longest password of a PDF.
///
/// Unit: bytes of UTF-8.
/// Source: ISO 32000-2, 7.6.4.3.3.
private let longestPassword = 127
