import Diagnostics
import Facts
import Nodes

/// Finds the organisation above each.
struct OrganizationParents {
  private let drafts: [OrganizationDraft]
  private let levels: [String]
  private let indices: [String: [Int]]
  private let aliases: [String: String]

  init(drafts: [OrganizationDraft], levels: [String], aliases: Node?) {
    self.drafts = drafts
    self.levels = levels
    indices = Dictionary(grouping: drafts.indices, by: { drafts[$0].name })
    self.aliases = Dictionary(
      aliases?.entries.map { ($0.key.text ?? "", $0.value.text ?? "") } ?? [],
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The nearest organisation of the name on a level above; nil for the top and with a finding.
  func parent(of draft: OrganizationDraft, log: inout DiagnosticLog) -> OrganizationID? {
    guard !draft.parentName.isEmpty else { return nil }
    let name = aliases[draft.parentName] ?? draft.parentName
    let candidates = (indices[name] ?? []).filter { drafts[$0].level < draft.level }
    if let nearest = candidates.max(by: { drafts[$0].level < drafts[$1].level }) {
      return OrganizationID(index: nearest)
    }
    let names = drafts.filter { $0.level < draft.level }.map(\.name)
    log.add(
      Diagnostic(
        .unknownParent(name: draft.parentName, level: levels[draft.level]),
        count: 1,
        places: [draft.place],
        remarks: [NearMiss.remark(for: draft.parentName, among: names)].compactMap { $0 },
        organizations: []
      )
    )
    return nil
  }
}
