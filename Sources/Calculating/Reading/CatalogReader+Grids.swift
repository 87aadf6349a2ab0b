import Diagnostics
import Facts
import Nodes

extension CatalogReader {
  /// 格网: name → 格 (member → [row, column]) and 片 (name → members).
  mutating func readGrids(_ root: Node) {
    for (key, node) in root.mapping(of: "格网", log: &log) {
      guard let name = key.text else { continue }
      let owner = "格网“\(name)”"
      node.checkKeys(["格", "片"], of: owner, log: &log)
      guard node.required("格", of: owner, log: &log) != nil else { continue }
      let cells = node.mapping(of: "格", log: &log).compactMap { cell($0.key, $0.value) }
      reportSharedPlaces(cells, in: node)
      let groups = node.mapping(of: "片", log: &log).compactMap { group, members in
        group.text.map { name in
          TileGrid.Group(name: name, members: members.items.compactMap(\.text))
        }
      }
      grids.append(TileGrid(name: name, cells: cells, groups: groups))
    }
  }

  private mutating func cell(_ key: Node, _ node: Node) -> TileGrid.Cell? {
    let numbers = node.items.compactMap { $0.text.flatMap { Int($0) } }.filter { $0 >= 0 }
    guard let member = key.text, numbers.count == 2, node.items.count == 2 else {
      log.add(.wrongKind(node, key.text ?? "格", expected: "行和列，从零数起（如 [0, 2]）"))
      return nil
    }
    return TileGrid.Cell(member: member, row: numbers[0], column: numbers[1])
  }

  private mutating func reportSharedPlaces(_ cells: [TileGrid.Cell], in node: Node) {
    for (index, cell) in cells.enumerated() {
      let other = cells[..<index].first { $0.row == cell.row && $0.column == cell.column }
      guard let other, let place = node["格"]?[cell.member] else { continue }
      log.add(.wrongKind(place, cell.member, expected: "没有人占的一格，这一格已有“\(other.member)”"))
    }
  }
}
