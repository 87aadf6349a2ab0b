import Drawings
import Foundation

/// How colours look to those who see fewer of them.
enum ColorVision: CaseIterable {
  case normal, protan, deutan, tritan

  /// Source: Machado, Oliveira, Fernandes, “A Physiologically-based Model for Simulation of Color
  /// Vision Deficiency”, 2009, severity 1; on linear light.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The CIE L*a*b* of a colour as it is seen.
  func seen(_ color: Color) -> [Double] {
    let light = linear(color)
    return lab(matrix.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) })
  }
}

private func linear(_ color: Color) -> [Double] {
  [color.red, color.green, color.blue].map { level in
    let part = Double(level) / 255
    return part <= 0.040_45 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}

private func luminance(_ color: Color) -> Double {
  zip([0.2126, 0.7152, 0.0722], linear(color)).map(*).reduce(0, +)
}

/// Source: WCAG 2.
func contrast(_ one: Color, _ two: Color) -> Double {
  let (high, low) = (max(luminance(one), luminance(two)), min(luminance(one), luminance(two)))
  return (high + 0.05) / (low + 0.05)
}

/// CIE L*.
func lightness(_ color: Color) -> Double { lab(linear(color))[0] }

/// Linear sRGB to CIE L*a*b* under D65.
private func lab(_ light: [Double]) -> [Double] {
  let toXYZ = [
    [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
  ]
  let white = [0.95047, 1, 1.08883]
  let parts = zip(toXYZ, white).map { row, white -> Double in
    let part = zip(row, light).map(*).reduce(0, +) / white
    return part > 0.008_856 ? cbrt(part) : 7.787 * part + 16.0 / 116
  }
  return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
}

/// CIEDE2000.
///
/// Source: Sharma, Wu, Dalal, “The CIEDE2000 Color-Difference Formula”, 2005.
func difference(_ one: [Double], _ two: [Double]) -> Double {
  func chroma(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
  func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }
  func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
  let mean = (chroma(one[1], one[2]) + chroma(two[1], two[2])) / 2
  let seventh = pow(mean, 7)
  let g = 0.5 * (1 - (seventh / (seventh + 6_103_515_625)).squareRoot())
  let (a1, a2) = (one[1] * (1 + g), two[1] * (1 + g))
  let (c1, c2) = (chroma(a1, one[2]), chroma(a2, two[2]))
  let (h1, h2) = (hue(a1, one[2]), hue(a2, two[2]))
  var turn = c1 * c2 == 0 ? 0 : h2 - h1
  if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
  let dL = two[0] - one[0]
  let dC = c2 - c1
  let dH = 2 * (c1 * c2).squareRoot() * sin(radians(turn / 2))
  let lightness = (one[0] + two[0]) / 2
  let c = (c1 + c2) / 2
  var h = h1 + h2
  if c1 * c2 != 0 {
    h = abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2
  }
  let t =
    1 - 0.17 * cos(radians(h - 30)) + 0.24 * cos(radians(2 * h))
    + 0.32 * cos(radians(3 * h + 6)) - 0.2 * cos(radians(4 * h - 63))
  let bend = pow(lightness - 50, 2)
  let sL = 1 + 0.015 * bend / (20 + bend).squareRoot()
  let sC = 1 + 0.045 * c
  let sH = 1 + 0.015 * c * t
  let c7 = pow(c, 7)
  let rotation =
    -sin(radians(60 * exp(-pow((h - 275) / 25, 2)))) * 2
    * (c7 / (c7 + 6_103_515_625)).squareRoot()
  let (l, k, m) = (dL / sL, dC / sC, dH / sH)
  return (l * l + k * k + m * m + rotation * k * m).squareRoot()
}
