import Foundation

/// The colour space sRGB as an ICC profile of version 2: three primaries and one curve.
///
/// Source: IEC 61966-2-1; ICC.1:2001-04, 6.1, 6.3.
let sRGBProfile: [UInt8] = makeProfile()

private func makeProfile() -> [UInt8] {
  let name = "sRGB IEC61966-2.1"
  let curve = curveTag()
  let tags: [(signature: String, data: [UInt8])] = [
    ("desc", descriptionTag(name)),
    ("cprt", Array("text".utf8) + zeros(4) + Array("CC0".utf8) + [0]),
    ("wtpt", colorTag(whitePoint)),
    ("rXYZ", colorTag([0x6FA2, 0x38F5, 0x0390])),
    ("gXYZ", colorTag([0x6299, 0xB785, 0x18DA])),
    ("bXYZ", colorTag([0x24A0, 0x0F84, 0xB6CF])),
    ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
  ]
  return assemble(tags)
}

/// D50, to which the primaries are adapted, in 1/65536.
private let whitePoint = [0xF6D6, 0x1_0000, 0xD32D]

/// Header, table of tags and the tags; equal data is written once.
private func assemble(_ tags: [(signature: String, data: [UInt8])]) -> [UInt8] {
  var table = [UInt8](tags.count, count: 4)
  var body: [UInt8] = []
  let start = 128 + 4 + 12 * tags.count
  var places: [[UInt8]: Int] = [:]
  for (signature, data) in tags {
    let place = places[data] ?? start + body.count
    if places[data] == nil {
      places[data] = place
      body += data + zeros((4 - data.count % 4) % 4)
    }
    table += Array(signature.utf8) + [UInt8](place, count: 4) + [UInt8](data.count, count: 4)
  }
  return header(size: start + body.count) + table + body
}

private func header(size: Int) -> [UInt8] {
  // Version 2.1, a display, from RGB to XYZ; the day of the standard.
  let date = [1999, 10, 1, 0, 0, 0].flatMap { [UInt8]($0, count: 2) }
  let kind = [UInt8](0x0210_0000, count: 4) + Array("mntrRGB XYZ ".utf8)
  let middle = Array("acsp".utf8) + zeros(24) + [UInt8](0, count: 4)
  let illuminant = whitePoint.flatMap { [UInt8]($0, count: 4) }
  return [UInt8](size, count: 4) + zeros(4) + kind + date + middle + illuminant + zeros(48)
}

private func colorTag(_ values: [Int]) -> [UInt8] {
  Array("XYZ ".utf8) + zeros(4) + values.flatMap { [UInt8]($0, count: 4) }
}

/// The name in ASCII; none in Unicode or for a Macintosh.
private func descriptionTag(_ name: String) -> [UInt8] {
  Array("desc".utf8) + zeros(4) + [UInt8](name.utf8.count + 1, count: 4) + Array(name.utf8) + [0]
    + zeros(8) + zeros(3) + zeros(67)
}

/// Light by signal, 0 to 65535, at 1024 steps: closer than 8 bits a channel can show.
private func curveTag() -> [UInt8] {
  let count = 1024
  let values = (0..<count).flatMap { step -> [UInt8] in
    let signal = Double(step) / Double(count - 1)
    let light = signal <= 0.04045 ? signal / 12.92 : pow((signal + 0.055) / 1.055, 2.4)
    return [UInt8](Int((light * 65535).rounded()), count: 2)
  }
  return Array("curv".utf8) + zeros(4) + [UInt8](count, count: 4) + values
}

private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
