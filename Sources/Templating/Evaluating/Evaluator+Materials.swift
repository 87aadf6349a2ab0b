import Diagnostics
import Facts
import Phrasing

extension Evaluator {
  /// The text of one 素材: its tags are asked for the organisation that wrote it.
  mutating func evaluate(_ material: Material) {
    if !usedMaterials.insert(material.text).inserted {
      log.add(.materialUsedTwice(material, of: organizationName))
    }
    guard let nodes = context.nodes(of: material, inList: isInList, log: &log) else { return }
    let outer = (organization, environment)
    organization = material.organization
    environment = [:]
    evaluate(nodes)
    (organization, environment) = outer
  }
}
