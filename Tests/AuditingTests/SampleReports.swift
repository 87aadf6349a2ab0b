import Calculating
import DataLoading
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

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func node(_ path: String, log: inout DiagnosticLog) throws -> Node {
    let url = root.appending(path: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    return try #require(parseYAML(SourceText(name: path, text: text), log: &log))
  }

  init() throws {
    var log = DiagnosticLog()
    let folder = Self.root.appending(path: "examples/shaanxi")
    let workspace = try Self.node("examples/shaanxi/zongjie.yaml", log: &log)
    let catalogue = try Self.node("templates/代办电信/指标目录.yaml", log: &log)
    let files = try inputPaths(of: workspace).map { path in
      InputFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
    let period = try #require(Period("2004-01..2004-06"))
    let organizations = try #require(workspace["机构"])
    let sources = try #require(workspace["数据"])
    let loaded = loadLedger(
      from: files,
      organizations: organizations,
      sources: sources,
      materials: workspace["素材"],
      catalogues: [catalogue],
      reportPeriod: period,
      log: &log
    )
    ledger = try #require(loaded)
    catalog = readCatalog(
      [catalogue],
      over: ledger,
      settings: Settings(reportPeriod: period),
      log: &log
    )
    let words = try Self.node("templates/代办电信/措辞.yaml", log: &log)
    lexicon = readLexicon([words], against: catalog.schema, log: &log)
    var named = catalog.schema
    named.lexiconNames = lexicon.names
    schema = named
    try #require(!log.hasErrors, "\(log.diagnostics.map(\.message))")
  }

  /// A file of the shipped pack.
  static func packText(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "templates/代办电信/" + name), encoding: .utf8)
  }

  func id(_ name: String) throws -> OrganizationID {
    try #require(schema.organizations.named(name).first)
  }

  func document(
    _ text: String,
    for organization: String,
    includes: @escaping (String) -> String? = { _ in nil },
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
    let line = SourceText(name: "zongjie.yaml", text: "{{ 本局.全称 }}工作总结")
    let title = compileLine(line, against: schema, lexicon: lexicon, log: &log)
    let frame = ReportFrame(
      title: try #require(title),
      signature: nil,
      dateText: "2004年7月5日",
      date: "2004-07-05",
      style: PageStyle()
    )
    let context = EvaluationContext(
      schema: schema,
      lexicon: lexicon,
      source: FactBook(ledger: ledger, catalog: catalog)
    )
    let evaluation = evaluate(template, for: try id(organization), in: frame, context, log: &log)
    reportWording(of: template, in: [evaluation], context, log: &log)
    return evaluation.document
  }

  /// The reports that the shipped pack makes of the province and its bureaux.
  static let packReports = Result {
    let sample = try shared.get()
    let names = ["陕西", "西安", "铜川", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "安康", "商洛"]
    return try names.map { try sample.packReport(of: $0) }
  }

  /// The report that the shipped pack makes.
  func packReport(of organization: String) throws -> Document {
    let entry = organization == "陕西" ? "半年总结/省.md" : "半年总结/市局.md"
    return try report(try Self.packText(entry), for: organization)
  }

  /// The report of one text; it may include files of the shipped pack.
  func report(_ text: String, for organization: String) throws -> Document {
    var log = DiagnosticLog()
    let document = try document(
      text,
      for: organization,
      includes: { try? Self.packText($0) },
      log: &log
    )
    let errors = log.diagnostics.filter { $0.severity == .error }.map(\.message)
    return try #require(document, "\(errors)")
  }
}
