import Documents

extension [DraftPiece] {
  /// Inlines with the pairs of `*` and `**` as emphasis; a lone mark prints itself.
  func nestingEmphasis(_ resolve: (DraftPiece, inout [Inline]) -> Void) -> [Inline] {
    var result: [Inline] = []
    var index = startIndex
    while index < endIndex {
      defer { index += 1 }
      guard case .emphasis(let emphasis) = self[index] else {
        resolve(self[index], &result)
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
}
