import Diagnostics
import Yams

/// Makes our nodes of those of Yams and finds where they end.
struct TreeBuilder {
  let text: YAMLText
  /// First characters of keys that were exchanged, by index.
  let masked: [Int: Unicode.Scalar]
  /// What was refused.
  private(set) var log = DiagnosticLog()

  init(text: YAMLText, masked: [Int: Unicode.Scalar]) {
    self.text = text
    self.masked = masked
  }

  /// The node of ours; what is refused becomes an empty scalar.
  mutating func node(_ node: Yams.Node) -> Node { built(node).node }

  /// A node with the index behind its last character.
  private mutating func built(_ node: Yams.Node) -> (node: Node, end: Int) {
    let start = node.mark.map { text.index(line: $0.line, column: $0.column) } ?? 0
    if let refused = refused(at: start, node) { return refused }
    switch node {
    case .scalar(let scalar): return built(scalar, from: start)
    case .mapping(let mapping): return built(mapping, from: start)
    case .sequence(let sequence): return built(sequence, from: start)
    case .alias: return (Node(.scalar(""), span: text.span(start..<start)), start)
    }
  }

  /// Anchors and tags begin the node that has them, and an alias gives the node of its anchor.
  private mutating func refused(at start: Int, _ node: Yams.Node) -> (node: Node, end: Int)? {
    let name: String
    switch text.scalar(at: start) {
    case "&": name = "锚（&）和引用（*）"
    case "!": name = "标签（!）"
    default: return nil
    }
    let end = text.scalars[start...].firstIndex { $0 == " " || $0.isLineEnd } ?? text.scalars.count
    let span = text.span(start..<end)
    log.add(.refusedSyntax(name, at: span, advice: "直接写出内容；以 & 或 ! 开头的文字加引号"))
    return (Node(.scalar(""), span: span), end)
  }

  private func built(_ scalar: Yams.Node.Scalar, from start: Int) -> (node: Node, end: Int) {
    let extent = ScalarExtent(scalar, from: start, in: text)
    var content = scalar.string
    if let verbatim = extent.verbatim, let original = masked[verbatim.lowerBound] {
      content = String(Character(original)) + String(content.unicodeScalars.dropFirst())
    }
    let node = Node(
      .scalar(content),
      span: text.span(start..<extent.end),
      verbatimRange: extent.verbatim.map { text.span($0).range },
      isPlain: scalar.style == .plain
    )
    return (node, extent.end)
  }

  private mutating func built(
    _ mapping: Yams.Node.Mapping,
    from start: Int
  ) -> (node: Node, end: Int) {
    var entries: [Node.Entry] = []
    var end = start
    for (key, value) in mapping {
      let key = built(key)
      let value = built(value)
      end = max(key.end, value.end)
      if accepts(key.node, beside: entries) { entries.append((key.node, value.node)) }
    }
    // The style that Yams gives is that of the end of the mapping, which has none.
    if text.scalar(at: start) == "{" { end = closing("}", from: end) }
    return (Node(.mapping(entries), span: text.span(start..<end)), end)
  }

  /// Whether a key may stand beside the others.
  private mutating func accepts(_ key: Node, beside entries: [Node.Entry]) -> Bool {
    guard let name = key.text else {
      log.add(
        .refusedSyntax(
          "复合键",
          at: key.span,
          advice: "有 {{ }} 的文字要加引号",
          replacements: quoted(from: key.span)
        )
      )
      return false
    }
    if name == "<<", key.isPlain {
      log.add(.refusedSyntax("合并键（<<）", at: key.span, advice: "直接写出各个键"))
      return false
    }
    if let first = entries.first(where: { $0.key.text == name }) {
      log.add(.duplicateKey(name, first: first.key, second: key))
      return false
    }
    return true
  }

  /// A value that begins with `{{`, up to the end of its line, in quotes.
  private func quoted(from key: SourceSpan) -> [Diagnostic.Replacement] {
    let source = key.source
    let start = key.range.lowerBound - 1
    guard start >= 0, source.substring(start..<start + 2) == "{{" else { return [] }
    let before = source.substring(0..<start).split(separator: "\n").last ?? ""
    var rest = source.substring(start..<source.text.utf8.count).prefix { !$0.isNewline }
    while rest.last == " " { rest.removeLast() }
    let isWhole = !before.contains("{") && !before.contains("[")
    guard isWhole, !rest.contains("\""), !rest.contains(" #") else { return [] }
    return [.init(source.span(start..<start + rest.utf8.count), with: "\"\(rest)\"")]
  }

  private mutating func built(
    _ sequence: Yams.Node.Sequence,
    from start: Int
  ) -> (node: Node, end: Int) {
    var items: [Node] = []
    var end = start
    for item in sequence {
      let item = built(item)
      end = item.end
      items.append(item.node)
    }
    if text.scalar(at: start) == "[" { end = closing("]", from: end) }
    return (Node(.list(items), span: text.span(start..<end)), end)
  }

  /// The index behind the bracket that closes what ended here.
  private func closing(_ bracket: Unicode.Scalar, from end: Int) -> Int {
    var index = end
    while let scalar = text.scalar(at: index) {
      if scalar == bracket { return index + 1 }
      if scalar == "#" {
        index = text.scalars[index...].firstIndex(where: \.isLineEnd) ?? text.scalars.count
      }
      index += 1
    }
    return end
  }
}

extension Unicode.Scalar {
  var isLineEnd: Bool { self == "\n" || self == "\r" }
}
