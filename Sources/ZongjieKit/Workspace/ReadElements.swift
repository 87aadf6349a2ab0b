import Diagnostics
import Documents
import Nodes
import Templating

/// 印章, which is no text.
private let sealKey = "印章"

/// Reads 公文要素 as far as it can be judged before anything is computed (workspace.md 2).
///
/// Findings: S130 unknown keys, a list where one text belongs, a red head without 发文机关, elements
/// that the profile does not print.
func checkElements(_ root: Node, _ profile: PageStyle.Profile, log: inout DiagnosticLog) {
  let owner = "公文要素"
  guard let node = root[owner], !node.isEmpty else {
    if profile != .plain { log.add(.missingElements(profile, at: root["版式"] ?? root)) }
    return
  }
  node.checkKeys(OfficialElement.allCases.map(\.rawValue) + [sealKey], of: owner, log: &log)
  _ = node.truth(sealKey, log: &log)
  for element in OfficialElement.allCases where !element.maySayMore {
    _ = node.optionalText(element.rawValue, log: &log)
  }
  switch profile {
  case .plain:
    let unused = OfficialElement.allCases.filter { node[$0.rawValue] != nil }
    if !unused.isEmpty { log.add(.unprintedElements(unused, of: profile, at: node)) }
  case .redHead: _ = node.required(OfficialElement.issuer.rawValue, of: owner, log: &log)
  case .letter:
    _ = node.required(OfficialElement.issuer.rawValue, of: owner, log: &log)
    let notOfLetters: [OfficialElement] = [.signer, .printer, .printDate]
    let unused = notOfLetters.filter { node[$0.rawValue] != nil }
    if !unused.isEmpty { log.add(.unprintedElements(unused, of: profile, at: node)) }
  }
}

/// Compiles 公文要素; `line` compiles one text.
func readElements(
  _ workspace: Workspace,
  line: (Node) -> TemplateLine?
) -> ElementLines {
  var lines = ElementLines()
  let node = workspace.configuration["公文要素"]
  // Documents with a red head are sealed unless it is said otherwise (办理条例, 9).
  lines.hasSeal = workspace.style.profile != .plain
  var ignored = DiagnosticLog()
  if let seal = node?.truth(sealKey, log: &ignored) { lines.hasSeal = seal }
  guard let node else { return lines }
  for element in OfficialElement.allCases {
    guard let place = node[element.rawValue], !place.isEmpty else { continue }
    let items = place.text == nil ? place.items : [place]
    var entry = ElementLines.Entry(element, items.compactMap(line), at: place.span)
    if element == .printDate, let text = place.text, isDate(text) {
      entry.fixed = printedDate(text)
    }
    lines.entries.append(entry)
  }
  return lines
}

extension Diagnostic {
  /// A profile with a red head without what the head says (S130).
  fileprivate static func missingElements(_ profile: PageStyle.Profile, at node: Node) -> Self {
    Diagnostic(
      .error,
      "S130",
      "版式“\(profile.rawValue)”要有“公文要素”",
      at: [Label(node.span)],
      remarks: [Remark("修改", "加一段 公文要素，至少写 发文机关，一般还有 发文字号、印发机关")]
    )
  }

  /// Elements that are typed but not printed in this profile (S130).
  fileprivate static func unprintedElements(
    _ elements: [OfficialElement],
    of profile: PageStyle.Profile,
    at node: Node
  ) -> Self {
    let names = elements.map { "“\($0.rawValue)”" }.joined(separator: "、")
    let fix =
      profile == .plain ? "要印出来就写 版式: 红头 或 版式: 信函，不要就删去这几项" : "删去这几项，或写 版式: 红头"
    return Diagnostic(
      .warning,
      "S130",
      "版式“\(profile.rawValue)”不印 \(names)",
      at: [Label(node.span)],
      remarks: [Remark("修改", fix)]
    )
  }
}
