import Drawings

/// A block of the flow with what it draws.
struct FlowItem: Sendable {
  enum Content: Sendable {
    /// For each variant its lines, from the left edge of the area and the top of their row.
    case lines([[SetLine]])
    case figure(FigureSetting)
    case table(TableSetting)
    /// What lies at the top or the foot of a page, from its own top left corner.
    case items([PageItem])
    case nothing
  }

  var flow: FlowBlock
  var content: Content
  /// What the lines are in the structure of the file.
  var tag: StructureTag = .paragraph
  /// Place among the blocks of the document, from 0; nil for empty lines.
  var block: Int?
  /// Name by which links and the outline lead here.
  var destination: String?

  init(_ flow: FlowBlock.Content, _ content: Content = .nothing) {
    self.flow = FlowBlock(content: flow)
    self.content = content
  }

  /// Where it stands in the document: indices of a block and of those it lies in; nil for what is
  /// around the blocks.
  var path: [Int]?

  /// An empty line of the grid.
  static let blank = FlowItem(.blank)

  /// Lines that have one way to be set.
  init(lines: [SetLine], tag: StructureTag = .paragraph) {
    let variant = FlowBlock.Variant(
      lineCount: lines.count,
      cost: 0,
      noteHeights: Array(repeating: 0, count: lines.count)
    )
    self.init(.lines([variant]), .lines([lines]))
    self.tag = tag
    flow.isUnsplittable = true
  }
}
