import Diagnostics

/// Sentences of a paragraph: they end at 。！？ with the closing marks behind, or at its end.
///
/// Source: language.md 1.1.8; not at ；.
enum Sentences {
  private static let ends: Set<Character> = ["。", "！", "？"]
  private static let closers: Set<Character> = ["”", "’", "）", "》", "」", "』"]

  static func split(_ events: [DocumentEvent]) -> [[DocumentEvent]] {
    var sentences: [[DocumentEvent]] = []
    var current: [DocumentEvent] = []
    for event in events {
      guard case .text(var typed) = event else {
        current.append(event)
        continue
      }
      while let end = sentenceEnd(of: typed.text) {
        let (head, tail) = typed.split(at: end)
        sentences.append(current + [.text(head)])
        current = []
        typed = tail
      }
      if !typed.text.isEmpty { current.append(.text(typed)) }
    }
    if !current.isEmpty { sentences.append(current) }
    return sentences
  }

  /// The index behind the first end of a sentence; nil if none ends in the text.
  private static func sentenceEnd(of text: String) -> String.Index? {
    guard let first = text.firstIndex(where: { ends.contains($0) }) else { return nil }
    let rest = text[first...].drop { ends.contains($0) || closers.contains($0) }
    return rest.startIndex
  }
}
