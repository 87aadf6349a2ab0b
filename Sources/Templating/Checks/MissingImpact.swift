package import Diagnostics
import Expressions
package import Facts

/// The findings of a run, each D301 with the reports that it reaches (影响).
///
/// - Parameters:
///   - log: the findings of evaluating for all organisations of the run.
///   - schema: the organisations and series of the workspace.
/// - Returns: the same findings in the same order.
package func statingImpact(
  of log: DiagnosticLog,
  in schema: Schema
) -> DiagnosticLog {
  var result = DiagnosticLog()
  for var finding in log.diagnostics {
    if finding.code == "D301", finding.severity == .error {
      // Those that are told in one entry.
      let cause = log.diagnostics.first { finding.isConsequence(of: $0) }
      let same = log.diagnostics.filter { other in
        cause.map { other.isConsequence(of: $0) }
          ?? (other.code == "D301" && other.message == finding.message)
      }
      let place = finding.remarks.lastIndex { $0.kind == "数据" }.map { $0 + 1 } ?? 0
      finding.remarks.insert(.init("影响", impact(of: same, in: schema)), at: place)
    }
    result.add(finding)
  }
  return result
}

/// 11 份报告：榆林的累计、同比，其余 9 个市局的位次: organisations of one loss named together.
private func impact(of findings: [Diagnostic], in schema: Schema) -> String {
  let names = schema.organizations.all.map(\.name).filter { name in
    findings.contains { $0.organizations.contains(name) }
  }
  var groups: [(facets: String, names: [String])] = []
  for name in names {
    let spans = findings.filter { $0.organizations.contains(name) }.flatMap(\.labels).map(\.span)
    var facets: [String] = []
    for facet in spans.map({ quantityName(in: $0.text, schema) }) where !facets.contains(facet) {
      facets.append(facet)
    }
    let said = facets.joined(separator: "、")
    if let index = groups.firstIndex(where: { $0.facets == said }) {
      groups[index].names.append(name)
    } else {
      groups.append((said, [name]))
    }
  }
  let parts = groups.map { group in
    let few = group.names.count <= 3
    let who = few ? group.names.joined(separator: "、") : "\(group.names.count) 个机构"
    return who + "的" + group.facets
  }
  return "\(names.count) 份报告：" + parts.joined(separator: "，")
}

/// The last facet that an expression names; without one, what its series gives by itself.
private func quantityName(in expression: String, _ schema: Schema) -> String {
  let value = expression.split(separator: "|").first.map(String.init) ?? expression
  let words = value.split { !TemplateText.isNameCharacter($0.unicodeScalars.first ?? " ") }
    .map(String.init)
  let facets = words.filter { Facet(rawValue: $0) != nil }
  if let facet = facets.last { return facet }
  switch words.lazy.compactMap({ schema.nature(ofName: $0) }).first {
  case .flow: return Facet.cumulative.rawValue
  case .stock: return "期末数"
  case .yearly: return "全年数"
  case .momentary: return "时点数"
  case nil: return "数值"
  }
}

extension Schema {
  /// The nature of a series, or of the numerator of a quotient.
  fileprivate func nature(ofName name: String) -> SeriesNature? {
    series(named: name)?.nature ?? quotient(named: name).flatMap { nature(of: $0.numerator) }
  }
}
