import Documents
import Drawings

/// A figure with its caption, notes and source below it (charts.md N11, N12; Q32: one piece).
struct FigureSetting: Sendable {
  /// From the top left corner of the block.
  let items: [PageItem]
  /// Unit: points.
  let height: Double
  /// Where the plot ends; its top is 0.
  ///
  /// Unit: points.
  let bodyHeight: Double
}

extension TextSetter {
  /// Between the plot and its caption; between the caption and its notes.
  private var figureGap: Double { 4 }

  /// Sets a figure's plot, which the description puts into words, with the lines below it.
  func figure(
    _ plot: Drawing,
    description: String = "",
    caption: String,
    notes: [String],
    source: String,
    width: Double,
    sizes: TypeSizes
  ) -> FigureSetting {
    var items: [PageItem] = [.begin(.figure, description: description)]
    items.append(.drawing(plot, at: Point(x: (width - plot.size.width) / 2, y: 0)))
    items.append(.end(.figure))
    var y = plot.size.height + figureGap
    let title = stack(
      [StyledText(caption, role: .hei)],
      role: .caption,
      size: sizes.caption,
      width: width,
      alignment: .centre
    )
    append(title, to: &items, tag: .caption, y: &y)
    let left = (width - plot.size.width) / 2
    for line in figureNotes(notes, source) {
      let stack = stack(
        [StyledText(line, role: .song)],
        role: .note,
        size: sizes.note,
        width: plot.size.width > 0 ? plot.size.width : width,
        alignment: .left,
        turnedIndent: line.hasPrefix("注：") ? 2 : 0
      )
      append(stack, to: &items, tag: .paragraph, x: left, y: &y)
    }
    return FigureSetting(items: items, height: y, bodyHeight: plot.size.height)
  }

  /// 注： and 数据来源： in this order (N12).
  private func figureNotes(_ notes: [String], _ source: String) -> [String] {
    let noteLines = notes.count == 1 ? ["注：" + notes[0]] : numbered(notes)
    return noteLines + (source.isEmpty ? [] : ["数据来源：" + source])
  }

  /// Several notes are counted behind one 注：.
  func numbered(_ notes: [String]) -> [String] {
    notes.enumerated().map { index, note in
      (index == 0 ? "注：" : "\u{3000}\u{3000}") + "\(index + 1). " + note
    }
  }

  /// Puts lines below what is there.
  func append(
    _ stack: Stack,
    to items: inout [PageItem],
    tag: StructureTag,
    x: Double = 0,
    y: inout Double
  ) {
    items.append(.begin(tag))
    items += stack.lines.map { .line($0.moved(x: x, y: y)) }
    items.append(.end(tag))
    y += stack.height
  }
}
