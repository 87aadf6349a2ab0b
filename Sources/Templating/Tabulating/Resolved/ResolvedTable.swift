import Diagnostics
import Documents
import Facts
import Nodes

/// Fills the defaults of a table block from the table that was set.
struct ResolvedTable {
  private let block: TableBlock
  private let table: Table
  private let typed: [String: Node]

  init(_ block: TableBlock, _ table: Table) {
    self.block = block
    self.table = table
    typed = typedEntries(of: block.span)
  }

  var keys: [ResolvedKey] {
    ["标签", "题", "行", "排序", "列", "分组", "合计", "线", "注", "条件"].compactMap { name in
      if name == "列" { return columns }
      // 题 is an alias of 图题 in figures.
      if let node = typed[name] ?? (name == "题" ? typed["图题"] : nil) {
        let value = node.text?.asScalar ?? node.flowText
        return ResolvedKey(key: name, value: value, reason: ResolvedKey.typed)
      }
      return assumed(name).map { ResolvedKey(key: name, value: $0.value, reason: $0.reason) }
    }
  }

  private func assumed(_ key: String) -> (value: String, reason: String)? {
    switch key {
    case "排序": ("", "没有写，按机构或成员的次序")
    case "合计": (block.total.rawValue, "不写时没有合计行")
    case "线": (block.rules.rawValue, "不写时为三线表")
    case "条件": ("", "没有写，总是出表")
    default: nil
    }
  }

  /// 列 with the unit and the decimals of each.
  private var columns: ResolvedKey {
    let texts = block.columns.indices.map { index in
      var parts = ["值: \(expression(of: index))"]
      if let unit = unit(of: index) { parts.append("单位: \(unit)") }
      if let decimals = decimals(of: index) { parts.append("小数: \(decimals)") }
      return nested(block.columns[index].heads, parts)
    }
    return ResolvedKey(
      key: "列",
      value: "[" + texts.joined(separator: ", ") + "]",
      reason: "单位按各列最大的数取，小数按 设置.小数"
    )
  }

  /// A head over a column stands around it.
  private func nested(_ heads: [String], _ parts: [String]) -> String {
    let last = (parts + ["头: \((heads.last ?? "").asScalar)"]).joined(separator: ", ")
    return heads.dropLast().reversed().reduce("{\(last)}") { inner, head in
      "{头: \(head.asScalar), 列: [\(inner)]}"
    }
  }

  private func expression(of index: Int) -> String {
    // The value stands in the text as typed.
    block.columns[index].span.text.trimmingQuotes.asScalar
  }

  private func unit(of index: Int) -> String? {
    let column = block.columns[index]
    if let unit = column.unit { return unit.name }
    guard let ladder = column.value.type.measure?.ladder else { return nil }
    let head = table.columns[index + 1].heads.last ?? ""
    return ladder.map(\.name).first { head.hasSuffix("（\($0)）") || table.unitLine == "单位：\($0)" }
  }

  private func decimals(of index: Int) -> Int? {
    if let decimals = block.columns[index].decimals { return decimals }
    guard
      [.ratio, .percentagePoint].contains(block.columns[index].value.type)
        || block.columns[index].value.type.measure != nil
    else { return nil }
    let texts = table.rows.filter { $0.kind != .group && $0.cells.count > index + 1 }
      .map { $0.cells[index + 1].text }
    guard let number = texts.first(where: { $0.contains { $0.isASCII && $0.isNumber } }) else {
      return nil
    }
    return number.split(separator: ".").dropFirst().first?.count ?? 0
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    count > 1 && first == last && (first == "\"" || first == "'")
      ? String(dropFirst().dropLast()) : self
  }
}
