import Diagnostics
import Documents
import Facts
import Phrasing

/// Reads the printed numbers of a document in reading order.
struct PrintReader {
  var quantities: QuantityReader
  private(set) var printings: [Printing] = []
  private(set) var notedBlocks: Set<Int> = []
  private let organization: String
  private var block = 0
  private var paragraph = 0

  init(_ document: Document, schema: Schema) {
    quantities = QuantityReader(document, schema: schema)
    organization = document.organizationName
  }

  mutating func read(_ blocks: [Block]) {
    for part in blocks {
      switch part {
      case .heading(let heading): readText(heading.inlines, "标题“\(heading.plainText)”")
      case .paragraph(let paragraph):
        self.paragraph += 1
        let inlines = (paragraph.runInHeading?.inlines ?? []) + paragraph.inlines
        readText(inlines, "正文第\(self.paragraph)段")
      case .figure(let chart): readChart(chart)
      case .table(let table): readTable(table)
      case .pageBreak: break
      case .landscape(let inner):
        read(inner)
        continue
      case .annex(let annex):
        read(annex.blocks)
        continue
      }
      block += 1
    }
  }

  // MARK: Text

  private mutating func readText(_ inlines: [Inline], _ name: String) {
    let flat = inlines.flatMap(\.flattened)
    for (index, inline) in flat.enumerated() {
      switch inline {
      case .fact(let id, let shown):
        let before = index > 0 ? flat[index - 1].typedText : ""
        let after = index + 1 < flat.count ? flat[index + 1].typedText : ""
        add(
          id,
          shown,
          unit: nil,
          hedge: Hedge(before: before, after: after),
          lead: before.comparingWords,
          name
        )
      case .footnote(_, let content): note(content.map(\.plainText).joined())
      case .text, .reference, .emphasis, .openSlot, .stated: break
      }
    }
  }

  private mutating func note(_ text: String) {
    if text.holds("合计不等于100%") { notedBlocks.insert(block) }
  }

  // MARK: Tables and figures

  private mutating func readTable(_ table: Table) {
    table.notes.forEach { note($0) }
    let shared = table.unitLine.isEmpty ? "" : String(table.unitLine.drop { $0 != "：" }.dropFirst())
    for (row, line) in table.rows.enumerated() {
      for (column, cell) in line.cells.enumerated() {
        guard let id = cell.fact, column < table.columns.count else { continue }
        let head = table.columns[column].heads.last ?? ""
        let unit = head.unitInBrackets ?? shared
        add(id, cell.text, unit: unit, hedge: nil, "\(table.numberText)第\(row + 1)行")
      }
    }
  }

  private mutating func readChart(_ chart: Chart) {
    chart.notes.forEach { note($0) }
    for series in chart.series + chart.panels.flatMap(\.series) {
      for case .number(_, let text, let id?) in series.values {
        // Beside a logarithmic axis each value carries its own unit.
        let isBare = text.last.map { $0.isASCII && $0.isNumber } ?? false
        add(id, text, unit: isBare ? series.unit.name : nil, hedge: nil, chart.numberText)
      }
    }
  }

  // MARK: Numbers

  private mutating func add(
    _ id: FactID,
    _ text: String,
    unit: String?,
    hedge: Hedge?,
    lead: String = "",
    _ name: String
  ) {
    guard let fact = quantities.fact(id), let read = readNumber(text, of: fact.type, unit: unit)
    else { return }
    // 以上 and 以下 leave one side open: nothing follows from them.
    guard hedge != .atLeast, hedge != .below else { return }
    let isBelowZero = read.value.sign < 0 || fact.value.sign < 0
    let magnitude = read.value.magnitude
    let hedge = read.saysMore ? .andMore : hedge
    let plain = Interval(around: magnitude, by: read.lastPlace / Rational(2))
    let interval = hedge.map { $0.interval(beside: magnitude, plain: plain) } ?? plain
    printings.append(
      Printing(
        quantity: quantities.quantity(of: id),
        declared: quantities.declaredName(of: fact),
        type: fact.type,
        value: isBelowZero ? -magnitude : magnitude,
        interval: isBelowZero ? -interval : interval,
        lastPlace: read.lastPlace,
        isHedged: hedge != nil,
        // Tables and figures print a tie as its bare place, some words say 并列 themselves.
        isTied: read.isTied || fact.isTied,
        text: text + (unit ?? ""),
        lead: lead,
        exact: fact.value.printable,
        block: block,
        place: .init(
          span: unit == nil ? id.question.span : nil,
          name: name,
          organization: organization
        )
      )
    )
  }
}

extension Hedge {
  /// The hedge that stands before or behind a number; nil without one.
  init?(before: String, after: String) {
    let leading: [Hedge] = [.above, .near, .shortOf, .about, .atLeast]
    let trailing: [Hedge] = [.about, .atLeast, .below]
    let found =
      leading.first { hedge in hedge.words.contains { before.ends(with: $0) } }
      ?? trailing.first { hedge in hedge.words.contains { after.begins(with: $0) } }
    guard let found else { return nil }
    self = found
  }

  /// What a value can be beside a round number; with the plain reading of its digits, so that a
  /// word that only looks like a hedge convicts nobody.
  func interval(beside number: Rational, plain: Interval) -> Interval {
    let ends: (Rational, Rational) =
      switch self {
      case .above, .atLeast: (.one, Rational(11, over: 10))
      case .near: (Rational(95, over: 100), .one)
      case .about: (Rational(98, over: 100), Rational(102, over: 100))
      case .shortOf, .below: (Rational(9, over: 10), .one)
      case .andMore: (.one, .one)
      }
    let hedged =
      self == .andMore
      ? Interval(number, number + number.unitOfLastDigit)
      : Interval(number * ends.0, number * ends.1)
    return hedged.spanning(plain)
  }
}

extension Inline {
  /// The inline without emphasis around it.
  var flattened: [Inline] {
    if case .emphasis(_, let content) = self { content.flatMap(\.flattened) } else { [self] }
  }

  fileprivate var typedText: String { if case .text(let text, _) = self { text } else { "" } }
}

extension String {
  /// 高于全国 at the end of a text, up to the word that compares; empty for none.
  fileprivate var comparingWords: String {
    guard holds("于") else { return "" }
    // No printed name of an organisation with 平均 is longer.
    let tail = suffix(20)
    let starts = ["高于", "低于", "快于", "慢于"].compactMap { word in
      tail.ranges(of: word).last?.lowerBound
    }
    guard let start = starts.max(), !tail[start...].contains(where: { "，。；：".contains($0) })
    else { return "" }
    return String(tail[start...])
  }

  /// 万元 of 累计收入（万元）.
  fileprivate var unitInBrackets: String? {
    guard hasSuffix("）"), let start = lastIndex(of: "（") else { return nil }
    return String(self[index(after: start)...].dropLast())
  }
}
