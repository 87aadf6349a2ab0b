/// Names that a mistyped one probably means.
public enum NearMiss {
  /// A name with the reason why it is near.
  public struct Suggestion: Sendable, Hashable {
    /// The name.
    public let name: String
    /// Which characters look alike, `第 4 字“人”与“入”形近`; empty where none do.
    public let reason: String

    /// How a message prints it: the name, the reason in brackets.
    public var text: String { reason.isEmpty ? name : "\(name)（\(reason)）" }
  }

  /// At most three names, the nearest first; equally near ones in the given order.
  public static func closest(to text: String, among names: [String]) -> [String] {
    suggestions(for: text, among: names).map(\.name)
  }

  /// The name that a mistyped one must mean; nil where none or several are near.
  ///
  /// Among several it is the only one that differs in nothing but characters that look or sound alike.
  /// One of two characters is no ground to replace a name, unless they do.
  public static func certain(for text: String, among names: [String]) -> String? {
    let near = suggestions(for: text, among: names)
    let alike = near.filter { isAlike(text, $0.name) }
    if alike.count == 1 { return alike[0].name }
    guard near.count == 1, let only = near.first else { return nil }
    return only.name.count > 2 || !only.reason.isEmpty ? only.name : nil
  }

  /// The replacement of a mistyped name by the one that it must mean; empty where that is open.
  public static func replacements(
    of span: SourceSpan,
    typed text: String,
    among names: [String]
  ) -> [Diagnostic.Replacement] {
    certain(for: text, among: names).map { [.init(span, with: $0)] } ?? []
  }

  /// The line `= 相近：…`; nil where no name is near.
  public static func remark(for text: String, among names: [String]) -> Diagnostic.Remark? {
    let near = suggestions(for: text, among: names)
    guard !near.isEmpty else { return nil }
    return Diagnostic.Remark("相近", near.map(\.text).joined(separator: "、"))
  }

  /// At most three names with the reason, the nearest first.
  ///
  /// A name is near if no more than half of its characters differ, or if one of the two holds the
  /// other; characters that look alike count half.
  public static func suggestions(for text: String, among names: [String]) -> [Suggestion] {
    let typed = Array(text)
    var seen: Set<String> = [text]
    let ranked = names.filter { seen.insert($0).inserted }.enumerated().compactMap {
      index,
      name -> (cost: Int, index: Int, name: String)? in
      guard let cost = cost(of: typed, as: Array(name)) else { return nil }
      return (cost, index, name)
    }
    .sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }
    guard let least = ranked.first?.cost else { return [] }
    // A name much farther than the nearest only distracts.
    return ranked.filter { $0.cost <= least + 2 }.prefix(3).map {
      Suggestion(name: $0.name, reason: reason(for: typed, as: Array($0.name)))
    }
  }

  /// Twice the number of edits; nil if the names are too far apart.
  private static func cost(of typed: [Character], as name: [Character]) -> Int? {
    guard !typed.isEmpty, !name.isEmpty else { return nil }
    let distance = doubledDistance(typed, name)
    let longest = max(typed.count, name.count)
    if distance <= max(longest, 2) && distance < 2 * longest { return distance }
    let isPart = contains(typed, name) || contains(name, typed)
    return isPart && min(typed.count, name.count) >= 2 ? longest + 1 : nil
  }

  private static func contains(_ whole: [Character], _ part: [Character]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains {
      whole[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  /// Edit distance with exchange of neighbours: 2 for an edit, 1 between characters that look alike.
  private static func doubledDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = (0...second.count).map { $0 * 2 }
    for i in first.indices {
      var row = [(i + 1) * 2]
      for j in second.indices {
        var cost = min(
          last[j] + substitution(first[i], second[j]),
          last[j + 1] + 2,
          row[j] + 2
        )
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = min(cost, beforeLast[j - 1] + 2)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[second.count]
  }

  /// Whether two names differ in nothing but characters that look or sound alike.
  public static func isAlike(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
    first.count == second.count
      && zip(first, second).allSatisfy { $0 == $1 || LookAlikes.areAlike($0, $1) }
  }

  private static func substitution(_ first: Character, _ second: Character) -> Int {
    if first == second { return 0 }
    return LookAlikes.areAlike(first, second) ? 1 : 2
  }

  /// Which characters look alike, of names of one length; empty if none do.
  private static func reason(for typed: [Character], as name: [Character]) -> String {
    guard typed.count == name.count else { return "" }
    return zip(typed, name).enumerated().compactMap { index, pair in
      guard LookAlikes.areAlike(pair.0, pair.1) else { return nil }
      return "第 \(index + 1) 字“\(pair.0)”与“\(pair.1)”\(LookAlikes.relation(pair.0, pair.1))"
    }
    .joined(separator: "，")
  }
}
