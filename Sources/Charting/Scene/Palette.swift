package import Documents
package import Drawings

/// Lines or dots that fill a shape in place of a colour (charts.md C.5).
///
/// Never horizontal or vertical stripes: they read as bars.
package enum Hatch: String, Sendable, Hashable {
  case rising = "45"
  case falling = "135"
  case dots = "dots"
  case lattice = "grid"
}

/// How a shape is filled: a colour, or lines of a colour on white.
struct Paint: Hashable {
  var fill: ColorRole
  var hatch: Hatch? = nil
}

/// 配色: what becomes of the roles of colour.
package struct Palette: Sendable, Hashable {
  package let kind: ChartOptions.Palette
  /// Members of the dimension drawn, which decides between grays and hatches in 黑白.
  let slotCount: Int

  package init(_ kind: ChartOptions.Palette, slotCount: Int = 1) {
    self.kind = kind
    self.slotCount = slotCount
  }

  /// The colour that is printed.
  package func color(of role: ColorRole) -> Color {
    switch kind {
    case .color: role.color
    case .gray: role.color.grayed
    case .blackAndWhite: Self.printGray(of: role).map { Color(hex: $0) } ?? role.color.grayed
    }
  }

  /// The three solid grays of 黑白 for what has a meaning in every figure.
  private static func printGray(of role: ColorRole) -> UInt32? {
    switch role {
    case .accent, .rise, .fall: 0x333333
    case .muted: 0x8C8C8C
    case .ghost: 0xD9D9D9
    case .ink, .secondary, .axis, .grid, .white, .series, .sequential, .diverging, .gray: nil
    }
  }

  /// The paint of a member by its place in the dimension, from 0 (charts.md E.15).
  func paint(slot: Int) -> Paint {
    guard kind == .blackAndWhite else {
      return Paint(fill: .series(slot % 6 + 1), hatch: slot % 12 >= 6 ? .rising : nil)
    }
    let paints = slotCount <= 3 ? Self.grays : Self.patterns
    return paints[slot % paints.count]
  }

  private static let grays = [
    Paint(fill: .gray(0x33)), Paint(fill: .gray(0x8C)), Paint(fill: .gray(0xD9)),
  ]
  private static let patterns = [
    Paint(fill: .gray(0x33)), Paint(fill: .gray(0x33), hatch: .rising), Paint(fill: .gray(0xA6)),
    Paint(fill: .gray(0x33), hatch: .dots), Paint(fill: .gray(0x33), hatch: .falling),
    Paint(fill: .gray(0x33), hatch: .lattice),
  ]

  /// The outline of a fill that would not stand out from paper (charts.md Q33); nil if it does.
  func outline(of paint: Paint) -> SceneStroke? {
    let isFaint = color(of: paint.fill).contrast(to: .white) < 3
    guard isFaint || paint.hatch != nil else { return nil }
    return SceneStroke(width: LineWidth.outline, color: isFaint ? .axis : paint.fill)
  }
}

/// Widths of lines (charts.md Q28).
///
/// Unit: points.
enum LineWidth {
  static let data = 1.5
  static let highlight = 2.25
  static let axis = 0.75
  static let outline = 0.5
  static let grid = 0.35
}
