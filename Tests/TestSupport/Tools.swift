import Foundation

/// Programs that read our files: poppler and qpdf.
package enum Tools {
  /// What a program did.
  package struct Outcome {
    package let status: Int32
    package let output: String
  }

  package struct NoTool: Error { package let name: String }

  /// Writes a file into a folder of its own and runs a program on it; `FILE` stands for its path.
  package static func run(
    _ program: String,
    _ arguments: [String],
    on bytes: [UInt8]
  ) throws -> Outcome {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let executable = "/usr/bin/\(program)"
    guard FileManager.default.isExecutableFile(atPath: executable) else {
      throw NoTool(name: program)
    }
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments.map { $0 == "FILE" ? path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: data, as: UTF8.self)
    )
  }

  /// The text of a PDF without white space.
  package static func text(of pdf: [UInt8], layout: String = "-raw") throws -> String {
    let outcome = try run("pdftotext", [layout, "-enc", "UTF-8", "FILE", "-"], on: pdf)
    return outcome.output.filter { !$0.isWhitespace }
  }
}
