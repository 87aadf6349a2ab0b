import Diagnostics
import Facts
import Nodes

/// An entry of 数据: the shape of one file.
struct SourceDeclaration {
  let name: String
  let node: Node
  let fileNode: Node
  /// Row of the head, from 1; nil for none (表头行: 0).
  let headRow: Int?
  /// Row of the units, from 1.
  let unitRow: Int?
  /// 期间: 横排.
  let isWide: Bool
  /// The column of the period; nil for 横排 and with a finding.
  let periodNode: Node?
  /// Dimensions with their columns, 机构 included.
  let dimensions: [Node.Entry]
  /// 固定: dimensions with their one member.
  let fixed: [Node.Entry]
  /// 核对: levels with the columns that must name the ancestor.
  let checks: [Node.Entry]
  /// 缺行: 按零.
  let readsMissingRowsAsZero: Bool
  /// 跳过: names of rows that are left out.
  let skipped: Set<String>
  /// 预计: months with preliminary values.
  let preliminaryMonths: [Month]

  /// The columns that say whose rows are and of what, and of when; nil if there are none.
  var namedColumns: NamedColumns? {
    NamedColumns(
      subject: Set((dimensions + checks).compactMap(\.value.text)),
      period: periodNode?.text,
      headRow: headRow
    )
  }

  private enum MissingRows: String, CaseIterable {
    case zero = "按零"
    case missing = "缺"
  }

  private static let keys = [
    "文件", "工作表", "表头行", "单位行", "库", "查询", "期间", "维度", "固定", "核对", "缺行", "跳过", "预计", "口径",
  ]

  /// Reads an entry; nil if no file can be read for it, which is a finding.
  init?(_ entry: Node.Entry, log: inout DiagnosticLog) {
    name = entry.key.text ?? ""
    node = entry.value
    let owner = "数据源“\(name)”"
    node.checkKeys(Self.keys, of: owner, log: &log)
    let period = node.required("期间", of: owner, log: &log)
    isWide = period?.text == "横排"
    periodNode = isWide ? nil : period
    headRow = (node.wholeNumber("表头行", log: &log) ?? 1).nonZero
    unitRow = node.wholeNumber("单位行", log: &log)?.nonZero
    dimensions = node.mapping(of: "维度", log: &log)
    fixed = node.mapping(of: "固定", log: &log)
    checks = node.mapping(of: "核对", log: &log)
    let missingRows = node.choice("缺行", of: MissingRows.self, log: &log)
    readsMissingRowsAsZero = missingRows == .zero
    skipped = Set(node.texts(of: "跳过", log: &log))
    preliminaryMonths = Self.months(node, log: &log)
    if let database = node["库"] {
      log.add(.notYetProvided(database, "数据库（\(owner)）", code: "D316"))
      return nil
    }
    guard let file = node.required("文件", of: owner, log: &log), !(file.text ?? "").isEmpty
    else { return nil }
    fileNode = file
    let hasOrganization = (dimensions + fixed).contains { $0.key.text == "机构" }
    if !hasOrganization {
      log.add(.missingKey("机构", of: "\(owner)的维度", at: node.key("维度") ?? entry.key))
    }
  }

  private static func months(_ node: Node, log: inout DiagnosticLog) -> [Month] {
    guard let list = node["预计"] else { return [] }
    return (list.text == nil ? list.items : [list]).compactMap { item in
      if let month = item.text.flatMap({ Month($0) }) { return month }
      log.add(.wrongKind(item, "预计", expected: "月份，如 2004-06"))
      return nil
    }
  }
}

extension Int {
  fileprivate var nonZero: Int? { self == 0 ? nil : self }
}
