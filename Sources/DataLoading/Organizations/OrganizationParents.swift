import Diagnostics
import Facts
import Nodes

/// Finds the organisation above each.
struct OrganizationParents {
  private let drafts: OrganizationDrafts
  private let levels: [String]
  private let aliases: [String: String]

  init(_ drafts: OrganizationDrafts, levels: [String], aliases: Node?) {
    self.drafts = drafts
    self.levels = levels
    self.aliases = Dictionary(
      aliases?.entries.map { ($0.key.text ?? "", $0.value.text ?? "") } ?? [],
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// For each the nearest organisation of the name on a level above; nil for the top and with a
  /// finding.
  func parents(log: inout DiagnosticLog) -> [OrganizationID?] {
    // Those of one parent mostly lie together.
    var last: (name: String, level: Int, parent: Int?) = ("", 0, nil)
    return drafts.all.map { draft in
      guard !draft.parentName.isEmpty else { return nil }
      if draft.parentName != last.name || draft.level != last.level {
        let name = aliases[draft.parentName] ?? draft.parentName
        let parent = drafts.place(of: name, aboveLevel: draft.level)
        last = (draft.parentName, draft.level, parent)
      }
      if last.parent == nil { log.add(unknownParent(of: draft)) }
      return last.parent.map(OrganizationID.init(index:))
    }
  }

  private func unknownParent(of draft: OrganizationDraft) -> Diagnostic {
    let names = drafts.all.filter { $0.level < draft.level }.map(\.name)
    return Diagnostic(
      .unknownParent(name: draft.parentName, level: levels[draft.level]),
      count: 1,
      places: [draft.place],
      remarks: [NearMiss.remark(for: draft.parentName, among: names)].compactMap { $0 },
      organizations: []
    )
  }
}
