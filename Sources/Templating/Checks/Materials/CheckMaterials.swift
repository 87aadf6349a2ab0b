package import Diagnostics
import Expressions
package import Facts
package import Phrasing

/// Checks all 素材 of a workspace: their tags, conditions and typed digits, names that are nearly those
/// of units, and texts that two organisations have in common.
///
/// - Parameters:
///   - materials: in file order.
///   - schema: the names of the workspace.
///   - lexicon: 措辞.
///   - log: takes the findings.
package func checkMaterials(
  _ materials: [Material],
  against schema: Schema,
  lexicon: Lexicon,
  log: inout DiagnosticLog
) {
  let names = UnitNames(schema.organizations)
  for material in materials {
    _ = compileMaterial(material, against: schema, lexicon: lexicon, log: &log)
    checkCondition(of: material, against: schema, log: &log)
    for finding in names.misspelt(in: material) { log.add(finding) }
  }
  reportShared(materials, schema, log: &log)
}

/// 条件 is a judgement that can be read.
private func checkCondition(
  of material: Material,
  against schema: Schema,
  log: inout DiagnosticLog
) {
  guard !material.condition.isEmpty else { return }
  let place = "\(material.cell.file) 第 \(material.cell.row) 行 条件"
  let source = SourceText(name: place, text: material.condition)
  guard let question = parseQuestion(source, against: schema, log: &log) else { return }
  if question.type != .truth { log.add(.conditionExpected(question.type, at: source.wholeSpan)) }
}

/// W412 for each text that more than one organisation has, blanks and marks aside.
private func reportShared(
  _ materials: [Material],
  _ schema: Schema,
  log: inout DiagnosticLog
) {
  var order: [String] = []
  var groups: [String: [Material]] = [:]
  for material in materials {
    let words = material.text.text.filter { !$0.isWhitespace && !$0.isPunctuation && !$0.isSymbol }
    if groups[words] == nil { order.append(words) }
    groups[words, default: []].append(material)
  }
  for words in order where !words.isEmpty {
    let group = groups[words, default: []]
    var names: [String] = []
    for name in group.map({ schema.organizations[$0.organization].name })
    where !names.contains(name) {
      names.append(name)
    }
    if names.count > 1 { log.add(.materialShared(names, group)) }
  }
}
