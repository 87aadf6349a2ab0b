import Diagnostics
import Facts
import Nodes

/// Reads 机构 of zongjie.yaml and the tables that it names.
struct OrganizationReader {
  let node: Node
  let levels: [String]
  private var drafts: [OrganizationDraft] = []
  private var attributeNames: Set<String> = []
  private var isComplete = true

  /// All organisations; nil if there are none.
  static func read(
    _ node: Node,
    shelf: inout FileShelf,
    log: inout DiagnosticLog
  ) -> Organizations? {
    let keys = ["层级", "表", "成员", "组", "称谓", "别名"]
    node.checkKeys(keys, of: "机构", log: &log)
    var reader = OrganizationReader(node: node, levels: node.texts(of: "层级", log: &log))
    var findings = DiagnosticLog()
    for table in node["表"]?.items ?? [] {
      reader.readTable(table, shelf: &shelf, log: &findings)
    }
    for member in node["成员"]?.items ?? [] { reader.readMember(member, log: &findings) }
    log.add(contentsOf: findings)
    reader.isComplete = !findings.hasErrors
    guard !reader.drafts.isEmpty else {
      log.add(.noOrganizations(node))
      return nil
    }
    reader.addNamedParents()
    // Names that lack because a table could not be read are no findings of their own.
    var scratch = DiagnosticLog()
    let organizations = reader.assembled(log: &scratch)
    if reader.isComplete { log.add(contentsOf: scratch) }
    return organizations
  }

  private init(node: Node, levels: [String]) {
    self.node = node
    self.levels = levels
  }

  private func level(of node: Node, owner: String, log: inout DiagnosticLog) -> Int? {
    guard let name = node.requiredText("层级", of: owner, log: &log) else { return nil }
    if let level = levels.firstIndex(of: name) { return level }
    log.add(.unknownName("N102", node["层级"] ?? node, name, sort: "层级", among: levels))
    return nil
  }

  private mutating func readTable(
    _ table: Node,
    shelf: inout FileShelf,
    log: inout DiagnosticLog
  ) {
    let owner = "机构的表"
    table.checkKeys(["层级", "文件", "名称", "上级", "类型", "属性", "工作表", "表头行"], of: owner, log: &log)
    let level = level(of: table, owner: owner, log: &log)
    guard let file = table.required("文件", of: owner, log: &log),
      let nameNode = table.required("名称", of: owner, log: &log),
      let sheet = shelf.sheet(
        of: file,
        headRow: table.wholeNumber("表头行", log: &log) ?? 1,
        log: &log
      )
    else { return }
    let name = sheet.column(nameNode, log: &log)
    let parent = table["上级"]?["列"].flatMap { sheet.column($0, log: &log) }
    let kind = table["类型"].flatMap { sheet.column($0, log: &log) }
    let attributes = table.mapping(of: "属性", log: &log).compactMap { entry in
      sheet.column(entry.value, log: &log).map { (name: entry.key.text ?? "", column: $0) }
    }
    attributeNames.formUnion(attributes.map(\.name))
    guard let level, let name else { return }
    let (cells, upper) = (sheet.table, table["上级"])
    let fixedParent = upper?.text
    for row in sheet.dataRows {
      let text = { (column: Int) in cells.text(row: row, column: column) }
      drafts.append(
        OrganizationDraft(
          name: text(name),
          level: level,
          kind: kind.map(text).flatMap { $0.isEmpty ? nil : $0 },
          parentName: parent.map(text) ?? fixedParent ?? "",
          isParentFixed: fixedParent != nil,
          attributes: Dictionary(
            attributes.map { ($0.name, text($0.column)) },
            uniquingKeysWith: { first, _ in first }
          ),
          origin: .cell(.init(file: sheet.path, row: row + 1, column: sheet.columns[name]))
        )
      )
    }
  }

  private mutating func readMember(_ member: Node, log: inout DiagnosticLog) {
    member.checkKeys(["层级", "名称", "上级", "类型", "属性"], of: "机构的成员", log: &log)
    let level = level(of: member, owner: "机构的成员", log: &log)
    guard let name = member.requiredText("名称", of: "机构的成员", log: &log), let level else { return }
    let attributes = member.mapping(of: "属性", log: &log).map {
      ($0.key.text ?? "", $0.value.text ?? "")
    }
    attributeNames.formUnion(attributes.map(\.0))
    drafts.append(
      OrganizationDraft(
        name: name,
        level: level,
        kind: member.optionalText("类型", log: &log),
        parentName: member.optionalText("上级", log: &log) ?? "",
        isParentFixed: member["上级"]?.text != nil,
        attributes: Dictionary(attributes, uniquingKeysWith: { first, _ in first }),
        origin: .node(member.span)
      )
    )
  }

  /// Makes organisations that have no table because they are only named as 上级, such as 全国.
  private mutating func addNamedParents() {
    let levelsInUse = Set(drafts.lazy.map(\.level))
    var made: [OrganizationDraft] = []
    for draft in drafts where draft.isParentFixed && !draft.parentName.isEmpty {
      let upper = draft.level - 1
      guard upper >= 0, !levelsInUse.contains(upper),
        !(drafts + made).contains(where: { $0.level <= upper && $0.name == draft.parentName })
      else { continue }
      made.append(
        OrganizationDraft(
          name: draft.parentName,
          level: upper,
          kind: nil,
          parentName: "",
          isParentFixed: false,
          attributes: [:],
          origin: draft.origin
        )
      )
    }
    if !made.isEmpty { drafts = made + drafts }
  }

  /// Puts the drafts into configured order, below one another, and gives them their printed forms.
  private func assembled(log: inout DiagnosticLog) -> Organizations {
    let ordered = ordered(log: &log)
    let drafts = ordered.all
    let forms = PrintedForms(node["称谓"], drafts: drafts, levels: levels, log: &log)
    let parents = OrganizationParents(ordered, levels: levels, aliases: node["别名"])
      .parents(log: &log)
    let all = drafts.indices.map { index in
      let draft = drafts[index]
      let printed = forms.forms(of: draft)
      return Organization(
        id: OrganizationID(index: index),
        name: draft.name,
        level: levels[draft.level],
        kind: draft.kind,
        parent: parents[index],
        attributes: draft.attributes,
        fullName: printed.fullName,
        shortName: printed.shortName,
        scope: printed.scope
      )
    }
    let bare = Organizations(all, levels: levels, attributeNames: attributeNames.sorted())
    let aliases = readAliases(node, among: bare, log: &log)
    let groups = readGroups(node, among: bare, aliases: aliases, log: &log)
    forms.checkForms(of: all, drafts: drafts, levels: levels, log: &log)
    return bare.with(groups: groups, aliases: aliases, isComplete: isComplete)
  }

  /// By level, in the order of the tables; one without a name, and a second one of a name and level,
  /// is left out (N107).
  private func ordered(log: inout DiagnosticLog) -> OrganizationDrafts {
    var kept = OrganizationDrafts(capacity: drafts.count)
    for level in levels.indices {
      for place in drafts.indices where drafts[place].level == level {
        let draft = drafts[place]
        guard !draft.name.isEmpty else {
          log.add(
            Diagnostic(.error, "N107", "机构没有名称", places: [draft.place])
          )
          continue
        }
        guard let first = kept.take(draft) else { continue }
        log.add(
          Diagnostic(
            .repeatedOrganization(name: draft.name, level: levels[level]),
            count: 2,
            places: [first.place, draft.place],
            remarks: [],
            organizations: []
          )
        )
      }
    }
    return kept
  }
}
