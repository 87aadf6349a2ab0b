import Calculating
import DataLoading
import Diagnostics
import Facts
import Foundation
import Nodes
import Testing

/// The sample through the loader, as the program reads it.
struct LoadedProvinceTests {
  @Test func answersAsTheSecondReading() throws {
    var log = DiagnosticLog()
    let text = SampleReader.text("examples/shaanxi/zongjie.yaml")
    let parsed = parseYAML(SourceText(name: "zongjie.yaml", text: text), log: &log)
    let workspace = try #require(parsed)
    let catalogue = SourceText(
      name: "指标目录.yaml",
      text: SampleReader.text("templates/代办电信/指标目录.yaml")
    )
    let nodes = [parseYAML(catalogue, log: &log)].compactMap(\.self)
    let files = inputPaths(of: workspace).map {
      InputFile(path: $0, bytes: Array(SampleReader.text("examples/shaanxi/" + $0).utf8))
    }
    let settings = SampleProvince.shared.catalog.schema.settings
    let loaded = loadLedger(
      from: files,
      organizations: try #require(workspace["机构"]),
      sources: try #require(workspace["数据"]),
      materials: workspace["素材"],
      catalogues: nodes,
      reportPeriod: settings.reportPeriod,
      log: &log
    )
    let ledger = try #require(loaded)
    let catalog = readCatalog(nodes, over: ledger, settings: settings, log: &log)
    checkData(
      LedgerIndex(ledger, schema: catalog.schema),
      catalog,
      log: &log
    )
    #expect(log.diagnostics == [])
    let province = SampleProvince.shared
    #expect(catalog.schema.series == province.catalog.schema.series)
    let book = FactBook(ledger: ledger, catalog: catalog)
    let other = province.book()
    let own = try #require(ledger.organizations.named("陕西").first)
    for expression in CalibrationTests.expressions.values.joined() {
      let question = try province.question(expression)
      let answer = HandMade.text(book.answer(question, for: own).answer)
      #expect(answer == HandMade.text(other.answer(question, for: own).answer), "\(expression)")
    }
  }
}
