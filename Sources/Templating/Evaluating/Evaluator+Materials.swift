import Diagnostics
import Facts
import Phrasing

extension Evaluator {
  /// The text of one 素材: its tags are asked for the organisation that wrote it.
  mutating func evaluate(_ material: Material) {
    if usedMaterials.contains(material) {
      log.add(.materialUsedTwice(material, of: organizationName))
    }
    usedMaterials.append(material)
    guard let line = context.line(of: material, log: &log) else { return }
    let outer = (organization, environment)
    organization = material.organization
    environment = [:]
    for (index, node) in line.nodes.enumerated() {
      guard case .text(let text) = node else {
        evaluate([node])
        continue
      }
      let isEnd = isInList && index == line.nodes.count - 1
      let typed = (isEnd ? text.withoutFinalMark(in: context.schema) : text)
        .spoken(by: material.organization)
      checkScope(of: typed)
      if !typed.text.isEmpty { events.append(.text(typed)) }
    }
    (organization, environment) = outer
  }
}

extension TypedText {
  /// Without the mark that would end the sentence inside a list.
  fileprivate func withoutFinalMark(in schema: Schema) -> TypedText {
    let kept = text.reversed().drop { "。；;.，,".contains($0) || $0.isWhitespace }
    return split(at: text.index(text.startIndex, offsetBy: kept.count), in: schema).0
  }
}
