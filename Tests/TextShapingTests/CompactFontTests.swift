import Drawings
import PageSupport
import TestSupport
import Testing

@testable import TextShaping

/// Tables `CFF `: those of the shipped faces, small ones made here, and broken ones.
struct CompactFontTests {
  /// The table of the face of a role, cut to a text.
  private func table(of role: FontRole, for text: String) throws -> [UInt8] {
    let fonts = try Pages(for: text).fonts
    let key = try #require(fonts.chains[role]?.first)
    let face = fonts.faces[key.index]
    return try FaceHandle(bytes: face.drawingBytes, name: face.name).table(FaceHandle.compactTable)
  }

  @Test(arguments: [FontRole.fangSong, .hei, .song, .title])
  func keepsOutlinesAndTheirSettings(role: FontRole) throws {
    let whole = try #require(CompactFont(table(of: role, for: "上半年工作总结，①Ⅱ%")))
    let glyphs = [0] + whole.outlines.indices.dropFirst().filter { $0 % 3 == 1 }
    let bytes = try #require(whole.cut(to: glyphs))
    let cut = try #require(CompactFont(bytes))
    #expect(cut.outlines.count == glyphs.count)
    for (new, old) in glyphs.enumerated() {
      #expect(cut.bytes[cut.outlines[new]].elementsEqual(whole.bytes[whole.outlines[old]]))
      let settings = cut.parts[cut.part(of: new)].privateDictionary.notation
      #expect(settings == whole.parts[whole.part(of: old)].privateDictionary.notation)
    }
    #expect(cut.top.integers(.registry) == [391, 392, 0])
    #expect(cut.top.integer(.count) == glyphs.count)
    #expect(whole.cut(to: glyphs) == bytes)
  }

  @Test
  func keysAFontWithoutCIDs() throws {
    let font = try #require(CompactFont(SmallFont().bytes))
    #expect(font.outlines.count == 3)
    #expect(font.parts.count == 1)
    let cut = try #require(font.cut(to: [0, 2]).flatMap { CompactFont($0) })
    #expect(cut.bytes[cut.outlines[1]].elementsEqual([0x8B, 0x8C, 14]))
    #expect(cut.top.integers(.registry) == [391, 392, 0])
    #expect(cut.parts.map(\.privateDictionary.notation) == [[0xF8, 0x88, 20]])
  }

  @Test
  func refusesGlyphsThatAreNotThere() throws {
    let font = try #require(CompactFont(SmallFont().bytes))
    #expect(font.cut(to: [0, 3]) == nil)
    #expect(font.cut(to: []) == nil)
    #expect(font.cut(to: [0]) != nil)
  }

  @Test
  func refusesSubroutines() {
    var font = SmallFont()
    font.subroutines = [[0x8B, 11]]
    #expect(CompactFont(font.bytes) == nil)
    font = SmallFont()
    // `Subrs` of the private dictionary.
    font.privateDictionary += [0x8F, 19]
    #expect(CompactFont(font.bytes) == nil)
  }

  @Test
  func refusesWhatIsCutOff() throws {
    for bytes in [SmallFont().bytes, try table(of: .hei, for: "总结")] {
      for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 500)) {
        #expect(CompactFont(Array(bytes.prefix(count))) == nil)
      }
    }
  }

  @Test
  func standsDamage() throws {
    let bytes = try table(of: .hei, for: "总结")
    var generator = SeededGenerator(seed: 5176)
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<min(400, bytes.count), using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      guard let font = CompactFont(damaged) else { continue }
      _ = font.cut(to: Array(font.outlines.indices))
    }
  }

  @Test(
    arguments: [
      ([0x8B], 0), ([0xEF], 100), ([0x27], -100), ([0xFA, 0x7C], 1000), ([0xFE, 0x7C], -1000),
      ([0x1C, 0x27, 0x10], 10000), ([0x1C, 0xD8, 0xF0], -10000),
      ([0x1D, 0xFF, 0xFE, 0x79, 0x60], -100_000), ([0x1D, 0x00, 0x01, 0x86, 0xA0], 100_000),
    ] as [([UInt8], Int)]
  )
  func readsNumbersAsTheNoteGivesThem(bytes: [UInt8], value: Int) {
    // Adobe Technical Note 5176, table 4.
    let read = CompactReader(bytes).operand(at: 0)
    #expect(read?.value == value)
    #expect(read?.end == bytes.count)
  }

  @Test
  func passesOverRealNumbers() {
    // −2.25 and 0.140541E−3 of the same note.
    for bytes: [UInt8] in [
      [0x1E, 0xE2, 0xA2, 0x5F], [0x1E, 0x0A, 0x14, 0x05, 0x41, 0xC3, 0xFF],
    ] {
      let read = CompactReader(bytes).operand(at: 0)
      #expect(read != nil && read?.value == nil)
      #expect(read?.end == bytes.count)
    }
  }
}

/// A font of three glyphs that go by names.
private struct SmallFont {
  var subroutines: [[UInt8]] = []
  /// `defaultWidthX` 500.
  var privateDictionary: [UInt8] = [0xF8, 0x88, 20]

  var bytes: [UInt8] {
    let front = [1, 0, 4, 1] + index([Array("Small".utf8)])
    func top(outlines: Int, own: Int) -> [UInt8] {
      number(outlines) + [17] + number(privateDictionary.count) + number(own) + [18]
    }
    let rest = index([]) + index(subroutines)
    let outlines = index([[14], [0x8B, 14], [0x8B, 0x8C, 14]])
    let start = front.count + index([top(outlines: 0, own: 0)]).count + rest.count
    return front + index([top(outlines: start, own: start + outlines.count)]) + rest + outlines
      + privateDictionary
  }

  private func number(_ value: Int) -> [UInt8] {
    [28, UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
  }

  private func index(_ items: [[UInt8]]) -> [UInt8] {
    if items.isEmpty { return [0, 0] }
    var offset = 1
    var offsets: [UInt8] = [1]
    for item in items {
      offset += item.count
      offsets.append(UInt8(offset))
    }
    return [0, UInt8(items.count), 1] + offsets + items.flatMap { $0 }
  }
}
