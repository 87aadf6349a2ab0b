import Documents
import Facts

/// Where a document prints its facts: paragraph and sentence, heading, table or figure, from 1.
struct FactPlaces {
  private(set) var byFact: [FactID: [JSONValue]] = [:]
  private var paragraphCount = 0
  private var headingCount = 0

  init(_ document: Document) { visit(document.blocks) }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        headingCount += 1
        visit(heading.inlines, in: ["heading": .integer(headingCount)], sentences: false)
      case .paragraph(let paragraph):
        paragraphCount += 1
        let inlines = (paragraph.runInHeading?.inlines ?? []) + paragraph.inlines
        visit(inlines, in: ["paragraph": .integer(paragraphCount)], sentences: true)
      case .figure(let chart):
        let values = (chart.series + chart.panels.flatMap(\.series)).flatMap(\.values)
        for case .number(_, let text, let fact?) in values {
          add(fact, ["figure": .integer(chart.number), "shown": .string(text)])
        }
      case .table(let table):
        for cell in table.rows.flatMap(\.cells) {
          guard let fact = cell.fact else { continue }
          add(fact, ["table": .integer(table.number), "shown": .string(cell.text)])
        }
      case .pageBreak: break
      case .landscape(let blocks): visit(blocks)
      }
    }
  }

  private mutating func visit(
    _ inlines: [Inline],
    in block: [String: JSONValue],
    sentences: Bool
  ) {
    var sentence = 1
    for inline in inlines.flatMap(\.leaves) {
      if case .fact(let id, let shown) = inline {
        var place = block
        place["shown"] = .string(shown)
        if sentences { place["sentence"] = .integer(sentence) }
        add(id, place)
      } else {
        sentence += inline.plainText.count { "。！？".contains($0) }
      }
    }
  }

  private mutating func add(_ id: FactID, _ place: [String: JSONValue]) {
    byFact[id, default: []].append(.object(place))
  }
}

extension Inline {
  /// The pieces without those that hold others.
  fileprivate var leaves: [Inline] {
    switch self {
    case .text, .fact, .reference, .openSlot: [self]
    case .footnote(_, let content): content.flatMap(\.leaves)
    case .emphasis(_, let content): content.flatMap(\.leaves)
    }
  }
}
