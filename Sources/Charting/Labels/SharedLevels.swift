/// Names in two levels: what each has of its own, and below it what neighbours share.
struct SharedLevels {
  let rests: [String]
  /// Together they cover all names.
  let groups: [(name: String, categories: ClosedRange<Int>)]
}

/// Lifts out what names share: one end of all of them (西安市局, 榆林市局), else the beginning of
/// neighbours (陕西省移动, 陕西省联通; 四川省移动, 四川省联通).
///
/// What is shared and what is left have two characters or more, and no word is cut: the cut is a
/// cheap break of `wrapped`, or the shared end is a kind of office. Source: charts.md E.5.
///
/// - Returns: nil where not every name shares something with a neighbour.
func sharedLevels(_ names: [String]) -> SharedLevels? {
  guard names.count > 1 else { return nil }
  let texts = names.map(Array.init)
  if let end = sharedEnd(texts) {
    return SharedLevels(
      rests: names.map { String($0.dropLast(end.count)) },
      groups: [(end, 0...names.count - 1)]
    )
  }
  var rests: [String] = []
  var groups: [(name: String, categories: ClosedRange<Int>)] = []
  for run in runs(texts) {
    guard run.count > 1, let beginning = sharedBeginning(Array(texts[run])) else { return nil }
    rests += names[run].map { String($0.dropFirst(beginning.count)) }
    groups.append((beginning, run))
  }
  return SharedLevels(rests: rests, groups: groups)
}

/// Kinds of offices that end a name.
private let officeKinds: Set<String> = ["省局", "市局", "县局", "区局", "支局", "分局", "公司", "分公司", "本部"]

private func sharedEnd(_ texts: [[Character]]) -> String? {
  lengths(shared: texts.map { $0.reversed() }).lazy
    .filter { length in
      officeKinds.contains(String(texts[0].suffix(length)))
        || texts.allSatisfy { breakCost($0, before: $0.count - length) == 0 }
    }
    .map { String(texts[0].suffix($0)) }.first
}

private func sharedBeginning(_ texts: [[Character]]) -> String? {
  lengths(shared: texts).first { length in
    texts.allSatisfy { breakCost($0, before: length) == 0 }
      && Set(texts.map { $0.dropFirst(length) }).count == texts.count
  }
  .map { String(texts[0].prefix($0)) }
}

/// How many characters all begin with, two at least and two of each left, the most first.
private func lengths(shared texts: [[Character]]) -> StrideThrough<Int> {
  let shortest = texts.map(\.count).min() ?? 0
  let common = (0..<shortest).prefix { place in texts.allSatisfy { $0[place] == texts[0][place] } }
  return stride(from: min(common.count, shortest - 2), through: 2, by: -1)
}

/// Neighbours whose first two characters are the same.
private func runs(_ texts: [[Character]]) -> [ClosedRange<Int>] {
  var runs: [ClosedRange<Int>] = []
  for (index, text) in texts.enumerated() {
    if let last = runs.last, texts[last.lowerBound].prefix(2) == text.prefix(2) {
      runs[runs.count - 1] = last.lowerBound...index
    } else {
      runs.append(index...index)
    }
  }
  return runs
}
