import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

/// Events → parts: paragraphs, sentences and their units, what vanishes.
struct Composer {
  let context: EvaluationContext
  let organization: OrganizationID
  let organizationName: String
  private(set) var parts: [DocumentPart] = []
  var log = DiagnosticLog()
  /// Facts in order of first use, with those behind them.
  var facts = FactCollector()
  /// What typed words claim of the quantities beside them, and negative numbers printed bare.
  var observations: [ClaimObservation] = []
  /// The sentence in hand as the check of typed words reads it.
  var claimPieces: [ClaimPiece] = []
  /// Negative numbers of the sentence in hand that are printed bare.
  var negatives: [(fact: Fact, output: DocumentEvent.Output)] = []
  /// Units of the sentences that cite a figure or table, by its label (product.md, decision 5).
  var unitsByLabel: [String: SentenceUnits] = [:]
  private var pending: [DocumentEvent] = []
  private var title: (level: Int, events: [DocumentEvent])?
  private var runIn: (level: Int, events: [DocumentEvent])?

  init(_ context: EvaluationContext, organization: OrganizationID) {
    self.context = context
    self.organization = organization
    organizationName = context.schema.organizations[organization].name
  }

  var settings: Settings { context.schema.settings }

  mutating func compose(_ events: [DocumentEvent]) {
    for event in events { take(event) }
    endParagraph()
  }

  private mutating func take(_ event: DocumentEvent) {
    switch event {
    case .text, .made, .stated, .emphasis, .lineEnd, .output, .note, .openSlot, .reference,
      .dropSentence, .trace, .compared:
      if title != nil { title?.events.append(event) } else { pending.append(event) }
    case .paragraphEnd: endParagraph()
    case .headingStart(let level):
      endParagraph()
      title = (level, [])
    case .headingEnd: endHeading()
    case .figure(let figure, let environment):
      add(.figure(figure, environment: environment))
      judgeTexts(of: figure)
    case .table(let table, let environment):
      add(.table(table, environment: environment))
      judgeTexts(of: table, environment)
    case .pageBreak: add(.pageBreak)
    case .landscapeStart: add(.landscapeStart)
    case .landscapeEnd: add(.landscapeEnd)
    case .annexStart(let entry): add(.annexStart(entry: entry))
    case .annexEnd: add(.annexEnd)
    }
  }

  private mutating func add(_ part: DocumentPart) {
    endParagraph()
    parts.append(part)
  }

  private mutating func endParagraph() {
    defer {
      pending.removeAll(keepingCapacity: true)
      runIn = nil
    }
    guard !pending.isEmpty || runIn != nil else { return }
    let pieces = composeParagraph(pending)
    let heading = runIn.map {
      DocumentPart.Title(level: $0.level, pieces: composeParagraph($0.events))
    }
    if pieces.isBlank {
      if let heading, !heading.pieces.isBlank {
        parts.append(.heading(heading))
      } else if pending.contains(where: \.mayHavePrinted) {
        parts.append(.vanished)
      }
    } else {
      parts.append(.paragraph(pieces, runIn: heading))
    }
  }

  /// A heading stands alone, or runs into the text behind its first full stop.
  private mutating func endHeading() {
    guard let (level, events) = title else { return }
    title = nil
    if let (head, rest) = splitRunIn(events) {
      runIn = (level, head)
      pending = rest
      return
    }
    let pieces = composeParagraph(events)
    parts.append(
      pieces.isBlank ? .vanished : .heading(.init(level: level, pieces: pieces))
    )
  }

  private func splitRunIn(
    _ events: [DocumentEvent]
  ) -> (head: [DocumentEvent], rest: [DocumentEvent])? {
    for (index, event) in events.enumerated() {
      guard case .text(let typed) = event, typed.text.holds("。"),
        let stop = typed.text.firstIndex(of: "。")
      else { continue }
      let end = typed.text.index(after: stop)
      var head = typed
      var rest = Array(events[(index + 1)...])
      // Rarely: the compiler cuts behind every sentence.
      if end < typed.text.endIndex {
        let halves = typed.split(at: end, in: context.schema)
        head = halves.0
        rest.insert(.text(halves.1), at: 0)
      }
      guard rest.contains(where: \.mayPrint) else { return nil }
      return (events[..<index] + [.text(head)], rest)
    }
    return nil
  }

  /// The pieces of a paragraph, sentence by sentence.
  private mutating func composeParagraph(_ events: [DocumentEvent]) -> [DraftPiece] {
    var pieces: [DraftPiece] = []
    pieces.reserveCapacity(events.count)
    for sentence in Sentences.split(events) { composeSentence(sentence, to: &pieces) }
    checkNamesOfAverageGrowth(events, in: pieces)
    return pieces
  }
}

extension [DraftPiece] {
  /// Whether nothing is printed.
  var isBlank: Bool {
    allSatisfy { piece in
      switch piece {
      case .inline(let inline):
        inline.plainText.unicodeScalars.allSatisfy(TemplateText.isBlank)
      case .lineEnd, .emphasis: true
      case .note, .reference: false
      }
    }
  }
}

extension DocumentEvent {
  /// Whether it prints something, as far as is known.
  var mayPrint: Bool {
    switch self {
    case .text(let typed): !typed.text.unicodeScalars.allSatisfy(TemplateText.isBlank)
    case .made, .stated, .output, .note, .openSlot, .reference: true
    case .emphasis, .lineEnd, .paragraphEnd, .dropSentence, .trace, .compared, .headingStart,
      .headingEnd, .figure, .table, .pageBreak, .landscapeStart, .landscapeEnd, .annexStart,
      .annexEnd:
      false
    }
  }

  /// Whether something stood or could have stood here.
  var mayHavePrinted: Bool {
    switch self {
    case .trace, .dropSentence: true
    default: mayPrint
    }
  }
}
