import Diagnostics
import Documents
import Facts
import Nodes

/// Name of the file that makes a folder a workspace.
let configurationName = "zongjie.yaml"

/// The keys of zongjie.yaml (workspace.md 2).
private let knownKeys = [
  "版本", "标题", "报告期", "成文日期", "署名", "本级", "目录", "措辞", "模板", "版式", "输出", "机构", "数据",
  "素材", "公文要素", "设置", "字体",
]

/// Reads zongjie.yaml; all findings at once.
///
/// Nil if it is not there, is no YAML, or lacks what nothing can be made without.
func readWorkspace(_ folder: Folder, log: inout DiagnosticLog) -> Workspace? {
  guard folder.contains(configurationName) else {
    log.add(.noWorkspace(folder))
    return nil
  }
  guard let source = readText(configurationName, in: folder, log: &log),
    let root = parseFile(source, log: &log)
  else { return nil }
  let owner = configurationName
  root.checkKeys(knownKeys, of: owner, log: &log)
  checkVersion(root, of: owner, log: &log)
  let title = root.required("标题", of: owner, log: &log)
  let period = readReportPeriod(root, of: owner, log: &log)
  let date = readDate(root, of: owner, log: &log)
  let style = readPageStyle(root, log: &log)
  checkElements(root, style.profile, log: &log)
  let output = readOutput(root["输出"], log: &log)
  _ = root.required("机构", of: owner, log: &log)
  _ = root.required("数据", of: owner, log: &log)
  guard let title, let period, let date else { return nil }
  return Workspace(
    folder: folder,
    configuration: root,
    title: title,
    signature: root["署名"],
    date: date,
    ownName: root["本级"],
    cataloguePaths: paths("目录", of: root, isRequired: true, log: &log),
    lexiconPaths: paths("措辞", of: root, isRequired: false, log: &log),
    entryFiles: root.mapping(of: "模板", log: &log).map { .init(level: $0.key, path: $0.value) },
    output: output,
    settings: readSettings(root["设置"], reportPeriod: period, log: &log),
    style: style,
    fontFiles: root.mapping(of: "字体", log: &log).map { .init(role: $0.key, path: $0.value) }
  )
}

/// The text of a file that must be UTF-8; reports one that is missing, outside or broken.
func readText(_ path: String, in folder: Folder, log: inout DiagnosticLog) -> SourceText? {
  do {
    let bytes = try folder.bytes(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.add(.notUTF8(path))
      return nil
    }
    return SourceText(
      name: path,
      text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    )
  } catch {
    log.add(.unreadableFile(path, error, namedAt: nil))
    return nil
  }
}

private func checkVersion(_ root: Node, of owner: String, log: inout DiagnosticLog) {
  guard let text = root.requiredText("版本", of: owner, log: &log), text != "1",
    let node = root["版本"]
  else { return }
  log.add(.unknownVersion(text, at: node))
}

private func readReportPeriod(
  _ root: Node,
  of owner: String,
  log: inout DiagnosticLog
) -> Period? {
  guard let text = root.requiredText("报告期", of: owner, log: &log), let node = root["报告期"]
  else { return nil }
  guard let period = Period(text), period.first.month == 1,
    period.first.year == period.last.year
  else {
    log.add(.badReportPeriod(text, at: node))
    return nil
  }
  return period
}

private func readDate(_ root: Node, of owner: String, log: inout DiagnosticLog) -> String? {
  guard let text = root.requiredText("成文日期", of: owner, log: &log), let node = root["成文日期"]
  else { return nil }
  guard isDate(text) else {
    log.add(.badDate(text, at: node))
    return nil
  }
  return text
}

/// Whether a text is a day of the calendar as yyyy-mm-dd.
func isDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 3, parts[2].count == 2, let day = Int(parts[2]),
    let month = Month(parts[0] + "-" + parts[1])
  else { return false }
  return (1...month.dayCount).contains(day)
}

private func paths(
  _ key: String,
  of root: Node,
  isRequired: Bool,
  log: inout DiagnosticLog
) -> [Node] {
  guard let node = root[key], !node.isEmpty else {
    if isRequired { log.add(.missingKey(key, of: configurationName, at: root)) }
    return []
  }
  return node.text == nil ? node.items : [node]
}

private func readOutput(_ node: Node?, log: inout DiagnosticLog) -> Workspace.OutputSettings {
  var output = Workspace.OutputSettings()
  guard let node else { return output }
  node.checkKeys(["目录", "文件名", "格式"], of: "输出", log: &log)
  if let folder = node.optionalText("目录", log: &log) { output.folder = folder }
  if let pattern = node.optionalText("文件名", log: &log), let place = node["文件名"] {
    output.pattern = pattern
    checkPattern(pattern, at: place, log: &log)
  }
  if let place = node["格式"] {
    let items = place.text == nil ? place.items : [place]
    output.formats = items.compactMap { item in
      let name = item.text ?? ""
      guard let format = OutputFormat(rawValue: name), format.isOffered else {
        log.add(.unknownFormat(name, at: item))
        return nil
      }
      return format
    }
  }
  return output
}

private func checkPattern(_ pattern: String, at node: Node, log: inout DiagnosticLog) {
  let parts = pattern.split(separator: "{").dropFirst(pattern.hasPrefix("{") ? 0 : 1)
  for part in parts {
    let name = String(part.prefix { $0 != "}" })
    if !FileNames.parts.contains(name) { log.add(.unknownNamePart(name, at: node)) }
  }
}

/// The tree of a YAML file; an empty one is a finding.
func parseFile(_ source: SourceText, log: inout DiagnosticLog) -> Node? {
  var findings = DiagnosticLog()
  let root = parseYAML(source, log: &findings)
  if root == nil, !findings.hasErrors { findings.add(.emptyFile(source.name)) }
  log.add(contentsOf: findings)
  return root
}
