import Foundation
import TestSupport
import Testing

/// The program as it was built beside the tests.
private struct Program {
  struct Output {
    let status: Int32
    let standard: String
    let error: String
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Nil where the tests were built without it.
  static var binary: URL? {
    let built = repository.appendingPathComponent(".build/debug/zongjie")
    return FileManager.default.isExecutableFile(atPath: built.path) ? built : nil
  }

  static func run(_ arguments: [String], in folder: URL? = nil) throws -> Output {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? repository
    let standard = Pipe()
    let error = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: error)
    defer { try? FileManager.default.removeItem(at: error) }
    process.standardOutput = standard
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    let text = standard.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus,
      standard: String(decoding: text, as: UTF8.self),
      error: try String(contentsOf: error, encoding: .utf8)
    )
  }
}

/// A command line and what the program must say to it.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let message: String
  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite(.enabled(if: Program.binary != nil))
struct CommandTests {
  @Test(arguments: [
    CommandCase(arguments: ["batch", "--job", "1"], message: "不认识选项 “--job”，是不是 “--jobs”？"),
    CommandCase(arguments: ["batch", "--jobs", "x"], message: "值 “x” 不能用于 “--jobs <份数>”"),
    CommandCase(arguments: ["batch", "--jobs", "0"], message: "--jobs 至少是 1"),
    CommandCase(arguments: ["batch", "--jobs"], message: "缺少值：“--jobs <份数>”"),
    CommandCase(arguments: ["batch", "甲", "乙"], message: "多余的参数 “乙”"),
    CommandCase(arguments: ["batch", "--shard", "3/2"], message: "--shard “3/2”写错了"),
    CommandCase(arguments: ["batch", "--resume", "--encrypt", "口令"], message: "不能同时用：换了口令"),
    CommandCase(arguments: ["batch", "--resume=1"], message: "选项 “--resume” 不带值，却写了 “1”"),
    CommandCase(arguments: ["render", "--format", "docx"], message: "格式 docx 尚未提供"),
    CommandCase(arguments: ["render", "--format", "doc"], message: "没有“doc”这种格式"),
    CommandCase(arguments: ["render", "--pdfa", "2u"], message: "--pdfa “2u”写错了，可以是 1b、2b、3b 或 无"),
    CommandCase(arguments: ["render", "--encrypt", "没有的口令"], message: "口令文件“没有的口令”读不了"),
    CommandCase(
      arguments: ["render", "--pdfa", "2b", "--encrypt", "口令"],
      message: "--pdfa 和 --encrypt 不能同时用：归档格式不许加密"
    ),
    CommandCase(arguments: ["batch", "--sarif"], message: "缺少值：“--sarif <文件>”"),
    CommandCase(arguments: ["explain"], message: "写要问的一样，前面可以写工作区"),
    CommandCase(arguments: ["fix", "--wirte"], message: "不认识选项 “--wirte”，是不是 “--write”？"),
    CommandCase(arguments: ["dump", "sheets"], message: "没有“sheets”这一步"),
    CommandCase(arguments: ["rendr", "甲"], message: "没有“rendr”这个命令，是不是 render？"),
    CommandCase(arguments: ["verify"], message: "命令 verify 尚未提供"),
    CommandCase(arguments: ["render", "--format", ","], message: "--format 后面要写格式"),
    CommandCase(arguments: ["render", "--output", ""], message: "--output 后面要写文件夹"),
    CommandCase(
      arguments: ["render", "examples/shaanxi", "--output", "README.md"],
      message: "路径里有一段是文件，不是文件夹"
    ),
    CommandCase(arguments: ["query"], message: "写一个式子，前面可以写工作区"),
  ])
  func saysInChineseWhatIsWrongWithACommandLine(_ entry: CommandCase) throws {
    let output = try Program.run(entry.arguments)
    #expect(output.status == 2)
    #expect(output.error.contains(entry.message), "\(output.error)")
    #expect(output.standard.isEmpty)
  }

  @Test(arguments: [
    [], ["init"], ["check"], ["render"], ["batch"], ["query"], ["fonts"], ["explain"],
  ])
  func helpsInChinese(_ command: [String]) throws {
    let output = try Program.run(command + ["--help"])
    #expect(output.status == 0)
    #expect(output.standard.contains("用法：zongjie"))
    for word in ["OPTIONS", "USAGE", "Show", "ARGUMENTS", "default", "<workspace>"] {
      #expect(!output.standard.contains(word), "\(output.standard)")
    }
  }

  @Test func makesRendersAndAsksANewWorkspace() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try Program.run(["init", folder.path])
    #expect(made.status == 0)
    #expect(made.standard.contains("已建 zongjie.yaml"))
    let again = try Program.run(["init", folder.path])
    #expect(again.status == 1)
    #expect(again.standard.isEmpty)
    #expect(again.error.contains("错误[N109]：文件夹里已经有同名的文件，没有改动任何文件"))
    let rendered = try Program.run(["render"], in: folder)
    #expect(rendered.status == 0)
    #expect(rendered.standard.hasPrefix("出稿：1 份。已出 1"))
    // No progress where no terminal is.
    #expect(!rendered.error.contains("\u{1B}"))
    let value = try Program.run(["query", folder.path, "收入.同比"])
    #expect(value.standard == "−4.34%\n")
    #expect(value.status == 0)
    let wrong = try Program.run(["query", folder.path, "收人"])
    #expect(wrong.status == 1)
    #expect(wrong.standard.isEmpty)
    #expect(wrong.error.contains("收入"))
    let checked = try Program.run(["check", "--json"], in: folder)
    #expect(checked.status == 0)
    #expect(checked.standard.hasPrefix("["))
  }

  @Test(arguments: [("看", false), ("看\n改\n", true)])
  func protectsAReportByTheLinesOfAFile(passwords: String, isChangeable: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program.run(["init", folder.path]).status == 0)
    try Data(passwords.utf8).write(to: folder.appendingPathComponent("口令"))
    let made = try Program.run(["render", "--encrypt", "口令", "--output", "成品"], in: folder)
    #expect(made.status == 0, "\(made.error)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let pdf = try #require(files?.compactMap { $0 as? URL }.first { $0.pathExtension == "pdf" })
    let bytes = Array(try Data(contentsOf: pdf))
    for (password, opens, mayChange) in [("看", true, false), ("改", isChangeable, isChangeable)] {
      let shown = try Tools.run(
        "qpdf",
        ["--show-encryption", "--password=\(password)", "FILE"],
        on: bytes
      )
      #expect(shown.output.contains("Incorrect password") != opens)
      #expect(shown.output.contains("Supplied password is owner password") == mayChange)
    }
  }

  @Test func refusesAFileOfPasswordsInUTF16() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data([0x61, 0, 0x62, 0]).write(to: file)
    let output = try Program.run(["render", "--encrypt", file.path])
    #expect(output.status == 2)
    #expect(output.error.contains("不是 UTF-8 的文本，另存为 UTF-8"), "\(output.error)")
  }

  @Test func endsWithOneWhereAReportIsNotMade() throws {
    let output = try Program.run(["render", "examples/shaanxi", "--unit", "渝林"])
    #expect(output.status == 1)
    #expect(output.standard.isEmpty)
    #expect(output.error.contains("榆林"))
  }
}
