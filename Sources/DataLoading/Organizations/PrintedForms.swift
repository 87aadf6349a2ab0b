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

  /// Nil where the key is not given.
  private struct Style {
    let fullName: NamePattern?
    let shortName: NamePattern?
    let scope: NamePattern?

    init(_ node: Node, log: inout DiagnosticLog) {
      fullName = node.optionalText("全称", log: &log).map(NamePattern.init)
      shortName = node.optionalText("简称", log: &log).map(NamePattern.init)
      scope = node.optionalText("范围", log: &log).map(NamePattern.init)
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
    func text(_ pattern: NamePattern?) -> String? { pattern?.text(of: draft.name) }
    let shortName = text(styles.firstNonNil(\.shortName)) ?? draft.name
    return Forms(
      fullName: text(styles.firstNonNil(\.fullName)) ?? shortName,
      shortName: shortName,
      scope: text(styles.firstNonNil(\.scope)) ?? shortName
    )
  }

  private func styles(of draft: OrganizationDraft) -> [Style] {
    if styles.isEmpty { return [] }
    return [
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
    let checked = exceptions.isEmpty ? all : all.filter { exceptions[$0.name] == nil }
    let (shortNames, fullNames) = (checked.map(\.shortName), checked.map(\.fullName))
    let sharedNames = shared(shortNames)
    for (text, indices) in sharedNames + (fullNames == shortNames ? sharedNames : shared(fullNames))
    {
      log.add(
        .sharedForm(
          text,
          names: indices.map { checked[$0].name },
          places: indices.map { drafts[checked[$0].id.index].place }
        )
      )
    }
    if !styles.isEmpty { checkUpperLevels(checked, drafts: drafts, levels: levels, log: &log) }
  }

  /// The texts that stand more than once, sorted, with their places.
  private func shared(_ texts: [String]) -> [(text: String, indices: [Int])] {
    guard Set(texts).count < texts.count else { return [] }
    return Dictionary(grouping: texts.indices, by: { texts[$0] })
      .filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }
      .map { (text: $0.key, indices: $0.value) }
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
        (organization.shortName, patterns.firstNonNil(\.shortName)),
        (organization.fullName, patterns.firstNonNil(\.fullName)),
      ].compactMap { form, pattern in pattern?.fits(form) == true ? form : nil }
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

extension Array {
  /// What the first that has it has.
  fileprivate func firstNonNil<Value>(_ value: (Element) -> Value?) -> Value? {
    for element in self {
      if let value = value(element) { return value }
    }
    return nil
  }
}

extension [String] {
  /// Each once, in order of first appearance.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
