import Foundation
import Testing

/// A line of a table beside the tests.
struct CaseLine: Sendable, CustomTestStringConvertible {
  let fields: [String]
  var testDescription: String { fields[0] }

  /// All lines of a file of Cases, split at tabs.
  static func read(_ name: String) -> [CaseLine] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Cases").appending(path: name)
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      CaseLine(fields: line.split(separator: "\t").map(String.init))
    }
  }
}
