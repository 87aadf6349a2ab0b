import Documents
import Facts

/// A place where a document prints a fact.
struct FactPlace {
  enum Site: Hashable {
    /// Number of the heading and of the paragraph from 1, each in the order of the document.
    case heading(Int)
    case paragraph(Int, sentence: Int)
    case figure(Int, title: String)
    case table(Int, title: String)

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  let site: Site
  /// The print itself: 385.19万元.
  let shown: String
  /// The whole sentence or heading; of a figure or table what the value stands for: 6月, 榆林 同比.
  let context: String

  /// 第 3 段第 2 句.
  var text: String {
    switch site {
    case .heading(let number): "第 \(number) 个标题"
    case .paragraph(let number, let sentence): "第 \(number) 段第 \(sentence) 句"
    case .figure(let number, let title): "图\(number) \(title)"
    case .table(let number, let title): "表\(number) \(title)"
    }
  }

  /// As in the dump of facts (dumps.md).
  var json: JSONValue {
    var members: [String: JSONValue] = ["shown": .string(shown)]
    switch site {
    case .heading(let number): members["heading"] = .integer(number)
    case .paragraph(let number, let sentence):
      members["paragraph"] = .integer(number)
      members["sentence"] = .integer(sentence)
    case .figure(let number, _): members["figure"] = .integer(number)
    case .table(let number, _): members["table"] = .integer(number)
    }
    return .object(members)
  }
}

/// Where a document prints its facts: paragraph and sentence, heading, table or figure, from 1.
struct FactPlaces {
  /// Every print, in the order of the document.
  private(set) var all: [(fact: FactID, place: FactPlace)] = []
  private var paragraphCount = 0
  private var headingCount = 0

  init(_ document: Document) { visit(document.blocks) }

  /// The places of each fact, in the order of the document.
  var byFact: [FactID: [FactPlace]] {
    Dictionary(grouping: all, by: \.fact).mapValues { $0.map(\.place) }
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        headingCount += 1
        let number = headingCount
        visit(heading.inlines) { _ in .heading(number) }
      case .paragraph(let paragraph):
        paragraphCount += 1
        let number = paragraphCount
        visit((paragraph.runInHeading?.inlines ?? []) + paragraph.inlines) {
          .paragraph(number, sentence: $0)
        }
      case .figure(let chart): visit(chart)
      case .table(let table): visit(table)
      case .pageBreak: break
      case .landscape(let blocks): visit(blocks)
      case .annex(let annex): visit(annex.blocks)
      }
    }
  }

  private mutating func visit(_ inlines: [Inline], at site: (_ sentence: Int) -> FactPlace.Site) {
    var found: [(fact: FactID, shown: String, sentence: Int)] = []
    var sentences = [""]
    for inline in inlines.flatMap(\.leaves) {
      if case .fact(let id, let shown) = inline {
        found.append((id, shown, sentences.count))
        sentences[sentences.count - 1] += shown
        continue
      }
      for character in inline.plainText {
        sentences[sentences.count - 1].append(character)
        if "。！？".contains(character) { sentences.append("") }
      }
    }
    for (fact, shown, sentence) in found {
      let context = site(sentence).isHeading ? sentences.joined() : sentences[sentence - 1]
      all.append((fact, FactPlace(site: site(sentence), shown: shown, context: context)))
    }
  }

  private mutating func visit(_ chart: Chart) {
    let panels = [("", chart.series)] + chart.panels.map { ($0.key, $0.series) }
    for (panel, series) in panels {
      for series in series {
        for (index, value) in series.values.enumerated() {
          guard case .number(_, let text, let fact?) = value else { continue }
          let category = index < chart.categories.count ? chart.categories[index].name : ""
          var names: [String] = []
          for name in [panel, series.member, category, series.name]
          where !name.isEmpty && !names.contains(name) {
            names.append(name)
          }
          let place = FactPlace(
            site: .figure(chart.number, title: chart.title),
            shown: text,
            context: names.joined(separator: " ")
          )
          all.append((fact, place))
        }
      }
    }
  }

  private mutating func visit(_ table: Table) {
    for row in table.rows {
      for (index, cell) in row.cells.enumerated() {
        guard let fact = cell.fact else { continue }
        let head = index < table.columns.count ? table.columns[index].heads.last ?? "" : ""
        let place = FactPlace(
          site: .table(table.number, title: table.title),
          shown: cell.text,
          context: [row.cells.first?.text ?? "", head].joined(separator: " ")
        )
        all.append((fact, place))
      }
    }
  }
}

extension Inline {
  /// The pieces without those that hold others.
  fileprivate var leaves: [Inline] {
    switch self {
    case .text, .fact, .reference, .openSlot, .stated: [self]
    case .footnote(_, let content): content.flatMap(\.leaves)
    case .emphasis(_, let content): content.flatMap(\.leaves)
    }
  }
}
