import Diagnostics
import Expressions
import Facts
import Testing

/// Expressions with what they mean, and with what is wrong with them.
struct ExpressionTests {
  static let right = CaseLine.read("right.tsv")
  static let wrong = CaseLine.read("wrong.tsv")

  @Test func readsBothTables() {
    #expect(Self.right.count >= 80)
    #expect(Self.wrong.count >= 40)
  }

  @Test(arguments: right) func givesNormalFormAndType(_ line: CaseLine) throws {
    let (question, findings) = Sample.read(line.fields[0])
    #expect(findings.map(\.message) == [])
    let read = try #require(question)
    #expect(normalForm(of: read, schema: Sample.schema) == line.fields[1])
    #expect(read.type.name == line.fields[2])
    #expect(read.span?.text == line.fields[0])
  }

  @Test(arguments: right) func readsItsNormalFormAgain(_ line: CaseLine) {
    let (question, _) = Sample.read(line.fields[0])
    #expect(Sample.read(line.fields[1]).question == question)
  }

  @Test(arguments: wrong) func reportsEachFaultAtItsPlace(_ line: CaseLine) {
    let (question, findings) = Sample.read(line.fields[0])
    #expect(question == nil)
    let found = findings.map { finding in
      let span = finding.labels[0].span
      return "\(finding.code)@\(span.position.column)+\(span.text.unicodeScalars.count)"
    }
    #expect(found.joined(separator: " ") == line.fields[1])
  }

  @Test(arguments: wrong) func saysHowToMendEachFault(_ line: CaseLine) {
    for finding in Sample.read(line.fields[0]).findings {
      #expect(finding.statedRemarks.contains { $0.kind == "修改" })
      #expect(finding.remarks.last == .init("详细", "zongjie explain \(finding.code)"))
      #expect(!finding.message.isEmpty && !finding.message.hasSuffix("。"))
    }
  }

  struct Proposal: Sendable, CustomTestStringConvertible {
    let typed: String
    /// What the message says to write instead.
    let proposed: [String]
    var testDescription: String { typed }
  }

  @Test(arguments: [
    Proposal(typed: "收入.环比", proposed: ["收入.当月.环比", "收入@二季度.环比"]),
    Proposal(typed: "收入.月均.环比", proposed: ["收入.当月.环比", "收入@二季度.环比"]),
    Proposal(typed: "收入.较年初", proposed: ["收入.当月.较年初", "收入.月均.较年初"]),
    Proposal(typed: "每张卡收入.环比", proposed: ["每张卡收入.当月.环比", "每张卡收入@二季度.环比"]),
    Proposal(typed: "收入[移动].环比", proposed: ["收入[移动].当月.环比", "收入[移动]@二季度.环比"]),
    Proposal(
      typed: "每张卡收入[榆林, 移动]@3月.环比",
      proposed: ["每张卡收入[榆林, 移动].当月.环比", "每张卡收入[榆林, 移动]@二季度.环比"]
    ),
    Proposal(typed: "年计划[榆林].环比", proposed: ["年计划[榆林].同比"]),
    Proposal(typed: "年计划.环比", proposed: ["年计划.同比"]),
    Proposal(typed: "年计划.较年初增幅", proposed: ["年计划.同比"]),
    Proposal(typed: "年计划.比(3月)", proposed: ["年计划.同比"]),
    Proposal(typed: "年计划.较年初", proposed: ["年计划.同比增量"]),
  ])
  func proposesWhatItTakes(_ test: Proposal) throws {
    let finding = try #require(Sample.read(test.typed).findings.first)
    let fix = try #require(finding.remarks.first { $0.kind == "修改" }).text
    for text in test.proposed {
      #expect(fix.contains(text))
      #expect(Sample.read(text).findings.map(\.message) == [])
    }
    #expect(fix.split(separator: " ").count { $0.contains(".") } == test.proposed.count)
  }

  @Test(arguments: [
    ("年计划@2003-01..2004-12", "2004-01..2004-12"), ("年计划@2004-06", "2004-01..2004-12"),
  ])
  func proposesAWholeYear(typed: String, year: String) throws {
    let finding = try #require(Sample.read(typed).findings.first)
    #expect(finding.remarks.first?.text.contains("一年的数写 @\(year)；") == true)
    #expect(Sample.read("年计划@\(year)").findings.map(\.message) == [])
  }

  @Test func printsTheFirstTypicalMistakeAsSpecified() throws {
    let text = "累计实现收入{{ 代办收人 }}，"
    let source = SourceText(name: "模板/段落/发展综述.md", text: String(repeating: "\n", count: 11) + text)
    let start = 11 + "累计实现收入{{".utf8.count
    var log = DiagnosticLog()
    let tag = parseOutput(
      source,
      range: start..<(start + " 代办收人 ".utf8.count),
      against: Sample.schema,
      log: &log
    )
    #expect(tag == nil)
    let finding = try #require(log.diagnostics.first)
    #expect(
      renderText(finding, ambiguousWidth: 1) == """
        错误[N101]：指标目录里没有“代办收人”
           --> 模板/段落/发展综述.md:12:10
           |
        12 | 累计实现收入{{ 代办收人 }}，
           |                ^^^^^^^^ 没有这个名称
           |
           = 相近：代办收入（第 4 字“人”与“入”形近；代办收入 是 收入 的别名）
           = 修改：zongjie fix 可直接替换为 代办收入
           = 详细：zongjie explain N101
        """
    )
    #expect(finding.replacements.first?.text == "代办收入")
  }
}
