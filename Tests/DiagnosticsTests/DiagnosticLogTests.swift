import Diagnostics
import Testing

struct DiagnosticLogTests {
  private let source = SourceText(name: "甲.md", text: "一\n二\n三")

  @Test func ordersDataFirstThenByPlace() {
    var log = DiagnosticLog()
    log.add(Diagnostic(.error, "U202", "量纲", at: [.init(source.span(4..<7))]))
    log.add(Diagnostic(.error, "N101", "后", at: [.init(source.span(8..<11))]))
    log.add(Diagnostic(.error, "N102", "前", at: [.init(source.span(0..<3))]))
    log.add(Diagnostic(.error, "D301", "数据", places: ["a.csv 第 2 行 x"]))
    #expect(log.presented.map(\.message) == ["数据", "前", "后", "量纲"])
  }

  @Test func keepsOneOfEqualFindingsAndTellsTextsOfOneLengthApart() {
    var log = DiagnosticLog()
    for text in ["收入", "收人", "收入"] {
      let span = SourceText(name: "省.md", text: text).wholeSpan
      log.add(Diagnostic(.error, "N101", "没有这个指标", at: [.init(span)]))
    }
    #expect(log.diagnostics.map { $0.labels.map(\.span.text) } == [["收入"], ["收人"]])
  }

  @Test func foldsOneCauseAndKeepsEveryPlace() {
    var log = DiagnosticLog()
    log.add(
      Diagnostic(.error, "N101", "没有", at: [.init(source.span(0..<3))], organizations: ["榆林"])
    )
    log.add(
      Diagnostic(.error, "N101", "没有", at: [.init(source.span(4..<7))], organizations: ["西安"])
    )
    log.add(Diagnostic(.warning, "N101", "没有", at: [.init(source.span(8..<11))]))
    let folded = log.folded
    #expect(folded.map(\.labels.count) == [2, 1])
    #expect(folded.first?.organizations == ["榆林", "西安"])
  }

  @Test func reachesEveryReportIfOneOfTheFoldedDoes() {
    var log = DiagnosticLog()
    log.add(Diagnostic(.error, "D301", "缺", places: ["甲"], organizations: ["榆林"]))
    log.add(Diagnostic(.error, "D301", "缺", places: ["乙"]))
    #expect(log.folded.first?.organizations == [])
  }

  @Test func writesJSONWithSortedKeys() {
    var log = DiagnosticLog()
    log.add(
      Diagnostic(
        .warning,
        "S130",
        "“a\"\\\u{1}",
        at: [.init(source.span(4..<7), "二")],
        remarks: [.init("说明", "甲\n乙")],
        replacements: [.init(source.span(4..<7), with: "贰")]
      )
    )
    #expect(
      log.json == #"""
        [
        {"code": "S130", "labels": [{"column": 1, "endColumn": 2, "endLine": 2, "excerpt": "二", "file": "甲.md", "line": 2, "text": "二"}], "message": "“a\"\\\u0001", "organizations": [], "places": [], "remarks": [{"kind": "说明", "text": "甲\n乙"}, {"kind": "修改", "text": "zongjie fix 可直接替换为 贰"}], "replacements": [{"column": 1, "endColumn": 2, "endLine": 2, "file": "甲.md", "line": 2, "text": "贰"}], "severity": "警告"}
        ]
        """#
    )
    #expect(DiagnosticLog().json == "[]")
  }

  @Test
  func hashesFindingsOfManyOrganizationsApart() {
    // With one hash for all, a log of so many takes a time that grows with their square.
    let findings = (0..<1000).flatMap { number in
      [
        Diagnostic(.note, "W440", "说的话由数值选定", organizations: ["第\(number)局"]),
        Diagnostic(.note, "W440", "说的话由数值选定", remarks: [.init("各机构", "第\(number)局 增长")]),
      ]
    }
    #expect(Set(findings.map(\.hashValue)).count > 1990)
  }
}
