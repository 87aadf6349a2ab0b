import Diagnostics
import Facts
import Nodes

/// Reads 维度 of the catalogues; members of `{取自: 源}` in order of first appearance in the source.
func readDimensions(
  _ catalogues: [Node],
  sheets: [(declaration: SourceDeclaration, sheet: DataSheet)],
  sourceNames: [String],
  log: inout DiagnosticLog
) -> [DimensionDeclaration] {
  var dimensions: [DimensionDeclaration] = []
  for entry in catalogues.flatMap({ $0.mapping(of: "维度", log: &log) }) {
    let name = entry.key.text ?? ""
    guard !dimensions.contains(where: { $0.name == name }) else {
      log.add(.nameTaken(entry.key, name, by: "另一个维度"))
      continue
    }
    let members: [DimensionDeclaration.Member]
    if case .list(let items) = entry.value.kind {
      members = readMembers(items, of: name, log: &log)
    } else if let source = entry.value["取自"] {
      members = takenMembers(name, source, sheets: sheets, names: sourceNames, log: &log)
    } else {
      log.add(.wrongKind(entry.value, name, expected: "成员的列表，或 {取自: 数据源}"))
      continue
    }
    dimensions.append(DimensionDeclaration(name: name, members: members))
  }
  return dimensions
}

private func readMembers(
  _ items: [Node],
  of dimension: String,
  log: inout DiagnosticLog
) -> [DimensionDeclaration.Member] {
  var members: [DimensionDeclaration.Member] = []
  for item in items {
    item.checkKeys(["名", "印作", "单位"], of: "\(dimension)的成员", log: &log)
    guard
      let name = item.text ?? item.requiredText("名", of: "\(dimension)的成员", log: &log)
    else { continue }
    if members.contains(where: { $0.name == name }) {
      log.add(.nameTaken(item, name, by: "\(dimension)的成员"))
    } else {
      let printed = item.optionalText("印作", log: &log)
      members.append(DimensionDeclaration.Member(name: name, printedName: printed))
    }
  }
  return members
}

private func takenMembers(
  _ dimension: String,
  _ source: Node,
  sheets: [(declaration: SourceDeclaration, sheet: DataSheet)],
  names: [String],
  log: inout DiagnosticLog
) -> [DimensionDeclaration.Member] {
  let name = source.text ?? ""
  guard let (declaration, sheet) = sheets.first(where: { $0.declaration.name == name }) else {
    // A source that is declared but unreadable has its own finding.
    if !names.contains(name) {
      log.add(.unknownName("N108", source, name, sort: "数据源", among: names))
    }
    return []
  }
  guard let column = declaration.dimensions.first(where: { $0.key.text == dimension }) else {
    let known = declaration.dimensions.compactMap(\.key.text)
    log.add(.unknownName("N108", source, dimension, sort: "“\(name)”的维度", among: known))
    return []
  }
  let indices = sheet.columns(named: column.value.text ?? "")
  guard indices.count == 1 else { return [] }
  var seen: Set<String> = []
  return sheet.dataRows.compactMap { row in
    let member = sheet.table.text(row: row, column: indices[0])
    guard !member.isEmpty, seen.insert(member).inserted else { return nil }
    return DimensionDeclaration.Member(name: member)
  }
}
