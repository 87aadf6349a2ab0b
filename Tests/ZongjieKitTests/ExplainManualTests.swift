import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// The commands of the manual's chapter on `explain` work as they are printed.
struct ExplainManualTests {
  /// The words behind `zongjie explain`, quotes taken off.
  private static let commands: [[String]] = {
    let path = repository.appendingPathComponent("docs/使用手册/07-查来源和错误.md")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("zongjie explain ") }.map { line in
      line.split(separator: " ").dropFirst(2).map { String($0).replacing("'", with: "") }
    }
  }()

  @Test func findsTheCommands() { #expect(Self.commands.count >= 9) }

  @Test(arguments: commands)
  func explainsOnTheSample(_ command: [String]) throws {
    let place = WorkspacePlace(
      folder: repository.appendingPathComponent("examples/shaanxi").path,
      home: repository.path,
      executable: ""
    )
    let unit = command.firstIndex(of: "--unit").map { command[$0 + 1] }
    let result = explain(place, command[0], unit: unit)
    #expect(!result.log.hasErrors)
    #expect(result.text?.isEmpty == false)
  }
}
