import Diagnostics

/// Sentences of a paragraph: they end at 。！？ with the closing marks behind, or at its end.
///
/// Source: language.md 1.1.8; not at ；.
enum Sentences {
  private static let ends: Set<Character> = ["。", "！", "？"]
  private static let closers: Set<Character> = ["”", "’", "）", "》", "」", "』"]

  static func split(_ events: ArraySlice<DocumentEvent>) -> [ArraySlice<DocumentEvent>] {
    var sentences: [ArraySlice<DocumentEvent>] = []
    var start = events.startIndex
    for index in events.indices {
      guard case .text(let typed) = events[index], typed.endsSentence else { continue }
      sentences.append(events[start...index])
      start = index + 1
    }
    if start < events.endIndex { sentences.append(events[start...]) }
    return sentences
  }

  /// The index behind the first end of a sentence; nil if none ends in the text.
  static func end(in text: String) -> String.Index? {
    guard let first = text.firstIndex(where: { ends.contains($0) }) else { return nil }
    let rest = text[first...].drop { ends.contains($0) || closers.contains($0) }
    return rest.startIndex
  }
}
