package import Diagnostics
import Documents
import Expressions
package import Facts
package import Phrasing

extension Evaluator {
  /// The text of one 素材: its tags are asked for the organisation that wrote it.
  mutating func evaluate(_ material: Material) {
    if usedMaterials.contains(material) {
      log.add(.materialUsedTwice(material, of: organizationName))
    }
    usedMaterials.append(material)
    var findings = DiagnosticLog()
    let line = compileMaterial(
      material,
      against: context.schema,
      lexicon: context.lexicon,
      log: &findings
    )
    log.add(contentsOf: findings)
    guard let line else { return }
    let outer = (organization, environment)
    organization = material.organization
    environment = [:]
    for (index, node) in line.nodes.enumerated() {
      guard case .text(let typed) = node else {
        evaluate([node])
        continue
      }
      var text = typed.text.foldingMarks
      if index == line.nodes.count - 1, isInList { text = text.withoutFinalMark }
      if !text.isEmpty { events.append(.made(text, nil)) }
    }
    (organization, environment) = outer
  }
}

/// Compiles the text of 素材, which may hold `{{ }}` and never `{% %}`.
///
/// - Parameters:
///   - material: the text and where it was typed.
///   - schema: the names of the workspace.
///   - lexicon: 措辞.
///   - log: takes the findings: those of the tags, and W401 as a note for typed digits.
/// - Returns: nil if there is an error.
package func compileMaterial(
  _ material: Material,
  against schema: Schema,
  lexicon: Lexicon,
  log: inout DiagnosticLog
) -> TemplateLine? {
  let line = compileLine(material.text, against: schema, lexicon: lexicon, log: &log)
  guard let line else { return nil }
  var isSound = true
  for node in line.nodes {
    switch node {
    case .text(let typed):
      for span in typed.typedDigits(schema, readsHan: true) {
        log.add(.digitsInMaterial(span))
      }
    case .output, .call, .emphasis, .lineEnd, .paragraphEnd: break
    case .heading, .figure, .table, .choice, .bySign, .loop, .list, .local, .section, .include,
      .requirement, .assertion, .pageBreak, .landscape:
      isSound = false
    }
  }
  if !isSound { log.add(.statementInMaterial(material)) }
  return isSound ? line : nil
}

/// Checks all 素材 of a workspace: their tags, typed digits, names of units, and texts that two have
/// in common.
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
  var first: [String: Material] = [:]
  let units = UnitNames(schema.organizations)
  for material in materials {
    let line = compileMaterial(material, against: schema, lexicon: lexicon, log: &log)
    for case .text(let typed) in line?.nodes ?? [] where typed.isVerbatim {
      for unknown in units.unknown(in: typed.text) {
        let start = typed.span.range.lowerBound
        let span = typed.span.source.span(
          start + unknown.range.lowerBound..<start + unknown.range.upperBound
        )
        log.add(.unknownUnit(unknown.name, near: unknown.near, at: span))
      }
    }
    let text = material.text.text
    if let other = first[text], other.organization != material.organization {
      let names = [other, material].map { schema.organizations[$0.organization].name }
      log.add(.materialShared(names, [other, material]))
    } else {
      first[text] = material
    }
  }
}

extension SourceText {
  /// The first `{% %}`, else the whole text.
  var statementSpan: SourceSpan {
    guard let start = text.firstRange(of: "{%")?.lowerBound,
      let end = text[start...].firstRange(of: "%}")?.upperBound
    else { return wholeSpan }
    return span(
      text.utf8.distance(
        from: text.startIndex,
        to: start
      )..<text.utf8.distance(
        from: text.startIndex,
        to: end
      )
    )
  }
}

extension String {
  /// ASCII marks between Han made full-width: , → ，.
  var foldingMarks: String {
    let full: [Character: Character] = [
      ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）",
    ]
    let characters = Array(self)
    return String(
      characters.enumerated().map { index, character in
        guard let folded = full[character] else { return character }
        let isInNumber =
          index > 0 && index + 1 < characters.count && characters[index - 1].isASCII
          && characters[index + 1].isASCII
        return isInNumber ? character : folded
      }
    )
  }

  /// Without the mark that would end the sentence inside a list.
  var withoutFinalMark: String {
    var text = self
    while let last = text.last, "。；;.，,".contains(last) || last.isWhitespace { text.removeLast() }
    return text
  }
}
