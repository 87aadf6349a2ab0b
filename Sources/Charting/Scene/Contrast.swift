import Foundation
import Drawings

extension Color {
  /// Relative luminance, 0 black to 1 white.
  ///
  /// Source: WCAG 2, relative luminance.
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The gray of the same luminance: what a black-and-white printer makes of the colour.
  var grayed: Color {
    let light = luminance
    let encoded = light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    let level = UInt8((encoded * 255).rounded())
    return Color(red: level, green: level, blue: level)
  }

  /// Contrast of two colours, from 1 to 21.
  func contrast(to other: Color) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

/// Text on a fill: white or ink, whichever stands out more (charts.md Q20).
func textColor(on fill: ColorRole, in palette: Palette) -> ColorRole {
  let ground = palette.color(of: fill)
  let white = ground.contrast(to: palette.color(of: .white))
  return white >= ground.contrast(to: palette.color(of: .ink)) ? .white : .ink
}
