import Documents
import Drawings

/// What stands above the title on the first page of 红头 and 信函.
struct FirstPageHead: Sendable {
  /// From the top left corner of the type area.
  var items: [PageItem] = []
  /// Rows of the grid that it takes, two blank ones above the title included.
  var rows = 0
}

extension Color {
  /// The red of official documents: Y80 M80 (GB/T 9704-2012, 6.3), each ink taken from its light.
  static let officialRed = Color(red: 255, green: 51, blue: 51)
}

/// Sets the elements above the title (GB/T 9704-2012, 7.2 and 10.1).
struct HeadSetter<Shaper: TextShaper> {
  let setter: TextSetter<Shaper>
  let sizes: TypeSizes
  let elements: OfficialElements

  private let geometry = PageGeometry.upright
  private var width: Double { geometry.area.width }
  /// From the foot of one line to the top of the next when so many blank lines part them.
  private func gap(_ blankLines: Double) -> Double {
    blankLines * geometry.pitch + geometry.pitch - geometry.box
  }

  // MARK: 红头

  /// 标志 35 mm below the type area's top, two blank lines, 发文字号, 4 mm, the red line.
  func redHead() -> FirstPageHead {
    var head = FirstPageHead()
    head.items = leftMarks(from: 0).items
    let issuers = issuerLines(top: 35 * PageGeometry.millimetre, largest: RedHeadSizes.redHead)
    head.items += issuers.items
    var bottom = issuers.bottom
    let signers = signerRows()
    if !elements[.documentNumber].isEmpty || !signers.isEmpty {
      let top = bottom + gap(2) + Double(max(0, signers.count - 1)) * geometry.pitch
      head.items += numberItems(top: top, isCentred: signers.isEmpty)
      for (index, row) in signers.reversed().enumerated() {
        let lines = row.map { onBox($0, top: top - Double(index) * geometry.pitch) }
        head.items += tagged(lines)
      }
      bottom = top + geometry.box
    }
    let line = bottom + 4 * PageGeometry.millimetre
    head.items.append(rule(0, width, at: line, RedHeadSizes.line))
    head.rows = rows(above: line)
    return head
  }

  /// The row of the title: the one nearest to two blank lines below, never nearer than 1¾.
  private func rows(above y: Double) -> Int {
    Int((y / geometry.pitch + 1.75).rounded(.up))
  }

  // MARK: 信函

  /// 标志 30 mm from the sheet's top, 4 mm, the double line; the other one 20 mm above the sheet's foot.
  func letter() -> FirstPageHead {
    var head = FirstPageHead()
    let millimetre = PageGeometry.millimetre
    let sheetTop = -geometry.area.y
    let issuers = issuerLines(top: sheetTop + 30 * millimetre, largest: RedHeadSizes.letter)
    head.items += issuers.items
    let upper = issuers.bottom + 4 * millimetre
    head.items += doubleRule(at: upper, isThickAbove: true)
    let lower = sheetTop + geometry.sheet.height - 20 * millimetre
    head.items += doubleRule(at: lower, isThickAbove: false)
    // The marks stand below the line at 7/8 of a character of 三号, the number on the first of them.
    let top = upper + RedHeadSizes.doubleHeight + geometry.box * 7 / 8
    let marks = leftMarks(from: top, skipsRows: false)
    head.items += marks.items + numberItems(top: top, alignment: .right)
    let bottom = top + Double(max(1, marks.count) - 1) * geometry.pitch + geometry.box
    head.rows = rows(above: bottom)
    return head
  }

  private func doubleRule(at y: Double, isThickAbove: Bool) -> [PageItem] {
    // 170 mm in the middle of the sheet.
    let left = (geometry.sheet.width - 170 * PageGeometry.millimetre) / 2 - geometry.area.x
    let right = left + 170 * PageGeometry.millimetre
    let thick = RedHeadSizes.thick
    let thin = RedHeadSizes.thin
    let height = RedHeadSizes.doubleHeight
    let thickY = isThickAbove ? y + thick / 2 : y + height - thick / 2
    let thinY = isThickAbove ? y + height - thin / 2 : y + thin / 2
    let rules = [rule(left, right, at: thickY, thick), rule(left, right, at: thinY, thin)]
    return isThickAbove ? rules : rules.reversed()
  }

  // MARK: Elements

  /// 份号, 密级 and 紧急程度 flush left; 密级 keeps the second row where it stands alone (7.2.2).
  private func leftMarks(
    from top: Double,
    skipsRows: Bool = true
  ) -> (items: [PageItem], count: Int) {
    var items: [PageItem] = []
    var row = 0
    for element in [OfficialElement.copyNumber, .secrecy, .urgency] {
      let text = elements[element]
      guard !text.isEmpty else { continue }
      if skipsRows, element == .secrecy { row = 1 }
      let role: FontRole = element == .copyNumber ? .fangSong : .hei
      let y = top + Double(row) * geometry.pitch
      items += tagged(line(text, role, sizes.body).map { [onBox($0, top: y)] } ?? [])
      row += 1
    }
    return (items, row)
  }

  /// 发文字号 in the middle, or one character from the left edge where 签发人 stands beside it.
  private func numberItems(top: Double, isCentred: Bool) -> [PageItem] {
    numberItems(top: top, alignment: isCentred ? .centre : .left)
  }

  private func numberItems(top: Double, alignment: TextAlignment) -> [PageItem] {
    guard let line = line(elements[.documentNumber], .fangSong, sizes.body) else { return [] }
    let x: Double =
      switch alignment {
      case .centre: (width - line.right) / 2
      case .right: width - line.right
      case .left, .justified: geometry.em
      }
    return tagged([onBox(line.moved(x: x, y: 0), top: top)])
  }

  /// The rows of 签发人, two names each, the last one character from the right edge (7.2.6).
  private func signerRows() -> [[SetLine]] {
    let names = elements[list: .signer].compactMap { line($0, .kai, sizes.body) }
    guard !names.isEmpty, let label = line("签发人：", .fangSong, sizes.body) else { return [] }
    let pairs = stride(from: 0, to: names.count, by: 2).map {
      Array(names[$0..<min($0 + 2, names.count)])
    }
    let first = pairs.compactMap { $0.first?.right }.max() ?? 0
    let second = pairs.compactMap { $0.count > 1 ? $0[1].right + geometry.em : nil }.max() ?? 0
    let left = width - geometry.em - first - second
    return pairs.enumerated().map { index, pair in
      let moved = zip(pair, [left, left + first + geometry.em]).map { $0.moved(x: $1, y: 0) }
      return (index == 0 ? [label.moved(x: left - label.right, y: 0)] : []) + moved
    }
  }

  /// 发文机关标志: one name, or those of a joint issue below one another with 文件 beside them.
  private func issuerLines(
    top: Double,
    largest: Double
  ) -> (items: [PageItem], bottom: Double) {
    var names = elements[list: .issuer]
    let suffix = names.count > 1 && names.last == "文件" ? names.removeLast() : ""
    let widest = names.compactMap { line($0, .title, 1)?.right }.max() ?? 1
    let besides = suffix.isEmpty ? 0 : 2.5
    let isJoint = names.count > 1
    let size = min(isJoint ? largest * 0.8 : largest, width / (widest + besides))
    let step = size * 1.3
    let left = (width - (widest + besides) * size) / 2
    var lines: [SetLine] = []
    for (index, name) in names.enumerated() {
      guard let line = line(name, .title, size) else { continue }
      let spread = isJoint ? line.spread(to: widest * size) : line
      let x = isJoint ? left : (width - line.right) / 2
      lines.append(spread.moved(x: x, y: top + Double(index) * step))
    }
    let bottom = top + Double(max(0, names.count - 1)) * step + size
    if let line = line(suffix, .title, size) {
      lines.append(line.moved(x: left + (widest + 0.5) * size, y: (top + bottom - size) / 2))
    }
    return (tagged(lines.map { $0.coloured(.officialRed) }), bottom)
  }

  // MARK: Lines

  /// A text on one line at the origin; nil for none.
  private func line(_ text: String, _ role: FontRole, _ size: Double) -> SetLine? {
    guard !text.isEmpty else { return nil }
    var line = setter.stack(
      [StyledText(text, role: role)],
      role: .element,
      size: size,
      width: 1e6,
      alignment: .left
    ).lines.first
    line?.top = 0
    return line
  }

  /// A line of the body's size in the middle of a character box of the grid.
  private func onBox(_ line: SetLine, top: Double) -> SetLine {
    line.moved(x: 0, y: top + (geometry.box - line.size) / 2)
  }

  private func tagged(_ lines: [SetLine]) -> [PageItem] {
    lines.isEmpty ? [] : [.begin(.paragraph)] + lines.map { .line($0) } + [.end(.paragraph)]
  }

  private func rule(_ left: Double, _ right: Double, at y: Double, _ width: Double) -> PageItem {
    .path(
      Path(
        steps: [.move(Point(x: left, y: y)), .line(Point(x: right, y: y))],
        stroke: Stroke(width: width, color: .officialRed)
      )
    )
  }
}

/// Sizes that the standard leaves to taste.
///
/// Unit: points.
private enum RedHeadSizes {
  /// Largest 标志; long names are set smaller, on one line.
  static let redHead = 50.0
  static let letter = 40.0
  /// The red line below 发文字号.
  static let line = 1.5
  static let thick = 2.0
  static let thin = 0.75
  /// A double line with the white between.
  static let doubleHeight = thick + thin + 1.5
}

extension SetLine {
  fileprivate func coloured(_ color: Color) -> SetLine {
    var copy = self
    copy.color = color
    return copy
  }

  /// The line with its characters apart so that it ends at a width (7.2.4: names of equal width).
  fileprivate func spread(to width: Double) -> SetLine {
    let gaps = line.positions.count - 1
    let spare = Int((width / em * Double(ShapedCluster.em)).rounded()) - line.right
    guard gaps > 0, spare > 0 else { return self }
    let positions = line.positions.enumerated().map { $1 + spare * $0 / gaps }
    return SetLine(
      role: role,
      cells: cells,
      line: ComposedLine(
        cells: line.cells,
        positions: positions,
        right: line.right + spare,
        isOverfull: line.isOverfull
      ),
      styles: styles,
      em: em,
      size: size,
      x: x,
      top: top
    )
  }
}
