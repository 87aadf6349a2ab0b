import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// What the manual shows works when it is typed.
struct ManualTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The expressions at the start of the lines of the block 取一个数, the form itself aside, and those
  /// in the tables and conditions behind it.
  private static let expressions: [String] = {
    let path = root.appendingPathComponent("docs/使用手册/04-指标和取数.md")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    let tabled = text.split(separator: "\n").filter { $0.hasPrefix("|") || $0.hasPrefix("条件里") }
      .flatMap { $0.matches(of: /`((?:收入|市局)[^`]*)`/).map { String($0.output.1) } }
    let block = text.components(separatedBy: "```").dropFirst().first ?? ""
    return block.split(separator: "\n").dropFirst(2).compactMap { line in
      let expression = line.components(separatedBy: "  ").first ?? ""
      return expression.isEmpty ? nil : expression
    } + tabled
  }()

  @Test func findsTheExpressions() {
    #expect(Self.expressions.count >= 40)
    #expect(Self.expressions.first == "收入")
  }

  @Test(arguments: expressions)
  func answersTheExpressions(_ expression: String) {
    let place = WorkspacePlace(
      folder: Self.root.appendingPathComponent("examples/shaanxi").path,
      home: Self.root.path,
      executable: ""
    )
    let result = queryWorkspace(place, expression: expression, unit: nil)
    #expect(!result.log.hasErrors)
    #expect(result.text?.isEmpty == false)
  }
}
