package import Diagnostics
package import Documents
import Facts

/// 公文要素 of zongjie.yaml, compiled: what each element prints for an organisation.
package struct ElementLines: Sendable {
  /// The lines of one element; several where it is a list.
  package struct Entry: Sendable {
    package let element: OfficialElement
    package let lines: [TemplateLine]
    /// Where it is typed.
    package let span: SourceSpan
    /// What it prints whoever the document is of; nil for what the lines say.
    package var fixed: String?

    package init(_ element: OfficialElement, _ lines: [TemplateLine], at span: SourceSpan) {
      self.element = element
      self.lines = lines
      self.span = span
    }
  }

  package var entries: [Entry] = []
  /// 印章.
  package var hasSeal = false

  package init() {}
}

/// The elements of the document of one organisation, checked against the standard (T511).
func elements(
  _ frame: ReportFrame,
  _ context: EvaluationContext,
  _ organization: OrganizationID,
  log: inout DiagnosticLog
) -> OfficialElements {
  var elements = OfficialElements()
  elements.hasSeal = frame.elements.hasSeal
  for entry in frame.elements.entries {
    let texts =
      entry.fixed.map { [$0] } ?? entry.lines.map { $0.text(context, organization, log: &log) }
    let typed = texts.map { ElementForm(entry.element).normalized($0) }
    elements[list: entry.element] = typed
    for text in typed where !text.isEmpty {
      guard let fault = ElementForm(entry.element).fault(of: text) else { continue }
      log.add(.elementForm(entry.element, text, fault, at: entry.span))
    }
  }
  if elements[.printDate].isEmpty { elements[list: .printDate] = [frame.dateText] }
  return elements
}

extension Diagnostic {
  /// T511: an element of an official document in a form that the standard does not know.
  fileprivate static func elementForm(
    _ element: OfficialElement,
    _ text: String,
    _ fault: ElementForm.Fault,
    at span: SourceSpan
  ) -> Diagnostic {
    let remark = fault.proposal.map { [Remark("修改", "写成 \(element.rawValue): \($0)")] } ?? []
    return Diagnostic(
      .error,
      "T511",
      "\(element.rawValue)“\(text)”\(fault.what)",
      at: [Label(span, fault.rule)],
      remarks: remark
    )
  }
}
