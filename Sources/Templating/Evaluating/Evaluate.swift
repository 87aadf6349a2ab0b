package import Diagnostics
package import Documents
import Expressions
package import Facts

/// What zongjie.yaml gives to every report: title, signature, date, page.
package struct ReportFrame: Sendable {
  /// 标题; a template's own 标题 wins.
  package let title: TemplateLine
  /// 署名; nil for 本局.全称.
  package let signature: TemplateLine?
  /// 成文日期 as printed.
  package let dateText: String
  /// 成文日期 as yyyy-mm-dd.
  package let date: String
  package let style: PageStyle
  /// 公文要素.
  package let elements: ElementLines

  package init(
    title: TemplateLine,
    signature: TemplateLine?,
    dateText: String,
    date: String,
    style: PageStyle,
    elements: ElementLines = ElementLines()
  ) {
    self.title = title
    self.signature = signature
    self.dateText = dateText
    self.date = date
    self.style = style
    self.elements = elements
  }
}

/// A template as evaluated for one organisation.
package struct Evaluation: Sendable {
  /// Whose report it is.
  package let organization: OrganizationID
  /// Nil if there is an error for this organisation.
  package internal(set) var document: Document?
  /// What typed words say of the quantities beside them.
  let observations: [ClaimObservation]
  /// Entries of 附件 that the document lists and for which no annex was written.
  let unwrittenAnnexes: [AnnexNumbers.Entry]
}

/// Makes the document of one organisation.
///
/// What typed words and digits say is observed, not reported: `reportWording` does it for all
/// organisations of a template at once.
///
/// - Parameters:
///   - template: compiled for the organisation.
///   - organization: whose report it is.
///   - frame: what the workspace gives to every report.
///   - context: names, 措辞 and values.
///   - log: takes the findings, each with the name of the organisation.
/// - Returns: the document, if nothing is wrong with it, and what was observed.
package func evaluate(
  _ template: Template,
  for organization: OrganizationID,
  in frame: ReportFrame,
  _ context: EvaluationContext,
  log: inout DiagnosticLog
) -> Evaluation {
  var evaluator = Evaluator(context, organization: organization)
  evaluator.evaluate(template.nodes)
  var findings = evaluator.log
  let texts = FrameTexts(template.head, frame, context, organization, log: &findings)
  var composer = Composer(context, organization: organization, log: findings)
  composer.compose(evaluator.events)
  var assembler = DocumentAssembler(composer)
  let blocks = assembler.assemble(texts.annexes)
  findings = assembler.log
  let elements = elements(frame, context, organization, log: &findings)
  log.add(contentsOf: findings)
  let document = Document(
    organization: organization,
    organizationName: context.schema.organizations[organization].name,
    period: context.schema.settings.reportPeriod,
    title: texts.title,
    recipients: texts.recipients,
    blocks: blocks,
    attachments: texts.annexes.printed,
    elements: elements,
    signature: texts.signature,
    dateText: frame.dateText,
    date: frame.date,
    remark: texts.remark,
    framed: texts.framed,
    style: frame.style,
    facts: assembler.facts,
    isDraft: evaluator.isDraft
  )
  return Evaluation(
    organization: organization,
    document: findings.hasErrors ? nil : document,
    observations: composer.observations,
    unwrittenAnnexes: texts.annexes.entries(without: assembler.writtenAnnexes)
  )
}

/// The text of one line for one organisation; nil, with findings, if there is an error.
package func evaluateLine(
  _ line: TemplateLine,
  for organization: OrganizationID,
  _ context: EvaluationContext,
  log: inout DiagnosticLog
) -> String? {
  var findings = DiagnosticLog()
  let text = line.text(context, organization, log: &findings)
  log.add(contentsOf: findings)
  return findings.hasErrors ? nil : text
}

/// The lines around the blocks of a document.
private struct FrameTexts {
  let title: String
  let signature: String
  let recipients: String
  let remark: String
  let annexes: AnnexNumbers
  private(set) var framed: [FramedStatement] = []

  init(
    _ head: TemplateHead,
    _ frame: ReportFrame,
    _ context: EvaluationContext,
    _ organization: OrganizationID,
    log: inout DiagnosticLog
  ) {
    var framed: [FramedStatement] = []
    func text(_ line: TemplateLine?, _ kind: FramedStatement.Line) -> String {
      let inlines = line?.inlines(context, organization, log: &log) ?? []
      framed += inlines.flatMap(\.statements).map { FramedStatement($0, in: kind) }
      return inlines.map(\.plainText).joined()
    }
    title = text(head.title ?? frame.title, .title)
    let fullName = context.schema.organizations[organization].fullName
    signature = frame.signature == nil ? fullName : text(frame.signature, .signature)
    recipients = text(head.recipients, .recipients)
    remark = text(head.remark, .remark)
    annexes = AnnexNumbers(
      head.attachments.map { .init(title: text($0.line, .attachments), span: $0.span) }
    )
    self.framed = framed
  }
}

extension TemplateLine {
  /// What the line prints for an organisation.
  func text(
    _ context: EvaluationContext,
    _ organization: OrganizationID,
    log: inout DiagnosticLog
  ) -> String {
    inlines(context, organization, log: &log).map(\.plainText).joined()
  }

  fileprivate func inlines(
    _ context: EvaluationContext,
    _ organization: OrganizationID,
    log: inout DiagnosticLog
  ) -> [Inline] {
    var evaluator = Evaluator(context, organization: organization)
    evaluator.evaluate(nodes)
    log.add(contentsOf: evaluator.log)
    var composer = Composer(context, organization: organization)
    composer.compose(evaluator.events)
    log.add(contentsOf: composer.log)
    return composer.parts.flatMap { part -> [Inline] in
      guard case .paragraph(let pieces, _) = part else { return [] }
      return pieces.joined()
    }
  }
}

extension [DraftPiece] {
  /// The inlines; emphasis, notes and references left out.
  fileprivate func joined() -> [Inline] {
    compactMap { piece in
      if case .inline(let inline) = piece { inline } else { nil }
    }
  }
}
