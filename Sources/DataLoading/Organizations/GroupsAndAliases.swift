import Diagnostics
import Facts
import Nodes

/// Reads 别名; a name that is taken is N107, one that is not there N102.
func readAliases(
  _ node: Node,
  among organizations: Organizations,
  log: inout DiagnosticLog
) -> [String: OrganizationID] {
  var aliases: [String: OrganizationID] = [:]
  for entry in node.mapping(of: "别名", log: &log) {
    let alias = entry.key.text ?? ""
    let name = entry.value.text ?? ""
    let candidates = organizations.named(name)
    if !organizations.named(alias).isEmpty {
      log.add(.nameTaken(entry.key, alias, by: "一个机构的名称"))
    } else if candidates.count == 1 {
      aliases[alias] = candidates[0]
    } else if candidates.isEmpty {
      let names = organizations.all.map(\.name)
      log.add(.unknownName("N102", entry.value, name, sort: "机构", among: names))
    } else {
      let owners = candidates.map { organizations[$0].level }.joined(separator: "、")
      log.add(.nameTaken(entry.value, name, by: "\(owners)几个机构的名称"))
    }
  }
  return aliases
}

/// Reads 组: subsets by attribute, compared as text, or by name.
func readGroups(
  _ node: Node,
  among organizations: Organizations,
  aliases: [String: OrganizationID],
  log: inout DiagnosticLog
) -> [Organizations.Group] {
  node.mapping(of: "组", log: &log).compactMap { entry in
    let name = entry.key.text ?? ""
    entry.value.checkKeys(["层级", "当", "成员"], of: "组“\(name)”", log: &log)
    if entry.value["成员"] != nil {
      return listedGroup(name, entry.value, among: organizations, aliases: aliases, log: &log)
    }
    return conditionalGroup(name, entry.value, among: organizations, log: &log)
  }
}

private func listedGroup(
  _ name: String,
  _ node: Node,
  among organizations: Organizations,
  aliases: [String: OrganizationID],
  log: inout DiagnosticLog
) -> Organizations.Group? {
  let level = node.optionalText("层级", log: &log)
  var members: [OrganizationID] = []
  for item in node["成员"]?.items ?? [] {
    let text = item.text ?? ""
    let candidates = (organizations.named(text) + [aliases[text]].compactMap { $0 })
      .filter { level == nil || organizations[$0].level == level }
    if candidates.count == 1 {
      members += candidates
    } else if candidates.isEmpty {
      let names = organizations.all.map(\.name)
      log.add(.unknownName("N102", item, text, sort: "机构", among: names))
    } else {
      let owners = candidates.map { organizations[$0].level }.joined(separator: "、")
      log.add(.nameTaken(item, text, by: "\(owners)几个机构的名称，组里要写 层级"))
    }
  }
  guard let first = members.first else { return nil }
  return Organizations.Group(
    name: name,
    level: level ?? organizations[first].level,
    members: Set(members).sorted()
  )
}

private func conditionalGroup(
  _ name: String,
  _ node: Node,
  among organizations: Organizations,
  log: inout DiagnosticLog
) -> Organizations.Group? {
  guard let level = node.requiredText("层级", of: "组“\(name)”", log: &log),
    let levelNode = node["层级"]
  else { return nil }
  guard organizations.levels.contains(level) else {
    let levels = organizations.levels
    log.add(.unknownName("N102", levelNode, level, sort: "层级", among: levels))
    return nil
  }
  let conditions = node.mapping(of: "当", log: &log).filter { condition in
    let attribute = condition.key.text ?? ""
    if organizations.attributeNames.contains(attribute) { return true }
    let names = organizations.attributeNames
    log.add(.unknownName("N102", condition.key, attribute, sort: "属性", among: names))
    return false
  }
  let members = organizations.all.filter { organization in
    organization.level == level
      && conditions.allSatisfy {
        organization.attributes[$0.key.text ?? ""] == $0.value.text
      }
  }
  return Organizations.Group(name: name, level: level, members: members.map(\.id))
}
