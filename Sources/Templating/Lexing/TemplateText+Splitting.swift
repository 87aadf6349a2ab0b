extension TemplateText {
  /// The option words of a statement, `编号: 一是`, with the expression in front of them.
  struct Options {
    /// What stands before the first option.
    let head: Range<Int>
    let values: [(name: String, range: Range<Int>)]

    subscript(name: String) -> Range<Int>? { values.first { $0.name == name }?.range }
  }

  /// Cuts a range at the given option words where they stand outside brackets and quotes.
  func options(in range: Range<Int>, named names: [String]) -> Options {
    var marks: [(name: String, start: Int, value: Int)] = []
    visitTopLevel(of: range) { position, _ in
      for name in names where has(Array(name.utf8), at: position) {
        guard position == range.lowerBound || !isNameCharacter(before: position),
          let value = valueStart(behind: position + name.utf8.count)
        else { continue }
        marks.append((name, position, value))
      }
    }
    let ends = marks.dropFirst().map(\.start) + [range.upperBound]
    return Options(
      head: trimmed(range.lowerBound..<(marks.first?.start ?? range.upperBound)),
      values: zip(marks, ends).map { mark, end in (mark.name, trimmed(mark.value..<end)) }
    )
  }

  /// Cuts a list of arguments at its commas outside brackets and quotes.
  func arguments(in range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    visitTopLevel(of: range) { position, scalar in
      guard scalar == "," || scalar == "，" else { return }
      parts.append(trimmed(start..<position))
      start = position + (scalar == "," ? 1 : 3)
    }
    parts.append(trimmed(start..<range.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  /// The name before a colon and the rest of an argument; the name is nil without one.
  func named(_ range: Range<Int>) -> (name: Range<Int>?, value: Range<Int>) {
    var colon: (start: Int, end: Int)?
    visitTopLevel(of: range) { position, scalar in
      guard colon == nil, scalar == ":" || scalar == "：" else { return }
      colon = (position, position + (scalar == ":" ? 1 : 3))
    }
    guard let colon else { return (nil, range) }
    return (
      trimmed(range.lowerBound..<colon.start), trimmed(colon.end..<range.upperBound)
    )
  }

  /// The text of a range that is a quoted text, in “ ” or " "; nil if it is none.
  func quoted(_ range: Range<Int>) -> String? {
    let text = string(range)
    for (open, close) in [("\"", "\""), ("“", "”")]
    where text.hasPrefix(open) && text.hasSuffix(close) && text.count >= 2 {
      return String(text.dropFirst().dropLast())
    }
    return nil
  }

  /// The end of the name at an offset: letters, digits and `_`, or anything in back quotes.
  func nameEnd(from start: Int, limit: Int) -> Int {
    var position = start
    if position < limit, bytes[position] == UInt8(ascii: "`") {
      let close = bytes[(position + 1)..<limit].firstIndex(of: UInt8(ascii: "`"))
      return close.map { $0 + 1 } ?? limit
    }
    while position < limit {
      let (scalar, length) = scalar(at: position)
      guard Self.isNameCharacter(scalar) else { break }
      position += length
    }
    return position
  }

  static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func isNameCharacter(before position: Int) -> Bool {
    var start = position - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Self.isNameCharacter(scalar(at: start).scalar)
  }

  /// Where a value begins behind a colon; nil if no colon follows.
  private func valueStart(behind position: Int) -> Int? {
    var position = position
    while position < end, bytes[position] == UInt8(ascii: " ") { position += 1 }
    if has(":", at: position) { return position + 1 }
    return has("：", at: position) ? position + 3 : nil
  }

  /// Calls the visitor for each character outside brackets and quotes.
  private func visitTopLevel(
    of range: Range<Int>,
    _ visit: (Int, Unicode.Scalar) -> Void
  ) {
    var position = range.lowerBound
    var depth = 0
    var quote: Unicode.Scalar?
    while position < range.upperBound {
      let (scalar, length) = scalar(at: position)
      defer { position += length }
      if let end = quote {
        if scalar == end { quote = nil }
        continue
      }
      switch scalar {
      case "\"", "`": quote = scalar
      case "“": quote = "”"
      case "(", "[", "（", "【": depth += 1
      case ")", "]", "）", "】": depth -= 1
      default: if depth == 0 { visit(position, scalar) }
      }
    }
  }
}
