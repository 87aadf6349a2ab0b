import Diagnostics
package import Documents
package import Facts
import Nodes

/// A line of a block with its default filled in, and why it is so (charts.md B.5).
package struct ResolvedKey: Sendable, Hashable {
  /// 增速.
  package let key: String
  /// As it is written in a block; empty for a key that has no value.
  package let value: String
  /// 写明 for what stands in the block, else the reason of the default.
  package let reason: String

  /// The line in a block, the reason behind it; a key without a value is a remark.
  package var text: String {
    value.isEmpty ? "# \(key)：\(reason)" : "\(key): \(value)  # \(reason)"
  }
}

extension ResolvedKey {
  /// The reason of a key that stands in the block.
  static let typed = "写明"
}

extension Template {
  /// The labels of all figures (图) and tables (表), those of branches not taken included.
  package var blockLabels: (figures: [String], tables: [String]) {
    var figures: [String] = []
    var tables: [String] = []
    TemplateNode.visit(nodes) { node in
      switch node {
      case .figure(let figure): if let label = figure.label { figures.append(label) }
      case .table(let table): if let label = table.label { tables.append(label) }
      default: break
      }
    }
    return (figures, tables)
  }

  /// The block of a figure with everything resolved as it was drawn; nil for an unknown label.
  ///
  /// It may be put in the place of the block and draws the same figure.
  package func resolved(_ chart: Chart, settings: Settings) -> [ResolvedKey]? {
    var found: FigureBlock?
    TemplateNode.visit(nodes) { node in
      if case .figure(let figure) = node, figure.label == chart.label, found == nil {
        found = figure.block
      }
    }
    return found.map { ResolvedFigure($0, chart, settings).keys }
  }

  /// The block of a table with everything resolved as it was set; nil for an unknown label.
  package func resolved(_ table: Table) -> [ResolvedKey]? {
    var found: TableBlock?
    TemplateNode.visit(nodes) { node in
      if case .table(let block) = node, block.label == table.label, found == nil { found = block }
    }
    return found.map { ResolvedTable($0, table).keys }
  }
}

/// The entries of a block as typed, by the Chinese word of the key.
func typedEntries(of span: SourceSpan) -> [String: Node] {
  var log = DiagnosticLog()
  let node = parseYAML(span.source, range: span.range, readsFullWidthMarks: true, log: &log)
  let entries = (node?.entries ?? []).map { (figureWord($0.key.text ?? ""), $0.value) }
  return Dictionary(entries, uniquingKeysWith: { first, _ in first })
}

extension Node {
  /// The node as YAML on one line.
  var flowText: String {
    switch kind {
    case .scalar(let text): text.asScalar
    case .list(let items): "[" + items.map(\.flowText).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { "\(figureWord($0.key.text ?? "").asScalar): \($0.value.flowText)" }
        .joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// The text as a YAML scalar, in quotes where it has marks of YAML or reads as something else.
  var asScalar: String {
    let marks: Set<Character> = [
      ":", "#", "[", "]", "{", "}", ",", "\"", "'", "&", "*", "!", "|", ">", "@", "`", "%", "：",
      "，",
      "“", "”", "；", "（", "）",
    ]
    let isPlain =
      !isEmpty && !contains { marks.contains($0) } && first != " " && last != " " && first != "-"
    if isPlain { return self }
    return "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
