import Diagnostics
import Drawings
import Nodes
import TextShaping

/// What the fonts of a run lack.
extension Diagnostic {
  /// A shipped font that is not there (T502, note).
  static func absentFont(_ absence: FontAbsence) -> Self {
    let instead = absence.replacement.map { "改用 \($0)" } ?? "没有别的字体可用"
    return Diagnostic(
      .note,
      "T502",
      "\(absence.role.rawValue)没有 \(absence.fileName)，\(instead)",
      places: ["字体 \(absence.role.rawValue)"]
    )
  }

  /// Characters that the first face of a role lacks (T502, note).
  static func standIns(
    _ characters: [Unicode.Scalar],
    of role: FontRole,
    from face: String
  ) -> Self {
    Diagnostic(
      .note,
      "T502",
      "\(role.rawValue)没有的字取自 \(face)：\(shortList(characters.map(String.init), most: 20))",
      places: ["字体 \(role.rawValue)"]
    )
  }

  /// A font file that the workspace names and that is not there (N109).
  static func missingFont(_ name: String, at node: Node) -> Self {
    Diagnostic(
      .error,
      "N109",
      "fonts/ 里没有字体文件“\(name)”",
      at: [Label(node.span)],
      remarks: [Remark("修改", "把文件放进工作区的 fonts/，或删去这一行用自带字体")]
    )
  }
}
