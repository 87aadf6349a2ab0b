import Diagnostics

/// Sentences of a paragraph: they end at 。！？ with the closing marks behind, or at its end.
///
/// Source: language.md 1.1.8; not at ；.
enum Sentences {
  private static let ends: Set<Character> = ["。", "！", "？"]
  private static let closers: Set<Character> = ["”", "’", "）", "》", "」", "』"]

  /// Takes the first sentence of what is left of a paragraph, which must not be empty.
  static func takeFirst(of rest: inout ArraySlice<DocumentEvent>) -> ArraySlice<DocumentEvent> {
    let end = rest.firstIndex { event in
      if case .text(let typed) = event { typed.endsSentence } else { false }
    }
    let next = end.map { $0 + 1 } ?? rest.endIndex
    defer { rest = rest[next...] }
    return rest[..<next]
  }

  /// The index behind the first end of a sentence; nil if none ends in the text.
  static func end(in text: String) -> String.Index? {
    guard let first = text.firstIndex(where: { ends.contains($0) }) else { return nil }
    let rest = text[first...].drop { ends.contains($0) || closers.contains($0) }
    return rest.startIndex
  }
}
