import DataLoading
import Diagnostics
import Facts
import Nodes

/// A small workspace made of texts, a broken one mostly.
struct Workspace {
  var organizations = """
    层级: [市局, 单位]
    表:
      - {层级: 单位, 文件: 单位.csv, 名称: 单位, 上级: {列: 市局}, 类型: 类型}
    成员:
      - {层级: 市局, 名称: 榆林}
      - {层级: 市局, 名称: 西安}
    别名: {神木: 神木县}
    """
  var sources = """
    月报: {文件: 月报.csv, 期间: 月, 维度: {机构: 单位, 业务: 业务}, 核对: {市局: 市局}, 缺行: 按零}
    """
  var materials: String?
  var catalogue = """
    维度: {业务: [代售卡, 代收费]}
    序列:
      收入: {取: [{源: 月报, 列: 收入, 单位: 元}]}
    """
  var files: [String: [UInt8]] = [
    "单位.csv": Array("市局,单位,类型\n榆林,神木县,县局\n榆林,府谷县,县局\n西安,户县,县局\n".utf8)
  ]
  var reportPeriod = "2004-01..2004-02"

  init(monthly: String) { files["月报.csv"] = Array(monthly.utf8) }

  /// A ledger with what was found, in the order of the screen.
  func load() -> (ledger: Ledger?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let nodes = [organizations, sources, catalogue].map { text in
      parseYAML(SourceText(name: "zongjie.yaml", text: text), log: &log)
    }
    let materialNode = materials.flatMap {
      parseYAML(SourceText(name: "zongjie.yaml", text: $0), log: &log)
    }
    guard let organizations = nodes[0], let sources = nodes[1], let catalogue = nodes[2],
      let period = Period(reportPeriod)
    else { return (nil, log) }
    let ledger = loadLedger(
      from: files.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: $0.value) },
      organizations: organizations,
      sources: sources,
      materials: materialNode,
      catalogues: [catalogue],
      reportPeriod: period,
      log: &log
    )
    return (ledger, log)
  }

  /// All findings as the terminal shows them, one blank line between.
  func messages() -> String {
    load().log.presented.map { renderText($0) }.joined(separator: "\n\n")
  }
}

extension LedgerTable {
  /// `神木县 2004-01 12 @2`: organisation, period, value, row.
  func texts(_ organizations: Organizations) -> [String] {
    (0..<rowCount).map { index in
      let value = values[index].map { String($0) } ?? "缺"
      let name = organizations[organization(ofRow: index)].name
      return "\(name) \(period(ofRow: index)) \(value) @\(rows[index])"
    }
  }
}
