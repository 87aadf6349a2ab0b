import Diagnostics
import Facts
import Nodes

/// Which reports a job asks for.
public enum ReportSelection: Sendable, Hashable {
  /// The report of an organisation by name; nil for 本级.
  case one(String?)
  /// All reports of a level; nil for 本级 and those directly below it that have a template.
  case level(String?)

  /// Whether many reports are asked for, by level.
  var isBatch: Bool {
    switch self {
    case .one: false
    case .level: true
    }
  }
}

/// A report to be made.
struct PlannedReport: Sendable, Hashable {
  let organization: OrganizationID
  /// Path of its entry file as zongjie.yaml writes it.
  let entryFile: String
  /// {序号}: 0 for 本级, else its place among those of its level below 本级.
  let ordinal: Int
}

/// What a workspace says about who gets which report.
struct ReportPlan: Sendable {
  let organizations: Organizations
  let own: OrganizationID
  /// Level or kind → entry file.
  private let entryFiles: [String: String]

  /// Reports unknown levels and an unknown 本级; nil without organisations.
  init?(_ workspace: Workspace, _ organizations: Organizations, log: inout DiagnosticLog) {
    guard let first = organizations.all.first else { return nil }
    self.organizations = organizations
    own = Self.own(of: workspace, in: organizations, log: &log) ?? first.id
    var files: [String: String] = [:]
    let known = organizations.levels + organizations.kinds
    for entry in workspace.entryFiles {
      guard let level = entry.level.text, let path = entry.path.text else { continue }
      if !known.contains(level) {
        log.add(.unknownKey(entry.level, level, of: "模板", known: known))
      }
      files[level] = path
    }
    entryFiles = files
  }

  private static func own(
    of workspace: Workspace,
    in organizations: Organizations,
    log: inout DiagnosticLog
  ) -> OrganizationID? {
    guard let node = workspace.ownName, let name = node.text else { return nil }
    let found = organizations.named(name)
    if found.isEmpty, organizations.isComplete {
      log.add(
        .unknownOrganization(name, among: organizations.all.map(\.name), namedAt: node)
      )
    }
    return found.first
  }

  /// The paths of all entry files, sorted.
  var entryPaths: [String] { Set(entryFiles.values).sorted() }

  /// Levels and kinds that have an entry file, by their order.
  var levels: [String] {
    (organizations.levels + organizations.kinds).filter { entryFiles[$0] != nil }
  }

  /// The report of an organisation; nil if neither its kind nor its level has an entry file.
  func report(of id: OrganizationID) -> PlannedReport? {
    let organization = organizations[id]
    let file = organization.kind.flatMap { entryFiles[$0] } ?? entryFiles[organization.level]
    return file.map { PlannedReport(organization: id, entryFile: $0, ordinal: ordinal(of: id)) }
  }

  /// The reports of a selection in configured order; reports names that do not exist.
  func reports(_ selection: ReportSelection, log: inout DiagnosticLog) -> [PlannedReport] {
    switch selection {
    case .one(let name): [one(name, log: &log)].compactMap { $0 }
    case .level(let level?): all(ofLevel: level, log: &log)
    case .level(nil):
      ([own] + organizations.children(of: own)).compactMap { report(of: $0) }
    }
  }

  /// All organisations at or below 本级 that have a template: those that `check` looks at.
  var allReports: [PlannedReport] {
    ([own] + organizations.descendants(of: own)).compactMap { report(of: $0) }
  }

  private func one(_ name: String?, log: inout DiagnosticLog) -> PlannedReport? {
    guard let id = organization(named: name, log: &log) else { return nil }
    guard let report = report(of: id) else {
      log.add(.noTemplate(for: organizations[id].name, level: organizations[id].level))
      return nil
    }
    return report
  }

  private func all(ofLevel level: String, log: inout DiagnosticLog) -> [PlannedReport] {
    guard levels.contains(level) else {
      log.add(.unknownLevel(level, among: levels))
      return []
    }
    return allReports.filter {
      organizations[$0.organization].level == level || organizations[$0.organization].kind == level
    }
  }

  /// The organisation of a name, an alias, a short or a full name; nil stands for 本级.
  ///
  /// Reports a name that does not exist.
  func organization(named name: String?, log: inout DiagnosticLog) -> OrganizationID? {
    guard let name else { return own }
    let found =
      organizations.named(name).first
      ?? organizations.all.first { $0.shortName == name || $0.fullName == name }?.id
    if found == nil {
      let names = organizations.all.flatMap { [$0.name, $0.shortName] }
      log.add(.unknownOrganization(name, among: names, namedAt: nil))
    }
    return found
  }

  private func ordinal(of id: OrganizationID) -> Int {
    guard id != own else { return 0 }
    let level = organizations[id].level
    let peers = organizations.descendants(of: own).filter { organizations[$0].level == level }
    return (peers.firstIndex(of: id) ?? 0) + 1
  }
}
