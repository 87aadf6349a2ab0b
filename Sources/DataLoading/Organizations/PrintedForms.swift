import Diagnostics
import Facts
import Nodes

/// 称谓: how organisations are called in print.
struct PrintedForms {
  /// The three forms of one organisation.
  struct Forms {
    let fullName: String
    let shortName: String
    let scope: String
  }

  /// Patterns with `{名}`; nil where the key is not given.
  private struct Style {
    var fullName: String?
    var shortName: String?
    var scope: String?

    init() {}

    init(_ node: Node, log: inout DiagnosticLog) {
      fullName = node.optionalText("全称", log: &log)
      shortName = node.optionalText("简称", log: &log)
      scope = node.optionalText("范围", log: &log)
    }
  }

  /// By level or type.
  private var styles: [String: Style] = [:]
  /// 另, by name.
  private var exceptions: [String: Style] = [:]
  private let levels: [String]

  init(
    _ node: Node?,
    drafts: [OrganizationDraft],
    levels: [String],
    log: inout DiagnosticLog
  ) {
    self.levels = levels
    let owners = levels + drafts.compactMap(\.kind).uniqued
    let names = drafts.map(\.name)
    for entry in node?.entries ?? [] {
      let owner = entry.key.text ?? ""
      if !owners.contains(owner) {
        log.add(.unknownName("N102", entry.key, owner, sort: "层级或类型", among: owners))
      }
      entry.value.checkKeys(["全称", "简称", "范围", "另"], of: "\(owner)的称谓", log: &log)
      styles[owner] = Style(entry.value, log: &log)
      for exception in entry.value.mapping(of: "另", log: &log) {
        let name = exception.key.text ?? ""
        if !names.contains(name) {
          log.add(.unknownName("N102", exception.key, name, sort: "机构", among: names))
        }
        exception.value.checkKeys(["全称", "简称", "范围"], of: "\(name)的称谓", log: &log)
        exceptions[name] = Style(exception.value, log: &log)
      }
    }
  }

  /// What is not given is taken from the level, then the 简称, then the name.
  func forms(of draft: OrganizationDraft) -> Forms {
    let styles = styles(of: draft)
    func text(_ form: KeyPath<Style, String?>) -> String? {
      styles.lazy.compactMap { $0[keyPath: form] }.first?.replacing("{名}", with: draft.name)
    }
    let shortName = text(\.shortName) ?? draft.name
    return Forms(
      fullName: text(\.fullName) ?? shortName,
      shortName: shortName,
      scope: text(\.scope) ?? shortName
    )
  }

  private func styles(of draft: OrganizationDraft) -> [Style] {
    [
      exceptions[draft.name], draft.kind.flatMap { styles[$0] }, styles[levels[draft.level]],
    ].compactMap { $0 }
  }

  /// Warns of forms that two organisations share and of those that fit the level above (N110).
  ///
  /// Organisations named in 另 are left out: their forms are intended.
  func checkForms(
    of all: [Organization],
    drafts: [OrganizationDraft],
    levels: [String],
    log: inout DiagnosticLog
  ) {
    let checked = all.filter { exceptions[$0.name] == nil }
    for form in [\Organization.shortName, \Organization.fullName] {
      let groups = Dictionary(grouping: checked.indices, by: { checked[$0][keyPath: form] })
      for (text, indices) in groups.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
        log.add(
          .sharedForm(
            text,
            names: indices.map { checked[$0].name },
            places: indices.map { drafts[checked[$0].id.index].place }
          )
        )
      }
    }
    checkUpperLevels(checked, drafts: drafts, levels: levels, log: &log)
  }

  /// One finding for each level whose forms those of organisations below fit.
  private func checkUpperLevels(
    _ checked: [Organization],
    drafts: [OrganizationDraft],
    levels: [String],
    log: inout DiagnosticLog
  ) {
    var suspects: [Int: [(organization: Organization, forms: [String])]] = [:]
    for organization in checked {
      guard let parent = organization.parent else { continue }
      let upper = drafts[parent.index]
      let patterns = styles(of: upper)
      let forms = [
        (organization.shortName, patterns.lazy.compactMap(\.shortName).first),
        (organization.fullName, patterns.lazy.compactMap(\.fullName).first),
      ].compactMap { form, pattern in pattern.flatMap { form.fits($0) ? form : nil } }
      guard !forms.isEmpty else { continue }
      suspects[upper.level, default: []].append((organization, forms.uniqued))
    }
    for (level, found) in suspects.sorted(by: { $0.key < $1.key }) {
      log.add(
        .looksLikeUpperLevel(
          found[0].forms,
          of: found.map(\.organization.name),
          level: levels[level],
          places: found.map { drafts[$0.organization.id.index].place }
        )
      )
    }
  }
}

extension String {
  /// Whether the text is the pattern with some name in the place of `{名}`.
  ///
  /// A pattern of the name alone fits nothing, for it would fit all.
  fileprivate func fits(_ pattern: String) -> Bool {
    let parts = pattern.split(separator: "{名}", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count + parts[1].count > 0 else { return false }
    return hasPrefix(parts[0]) && hasSuffix(parts[1]) && count > parts[0].count + parts[1].count
  }
}

extension [String] {
  /// Each once, in order of first appearance.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
