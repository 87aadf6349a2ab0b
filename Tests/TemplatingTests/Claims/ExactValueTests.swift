import Diagnostics
import Expressions
import Facts
import Foundation
import Testing

/// Exact values over examples/变体 against Cases/values.tsv, which Cases/values.py made of the CSV files.
struct ExactValueTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let expression: String
    let organization: String
    let value: String
    var testDescription: String { "\(expression) \(organization)" }
  }

  static let lines: [Line] = {
    let file = ClaimTypes.folder.appending(path: "values.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return Line(expression: fields[0], organization: fields[1], value: fields[2])
    }
  }()

  @Test func readsTheTable() { #expect(Self.lines.count >= 100) }

  @Test(arguments: lines)
  func answersExactly(_ line: Line) async throws {
    let answer = try await ClaimWorkspaces.shared.answer(line.expression, for: line.organization)
    switch answer {
    case .truth(let holds): #expect((holds ? "真" : "假") == line.value)
    case .fact(let fact):
      let parts = line.value.split(separator: "/").compactMap { Int($0) }
      let denominator = parts.count == 2 ? parts[1] : 1
      let expected = Rational(try #require(parts.first), over: denominator)
      #expect(fact.value.exact == expected)
    default: Issue.record("不是数也不是真假：\(answer)")
    }
  }
}
