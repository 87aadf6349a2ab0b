import Documents
import Facts
import Phrasing

extension String {
  /// Typed text cut into inlines, digits inside 《》 and inside names of the tables marked as such.
  func marked(by schema: Schema) -> [Inline] {
    var inlines: [Inline] = []
    var plain = ""
    for (part, reason) in segments(by: schema) {
      if reason == nil {
        plain += part
        continue
      }
      if !plain.isEmpty { inlines.append(.text(plain, reason: nil)) }
      plain = ""
      inlines.append(.text(part, reason: reason))
    }
    if !plain.isEmpty { inlines.append(.text(plain, reason: nil)) }
    return inlines
  }

  /// The text in order, with the parts that hold digits lawfully told apart.
  func segments(by schema: Schema) -> [(text: String, reason: Inline.DigitReason?)] {
    guard hasDigit else { return [(self, nil)] }
    let names = schema.namesWithDigits
    var segments: [(String, Inline.DigitReason?)] = []
    var plain = ""
    var rest = self[...]
    while let first = rest.first {
      let lawful = rest.titleInBrackets ?? names.first { rest.hasPrefix($0) }
      if let lawful, lawful.hasDigit {
        if !plain.isEmpty { segments.append((plain, nil)) }
        plain = ""
        segments.append((lawful, .name))
        rest = rest.dropFirst(lawful.count)
      } else {
        plain.append(first)
        rest.removeFirst()
      }
    }
    if !plain.isEmpty { segments.append((plain, nil)) }
    return segments
  }
}

extension Substring {
  /// 《…》 at the start; nil if none begins here or it does not end.
  fileprivate var titleInBrackets: String? {
    guard first == "《", let end = firstIndex(of: "》") else { return nil }
    return String(self[...end])
  }
}
