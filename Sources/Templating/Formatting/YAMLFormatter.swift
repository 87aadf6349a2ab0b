package import Diagnostics
import Expressions
package import Facts
import Nodes

/// Writes the expressions in the values of a YAML text anew, in their places.
///
/// Whatever does not read as the same tree afterwards stays as it was.
struct YAMLFormatter {
  /// What a scalar holds.
  enum Role {
    case expression
    /// An expression with 降序 or 升序 behind it.
    case ordered
    /// Text with `{{ }}`.
    case text
  }

  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  private let source: SourceText
  private let schema: Schema
  /// By the keys on the way to a value, the outermost first.
  private let role: ([String]) -> Role?
  /// The word to be written for a key below a path, or for the plain value of that path; nil to keep it.
  private let word: (String, [String]) -> String?

  init(
    _ source: SourceText,
    schema: Schema,
    role: @escaping ([String]) -> Role?,
    word: @escaping (String, [String]) -> String? = { _, _ in nil }
  ) {
    self.source = source
    self.schema = schema
    self.role = role
    self.word = word
  }

  func formatted() -> String {
    var log = DiagnosticLog()
    guard let root = parseYAML(source, log: &log), log.diagnostics.isEmpty else {
      return source.text
    }
    var kept: [Edit] = []
    // Edits are few; each is tried by itself, so that one that cannot stand takes no other along.
    for edit in edits(of: root, []) where isSafe(edit, root) { kept.append(edit) }
    return applied(kept)
  }

  private func edits(of node: Node, _ path: [String]) -> [Edit] {
    switch node.kind {
    case .mapping(let entries):
      return entries.flatMap { key, value in
        edit(word: key, path) + edits(of: value, path + [key.text ?? ""])
      }
    case .list(let items): return items.flatMap { edits(of: $0, path) }
    case .scalar:
      guard let range = node.verbatimRange else { return [] }
      guard let role = role(path) else { return path.isEmpty ? [] : edit(word: node, path) }
      let typed = source.substring(range)
      let text = formatted(range, as: role)
      return text == typed ? [] : [Edit(range: range, text: text)]
    }
  }

  private func edit(word node: Node, _ path: [String]) -> [Edit] {
    guard node.isPlain, let range = node.verbatimRange, let typed = node.text,
      let word = word(typed, path)
    else { return [] }
    return [Edit(range: range, text: word)]
  }

  private func formatted(_ range: Range<Int>, as role: Role) -> String {
    switch role {
    case .expression: return expression(range)
    case .ordered:
      let typed = source.substring(range)
      for word in ["降序", "升序"] where typed.hasSuffix(" " + word) {
        let text = TemplateText(source)
        let head = text.trimmed(range.lowerBound..<range.upperBound - word.utf8.count)
        return expression(head) + " " + word
      }
      return expression(range)
    case .text: return line(range)
    }
  }

  private func expression(_ range: Range<Int>) -> String {
    formattedExpression(source, range: range, against: schema, keepsQuotes: true)
  }

  private func line(_ range: Range<Int>) -> String {
    var lexer = TemplateLexer(source)
    lexer.lexInline(range)
    guard lexer.log.diagnostics.isEmpty, lexer.wideTags.isEmpty else {
      return source.substring(range)
    }
    var result = ""
    var position = range.lowerBound
    for token in lexer.tokens {
      guard case .output(let inner) = token.kind else { continue }
      result += source.substring(position..<token.range.lowerBound)
      result += "{{ " + expression(inner) + " }}"
      position = token.range.upperBound
    }
    return result + source.substring(position..<range.upperBound)
  }

  /// Whether the text with this edit alone reads as the same tree, the edited scalar aside.
  private func isSafe(_ edit: Edit, _ root: Node) -> Bool {
    var log = DiagnosticLog()
    let text = applied([edit])
    guard let again = parseYAML(SourceText(name: source.name, text: text), log: &log),
      log.diagnostics.isEmpty
    else { return false }
    return root.reads(as: again, besides: edit.range, as: edit.text)
  }

  private func applied(_ edits: [Edit]) -> String {
    var bytes = Array(source.text.utf8)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Node {
  /// Whether another tree is this one with a text in the place of the scalar at a range.
  fileprivate func reads(as other: Node, besides range: Range<Int>, as text: String) -> Bool {
    switch (kind, other.kind) {
    case (.scalar(let mine), .scalar(let its)):
      return its == (verbatimRange == range ? text : mine)
    case (.list(let mine), .list(let its)):
      return mine.count == its.count
        && zip(mine, its).allSatisfy { $0.reads(as: $1, besides: range, as: text) }
    case (.mapping(let mine), .mapping(let its)):
      return mine.count == its.count
        && zip(mine, its).allSatisfy {
          $0.key.reads(as: $1.key, besides: range, as: text)
            && $0.value.reads(as: $1.value, besides: range, as: text)
        }
    default: return false
    }
  }
}

/// A file of the workspace in YAML — zongjie.yaml, a catalogue, a lexicon — with its expressions in the
/// forms of the grammar; everything else stays as it is.
///
/// Nil, with findings, if it is no YAML.
package func formatYAML(
  _ source: SourceText,
  against schema: Schema,
  log: inout DiagnosticLog
) -> String? {
  var faults = DiagnosticLog()
  _ = parseYAML(source, log: &faults)
  log.add(contentsOf: faults)
  guard !faults.hasErrors else { return nil }
  return YAMLFormatter(
    source,
    schema: schema,
    role: { path in
      switch path.last {
      case "当", "分子", "分母", "即": .expression
      case "说", "否则", "标题", "署名": .text
      default: nil
      }
    }
  ).formatted()
}
