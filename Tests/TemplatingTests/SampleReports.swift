import Calculating
import Diagnostics
import Documents
import Facts
import Foundation
import Nodes
import Phrasing
import Templating
import Testing

/// Templates over the sample province with the shipped catalogue and lexicon.
struct SampleReports {
  let schema: Schema
  let lexicon: Lexicon
  let ledger: Ledger
  let catalog: Catalog

  static let shared = Result { try SampleReports() }

  init() throws {
    let sample = SampleProvince.shared
    ledger = sample.ledger
    var log = DiagnosticLog()
    let source = SourceText(name: "措辞.yaml", text: SampleReader.text("templates/代办电信/措辞.yaml"))
    let nodes = [parseYAML(source, log: &log)].compactMap(\.self)
    lexicon = readLexicon(nodes, against: sample.catalog.schema, log: &log)
    var named = sample.catalog.schema
    named.lexiconNames = lexicon.names
    schema = named
    catalog = sample.catalog
    try #require(!log.hasErrors, "\(log.diagnostics.map(\.message))")
  }

  func id(_ name: String) throws -> OrganizationID {
    try #require(schema.organizations.named(name).first)
  }

  func document(
    _ text: String,
    for organization: String,
    log: inout DiagnosticLog
  ) throws -> Document? {
    let template = compile(
      SourceText(name: "模板/例.md", text: text),
      includes: { _ in nil },
      against: schema,
      lexicon: lexicon,
      log: &log
    )
    guard let template else { return nil }
    let line = SourceText(name: "zongjie.yaml", text: "{{ 本局.全称 }}工作总结")
    let title = compileLine(line, against: schema, lexicon: lexicon, log: &log)
    let frame = ReportFrame(
      title: try #require(title),
      signature: nil,
      dateText: "2004年7月5日",
      date: "2004-07-05",
      style: PageStyle()
    )
    return evaluate(
      template,
      for: try id(organization),
      in: frame,
      against: schema,
      lexicon: lexicon,
      asking: FactBook(ledger: ledger, catalog: catalog),
      log: &log
    )
  }

  /// The findings of `checkWording` over all organisations of a level, or one of them.
  func wording(
    _ text: String,
    name: String,
    level: String,
    only: String? = nil
  ) throws -> DiagnosticLog {
    var log = DiagnosticLog()
    let template = compile(
      SourceText(name: name, text: text),
      includes: { _ in nil },
      against: schema,
      lexicon: lexicon,
      log: &log
    )
    let organizations = schema.organizations.all.filter {
      $0.level == level && (only == nil || $0.name == only)
    }
    checkWording(
      try #require(template),
      for: organizations.map(\.id),
      against: schema,
      lexicon: lexicon,
      asking: FactBook(ledger: ledger, catalog: catalog),
      log: &log
    )
    return log
  }
}
