package import Diagnostics
package import Documents
package import Facts
package import Templating

/// The document of one organisation, its typed words reported; nil with an error.
package func document(
  _ template: Template,
  for organization: OrganizationID,
  in frame: ReportFrame,
  _ context: EvaluationContext,
  log: inout DiagnosticLog
) -> Document? {
  let evaluation = evaluate(template, for: organization, in: frame, context, log: &log)
  var wording = DiagnosticLog()
  reportWording(of: template, in: [evaluation], context, log: &wording)
  log.add(contentsOf: wording)
  return wording.hasErrors ? nil : evaluation.document
}

/// Reports the typed words of a template for some organisations, and nothing else.
package func checkWording(
  _ template: Template,
  for organizations: [OrganizationID],
  in frame: ReportFrame,
  _ context: EvaluationContext,
  log: inout DiagnosticLog
) {
  var unheard = DiagnosticLog()
  let evaluations = organizations.map {
    evaluate(template, for: $0, in: frame, context, log: &unheard)
  }
  reportWording(of: template, in: evaluations, context, log: &log)
}
