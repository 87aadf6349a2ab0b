import Diagnostics
import Documents
import Facts

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
    let text = inlines.reduce(into: "") { $0 += $1.plainText }
    guard text.holds(Self.word) else { return inlines }
    if text.holds("年初指") {
      explained.formUnion(Settings.YearStart.allCases)
      return inlines
    }
    return inlines.indices.flatMap { explain(inlines[$0], at: $0, in: inlines) }.mergingTexts
  }

  private static let word = "年初"

  private mutating func explain(_ inline: Inline, at index: Int, in inlines: [Inline]) -> [Inline] {
    guard case .text(let text, let reason) = inline else {
      guard inline.plainText.holds(Self.word) else { return [inline] }
      return [inline] + note(for: owner(of: index, in: inlines))
    }
    var result: [Inline] = []
    var rest = text[...]
    while let range = rest.firstRange(of: Self.word) {
      result.append(.text(String(rest[..<range.upperBound]), reason: reason))
      if text.comparesWith(range) { result += note(for: owner(of: index, in: inlines)) }
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? result : result + [.text(String(rest), reason: reason)]
  }

  /// The fact that is compared: the inline itself, else the next one, else the last before.
  private func owner(of index: Int, in inlines: [Inline]) -> FactID? {
    let behind = inlines[index...].lazy.compactMap(\.factID).first
    return behind ?? inlines[..<index].reversed().lazy.compactMap(\.factID).first
  }

  /// The note on the 年初 of a fact, if it is not yet explained.
  private mutating func note(for fact: FactID?) -> [Inline] {
    let nature = fact.flatMap { schema.nature(of: $0.question) } ?? .flow
    let start = schema.settings.yearStart(of: nature)
    let isFirst = explained.isEmpty
    guard explained.insert(start).inserted else { return [] }
    let whose = isFirst ? "" : nature == .stock ? "期末数的" : "累计数、当月数的"
    return [
      .text("（\(whose)年初指", reason: nil),
      .text(start.rawValue, reason: start.rawValue.contains(where: \.isNumber) ? .date : nil),
      .text("，下同）", reason: nil),
    ]
  }
}

extension String {
  /// Whether 年初 at a place is what is compared with, and not the time of something: 年初召开了会议.
  fileprivate func comparesWith(_ range: Range<Index>) -> Bool {
    if self[..<range.lowerBound].last.map({ "比较与和同对从自由".contains($0) }) ?? false {
      return true
    }
    let tail = self[range.upperBound...]
    return tail.isEmpty || ["为", "数", "值", "占"].contains { tail.hasPrefix($0) }
  }
}

extension Inline {
  fileprivate var factID: FactID? {
    if case .fact(let id, _) = self { id } else { nil }
  }
}
