import Diagnostics

extension TemplateNode {
  /// The nodes directly inside, in the order of the text.
  var children: [TemplateNode] {
    switch self {
    case .text, .emphasis, .lineEnd, .paragraphEnd, .output, .call, .figure, .table, .local,
      .requirement, .assertion, .pageBreak:
      []
    case .heading(let heading): heading.nodes
    case .choice(let statement): statement.branches.flatMap(\.nodes)
    case .bySign(let statement): statement.branches.flatMap(\.nodes)
    case .loop(let statement): statement.nodes
    case .list(let statement): statement.nodes
    case .section(let statement): statement.nodes
    case .include(let statement): statement.nodes
    case .landscape(let nodes): nodes
    case .annex(let annex): annex.nodes
    }
  }

  /// Whether it may print something.
  var isVisible: Bool {
    switch self {
    case .text(let typed): !typed.text.unicodeScalars.allSatisfy(TemplateText.isBlank)
    case .lineEnd, .paragraphEnd, .local, .assertion: false
    case .emphasis, .output, .call, .heading, .figure, .table, .choice, .bySign, .loop, .list,
      .section, .include, .requirement, .pageBreak, .landscape, .annex:
      true
    }
  }

  /// Calls the visitor for every node, outer ones first.
  static func visit(_ nodes: [TemplateNode], _ visitor: (TemplateNode) -> Void) {
    for node in nodes {
      visitor(node)
      visit(node.children, visitor)
    }
  }
}

/// Every 见图 and 见表 leads to a block of that label, and no label stands twice.
///
/// A label that may belong to a block with an error is not reported.
func checkLabels(of nodes: [TemplateNode], lost: LostLabels, log: inout DiagnosticLog) {
  var figures: [String] = []
  var tables: [String] = []
  var calls: [TypedCall] = []
  TemplateNode.visit(nodes) { node in
    switch node {
    case .figure(let figure): if let label = figure.label { figures.append(label) }
    case .table(let table): if let label = table.label { tables.append(label) }
    case .call(let call): calls.append(call)
    default: break
    }
  }
  for call in calls {
    switch call.kind {
    case .figure(let label) where lost.mayHold(label): break
    case .table(let label) where lost.mayHold(label): break
    case .figure(let label) where !figures.contains(label):
      log.add(.unknownLabel(label, "图", among: figures, at: call.span))
    case .table(let label) where !tables.contains(label):
      log.add(.unknownLabel(label, "表", among: tables, at: call.span))
    case .figure, .table, .note, .openSlot, .stated: break
    }
  }
}
