import ArgumentParser
import Foundation
import ZongjieKit

/// `zongjie fmt`: templates in the forms of the grammar; what they mean stays the same.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "整理模板的写法，意思不变",
    discussion: "先列出会怎样改；加 --write 才写入。有语法错误的文件不动。"
  )

  @Argument(help: ArgumentHelp("工作区（可以不写）和文件，不写文件时为工作区的全部模板", valueName: "工作区与文件"))
  var paths: [String] = []

  @Flag(help: "写入文件")
  var write = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let isWorkspace = paths.first.map(Self.isFolder) ?? false
    let result = formatWorkspace(
      shared.place(isWorkspace ? paths[0] : nil),
      files: isWorkspace ? Array(paths.dropFirst()) : paths,
      writes: write
    )
    shared.show(result.log)
    let rewriting = Rewriting(files: result.files, failure: result.failure, writes: write)
    if shared.json {
      Terminal.write(result.json)
    } else {
      rewriting.show(doing: "整理")
    }
    try rewriting.leaveIfNeeded()
    try shared.leaveIfNeeded(after: result.log)
  }

  private static func isFolder(_ path: String) -> Bool {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }
}

/// Files that were or would be rewritten, and what the terminal says of them.
struct Rewriting {
  let files: [RewrittenFile]
  let failure: String?
  let writes: Bool

  /// The changed lines of each file, then how many files.
  func show(doing verb: String) {
    files.flatMap(\.lines).forEach { Terminal.write($0) }
    if files.isEmpty {
      Terminal.write("没有要\(verb)的")
    } else if failure == nil {
      Terminal.write(
        writes ? "已\(verb) \(files.count) 个文件" : "要\(verb) \(files.count) 个文件；加 --write 写入"
      )
    }
  }

  /// 2 for a file that could not be written, 1 for changes that were only shown.
  func leaveIfNeeded() throws {
    if let failure {
      Terminal.writeError(failure)
      throw ExitCode(2)
    }
    if !writes, !files.isEmpty { throw ExitCode(1) }
  }
}
