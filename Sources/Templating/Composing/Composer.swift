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
  var log: DiagnosticLog
  /// Facts in order of first use, with those behind them.
  var facts = FactCollector()
  /// What typed words claim of the quantities beside them, and negative numbers printed bare.
  var observations: [ClaimObservation] = []
  /// Negative numbers of the sentence in hand that are printed bare.
  var negatives: [(fact: Fact, output: DocumentEvent.Output)] = []
  /// Units of the sentences that cite a figure or table, by its label (product.md, decision 5).
  var unitsByLabel: [String: SentenceUnits] = [:]
  private var events: [DocumentEvent] = []
  /// Where the paragraph in hand begins among the events.
  private var start = 0
  /// What stands in it before them: the text behind a run-in heading.
  private var rest: [DocumentEvent] = []
  private var title: (level: Int, events: [DocumentEvent])?
  private var runIn: (level: Int, events: [DocumentEvent])?

  /// `log` has the findings made before, which come first.
  init(
    _ context: EvaluationContext,
    organization: OrganizationID,
    log: DiagnosticLog = DiagnosticLog()
  ) {
    self.context = context
    self.organization = organization
    self.log = log
    organizationName = context.schema.organizations[organization].name
  }

  var settings: Settings { context.schema.settings }

  mutating func compose(_ events: [DocumentEvent]) {
    self.events = events
    for place in events.indices { take(place) }
    endParagraph(before: events.endIndex)
  }

  /// Takes an event: the paragraph in hand goes on with it, or begins anew behind it.
  private mutating func take(_ place: Int) {
    switch events[place] {
    case .text, .made, .stated, .emphasis, .lineEnd, .output, .note, .openSlot, .reference,
      .dropSentence, .trace, .compared:
      guard title != nil else { return }
      title?.events.append(events[place])
    case .paragraphEnd: endParagraph(before: place)
    case .headingStart(let level):
      endParagraph(before: place)
      title = (level, [])
    case .headingEnd: endHeading()
    case .figure(let figure, let environment):
      add(.figure(figure, environment: environment), at: place)
      judgeTexts(of: figure)
    case .table(let table, let environment):
      add(.table(table, environment: environment), at: place)
      judgeTexts(of: table, environment)
    case .pageBreak: add(.pageBreak, at: place)
    case .landscapeStart: add(.landscapeStart, at: place)
    case .landscapeEnd: add(.landscapeEnd, at: place)
    case .annexStart(let entry): add(.annexStart(entry: entry), at: place)
    case .annexEnd: add(.annexEnd, at: place)
    }
    start = place + 1
  }

  private mutating func add(_ part: DocumentPart, at place: Int) {
    endParagraph(before: place)
    parts.append(part)
  }

  private mutating func endParagraph(before end: Int) {
    let paragraph = rest.isEmpty ? events[start..<end] : rest + events[start..<end]
    defer {
      rest = []
      runIn = nil
    }
    guard !paragraph.isEmpty || runIn != nil else { return }
    let pieces = composeParagraph(paragraph)
    let heading = runIn.map {
      DocumentPart.Title(level: $0.level, pieces: composeParagraph($0.events[...]))
    }
    if pieces.isBlank {
      if let heading, !heading.pieces.isBlank {
        parts.append(.heading(heading))
      } else if paragraph.contains(where: \.mayHavePrinted) {
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
      self.rest = rest
      return
    }
    let pieces = composeParagraph(events[...])
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
  private mutating func composeParagraph(_ events: ArraySlice<DocumentEvent>) -> [DraftPiece] {
    // A tag and a text each print up to two pieces, mostly.
    var run = DraftRun(capacity: 2 * events.count)
    var rest = events
    while !rest.isEmpty { composeSentence(Sentences.takeFirst(of: &rest), to: &run) }
    checkNamesOfAverageGrowth(events, in: run.pieces)
    return run.pieces
  }
}

extension [DraftPiece] {
  /// Whether nothing is printed.
  var isBlank: Bool {
    allSatisfy { piece in
      switch piece {
      case .inline(let inline):
        inline.plainText.unicodeScalars.allSatisfy(TemplateText.isBlank)
      case .emphasis: true
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
