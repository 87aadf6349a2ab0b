import Diagnostics
import Nodes

/// What a run cannot make, or finds from earlier runs.
extension Diagnostic {
  /// Two reports of one name (B601).
  static func sameOutputName(_ name: String, organizations: [String]) -> Self {
    Diagnostic(
      .error,
      "B601",
      "\(shortList(organizations))的成品同名：\(name)",
      remarks: [Remark("修改", "在 输出 的 文件名 里加上 {序号} 或 {机构}")],
      organizations: organizations
    )
  }

  /// An organisation that does not exist (N102).
  static func unknownOrganization(
    _ name: String,
    among names: [String],
    namedAt node: Node?
  ) -> Self {
    Diagnostic(
      .error,
      "N102",
      "机构里没有“\(name)”",
      at: node.map { [Label($0.span, "没有这个机构")] } ?? [],
      places: node == nil ? ["命令行 --unit"] : [],
      remarks: [NearMiss.remark(for: name, among: names)].compactMap { $0 },
      replacements: node.map { certainName(for: name, among: names, at: $0) } ?? []
    )
  }

  /// A level that does not exist or has no template (N102).
  static func unknownLevel(_ name: String, among names: [String]) -> Self {
    Diagnostic(
      .error,
      "N102",
      "模板里没有“\(name)”这一级",
      places: ["命令行 --level"],
      remarks: [
        NearMiss.remark(for: name, among: names)
          ?? Remark("选择", names.joined(separator: "、"))
      ]
    )
  }

  /// A report is asked for whose level has no entry file (N109).
  static func noTemplate(for organization: String, level: String) -> Self {
    Diagnostic(
      .error,
      "N109",
      "\(organization)所在的“\(level)”没有模板",
      places: [configurationName],
      remarks: [Remark("修改", "在 模板 里为 \(level) 写上入口文件")]
    )
  }

  /// A file of 模板/ that serves nobody (N109, warning).
  static func unusedTemplate(_ name: String) -> Self {
    Diagnostic(
      .warning,
      "N109",
      "没有稿子用到“\(name)”",
      places: [name],
      remarks: [Remark("选择", "核对文件名和 @ 后面的机构名，或删去这个文件")]
    )
  }

  /// A record or journal that `--resume` cannot read (B602).
  static func unreadableRecord(_ path: String) -> Self {
    Diagnostic(
      .error,
      "B602",
      "运行记录读不出来，不知道哪些已经出过",
      places: [path],
      remarks: [Remark("选择", "去掉 --resume 重新出稿，或删去这个文件")]
    )
  }

  /// The record of a shard of an earlier run, which is not joined (B604, warning).
  static func leftOverShard(_ shard: Shard, _ path: String) -> Self {
    Diagnostic(
      .warning,
      "B604",
      "分片 \(shard.index)/\(shard.count) 的记录是以前留下的，与现在的数据、模板或成品不符，没有合并",
      places: [path],
      remarks: [Remark("选择", "重出 --shard \(shard.index)/\(shard.count)，它出完时合并全部分片")]
    )
  }

  /// Reports of earlier data that lie beside the one just made (B605, warning).
  static func outdatedReports(_ organizations: [String], _ path: String) -> Self {
    Diagnostic(
      .warning,
      "B605",
      "文件夹里另有 \(organizations.count) 份报告是用以前的数据、目录或设置出的，与这一份可能对不上",
      places: [path],
      remarks: [
        Remark("涉及", shortList(organizations)),
        Remark("修改", "用 zongjie batch 把它们一起重出，出完互相核对"),
      ]
    )
  }
}
