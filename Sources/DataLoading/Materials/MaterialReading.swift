import Diagnostics
import Facts
import Nodes

/// Reads 素材 in file order, or by 次序 where that is given.
func readMaterials(
  _ node: Node,
  files: [InputFile],
  organizations: Organizations,
  shelf: inout FileShelf,
  log: inout DiagnosticLog
) -> [Material] {
  node.checkKeys(
    ["文件", "文件夹", "机构", "节", "类", "正文", "次序", "条件", "字数"],
    of: "素材",
    log: &log
  )
  let limits = MaterialLimits(node["字数"], log: &log)
  let read =
    node["文件夹"] == nil
    ? readFile(node, files: files, organizations: organizations, shelf: &shelf, log: &log)
    : readFolder(node, files: files, organizations: organizations, log: &log)
  let blank = read.filter { $0.text.text.isEmpty }
  if !blank.isEmpty { log.add(.materialsBlank(blank, organizations)) }
  let materials = read.filter { !$0.text.text.isEmpty }
  for material in materials { limits.check(material, organizations, log: &log) }
  return materials
}

private func readFile(
  _ node: Node,
  files: [InputFile],
  organizations: Organizations,
  shelf: inout FileShelf,
  log: inout DiagnosticLog
) -> [Material] {
  guard let file = node.required("文件", of: "素材", log: &log),
    let sheet = shelf.sheet(of: file, log: &log)
  else { return [] }
  let columns = MaterialColumns(node, sheet: sheet, log: &log)
  guard let columns else { return [] }
  var findings = RowFindings(file: sheet.path)
  var entries: [(order: Int, material: Material)] = []
  for row in sheet.dataRows {
    let text = sheet.table.text(row: row, column: columns.organization)
    guard let organization = organizations.named(text).onlyOrFirst else {
      guard organizations.isComplete else { continue }
      findings.add(
        .unknownOrganization(column: sheet.columns[columns.organization], name: text),
        at: .init(row: row + 1, column: sheet.columns[columns.organization]),
        reach: nil,
        remarks: [
          NearMiss.remark(
            for: text,
            among: organizations.all.map(\.name) + organizations.aliases.keys.sorted()
          )
        ].compactMap { $0 }
      )
      continue
    }
    let order = columns.order.map { sheet.table.text(row: row, column: $0) } ?? ""
    if let column = columns.order, !order.isEmpty, Int(order) == nil {
      log.add(
        .materialOrderUnreadable(
          CellAddress(file: sheet.path, row: row + 1, column: sheet.columns[column]),
          order,
          of: organizations[organization].name
        )
      )
    }
    entries.append(
      (
        // Entries without a number stand behind those with one.
        order: Int(order) ?? (columns.order == nil ? 0 : Int.max),
        material: columns.material(row: row, of: organization, in: sheet)
      )
    )
  }
  findings.report(organizations, log: &log)
  return entries.enumerated()
    .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    .map(\.element.material)
}

/// The columns of the file of 素材.
private struct MaterialColumns {
  let organization: Int
  let section: Int
  let slot: Int
  let text: Int
  let order: Int?
  let condition: Int?

  init?(_ node: Node, sheet: DataSheet, log: inout DiagnosticLog) {
    let required = ["机构", "节", "类", "正文"].map { key in
      node.required(key, of: "素材", log: &log).flatMap { sheet.column($0, log: &log) }
    }
    order = node["次序"].flatMap { sheet.column($0, log: &log) }
    condition = node["条件"].flatMap { sheet.column($0, log: &log) }
    guard let organization = required[0], let section = required[1], let slot = required[2],
      let text = required[3]
    else { return nil }
    self.organization = organization
    self.section = section
    self.slot = slot
    self.text = text
  }

  func material(row: Int, of organization: OrganizationID, in sheet: DataSheet) -> Material {
    let cell = CellAddress(file: sheet.path, row: row + 1, column: sheet.columns[text])
    return Material(
      organization: organization,
      section: sheet.table.text(row: row, column: section),
      slot: sheet.table.text(row: row, column: slot),
      text: SourceText(
        withFullWidthMarks(sheet.table.text(row: row, column: text)),
        in: cell
      ),
      condition: condition.map { sheet.table.text(row: row, column: $0) } ?? "",
      cell: cell
    )
  }
}

/// Reads files `节/类@机构.txt` below 文件夹, by path.
private func readFolder(
  _ node: Node,
  files: [InputFile],
  organizations: Organizations,
  log: inout DiagnosticLog
) -> [Material] {
  guard let text = node.requiredText("文件夹", of: "素材", log: &log), let folder = node["文件夹"]
  else { return [] }
  if let problem = text.pathProblem {
    log.add(.unreadablePath(folder, text, problem))
    return []
  }
  let path = text.withoutTrailingSlashes
  let below = files.filter { $0.path.hasPrefix(path + "/") }
  let inside = below.filter { $0.path.hasSuffix(".txt") }.sorted { $0.path < $1.path }
  if inside.isEmpty { log.add(.noMaterialFiles(folder, text, exists: !below.isEmpty)) }
  return inside.compactMap { file in
    material(of: file, below: path, organizations: organizations, log: &log)
  }
}

private func material(
  of file: InputFile,
  below folder: String,
  organizations: Organizations,
  log: inout DiagnosticLog
) -> Material? {
  let parts = file.path.dropFirst(folder.count + 1).dropLast(".txt".count).split(separator: "/")
  let names = parts.last?.split(separator: "@") ?? []
  guard parts.count == 2, names.count == 2 else {
    log.add(.unknownMaterialFile(file.path, problem: "看不出节、类和机构"))
    return nil
  }
  guard let organization = organizations.named(String(names[1])).onlyOrFirst else {
    guard organizations.isComplete else { return nil }
    let near = NearMiss.remark(for: String(names[1]), among: organizations.all.map(\.name))
    var finding = Diagnostic.unknownMaterialFile(
      file.path,
      problem: "里的机构“\(names[1])”不在机构表里"
    )
    finding.remarks = [near].compactMap { $0 } + finding.remarks
    log.add(finding)
    return nil
  }
  let decoded = DecodedText(file.bytes)
  for byte in decoded.brokenBytes {
    var findings = RowFindings(file: file.path)
    findings.add(
      .brokenByte(encoding: byte.encoding),
      at: .init(row: byte.line, detail: "：文件第 \(byte.offset + 1) 字节"),
      reach: [organization]
    )
    findings.report(organizations, log: &log)
  }
  let text = String(
    decoding: decoded.bytes[decoded.bytes.trimmed(0..<decoded.bytes.count)],
    as: UTF8.self
  )
  return Material(
    organization: organization,
    section: String(parts[0]),
    slot: String(names[0]),
    text: SourceText(name: file.path, text: withFullWidthMarks(text)),
    cell: CellAddress(file: file.path, row: 1, column: "")
  )
}

extension [OrganizationID] {
  /// The highest of those that share a name; nil for none.
  fileprivate var onlyOrFirst: OrganizationID? { self.min() }
}
