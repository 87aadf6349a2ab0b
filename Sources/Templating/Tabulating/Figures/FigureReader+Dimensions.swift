import Diagnostics
import Documents
import Expressions
import Facts
import Nodes

/// What the rows, points or panels of a figure are: 维度 and 分面.
extension FigureReader {
  mutating func readDimensions(_ kind: ChartKind) -> [FigureDimension] {
    let node = value("维度")
    let nodes = node.map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    var dimensions = nodes.compactMap { dimension($0) }
    // Of 图层 it stands for itself, beside what runs along the axis.
    if kind != .layers, let facet = value("分面"), let found = dimension(facet) {
      dimensions.insert(found, at: 0)
    }
    switch kind {
    case .smallMultiples, .heatTable, .sparkline:
      dimensions.removeAll { $0 == .month }
      // A course may be that of 本局 alone.
      if dimensions.isEmpty, kind != .sparkline, node == nil || !log.hasErrors {
        log.add(.figureKeyMissing(kind == .heatTable ? "维度" : "分面", at: self.node.span))
      }
    case .cards:
      if let node, dimensions.contains(where: { $0 != .month }) {
        log.add(.figureValueWrong("维度", wants: "月（每张卡下加小走势），或不写", at: node.span))
      }
    case .comparedLines, .rankCourse, .index:
      dimensions.removeAll { $0 == .month }
      if dimensions.isEmpty, node == nil, !kind.rowsMayBeMetrics {
        log.add(.figureKeyMissing("维度", at: self.node.span))
      }
    default:
      let hasRows = kind.runsOverMonths ? !dimensions.isEmpty : dimensions.contains { $0 != .month }
      guard !hasRows else { return dimensions }
      if kind.runsOverMonths { return [.month] }
      if node == nil ? !kind.rowsMayBeMetrics : !dimensions.isEmpty {
        log.add(.figureKeyMissing("维度", at: self.node.span))
      }
    }
    return dimensions
  }

  mutating func dimension(_ node: Node) -> FigureDimension? {
    let text = node.text ?? ""
    if text == "月" { return .month }
    if text == "机构" { return dimensionOfChildren }
    if schema.dimension(named: text) != nil { return .members(text) }
    guard let question = question(node) else { return nil }
    switch question.form {
    case .dimension(let name): return .members(name)
    default:
      guard question.type == .list(.organization) else {
        log.add(.figureValueWrong("维度", wants: "月、下级、层级、组或业务维度", at: node.span))
        return nil
      }
      return .organizations(question, name: text)
    }
  }

  private var dimensionOfChildren: FigureDimension {
    .organizations(Question(.organizations(.children), type: .list(.organization)), name: "下级")
  }
}
