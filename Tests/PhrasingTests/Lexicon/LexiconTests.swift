import Diagnostics
import Expressions
import Facts
import Foundation
import Nodes
import Phrasing
import Testing

struct LexiconTests {
  /// The lexicon of the pack, as shipped.
  private func shipped() throws -> Lexicon {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("templates/代办电信/措辞.yaml")
    var log = DiagnosticLog()
    let lexicon = try Sample.lexicon(String(contentsOf: file, encoding: .utf8), log: &log)
    #expect(log.diagnostics.isEmpty)
    #expect(Array(lexicon.names.prefix(4)) == ["双过半", "走势", "同比增减", "增速"])
    return lexicon
  }

  private func says(
    _ expression: String,
    _ table: [String: Answer],
    lexicon: Lexicon? = nil
  ) throws -> Phrase {
    var log = DiagnosticLog()
    let tag = try #require(Sample.tag(expression, log: &log))
    let lexicon = try lexicon ?? shipped()
    check(tag, against: Sample.schema, lexicon: lexicon, log: &log)
    #expect(log.diagnostics.map(\.message) == [])
    let context = PhraseContext(
      PhraseSetting(schema: Sample.schema, lexicon: lexicon, source: try TableSource(table)),
      organization: OrganizationID(index: 1)
    )
    return try phrase(tag, in: context)
  }

  private func rate(_ value: String) throws -> Answer {
    .fact(fact(percent(value), try Sample.question("收入.同比")))
  }

  private func money(_ value: String) throws -> Answer {
    .fact(fact(number(value), try Sample.question("收入.缺口(过半)")))
  }

  @Test(arguments: [
    ("46.93", "920000", "未实现任务过半，距过半还差92.00万元"),
    ("48.00", "600000", "接近任务过半，距过半还差60.00万元"),
    ("49.9999", "30", "接近任务过半，距过半还差30元"), ("50", "0", "实现时间过半、任务过半"),
    ("59.26", "0", "实现时间过半、任务过半"), ("100", "0", "提前完成全年计划"),
  ])
  func saysHowFarThePlanIs(rate completion: String, gap: String, text: String) throws {
    let table = ["收入.完成率": try rate(completion), "收入.缺口(过半)": try money(gap)]
    let phrase = try says("措辞.双过半(收入)", table)
    #expect(phrase.text == text)
    #expect(phrase.notes == [.lexicon(name: "双过半", said: text)])
    #expect(phrase.amounts.count == (text.contains("还差") ? 1 : 0))
  }

  @Test func givesTheUnitOfTheSentenceToItsAmounts() throws {
    var log = DiagnosticLog()
    let tag = try #require(Sample.tag("措辞.双过半(收入)", log: &log))
    let context = PhraseContext(
      PhraseSetting(
        schema: Sample.schema,
        lexicon: try shipped(),
        source: try TableSource([
          "收入.完成率": try rate("49.9"), "收入.缺口(过半)": try money("6900"),
        ])
      ),
      organization: OrganizationID(index: 1),
      units: SentenceUnits(MeasureUnit(base: "元", power: 4))
    )
    #expect(try phrase(tag, in: context).text == "接近任务过半，距过半还差0.69万元")
  }

  @Test(arguments: [
    ("32.33", "大幅增长"), ("16", "较快增长"), ("7", "实现增长"), ("1.83", "小幅增长"), ("0.5", "略有增长"),
    ("0.001", "与上年同期持平"), ("-0.5", "略有下降"), ("-4.34", "小幅下降"), ("-5", "有所下降"),
    ("-30", "大幅下降"),
  ])
  func saysHowTheYearGoes(growth: String, text: String) throws {
    let table: [String: Answer] = [
      "收入.同比": try rate(growth), "收入.当月.逐月 是 稳步": .truth(false),
    ]
    #expect(try says("措辞.走势(收入)", table).text == text)
  }

  @Test func saysSteadyGrowth() throws {
    let table: [String: Answer] = ["收入.同比": try rate("7"), "收入.当月.逐月 是 稳步": .truth(true)]
    #expect(try says("措辞.走势(收入)", table).text == "稳步增长")
    let none = undefined(.zeroBase, try Sample.question("收入.同比"), amounts("1", "0"))
    #expect(try says("措辞.走势(收入)", ["收入.同比": none]).text == "上年同期无可比数")
  }

  @Test(arguments: [
    ("8", "1.2", "增幅比上月加快1.20个百分点"), ("8", "-1.2", "增幅比上月回落1.20个百分点"),
    ("-8", "1.2", "降幅比上月收窄1.20个百分点"), ("-8", "-1.2", "降幅比上月扩大1.20个百分点"),
    ("8", "0.001", "增速与上月持平"), ("0", "1", "增速比上月提高1.00个百分点"),
  ])
  func saysHowTheGrowthChanges(growth: String, change: String, text: String) throws {
    let point = fact(percent(change), try Sample.question("收入.同比.增幅变化(上月)"))
    let table: [String: Answer] = [
      "收入.同比": try rate(growth), "收入.同比.增幅变化(上月)": .fact(point),
      "收入.同比.逐月 是 由降转升": .truth(false), "收入.同比.逐月 是 由升转降": .truth(false),
    ]
    #expect(try says("措辞.增速(收入.同比)", table).text == text)
  }

  @Test func saysContributions() throws {
    let asked = "收入.贡献率(邮政收入)"
    func says(_ answer: Answer, isDrag: Bool = false) throws -> String {
      let table: [String: Answer] = [
        asked: answer, asked + ".名称": .text("对邮政总收入增长的贡献率"), asked + " 是 拖累": .truth(isDrag),
      ]
      return try self.says("措辞.贡献(\(asked))", table).text
    }
    #expect(try says(try rate("6.88")) == "对邮政总收入增长的贡献率为6.88%")
    #expect(try says(try rate("-2"), isDrag: true) == "对邮政总收入增长的贡献率为负，形成拖累")
    #expect(try says(try rate("-2")) == "对邮政总收入增长的贡献率为负")
    let none = undefined(.tinyTotalChange, try Sample.question(asked))
    #expect(try says(none) == "总体变化过小，不计算贡献率")
  }

  @Test func stopsAtAConditionWithoutData() throws {
    #expect(throws: PhraseProblem.self) { try says("措辞.双过半(收入)", [:]) }
  }

  @Test func replacesWordsByName() throws {
    var log = DiagnosticLog()
    let nodes = try ["甲: [{否则: 一}]\n乙: [{否则: 二}]\n", "甲: [{否则: 三}]\n"].map { text in
      try #require(parseYAML(SourceText(name: "措辞.yaml", text: text), log: &log))
    }
    let lexicon = readLexicon(nodes, against: Sample.schema, log: &log)
    #expect(lexicon.names == ["甲", "乙"])
    #expect(lexicon["甲"]?.entries.first?.pieces.map(\.typedText) == ["三"])
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("甲: [{当: \"同比 > 0\", 说: 增}]", "W441"), ("甲: 增", "S130"), ("甲: [{当: \"同比 > 0\"}]", "S130"),
    ("甲: [{否则: 增}, {当: \"同比 > 0\", 说: 增}, {否则: 减}]", "S130"),
    ("甲: [{否则: \"差{{ 缺口(过半)\"}]", "S104"), ("甲: [{当: \"同比 >\", 说: 增}, {否则: 减}]", "S102"),
  ])
  func reportsBrokenWords(text: String, code: String) throws {
    var log = DiagnosticLog()
    _ = try Sample.lexicon(text, log: &log)
    #expect(log.diagnostics.map(\.code) == [code])
  }

  @Test(arguments: [
    ("双过半: [{否则: \"{{ 完成率 | 升降吾 }}\"}]", "措辞.双过半(收入)", ["N105"]),
    ("双过半: [{否则: \"{{ 完成率 | 升降点 }}\"}]", "措辞.双过半(收入)", ["U202"]),
    ("双过半: [{当: 完成率, 说: 好}, {否则: 差}]", "措辞.双过半(收入)", ["U204"]),
    ("双过半: [{否则: \"{{ 措辞.双过半(值) }}\"}]", "措辞.双过半(收入)", ["U202"]),
  ])
  func checksWordsForTheirArgument(text: String, tag: String, codes: [String]) throws {
    var log = DiagnosticLog()
    let lexicon = try Sample.lexicon(text, log: &log)
    let tag = try #require(Sample.tag(tag, log: &log))
    check(tag, against: Sample.schema, lexicon: lexicon, log: &log)
    #expect(log.diagnostics.map(\.code) == codes)
  }
}

extension Lexicon.Piece {
  /// What is typed; nil for a tag.
  fileprivate var typedText: String? {
    if case .text(let span) = self { span.text } else { nil }
  }
}
