import Documents
import Facts
import Phrasing

/// A number that somebody typed (手填), and of what it says to be.
struct TypedClaim: Sendable, Hashable {
  let statement: Statement
  /// The number with its unit as typed: 49.59%.
  let number: String
  let hedge: Hedge?
  /// 指; nil without it.
  let subject: FactID?
  /// What the words before it say; nil where they do not tell.
  let words: ClaimWords?
  /// Place among the paragraphs, tables and figures of the document, from 0.
  let block: Int
  let place: Printing.Place

  /// The typed number as the print of a quantity; nil where its unit is of another kind.
  func printing(of quantity: Quantity, _ type: ValueType) -> Printing? {
    guard let read = readNumber(number, of: type, unit: nil) else { return nil }
    let hedge = read.saysMore ? .andMore : hedge
    let plain = Interval(around: read.value.magnitude, by: read.lastPlace / Rational(2))
    let interval = hedge.map { $0.interval(beside: read.value.magnitude, plain: plain) } ?? plain
    let isBelowZero = read.value.sign < 0 || words?.isFall == true
    return Printing(
      quantity: quantity,
      declared: nil,
      type: type,
      value: isBelowZero ? -read.value.magnitude : read.value.magnitude,
      interval: isBelowZero ? -interval : interval,
      lastPlace: read.lastPlace,
      isHedged: hedge != nil,
      isTied: read.isTied,
      text: number,
      lead: "",
      exact: read.value,
      block: block,
      place: place
    )
  }

  /// Whether a statement of this 口径 can contradict a value of a series: an explicit other one is
  /// another quantity.
  func isComparable(with type: ValueType, of quantity: Quantity, schema: Schema) -> Bool {
    guard let basis = statement.basis else { return true }
    let series = quantity.leadingSeries.flatMap { schema.series(named: $0.name) }
    return basis == (type.measure?.basis ?? series?.type.measure?.basis)
  }
}

/// Finds the typed numbers of a document.
struct ClaimReader {
  private(set) var claims: [TypedClaim] = []
  private let document: Document
  private let schema: Schema
  private let words: ClauseWords
  private var block = 0
  private var paragraph = 0

  init(_ document: Document, schema: Schema) {
    self.document = document
    self.schema = schema
    words = ClauseWords(of: schema)
    read(document.blocks)
  }

  private mutating func read(_ blocks: [Block]) {
    for part in blocks {
      switch part {
      case .heading(let heading): read(heading.inlines, "标题“\(heading.plainText)”")
      case .paragraph(let paragraph):
        self.paragraph += 1
        read(
          (paragraph.runInHeading?.inlines ?? []) + paragraph.inlines,
          "正文第\(self.paragraph)段"
        )
      case .landscape(let inner):
        read(inner)
        continue
      case .annex(let annex):
        read(annex.blocks)
        continue
      case .figure, .table, .pageBreak: break
      }
      block += 1
    }
  }

  private mutating func read(_ inlines: [Inline], _ name: String) {
    var before = ""
    let flat = inlines.flatMap(\.flattened)
    for (index, inline) in flat.enumerated() {
      switch inline {
      case .stated(let statement):
        let after = index + 1 < flat.count ? flat[index + 1].plainText : ""
        read(statement, before: before, after: after, name)
        before += statement.shown
      // A computed number is no word; its print would read like a part of one.
      case .fact: before += "\u{FFFC}"
      case .text, .reference, .footnote, .emphasis, .openSlot: before += inline.plainText
      }
    }
  }

  private mutating func read(
    _ statement: Statement,
    before: String,
    after: String,
    _ name: String
  ) {
    let vocabulary = ClauseVocabulary(
      words,
      schema,
      for: document.organization,
      neutral: [statement.source]
    )
    let text = statement.text
    for run in text.typedNumbers(in: .statement, schema) {
      let lead = before + text[..<run.lowerBound]
      let rest = run.upperBound == text.endIndex ? after : String(text[run.upperBound...])
      claims.append(
        TypedClaim(
          statement: statement,
          number: String(text[run]),
          hedge: Hedge(before: lead, after: rest),
          subject: statement.subject,
          words: statement.subject == nil ? ClaimWords(lead, vocabulary) : nil,
          block: block,
          place: .init(
            span: statement.span,
            name: name,
            organization: document.organizationName
          )
        )
      )
    }
  }
}
