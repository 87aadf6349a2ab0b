import Diagnostics
import Expressions
import Facts

/// What says a typed direction truly for every report: a tag with a word function.
struct FixedDirectionMend {
  /// The typed words and the tag behind them.
  let span: SourceSpan
  /// What the clause holds before them.
  let lead: String
  /// `{{ 收入.同比 | 升降语 }}`; words that the function would not choose by itself are given to it.
  let tag: String

  /// Nil unless the word stands directly before the tag, whose value a word function can say, and
  /// unless 比 stands before it, with which 持平 cannot stand.
  init?(_ observation: ClaimObservation) {
    guard let wholeTag = observation.value.map(\.withDelimiters),
      wholeTag.source == observation.word.source,
      wholeTag.range.lowerBound == observation.word.range.upperBound,
      let function = observation.signFunction, function != .rankMove, !observation.isBehindThan
    else { return nil }
    let source = observation.word.source
    let clause = source.clause(before: observation.word.range.lowerBound)
    let word = observation.word.text
    let value = observation.value?.text ?? ""
    let base = Self.bases.first { clause.hasSuffix($0) } ?? ""
    // By itself a function says 同比 of what is 同比, and of nothing else.
    let isOwn =
      base == "同比" && value.contains("同比") && Self.usual[function]?.contains(word) == true
      || base == "环比" && value.contains("环比") && word == "增长"
      || base.isEmpty && function == .pointsUpOrDown && Self.usual[function]?.contains(word) == true
    let taken = isOwn ? base : ""
    span = source.span(
      observation.word.range.lowerBound - taken.utf8.count..<wholeTag.range.upperBound
    )
    lead = String(clause.dropLast(taken.count))
    let words =
      isOwn ? "" : "(\(Self.words(for: word).map { "\"\($0)\"" }.joined(separator: ", ")))"
    tag = "{{ \(value) | \(function.rawValue)\(words) }}"
  }

  private static let bases = ["同比", "环比"]

  /// The words that the functions say by themselves.
  private static let usual: [OutputFunction: Set<String>] = [
    .riseOrFall: ["增长", "下降"], .moreOrLess: ["增加", "减少"], .pointsUpOrDown: ["提高", "下降"],
  ]

  /// A pair of words of direction that holds the typed one, and what is said of no change.
  private static func words(for word: String) -> [String] {
    let pairs = [
      ("增长", "下降"), ("增加", "减少"), ("提高", "降低"), ("上升", "下降"), ("提升", "下降"),
      ("增收", "减收"), ("多收", "少收"), ("加快", "回落"), ("增长", "下滑"), ("多", "少"), ("高", "低"),
      ("快", "慢"), ("大", "小"),
    ]
    let pair = pairs.first { $0.0 == word || $0.1 == word } ?? ("增长", "下降")
    return [pair.0, pair.1, "持平"]
  }
}

extension ClaimObservation {
  /// Whether the word stands behind 比: 青河比城区多.
  var isBehindThan: Bool {
    let clause = word.source.clause(before: word.range.lowerBound)
    return clause.ranges(of: "比").contains { than in
      let before = clause[..<than.lowerBound].last
      let behind = clause[than.upperBound...].first
      return !(before.map("同环占对".contains) ?? false) && !(behind.map("重例率值".contains) ?? false)
    }
  }
}

extension SourceText {
  /// What a clause holds before an offset, from the last mark or tag on.
  func clause(before offset: Int) -> String {
    let before = substring(0..<offset)
    let start = before.lastIndex { "，。；：！？}\n".contains($0) }
    return String(start.map { before[before.index(after: $0)...] } ?? before[...])
  }
}

extension SourceSpan {
  /// A tag with its delimiters, of what stands between them.
  fileprivate var withDelimiters: SourceSpan {
    let text = source.text.utf8
    func offset(_ index: String.Index) -> Int { text.distance(from: text.startIndex, to: index) }
    let before = source.substring(0..<range.lowerBound)
    let after = source.text[text.index(text.startIndex, offsetBy: range.upperBound)...]
    guard let open = before.ranges(of: "{{").last, let close = after.firstRange(of: "}}") else {
      return self
    }
    let start = before.utf8.distance(from: before.utf8.startIndex, to: open.lowerBound)
    return source.span(start..<offset(close.upperBound))
  }
}
