import Diagnostics
import Documents
import Facts
import Phrasing

/// Parts → blocks: what vanishes, the numbers of headings, figures, tables and notes.
struct DocumentAssembler {
  private let context: EvaluationContext
  private let organization: OrganizationID
  private let organizationName: String
  private let parts: [DocumentPart]
  /// Units of the sentences that cite a figure or table, by its label.
  private let unitsByLabel: [String: SentenceUnits]
  private(set) var log: DiagnosticLog
  private var collector: FactCollector
  private var figureNumbers: [String: Int] = [:]
  private var tableNumbers: [String: Int] = [:]
  private var noteCount = 0
  private var yearStartNotes: YearStartNotes
  /// Whether a number that rests on preliminary months is still to be explained.
  private var hasPreliminary: Bool
  /// The entries of 附件, from 1, for which an annex was written.
  private(set) var writtenAnnexes: Set<Int> = []

  init(_ composer: Composer) {
    context = composer.context
    organization = composer.organization
    organizationName = composer.organizationName
    parts = composer.parts
    unitsByLabel = composer.unitsByLabel
    log = composer.log
    collector = composer.facts
    hasPreliminary = composer.context.schema.hasPreliminaryMonths
    yearStartNotes = YearStartNotes(composer.context.schema)
  }

  /// Facts in order of first use, those of figures and tables behind those of the text.
  var facts: [Fact] { collector.facts }

  /// The blocks; `annexes` knows the entries of 附件.
  mutating func assemble(_ annexes: AnnexNumbers) -> [Block] {
    let parts = parts.withoutEmptySections
    numberBlocks(parts)
    var annexes = annexes
    var numbers = HeadingNumbers()
    var blocks: [Block] = []
    var open: [OpenGroup] = []
    for part in parts {
      switch part {
      case .heading(let title): blocks.append(.heading(heading(title, &numbers)))
      case .paragraph(let pieces, let runIn):
        let head = runIn.map { heading($0, &numbers) }
        blocks.append(.paragraph(Paragraph(runInHeading: head, inlines: body(pieces))))
      case .figure(let figure, let environment):
        blocks.append(.figure(chart(figure, environment)))
      case .table(let block, let environment): blocks.append(.table(table(block, environment)))
      case .pageBreak: blocks.append(.pageBreak)
      case .landscapeStart:
        open.append(OpenGroup(outer: blocks, numbers: numbers))
        blocks = []
      case .landscapeEnd:
        let group = open.popLast()
        blocks = (group?.outer ?? []) + (blocks.isEmpty ? [] : [.landscape(blocks)])
      case .annexStart(let entry):
        open.append(OpenGroup(outer: blocks, numbers: numbers, annex: annexes.next(entry)))
        blocks = []
        numbers = HeadingNumbers()
      case .annexEnd:
        guard let group = open.popLast() else { break }
        let annex = blocks.isEmpty ? nil : group.annex
        if let annex { writtenAnnexes.insert(annex.entry) }
        blocks =
          group.outer
          + (annex.map { [.annex(Annex(number: $0.number, title: $0.title, blocks: blocks))] } ?? [])
        numbers = group.numbers
      case .vanished: break
      }
    }
    return blocks
  }

  // MARK: Numbers

  private var nextFigure = 0
  private var nextTable = 0

  private mutating func numberBlocks(_ parts: [DocumentPart]) {
    var figures = LabelledBlocks(kind: "图")
    var tables = LabelledBlocks(kind: "表")
    for part in parts {
      switch part {
      case .figure(let figure, _): figures.add(figure.label, at: figure.block.labelSpan)
      case .table(let table, _): tables.add(table.label, at: table.labelSpan)
      case .heading, .paragraph, .pageBreak, .landscapeStart, .landscapeEnd, .annexStart, .annexEnd,
        .vanished:
        break
      }
    }
    figureNumbers = figures.numbers
    tableNumbers = tables.numbers
    for finding in [figures, tables].flatMap({ $0.findings(organizationName) }) {
      log.add(finding)
    }
  }

  private mutating func heading(
    _ title: DocumentPart.Title,
    _ numbers: inout HeadingNumbers
  )
    -> Heading
  {
    Heading(
      level: title.level,
      number: numbers.next(title.level),
      inlines: inlines(title.pieces)
    )
  }

  // MARK: Running text

  /// The inlines of a paragraph, the notes on 年初 and on preliminary months at their first use.
  private mutating func body(_ pieces: [DraftPiece]) -> [Inline] {
    yearStartNotes.explain(explainingPreliminary(inlines(pieces)))
  }

  /// The note behind the first number that rests on preliminary months; an author who names them
  /// in the paragraph has said so.
  private mutating func explainingPreliminary(_ inlines: [Inline]) -> [Inline] {
    guard hasPreliminary else { return inlines }
    for (index, inline) in inlines.enumerated() {
      guard case .fact(let id, _) = inline else { continue }
      let months = preliminaryMonths(of: id)
      guard !months.isEmpty else { continue }
      hasPreliminary = false
      if inlines.map(\.plainText).joined().contains("预计") { return inlines }
      let names = months.map { printed($0, settings: context.schema.settings) }.joined(
        separator: "、"
      )
      let note: [Inline] = [
        .text("（", reason: nil), .text(names, reason: .date), .text("为预计数，下同）", reason: nil),
      ]
      return (inlines[...index] + note + inlines[(index + 1)...]).mergingTexts
    }
    return inlines
  }

  private func preliminaryMonths(of id: FactID) -> [Month] {
    let answered = context.source.answer(id.question, for: id.organization)
    guard case .fact(let fact) = answered.answer else { return [] }
    return context.schema.preliminaryMonths(of: id.question, in: fact.period)
  }

  private mutating func inlines(_ pieces: [DraftPiece]) -> [Inline] {
    pieces.nestingEmphasis { piece, inlines in append(piece, to: &inlines) }
  }

  private mutating func append(_ piece: DraftPiece, to inlines: inout InlineRun) {
    switch piece {
    case .inline(let inline): inlines.append(inline)
    case .emphasis: break
    case .note(let text):
      noteCount += 1
      let reason: Inline.DigitReason? = text.hasDigit ? .stated : nil
      inlines.append(
        .footnote(
          number: FootnoteNumber.text(noteCount),
          content: [.text(text, reason: reason)]
        )
      )
    case .reference(let kind, let label, let span):
      let number = kind == .figure ? figureNumbers[label] : tableNumbers[label]
      guard let number else {
        log.add(.labelVanished(label, kind.name, at: span, of: organizationName))
        return
      }
      inlines.append(.reference(label: label, shownAs: "\(kind.name)\(number)"))
    }
  }

  // MARK: Blocks

  private mutating func chart(_ figure: FigureNode, _ environment: LocalValues) -> Chart {
    nextFigure += 1
    let setting = FigureSetting(
      number: nextFigure,
      units: figure.label.flatMap { unitsByLabel[$0] },
      locals: environment
    )
    var findings = DiagnosticLog()
    let figure = tabulate(
      figure.block,
      in: setting,
      for: organization,
      asking: context.source,
      schema: context.schema,
      log: &findings
    )
    for var finding in findings.diagnostics {
      finding.organizations = [organizationName]
      log.add(finding)
    }
    for fact in figure.facts { collector.add(fact, asking: context.source) }
    return figure.chart
  }

  private mutating func table(_ block: TableBlock, _ environment: LocalValues) -> Table {
    nextTable += 1
    var tabulation = Tabulation(
      block,
      environment: environment,
      organization: organization,
      context: context
    )
    let table = tabulation.table(number: nextTable)
    log.add(contentsOf: tabulation.log)
    for fact in table.rows.flatMap(\.cells).compactMap(\.fact) {
      collector.add(fact, asking: context.source)
    }
    return table
  }
}

/// Blocks being gathered inside 横页 or 附件, and what stands around them.
private struct OpenGroup {
  let outer: [Block]
  /// Headings outside go on from here; those of an annex begin anew.
  let numbers: HeadingNumbers
  /// Entry, number and title of an annex; nil for other groups and for one that is left out.
  var annex: (entry: Int, number: Int?, title: String)?
}
