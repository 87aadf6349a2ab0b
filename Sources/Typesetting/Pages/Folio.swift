import Drawings

/// The page number and the mark of a draft, which lie outside the type area.
struct MarginSetter<Shaper: TextShaper> {
  let setter: TextSetter<Shaper>
  let sizes: TypeSizes

  /// The lines' top is 7 mm below the type area (GB/T 9704-2012, 7.5).
  private static var folioDistance: Double { 7 * PageGeometry.millimetre }
  /// The line of one em stands in the middle of the em box: 0.38 em above the baseline.
  private static var dashHeight: Double { SetLine.ascent - 0.5 }
  /// The mark of a draft stands this far from the sheet's top.
  private static var draftTop: Double { 22 * PageGeometry.millimetre }

  /// The page number between two lines of one em, one character from the outer edge.
  ///
  /// Odd pages have it right, even pages left, or as page `side` would have it. Its `top` is that of
  /// the character box.
  func folio(_ number: Int, side: Int? = nil, on geometry: PageGeometry) -> SetLine? {
    let area = geometry.area
    let stack = setter.stack(
      [StyledText("— \(number) —", role: .song)],
      role: .folio,
      size: sizes.folio,
      width: area.width - 2 * sizes.folio,
      alignment: (side ?? number).isMultiple(of: 2) ? .left : .right
    )
    guard var line = stack.lines.first else { return nil }
    line.x += area.x + sizes.folio
    let baseline = area.bottom + Self.folioDistance + Self.dashHeight * sizes.folio
    line.top = baseline - SetLine.ascent * sizes.folio
    return line
  }

  /// 草稿 at the top right with a frame.
  func draftMark(on geometry: PageGeometry) -> [PageItem] {
    let stack = setter.stack(
      [StyledText("草稿", role: .hei)],
      role: .label,
      size: sizes.folio,
      width: geometry.area.width - sizes.folio,
      alignment: .right
    )
    guard let line = stack.lines.first?.moved(x: geometry.area.x, y: Self.draftTop) else {
      return []
    }
    let margin = sizes.folio / 4
    let frame = Rectangle(
      x: line.left - margin,
      y: line.top - margin,
      width: line.right - line.left + 2 * margin,
      height: line.size + 2 * margin
    )
    let stroke = Stroke(width: 0.75, color: .black)
    return [.path(Path(frame, stroke: stroke)), .begin(.paragraph), .line(line), .end(.paragraph)]
  }
}
