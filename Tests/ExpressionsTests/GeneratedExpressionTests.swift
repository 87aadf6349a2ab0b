import Diagnostics
import Expressions
import Facts
import Testing

/// Expressions that nobody wrote.
struct GeneratedExpressionTests {
  @Test func readsEachNormalFormAsTheSameQuestion() throws {
    var generator = ExpressionGenerator(seed: 2004)
    var count = 0
    for _ in 0..<3000 {
      let text = generator.expression()
      guard let question = Sample.read(text).question else { continue }
      count += 1
      let form = normalForm(of: question, schema: Sample.schema)
      let (again, findings) = Sample.read(form)
      #expect(again == question, "\(text) → \(form): \(findings.map(\.message))")
      let second = normalForm(of: try #require(again), schema: Sample.schema)
      #expect(second == form)
    }
    #expect(count > 1000)
  }

  @Test func reportsFaultsOfTokenSoupInsideTheText() {
    var generator = ExpressionGenerator(seed: 6)
    for _ in 0..<1000 {
      let text = generator.soup()
      let (question, findings) = Sample.read(text)
      #expect((question == nil) == !findings.isEmpty, "\(text)")
      for finding in findings {
        for label in finding.labels {
          #expect(label.span.range.upperBound <= text.utf8.count, "\(text)")
        }
      }
    }
  }

  /// A text that repeats a part without end.
  struct Endless: Sendable, CustomTestStringConvertible {
    let start: String
    let part: String
    let end: String
    var testDescription: String { start + part + "…" + end }

    init(_ part: String, after start: String = "", before end: String = "") {
      self.start = start
      self.part = part
      self.end = end
    }
  }

  @Test(arguments: [
    Endless("("), Endless("["), Endless("−", before: "收入"), Endless("非 ", before: "收入"),
    Endless("收入.排名("), Endless(".同比", after: "收入"), Endless("@3月", after: "收入"),
    Endless("[1]", after: "收入"), Endless(" + 收入", after: "收入"), Endless(" 且 收入", after: "收入"),
    Endless(", 收入", after: "[收入"),
  ])
  func survivesEndlessExpressions(_ endless: Endless) {
    let text = endless.start + String(repeating: endless.part, count: 5000) + endless.end
    let (question, findings) = Sample.read(text)
    #expect(question == nil)
    #expect(!findings.isEmpty)
  }
}
