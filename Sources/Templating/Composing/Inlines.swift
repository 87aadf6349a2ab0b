import Diagnostics
import Documents
import Facts

extension [DraftPiece] {
  /// Inlines with the pairs of `*` and `**` as emphasis; a lone mark prints itself.
  func nestingEmphasis(_ resolve: (DraftPiece) -> [Inline]) -> [Inline] {
    var result: [Inline] = []
    var index = startIndex
    while index < endIndex {
      defer { index += 1 }
      guard case .emphasis(let emphasis) = self[index] else {
        result += resolve(self[index])
        continue
      }
      let end = self[(index + 1)...].firstIndex { piece in
        if case .emphasis(emphasis) = piece { true } else { false }
      }
      guard let end, end > index + 1 else {
        result.append(.text(emphasis == .dots ? "*" : "**", reason: nil))
        continue
      }
      let content = Array(self[(index + 1)..<end]).nestingEmphasis(resolve)
      result.append(.emphasis(emphasis, content.mergingTexts))
      index = end
    }
    return result
  }
}

extension [Inline] {
  /// Neighbouring texts of one reason as one.
  var mergingTexts: [Inline] {
    var result: [Inline] = []
    var open: (text: String, reason: Inline.DigitReason?)?
    for inline in self {
      if case .text(let text, let reason) = inline, let joined = open, joined.reason == reason {
        open = (joined.text + text, reason)
        continue
      }
      if let (text, reason) = open { result.append(.text(text, reason: reason)) }
      open = nil
      if case .text(let text, let reason) = inline {
        open = (text, reason)
      } else {
        result.append(inline)
      }
    }
    if let (text, reason) = open { result.append(.text(text, reason: reason)) }
    return result
  }

  /// The note on 年初 directly behind its first use, in text or in a fact.
  func explainingYearStart(_ start: Settings.YearStart) -> [Inline] {
    let note: [Inline] = [
      .text("（年初指", reason: nil),
      .text(start.rawValue, reason: start.rawValue.contains(where: \.isNumber) ? .date : nil),
      .text("，下同）", reason: nil),
    ]
    for (index, inline) in enumerated() {
      guard let split = inline.split(behind: "年初") else { continue }
      let parts = [split.0] + note + (split.1.map { [$0] } ?? [])
      return (self[..<index] + parts + self[(index + 1)...]).mergingTexts
    }
    return self
  }
}

extension Inline {
  /// The inline cut behind the first occurrence of a word; nil if it does not hold it.
  ///
  /// What cannot be cut is followed by the rest as nil.
  fileprivate func split(behind word: String) -> (Inline, Inline?)? {
    guard case .text(let text, let reason) = self else {
      return plainText.holds(word) ? (self, nil) : nil
    }
    guard let range = text.firstRange(of: word) else { return nil }
    let tail = String(text[range.upperBound...])
    return (
      .text(String(text[..<range.upperBound]), reason: reason),
      tail.isEmpty ? nil : .text(tail, reason: reason)
    )
  }
}
