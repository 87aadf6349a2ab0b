import ArgumentParser
import ZongjieKit

/// What `render` and `batch` have in common.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("格式，用逗号分开：pdf,txt,png,svg", valueName: "格式"))
  var format: String?

  @Option(help: ArgumentHelp("成品放在哪个文件夹", valueName: "文件夹"))
  var output: String?

  @Flag(help: .hidden)
  var timings = false

  @Option(help: .hidden)
  var sarif: String?

  @Option(help: .hidden)
  var pdfa: String?

  @Option(help: .hidden)
  var encrypt: String?

  mutating func validate() throws {
    _ = try formats()
    for (name, value) in [("--sarif", sarif), ("--pdfa", pdfa), ("--encrypt", encrypt)]
    where value != nil {
      throw ValidationError("\(name) 尚未提供")
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
