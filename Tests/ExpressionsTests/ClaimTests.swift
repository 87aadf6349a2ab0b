import Diagnostics
import Expressions
import Facts
import Testing

/// The templates of the claims of the seed summary, against the names of the sample.
struct ClaimTests {
  struct Claim: Sendable, CustomTestStringConvertible {
    let number: String
    let template: String
    var testDescription: String { number }
  }

  static let claims = CaseLine.read("claim-templates.txt").map {
    Claim(number: $0.fields[0], template: $0.fields[1])
  }

  /// The templates of the fifteen examples of language.md 1.2.
  static let examples = CaseLine.read("example-templates.txt").map {
    Claim(number: $0.fields[0], template: $0.fields[1])
  }

  /// Tags of a template with their ranges.
  static func tags(of text: String) -> [(isStatement: Bool, range: Range<Int>)] {
    var result: [(Bool, Range<Int>)] = []
    let bytes = Array(text.utf8)
    var start: Int?
    for index in bytes.indices.dropLast() {
      let pair = String(decoding: bytes[index...index + 1], as: UTF8.self)
      if pair == "{{" || pair == "{%" { start = index + 2 }
      if pair == "}}" || pair == "%}", let from = start {
        result.append((pair == "%}", from..<index))
        start = nil
      }
    }
    return result
  }

  @Test func readsEveryTemplateOfTheFiles() {
    #expect(Self.claims.count == 104)
    #expect(Self.examples.count == 19)
  }

  @Test(arguments: claims + examples) func readsAllTagsOfAClaim(_ claim: Claim) throws {
    let source = SourceText(name: claim.number, text: claim.template)
    var locals = LocalNames()
    var log = DiagnosticLog()
    for (isStatement, range) in Self.tags(of: claim.template) {
      guard isStatement else {
        let tag = parseOutput(
          source,
          range: range,
          against: Sample.schema,
          locals: locals,
          log: &log
        )
        let question = try #require(tag).question
        readsAgain(question, locals: locals)
        continue
      }
      var cursor = ExpressionCursor(source, range: range, against: Sample.schema, locals: locals)
      switch cursor.word()?.text {
      case "如果":
        let condition = cursor.question(log: &log)
        #expect(condition?.type == .truth)
        readsAgain(try #require(condition), locals: locals)
      case "按":
        let value = cursor.question(log: &log)
        readsAgain(try #require(value), locals: locals)
      case "增":
        if cursor.comparisonOperator() != nil {
          let bound = cursor.question(log: &log)
          #expect(bound?.type == .ratio)
        }
      case "设":
        let name = cursor.word()?.text
        let hasSign = cursor.take(mark: "=")
        #expect(hasSign)
        let value = cursor.question(log: &log)
        readsAgain(try #require(value), locals: locals)
        locals = locals.adding(try #require(name), standingFor: try #require(value))
      default: break
      }
      let isRead = cursor.finish(log: &log)
      #expect(isRead)
    }
    #expect(log.diagnostics.map { "\($0.code) \($0.message)" } == [])
  }

  private func readsAgain(_ question: Question, locals: LocalNames) {
    let form = normalForm(of: question, schema: Sample.schema)
    #expect(Sample.read(form, locals: locals).question == question)
  }
}
