import Diagnostics
import Facts
import Nodes

/// What is wrong with units that a table states.
extension Diagnostic {
  /// The table says another unit than 取 (D316).
  static func otherUnit(
    _ node: Node,
    declared: String,
    _ stated: StatedUnit,
    in sheet: DataSheet
  ) -> Self {
    Diagnostic(
      .error,
      "D316",
      "取 里的单位是\(declared)，\(stated.placeName)里是\(stated.name)",
      at: [Label(node.span, "与表不符")],
      places: [stated.address(in: sheet)],
      remarks: [stated.advice]
    )
  }

  /// The table says a unit that holds only if 取 says it, too (D316).
  static func unitToDeclare(_ node: Node, _ stated: StatedUnit, in sheet: DataSheet) -> Self {
    Diagnostic(
      .error,
      "D316",
      "取 里没有写 单位，\(stated.placeName)里是\(stated.name)",
      at: [Label(node.span, "格子里的数是什么单位")],
      places: [stated.address(in: sheet)],
      remarks: [
        stated.unit == nil
          ? stated.advice : Remark("修改", "在 取 里写上 单位: \(stated.name)；这一列不是的，写这一列的单位")
      ]
    )
  }
}

extension StatedUnit {
  fileprivate var placeName: String {
    switch place {
    case .unitLine: "单位行"
    case .head: "表头"
    case .title: "表头上面的说明"
    }
  }

  fileprivate var advice: Diagnostic.Remark {
    guard unit != nil else {
      return .init("选择", "程序不认\(name)：把这一列换算成 元、万元 或 亿元，表里的单位也跟着改")
    }
    return .init(
      "选择",
      place == .title ? "以表为准时把 取 里的 单位 改成 \(name)" : "以表为准时删去 取 里的 单位"
    )
  }

  fileprivate func address(in sheet: DataSheet) -> String {
    let isNamed = place == .unitLine && column < sheet.columns.count
    let name = isNamed ? sheet.columns[column] : DataSheet.letter(of: column) + " 列"
    return CellAddress(file: sheet.path, row: row + 1, column: name).description
  }
}
