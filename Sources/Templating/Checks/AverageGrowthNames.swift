import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

extension Composer {
  /// 月均增幅 stands in the same paragraph with the words that define it (W430).
  mutating func checkNamesOfAverageGrowth(
    _ events: ArraySlice<DocumentEvent>,
    in pieces: [DraftPiece]
  ) {
    var asking: [DocumentEvent.Output] = []
    for case .output(let output) in events
    where output.reading.mayAskAverageGrowth && output.tag.question.asksAverageGrowth {
      asking.append(output)
    }
    guard !asking.isEmpty else { return }
    let words = settings.averageGrowth.definingWords
    guard !pieces.reduce(into: "", { $0 += $1.text }).holds(words) else { return }
    for output in asking {
      log.add(.averageGrowthUnnamed(words, in: "同一段", at: output.span, of: organizationName))
    }
  }

  /// A growth by 月均增幅 beside a fall by 同比 misleads (W431).
  mutating func checkAverageGrowth(of phrase: Phrase, _ output: DocumentEvent.Output) {
    for case .fact(let id, _) in phrase.pieces {
      guard case .facet(let subject, .averageMonthlyGrowth, _) = id.question.form,
        case .fact(let average) = context.source.answer(id.question, for: id.organization).answer,
        average.value.sign > 0
      else { continue }
      let growth = Question(.facet(subject, .yearOverYearGrowth, []), type: .ratio)
      guard case .fact(let fact) = context.source.answer(growth, for: id.organization).answer,
        fact.value.sign < 0, !isFlat(fact.value, type: .ratio, settings: settings)
      else { continue }
      let name = Question(.facet(id.question, .name, []), type: .text)
      var named = "月均增幅"
      if case .text(let text) = context.source.answer(name, for: id.organization).answer {
        named = text
      }
      let fall = NumberFormat(of: .ratio, settings: settings).text(of: fact.value.magnitude)
      log.add(
        .averageGrowthAgainstFall(
          subject.nameOfSeries,
          fall: fall,
          named,
          average: printed(average, settings: settings),
          at: output.span,
          of: organizationName
        )
      )
    }
  }
}

extension Tabulation {
  /// A column of 月均增幅 has the words that define it in its heads, the title or a note (W430).
  mutating func checkNamesOfAverageGrowth() {
    let words = context.schema.settings.averageGrowth.definingWords
    for column in block.columns where column.value.asksAverageGrowth {
      let texts = column.heads + [block.title] + block.notes
      if !texts.joined().holds(words) {
        let name = organizations[organization].name
        log.add(.averageGrowthUnnamed(words, in: "表头", at: column.span, of: name))
      }
    }
  }
}

extension FigureBlock {
  /// The words that define 月均增幅 where the figure draws it and lacks them (W430).
  func missingNameOfAverageGrowth(on chart: Chart, settings: Settings) -> [String]? {
    let words = settings.averageGrowth.definingWords
    let names = chart.categories.map(\.name) + chart.series.map(\.name)
    let asks = expressions.contains { $0.question.asksAverageGrowth }
    let texts = [([chart.title, chart.takeaway] + chart.notes).joined()] + names
    return asks && !texts.contains { $0.holds(words) } ? words : nil
  }
}

extension Settings.AverageGrowth {
  /// Words that, in this order, define the kind of mean.
  var definingWords: [String] {
    switch self {
    case .cumulativeOverJanuary: ["累计", "对元月"]
    case .monthlyLevel: ["当月水平"]
    case .meanOfYearOverYear: ["各月同比"]
    }
  }
}

extension String {
  /// Whether the words stand in the text in this order.
  func holds(_ words: [String]) -> Bool {
    var end = 0
    for word in words {
      guard let offset = offset(of: word, from: end) else { return false }
      end = offset + word.utf8.count
    }
    return true
  }
}

extension Question {
  /// Whether the value is 月均增幅, or made of it; its 名称 is not.
  var asksAverageGrowth: Bool {
    switch form {
    case .facet(_, .averageMonthlyGrowth, _): true
    case .facet(_, .name, _): false
    case .property(let subject, let name): !name.isSame(as: "名称") && subject.asksAverageGrowth
    case .facet(let subject, _, _), .operation(let subject, _, _), .at(let subject, _),
      .slice(let subject, _), .negative(let subject):
      subject.asksAverageGrowth
    case .arithmetic(_, let left, let right): left.asksAverageGrowth || right.asksAverageGrowth
    case .list(let items): items.contains { $0.value.asksAverageGrowth }
    default: false
    }
  }

  /// The series at the bottom of a value; empty if there is none.
  var nameOfSeries: String {
    switch form {
    case .series(let name), .quotient(let name): name
    case .slice(let subject, _), .at(let subject, _), .facet(let subject, _, _),
      .operation(let subject, _, _), .property(let subject, _), .element(let subject, _),
      .negative(let subject), .arithmetic(_, let subject, _):
      subject.nameOfSeries
    default: ""
    }
  }
}
