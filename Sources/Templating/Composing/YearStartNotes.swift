import Diagnostics
import Documents
import Facts
import Phrasing

/// The notes on what 年初 means, each behind the first comparison with it.
///
/// Flows and stocks have each their own 年初, so a report that compares both has two notes.
struct YearStartNotes {
  private let schema: Schema
  private var explained: Set<Settings.YearStart> = []

  init(_ schema: Schema) { self.schema = schema }

  /// The inlines of a paragraph with the notes that are due; an author who says 年初指 has said it all.
  mutating func explain(_ inlines: [Inline]) -> [Inline] {
    guard explained.count < Settings.YearStart.allCases.count else { return inlines }
    guard inlines.indices.contains(where: { inlines[$0].saysYearStart }) else { return inlines }
    if inlines.reduce(into: "", { $0 += $1.plainText }).holds("年初指") {
      explained.formUnion(Settings.YearStart.allCases)
      return inlines
    }
    var place = 0
    return explain(inlines, at: &place, of: inlines.leaves)
  }

  fileprivate static let word = "年初"

  /// Inlines of a paragraph from one of its leaves on; the place is moved behind them.
  private mutating func explain(
    _ inlines: [Inline],
    at place: inout Int,
    of leaves: [Inline]
  ) -> [Inline] {
    var run = InlineRun(capacity: inlines.count)
    for inline in inlines {
      if case .emphasis(let emphasis, let content) = inline {
        run.append(.emphasis(emphasis, explain(content, at: &place, of: leaves)))
      } else {
        explain(inline, at: place, of: leaves, to: &run)
        place += 1
      }
    }
    return run.finish()
  }

  private mutating func explain(
    _ inline: Inline,
    at place: Int,
    of leaves: [Inline],
    to run: inout InlineRun
  ) {
    let isFactNext = place + 1 < leaves.count && leaves[place + 1].factID != nil
    switch inline {
    case .text(let text, let reason):
      guard text.holds(Self.word) else { return run.append(inline) }
      var rest = text[...]
      while let range = rest.firstPlace(of: Self.word) {
        run.append(.text(String(rest[..<range.upperBound]), reason: reason))
        if text.comparesWith(range, isFactNext: isFactNext) {
          note(for: owner(of: place, in: leaves)).forEach { run.append($0) }
        }
        rest = rest[range.upperBound...]
      }
      if !rest.isEmpty { run.append(.text(String(rest), reason: reason)) }
    case .fact(let id, let shown):
      run.append(inline)
      guard shown.holds(Self.word) else { return }
      let compares = shown.ranges(of: Self.word).contains {
        shown.comparesWith($0, isFactNext: isFactNext)
      }
      if compares { note(for: id).forEach { run.append($0) } }
    // What an author types as a number or a note is said as he says it.
    case .stated, .footnote, .openSlot, .reference, .emphasis: run.append(inline)
    }
  }

  /// The fact that is compared: the next one, else the last before.
  private func owner(of place: Int, in leaves: [Inline]) -> FactID? {
    let behind = leaves[place...].lazy.compactMap(\.factID).first
    return behind ?? leaves[..<place].reversed().lazy.compactMap(\.factID).first
  }

  /// The note on the 年初 of a fact, if it is not yet explained; none where nothing is compared.
  private mutating func note(for fact: FactID?) -> [Inline] {
    guard let nature = fact.flatMap({ schema.nature(of: $0.question) }) else { return [] }
    let start = schema.settings.yearStart(of: nature)
    let isFirst = explained.isEmpty
    guard explained.insert(start).inserted else { return [] }
    return [
      .text("（\(isFirst ? "" : nature.values + "的")年初指", reason: nil),
      .text(start.rawValue, reason: start.rawValue.hasDigit ? .date : nil),
      .text("，下同）", reason: nil),
    ]
  }
}

extension SeriesNature {
  /// How a note calls values of the nature.
  fileprivate var values: String {
    switch self {
    case .flow: "累计数、当月数"
    case .stock: "期末数"
    case .yearly: "全年数"
    case .momentary: "时点数"
    }
  }
}

extension String {
  /// Whether 年初 at a place is what is compared with, and not the time of something: 年初召开了会议.
  ///
  /// 自年初以来 tells a time as well: behind 从, 自 and 由 only what rose or fell from there is
  /// compared, a fact or the 年初的 of one.
  fileprivate func comparesWith(_ range: Range<Index>, isFactNext: Bool) -> Bool {
    let tail = self[range.upperBound...]
    let endsBeforeFact = tail.isEmpty && isFactNext
    switch self[..<range.lowerBound].last {
    case "比", "较", "与", "和", "同", "对": return true
    case "从", "自", "由": return tail.hasPrefix("的") || endsBeforeFact
    default:
      // 年初为了加强管理 compares nothing.
      return endsBeforeFact || tail == "为" && isFactNext
        || ["数", "值", "占"].contains { tail.hasPrefix($0) }
    }
  }
}

extension Inline {
  /// Whether the word stands in what it prints.
  fileprivate var saysYearStart: Bool {
    switch self {
    case .text(let text, _), .fact(_, let text): text.holds(YearStartNotes.word)
    case .stated, .footnote, .openSlot, .reference, .emphasis: plainText.holds(YearStartNotes.word)
    }
  }

  fileprivate var factID: FactID? {
    if case .fact(let id, _) = self { id } else { nil }
  }
}

extension [Inline] {
  /// The inlines, each emphasis replaced by what it sets off.
  fileprivate var leaves: [Inline] {
    var leaves: [Inline] = []
    for inline in self {
      if case .emphasis(_, let content) = inline {
        leaves += content.leaves
      } else {
        leaves.append(inline)
      }
    }
    return leaves
  }
}
