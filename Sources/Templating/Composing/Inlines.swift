import Documents

extension [DraftPiece] {
  /// Inlines with the pairs of `*` and `**` as emphasis; a lone mark prints itself.
  func nestingEmphasis(_ resolve: (DraftPiece, inout InlineRun) -> Void) -> [Inline] {
    var result = InlineRun(capacity: count)
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
      result.append(.emphasis(emphasis, content))
      index = end
    }
    return result.finish()
  }
}

extension [Inline] {
  /// Neighbouring texts of one reason as one.
  var mergingTexts: [Inline] {
    var run = InlineRun(capacity: count)
    for inline in self { run.append(inline) }
    return run.finish()
  }
}

/// Inlines one behind another, neighbouring texts of one reason as one.
struct InlineRun {
  private var inlines: [Inline] = []
  /// The text that what follows may continue; nil behind anything else.
  private var text: String?
  private var reason: Inline.DigitReason?

  /// An empty run, with room for so many inlines.
  init(capacity: Int) { inlines.reserveCapacity(capacity) }

  mutating func append(_ inline: Inline) {
    guard case .text(let text, let reason) = inline else {
      closeText()
      inlines.append(inline)
      return
    }
    if self.text != nil, self.reason == reason {
      self.text?.append(text)
    } else {
      closeText()
      (self.text, self.reason) = (text, reason)
    }
  }

  private mutating func closeText() {
    guard let text else { return }
    inlines.append(.text(text, reason: reason))
    self.text = nil
  }

  /// All that was appended.
  mutating func finish() -> [Inline] {
    closeText()
    return inlines
  }
}
