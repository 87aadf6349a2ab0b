package import Drawings

/// A colour by its use in a figure, so that a scene is the same in every palette.
///
/// Source: charts.md C.5.
package enum ColorRole: Sendable, Hashable {
  case accent, ink, secondary, axis, grid, muted, ghost, white, rise, fall
  /// From 1 to 6.
  case series(Int)
  /// From 1 to 5, light to dark.
  case sequential(Int)
  /// From 1 to 7, falls to rises.
  case diverging(Int)
  /// A gray of the palette 黑白, 0…255.
  case gray(UInt8)

  /// The colour in the palette 彩色.
  package var color: Color {
    switch self {
    case .accent, .rise: Color(hex: 0x00528C)
    case .ink: Color(hex: 0x1A1A1A)
    case .secondary: Color(hex: 0x595959)
    case .axis: Color(hex: 0x333333)
    case .grid: Color(hex: 0xD9D9D9)
    case .muted: Color(hex: 0x8C8C8C)
    case .ghost: Color(hex: 0xBFBFBF)
    case .white: .white
    case .fall: Color(hex: 0xB85B40)
    case .series(let number): Color(hex: Self.seriesColors[(number - 1) % 6])
    case .sequential(let step): Color(hex: Self.sequentialColors[min(max(step, 1), 5) - 1])
    case .diverging(let step): Color(hex: Self.divergingColors[min(max(step, 1), 7) - 1])
    case .gray(let level): Color(red: level, green: level, blue: level)
    }
  }

  /// In fixed order; dark and light alternate, so that neighbours in a stack differ.
  private static let seriesColors: [UInt32] = [
    0x00528C, 0xD3B352, 0xB85B40, 0xBADBFE, 0x472D3B, 0x52A28D,
  ]
  private static let sequentialColors: [UInt32] = [
    0xEEF4FB, 0xC2DAF0, 0x81B9E4, 0x038CC6, 0x055A81,
  ]
  private static let divergingColors: [UInt32] = [
    0xB2592F, 0xDC9665, 0xF2D2B4, 0xF5F3F0, 0xC2DAF0, 0x68ADDD, 0x0479AC,
  ]

  /// The name in dumps; nil for one that is printed as `#RRGGBB`.
  package var name: String? {
    switch self {
    case .accent: "accent"
    case .ink: "ink"
    case .secondary: "secondary"
    case .axis: "axis"
    case .grid: "grid"
    case .muted: "muted"
    case .ghost: "ghost"
    case .white: "white"
    case .rise: "rise"
    case .fall: "fall"
    case .series(let number): "series\((number - 1) % 6 + 1)"
    case .sequential(let step): "sequential\(step)"
    case .diverging(let step): "diverging\(step)"
    case .gray: nil
    }
  }
}
