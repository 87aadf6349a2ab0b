package import Calculating
import DataLoading
package import Diagnostics
package import Documents
package import Facts
package import Foundation
import Nodes
package import Phrasing
import Templating
import Testing

/// Templates over an example workspace, the sample province unless another is named, with the
/// shipped lexicon.
package struct SampleReports {
  package let schema: Schema
  package let lexicon: Lexicon
  package let ledger: Ledger
  package let catalog: Catalog
  private let index: LedgerIndex

  package static let shared = Result { try SampleReports() }

  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func node(_ path: String, log: inout DiagnosticLog) throws -> Node {
    let url = root.appending(path: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    return try #require(parseYAML(SourceText(name: path, text: text), log: &log))
  }

  /// Reads a folder of `examples`, its catalogue there or in the pack.
  ///
  /// `change` is what a 设置 of zongjie.yaml would say otherwise.
  package init(
    _ folder: String = "examples/shaanxi",
    period: String? = nil,
    change: (inout Settings) -> Void = { _ in }
  ) throws {
    var log = DiagnosticLog()
    let place = Self.root.appending(path: folder)
    let workspace = try Self.node(folder + "/zongjie.yaml", log: &log)
    let catalogue = try Self.catalogue(of: workspace, in: folder, log: &log)
    let files = try inputPaths(of: workspace).map { path in
      InputFile(path: path, bytes: Array(try Data(contentsOf: place.appending(path: path))))
    }
    let months = try #require(Period(period ?? workspace["报告期"]?.text ?? ""))
    let loaded = loadLedger(
      from: files,
      organizations: try #require(workspace["机构"]),
      sources: try #require(workspace["数据"]),
      materials: workspace["素材"],
      catalogues: [catalogue],
      reportPeriod: months,
      log: &log
    )
    ledger = try #require(loaded, "\(log.diagnostics.map(\.message))")
    var settings = Settings(reportPeriod: months)
    change(&settings)
    catalog = readCatalog([catalogue], over: ledger, settings: settings, log: &log)
    index = LedgerIndex(ledger, schema: catalog.schema)
    let words = try Self.node("templates/代办电信/措辞.yaml", log: &log)
    lexicon = readLexicon([words], against: catalog.schema, log: &log)
    var named = catalog.schema
    named.lexiconNames = lexicon.names
    schema = named
    try #require(!log.hasErrors, "\(log.diagnostics.map(\.message))")
  }

  private static func catalogue(
    of workspace: Node,
    in folder: String,
    log: inout DiagnosticLog
  ) throws -> Node {
    let name = try #require(workspace["目录"]?.items.first?.text)
    let own = folder + "/" + name
    let isOwn = FileManager.default.fileExists(atPath: root.appending(path: own).path)
    return try node(isOwn ? own : "templates/" + name, log: &log)
  }

  /// A file of the shipped pack.
  package static func packText(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "templates/代办电信/" + name), encoding: .utf8)
  }

  package func id(_ name: String) throws -> OrganizationID {
    try #require(schema.organizations.named(name).first)
  }

  package func document(
    _ text: String,
    for organization: String,
    includes: @escaping (String) -> String? = { _ in nil },
    asking book: FactBook? = nil,
    log: inout DiagnosticLog
  ) throws -> Document? {
    let template = compile(
      SourceText(name: "模板/例.md", text: text),
      includes: { name in includes(name).map { SourceText(name: name, text: $0) } },
      against: schema,
      lexicon: lexicon,
      log: &log
    )
    guard let template else { return nil }
    let frame = try frame(log: &log)
    let context = EvaluationContext(
      schema: schema,
      lexicon: lexicon,
      source: book ?? self.book()
    )
    return SampleSupport.document(
      template,
      for: try id(organization),
      in: frame,
      context,
      log: &log
    )
  }

  private func frame(log: inout DiagnosticLog) throws -> ReportFrame {
    let line = SourceText(name: "zongjie.yaml", text: "{{ 本局.全称 }}工作总结")
    let title = compileLine(line, against: schema, lexicon: lexicon, log: &log)
    return ReportFrame(
      title: try #require(title),
      signature: nil,
      dateText: "2004年7月5日",
      date: "2004-07-05",
      style: PageStyle()
    )
  }

  /// A memory of its own over the shared cells.
  package func book() -> FactBook { FactBook(index, catalog: catalog) }

  /// The findings of `checkWording` over all organisations of a level, or one of them.
  package func wording(
    _ text: String,
    name: String,
    level: String,
    only: String? = nil
  ) throws -> DiagnosticLog {
    try wording(text, name: name, levels: [level], only: only)
  }

  /// The same for the organisations of several levels.
  package func wording(
    _ text: String,
    name: String,
    levels: [String],
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
      levels.contains($0.level) && (only == nil || $0.name == only)
    }
    checkWording(
      try #require(template),
      for: organizations.map(\.id),
      in: try frame(log: &log),
      EvaluationContext(schema: schema, lexicon: lexicon, source: book()),
      log: &log
    )
    return log
  }
}
