import Documents
import Drawings

/// 版记 at the foot of the last page (GB/T 9704-2012, 7.4).
struct Imprint: Sendable {
  /// From its top left corner; its foot is that of the type area.
  let items: [PageItem]
  /// Unit: points.
  let height: Double

  /// Widths of its lines: the first and the last, those between (7.4.1).
  fileprivate static let outerRule = 0.35 * PageGeometry.millimetre
  fileprivate static let innerRule = 0.25 * PageGeometry.millimetre
}

/// Sets 抄送, 印发机关 and 印发日期.
struct ImprintSetter<Shaper: TextShaper> {
  let setter: TextSetter<Shaper>
  let sizes: TypeSizes
  let elements: OfficialElements
  /// Whether lines part the entries, and who printed it stands below: not in 信函 (10.1).
  let isComplete: Bool

  private var width: Double { PageGeometry.upright.area.width }
  private var size: Double { sizes.folio }
  /// The standard's line of 四号: its height and 7/8 of that of 三号 (3.2).
  private var pitch: Double { size + PageGeometry.upright.box * 7 / 8 }

  /// Nil where there is nothing to print.
  func imprint() -> Imprint? {
    let entries = [copies, isComplete ? printer : []].filter { !$0.isEmpty }
    guard !entries.isEmpty else { return nil }
    var items: [PageItem] = []
    var y = 0.0
    for (index, rows) in entries.enumerated() {
      if isComplete {
        items.append(rule(at: y, index == 0 ? Imprint.outerRule : Imprint.innerRule))
      }
      items.append(.begin(.paragraph))
      for row in rows {
        items += row.map { .line($0.moved(x: 0, y: y + (pitch - size) / 2)) }
        y += pitch
      }
      items.append(.end(.paragraph))
    }
    if isComplete { items.append(rule(at: y, Imprint.outerRule)) }
    return Imprint(items: items, height: y)
  }

  /// 抄送 between margins of one character, turned lines behind the colon.
  private var copies: [[SetLine]] {
    let text = elements[.copiesTo]
    guard !text.isEmpty else { return [] }
    return stack("抄送：" + text + "。", turnedIndent: 3, .justified).map { [$0] }
  }

  /// 印发机关 at the left, 印发日期 at the right; below one another where a line is too short.
  private var printer: [[SetLine]] {
    let name = elements[.printer]
    guard !name.isEmpty else { return [] }
    let names = stack(name, .left)
    let dates = stack(elements[.printDate] + "印发", .right)
    guard let last = names.last, let date = dates.first, last.right + size > date.left else {
      return names.dropLast().map { [$0] } + [Array(names.suffix(1)) + dates]
    }
    return names.map { [$0] } + dates.map { [$0] }
  }

  private func stack(
    _ text: String,
    turnedIndent: Double = 0,
    _ alignment: TextAlignment
  ) -> [SetLine] {
    setter.stack(
      [StyledText(text, role: .fangSong)],
      role: .element,
      size: size,
      width: width - 2 * size,
      alignment: alignment,
      turnedIndent: turnedIndent
    ).lines.map { line in
      var copy = line.moved(x: size, y: 0)
      copy.top = 0
      return copy
    }
  }

  private func rule(at y: Double, _ thickness: Double) -> PageItem {
    .path(
      Path(
        steps: [.move(Point(x: 0, y: y)), .line(Point(x: width, y: y))],
        stroke: Stroke(width: thickness, color: .black)
      )
    )
  }
}
