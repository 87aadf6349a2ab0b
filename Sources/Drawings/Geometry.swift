/// A place on a page or in a figure.
///
/// Unit: points (1/72 in), from the top left corner, y growing downwards.
package struct Point: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// Width and height.
///
/// Unit: points.
package struct Size: Sendable, Hashable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle with its sides parallel to the axes.
///
/// Unit: points; `x` and `y` are those of the top left corner.
package struct Rectangle: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The x of its right side.
  package var right: Double { x + width }
  /// The y of its lower side.
  package var bottom: Double { y + height }
}

/// An opaque colour in sRGB.
///
/// Unit: 0…255 for each part. Opaque, because archives refuse transparency (ISO 19005-1).
package struct Color: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Makes a colour from `0xRRGGBB`.
  package init(hex: UInt32) {
    self.init(
      red: UInt8(hex >> 16 & 0xFF),
      green: UInt8(hex >> 8 & 0xFF),
      blue: UInt8(hex & 0xFF)
    )
  }

  /// The colour of body text: black (GB/T 9704-2012, 5.2.1).
  package static let black = Color(hex: 0x000000)
  /// The colour of paper.
  package static let white = Color(hex: 0xFFFFFF)
}
