package import Diagnostics
import Expressions
package import Facts

/// The findings of a run, each D301 with the reports that it reaches (影响).
///
/// - Parameters:
///   - log: the findings of evaluating for all organisations of the run.
///   - organizations: those of the workspace.
/// - Returns: the same findings in the same order.
package func statingImpact(
  of log: DiagnosticLog,
  in organizations: Organizations
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
      finding.remarks.insert(.init("影响", impact(of: same, in: organizations)), at: place)
    }
    result.add(finding)
  }
  return result
}

/// 11 份报告：榆林的累计、同比，其余 9 个市局的位次: organisations of one loss named together.
private func impact(of findings: [Diagnostic], in organizations: Organizations) -> String {
  let names = organizations.all.map(\.name).filter { name in
    findings.contains { $0.organizations.contains(name) }
  }
  var groups: [(facets: String, names: [String])] = []
  for name in names {
    let spans = findings.filter { $0.organizations.contains(name) }.flatMap(\.labels).map(\.span)
    var facets: [String] = []
    for facet in spans.map({ facetName(in: $0.text) }) where !facets.contains(facet) {
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

/// The last facet that an expression names; without one, 累计.
private func facetName(in expression: String) -> String {
  let value = expression.split(separator: "|").first.map(String.init) ?? expression
  let words = value.split { !TemplateText.isNameCharacter($0.unicodeScalars.first ?? " ") }
  let facets = words.filter { Facet(rawValue: String($0)) != nil }
  return facets.last.map(String.init) ?? Facet.cumulative.rawValue
}
