import Diagnostics
import Facts
import Nodes

// 素材.
extension Diagnostic {
  /// 文件夹 that is not there, or without a text in it (N109).
  static func noMaterialFiles(_ folder: Node, _ path: String, exists: Bool) -> Self {
    Diagnostic(
      .error,
      "N109",
      exists ? "文件夹“\(path)”里没有一个 .txt 文件" : "没有文件夹“\(path)”",
      at: [Label(folder.span, exists ? "里面没有素材" : "工作区里没有")],
      remarks: [Remark("说明", "文件名写成 节/类@机构.txt")]
    )
  }

  /// Rows of 素材 whose 正文 is blank (W414): they count as no entry.
  static func materialsBlank(_ materials: [Material], _ organizations: Organizations) -> Self {
    let places = materials.prefix(8).map { material in
      "\(material.cell.file) 第 \(material.cell.row) 行（\(organizations[material.organization].name) "
        + "\(material.section) \(material.slot)）"
    }
    return Diagnostic(
      .warning,
      "W414",
      "素材有 \(materials.count) 条正文是空的，当作没有这一条",
      places: places,
      remarks: [Remark("修改", "补上正文，或删去这一行")]
    )
  }

  /// A text longer than 素材.字数 allows (W413).
  static func materialTooLong(
    _ material: Material,
    count: Int,
    limit: Int,
    of organization: String
  ) -> Self {
    Diagnostic(
      .warning,
      "W413",
      "\(organization)的素材有 \(count) 字，超过 \(limit) 字：“\(material.text.text.prefix(20))…”",
      places: ["\(material.cell.file) 第 \(material.cell.row) 行"],
      remarks: [Remark("修改", "分成几条，或在 zongjie.yaml 的 素材.字数 里改上限")],
      organizations: [organization]
    )
  }

  /// 字数 that is no whole number above zero (S130).
  static func materialLimitUnreadable(_ node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "字数要写大于零的整数，或按类分写，如 {做法: 60, 问题: 120}",
      at: [Label(node.span, "读不懂")]
    )
  }

  /// 次序 that is no whole number (D316).
  static func materialOrderUnreadable(
    _ cell: CellAddress,
    _ text: String,
    of organization: String
  ) -> Self {
    Diagnostic(
      .error,
      "D316",
      "素材的次序“\(text)”不是整数",
      places: ["\(cell.file) 第 \(cell.row) 行 \(cell.column)"],
      remarks: [Remark("修改", "写 1、2、3；没有次序的留空，排在后面")],
      organizations: [organization]
    )
  }
}
